namespace GovSync.Core.Sites;

/// <summary>How a source is asked on after a scan.</summary>
public enum ScanPace
{
    Usual,

    /// <summary>It does not help to ask often, but it may be over any minute.</summary>
    Slower,

    /// <summary>Knocking harder would be rude: asked again after hours, once a day in the end.</summary>
    Stopped,
}

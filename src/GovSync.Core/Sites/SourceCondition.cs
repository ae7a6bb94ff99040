namespace GovSync.Core.Sites;

/// <summary>How a source is doing.</summary>
public enum SourceCondition
{
    /// <summary>Never scanned.</summary>
    New,
    Healthy,

    /// <summary>It cannot be read as it should; it is asked on.</summary>
    Faulty,

    /// <summary>It refused us; it is asked again after hours only.</summary>
    Stopped,

    /// <summary>It can be read and has been quiet far beyond its own rhythm: the column may have moved.</summary>
    Silent,
}

namespace GovSync.Core.Sites;

/// <summary>What a scan makes of an alarm.</summary>
public enum AlarmNews
{
    None,
    Raised,

    /// <summary>It goes on, and it is time to say so again.</summary>
    Repeated,
    Recovered,
}

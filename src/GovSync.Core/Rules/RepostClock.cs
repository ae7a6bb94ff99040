namespace GovSync.Core.Rules;

/// <summary>Which instant starts the hours.</summary>
public enum RepostClock
{
    Publication,

    /// <summary>Notification (接到通知), e.g. Xinjiang Art. 33.</summary>
    Notification,
}

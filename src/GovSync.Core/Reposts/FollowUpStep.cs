namespace GovSync.Core.Reposts;

/// <summary>What becomes of one site's task when a person changes a release's importance or reach.</summary>
public enum FollowUpStep
{
    /// <summary>It stays as it is; or nothing was owed and nothing is.</summary>
    None,
    Add,

    /// <summary>The obligation vanished by the change.</summary>
    Withdraw,

    /// <summary>It was withdrawn by an earlier change and is owed again.</summary>
    Reinstate,

    /// <summary>Owed without hours now, or with hours again.</summary>
    ChangeHours,

    /// <summary>It would change, but a person ruled on the task itself: that ruling stands until a person takes it up.</summary>
    KeepRuled,
}

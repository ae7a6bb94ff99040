namespace GovSync.Core.Rules;

/// <summary>How those who run a site prove who they are (用户鉴别). What a text does not say is null.</summary>
public sealed record SignInClause(ClauseHead Head) : Clause(Head)
{
    public override ClauseTopic Topic => ClauseTopic.SignIn;

    /// <summary>So many kinds of proof together (两种或两种以上组合的鉴别技术 = 2).</summary>
    public int? Factors { get; init; }

    /// <summary>禁止使用系统默认或匿名账户.</summary>
    public bool? ForbidsDefaultAccounts { get; init; }

    /// <summary>禁止使用弱口令.</summary>
    public bool? ForbidsWeakPasswords { get; init; }
}

namespace GovSync.Core.Rules;

/// <summary>Who must do what a clause demands.</summary>
public enum ActingBody
{
    /// <summary>主办单位, 承办单位: who runs the site.</summary>
    SponsoringBody,

    /// <summary>主管单位: who answers for the sites of a jurisdiction.</summary>
    SupervisingBody,
}

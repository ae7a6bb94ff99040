namespace GovSync.Functions.Access;

/// <summary>What a signed-in caller may do.</summary>
public static class Roles
{
    /// <summary>Everything, as long as people have no accounts of their own.</summary>
    public const string Administrator = "administrator";

    /// <summary>A site with its key: its own tasks only.</summary>
    public const string Site = "site";
}

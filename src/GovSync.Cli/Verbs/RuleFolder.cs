using GovSync.Core.Rules;

namespace GovSync.Cli.Verbs;

/// <summary>A folder of rule profiles that the caller names.</summary>
internal static class RuleFolder
{
    /// <param name="folder">Null = the program's own profiles alone.</param>
    public static RuleProfiles Profiles(string? folder)
    {
        if (folder is null) return RuleProfiles.BuiltIn;

        try
        {
            var files = Directory.GetFiles(Path.Combine(folder, "profiles"), "*.json").Order(StringComparer.Ordinal);
            return RuleProfiles.BuiltInWith([.. files.Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The folder of rules cannot be read: {fault.Message}", fault);
        }
        catch (InvalidProfileException fault)
        {
            throw new BadInputException(fault.Message, fault);
        }
    }
}

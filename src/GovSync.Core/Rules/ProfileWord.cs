using System.Text.Json;

namespace GovSync.Core.Rules;

/// <summary>How a closed choice is written in profiles and answers: its name in camelCase.</summary>
public static class ProfileWord
{
    public static string Of<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

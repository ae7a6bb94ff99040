using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovSync.Functions.Hosting;

/// <summary>
/// The text of a queue message: one wrapper property, <c>{"m":{…}}</c>. The host copies the top-level properties of a
/// message over its own metadata (Id, DequeueCount…), so nothing of ours may stand there. Sender and parser both go
/// through here.
/// </summary>
public static class QueueMessageText
{
    private const string Wrapper = "m";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Wrap<T>(T message)
        where T : class =>
        new JsonObject { [Wrapper] = JsonSerializer.SerializeToNode(message, Json) }.ToJsonString(Json);

    /// <exception cref="InvalidInvocationException">The text is not what <see cref="Wrap"/> writes for that
    /// type.</exception>
    public static T Unwrap<T>(string text)
        where T : class => (T)Unwrap(text, typeof(T));

    /// <inheritdoc cref="Unwrap{T}"/>
    public static object Unwrap(string text, Type type)
    {
        try
        {
            using var message = JsonDocument.Parse(text);
            return message.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty(Wrapper, out var content)
                && content.Deserialize(type, Json) is { } found
                    ? found
                    : throw Invalid(text, type);
        }
        catch (JsonException exception)
        {
            throw Invalid(text, type, exception);
        }
    }

    private static InvalidInvocationException Invalid(string text, Type type, JsonException? cause = null) => new(
        InvalidInvocationException.Excerpt(text) + (cause is null ? "" : $" ({cause.Message})"),
        $"{{\"{Wrapper}\":{{…}}}} holding a {type.Name}");
}

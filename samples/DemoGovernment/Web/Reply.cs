using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using DemoGovernment.Pages;

namespace DemoGovernment.Web;

/// <summary>The few kinds of answers that all ports give.</summary>
internal static class Reply
{
    /// <summary>Core's records as the registry takes them: camelCase, enums as camelCase strings.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Task StatusAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <param name="isMislabelled">The bytes are in another encoding than the page and its header say.</param>
    public static Task PageAsync(HttpContext context, Template template, string html, bool isMislabelled = false) =>
        BytesAsync(context, template.ContentType, (isMislabelled ? template.OtherEncoding : template.Encoding).GetBytes(html));

    public static Task TextAsync(HttpContext context, string contentType, string text) =>
        BytesAsync(context, $"{contentType}; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static Task JsonAsync<T>(HttpContext context, T value) =>
        BytesAsync(context, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(value, Json));

    public static async Task BytesAsync(HttpContext context, string contentType, byte[] bytes)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}

using System.Text.Encodings.Web;
using System.Text.Unicode;
using GovSync.Core.Compliance;
using GovSync.Core.Sites;
using GovSync.Functions.Console;
using GovSync.Functions.Console.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.WebEncoders;

namespace GovSync.Tests.Console;

/// <summary>Renders one component of the console as its pages do.</summary>
internal static class Rendered
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static readonly Site Site = new()
    {
        Code = "3200000001", Name = "示例县人民政府", Kind = SiteKind.Portal, Level = SiteLevel.County, DivisionCode = "320102",
        Authorities = ["www.example.gov.cn"],
    };

    public static Visit VisitIn(ReportLanguage language) =>
        new(Words.In(language), Now, "administrator", ("form-token", "secret"), "/api/console/releases");

    /// <summary>The component's markup, with the visit cascading as on a page.</summary>
    public static async Task<string> HtmlAsync<T>(
        Dictionary<string, object?> parameters, ReportLanguage language = ReportLanguage.Chinese)
        where T : IComponent
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddWebEncoders()
            .Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            RenderFragment content = builder =>
            {
                builder.OpenComponent<T>(0);
                builder.AddMultipleAttributes(1, parameters!);
                builder.CloseComponent();
            };
            var root = await renderer.RenderComponentAsync<CascadingValue<Visit>>(ParameterView.FromDictionary(
                new Dictionary<string, object?> { ["Value"] = VisitIn(language), ["ChildContent"] = content }));
            return root.ToHtmlString();
        });
    }
}

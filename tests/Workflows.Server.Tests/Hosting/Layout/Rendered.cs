using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Workflows.Server.Hosting;
using Workflows.Server.Hosting.Layout;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation.Calendar;

namespace Workflows.Server.Tests.Hosting.Layout;

/// <summary>A component's HTML as a page would have it.</summary>
internal static class Rendered
{
    public static async Task<string> HtmlAsync<TComponent>(
        Dictionary<string, object?> parameters, string language = "en", string address = "http://localhost/items", TimeProvider? clock = null)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection()
            .AddLogging().AddHosting().AddTexts<LayoutTexts>()
            .AddSingleton<NavigationManager>(new At(address))
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton(new OfficialCalendar(HolidayArrangements.Read(), NullLogger<OfficialCalendar>.Instance))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        });
    }

    private sealed class At : NavigationManager
    {
        public At(string address) => Initialize("http://localhost/", address);
    }
}

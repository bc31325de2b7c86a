using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Workflows.Server.Hosting.Layout;
using Workflows.Server.Hosting.Localisation;
using Workflows.Server.Organisation;

namespace Workflows.Server.Tests.Hosting.Layout;

/// <summary>The staff's menu.</summary>
public sealed class StaffNavigationTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddLocalization().AddPages().BuildServiceProvider();

    private static IReadOnlyList<NavigationItem> Menu => [.. Services.GetServices<NavigationItem>()];

    [Fact]
    public void A_place_stands_in_the_menu_once() =>
        Assert.Equal(Menu.Count, Menu.Select(item => item.Address).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void On_a_phone_four_places_fit_beside_more() => Assert.InRange(Menu.Count(item => item.AtThumb), 1, 4);

    [Fact]
    public void Each_place_has_a_name_in_every_language()
    {
        var localizers = Services.GetRequiredService<IStringLocalizerFactory>();
        foreach (var (code, _) in Languages.All)
        {
            var before = CultureInfo.CurrentUICulture;
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(code);
            try
            {
                Assert.All(Menu, item => Assert.False(localizers.Create(item.Texts)[item.TextKey].ResourceNotFound, $"{item.TextKey} in {code}"));
            }
            finally
            {
                CultureInfo.CurrentUICulture = before;
            }
        }
    }

    [Fact]
    public void Who_holds_no_post_is_not_led_to_what_needs_one() =>
        Assert.DoesNotContain(Menu.Where(item => item.ShownTo(PostsInForce.None)), item => item.Address is "/organisation" or "/definitions");
}

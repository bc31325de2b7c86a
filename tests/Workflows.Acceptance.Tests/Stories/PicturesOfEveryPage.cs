using Microsoft.Playwright;
using Workflows.Acceptance.Tests.Browser;
using Workflows.Acceptance.Tests.Server;

namespace Workflows.Acceptance.Tests.Stories;

/// <summary>Makes the pictures of every page in docs/pictures; run by tests/pictures.</summary>
public sealed class PicturesOfEveryPage(BrowserFixture browser)
{
    private const int Highest = 2400;

    private static readonly (int Width, string Language, string Name)[] Views =
        [(1280, "zh-TW", "1280-zh-Hant"), (390, "zh-TW", "390-zh-Hant"), (1280, "en-US", "1280-en"), (390, "en-US", "390-en")];

    [Fact]
    public async Task Every_page_has_its_pictures()
    {
        var folder = Environment.GetEnvironmentVariable("WORKFLOWS_PICTURES");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "Pictures are made on demand: tests/pictures.");
        Directory.CreateDirectory(folder);
        await using var server = await ServerProcess.StartAsync();
        var places = await PrepareAsync(server);
        foreach (var (width, language, view) in Views)
        {
            foreach (var person in places.GroupBy(place => place.Person, StringComparer.Ordinal))
            {
                await TakeAsync(server, person.Key, [.. person], folder, width, language, view);
            }
        }

        Assert.Equal(places.Count * Views.Length, Directory.GetFiles(folder, "*.png").Length);
    }

    private async Task TakeAsync(
        ServerProcess server, string person, IReadOnlyList<Place> places, string folder, int width, string language, string view)
    {
        var context = await browser.NewContextAsync(width, language);
        await using var staff = person.Length == 0
            ? new Staff(context, await context.NewPageAsync(), server.Address, javaScript: true)
            : await Staff.SignInAsync(browser, server.Address, person, width, language);
        foreach (var place in places)
        {
            await staff.GoAsync(place.Path);
            await staff.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await WholePageAsync(staff.Page, width);
            await staff.Page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(folder, $"{place.Name}-{view}.png"),
                Animations = ScreenshotAnimations.Disabled,
            });
            await staff.Page.SetViewportSizeAsync(width, 900);
        }
    }

    /// <summary>
    /// Makes the window as high as the page, so that what sticks to the window's edge stands at the page's end; a list without
    /// end is cut.
    /// </summary>
    private static async Task WholePageAsync(IPage page, int width)
    {
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(width, Math.Clamp(height, 600, Highest));
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Brings items to each stage, so that no page is shown empty that people see full.</summary>
    private static async Task<List<Place>> PrepareAsync(ServerProcess server)
    {
        using var office = new Office(server.Address);
        var published = await office.DraftAsync("2026年度全區水資源費徵收標準及減免辦法");
        await office.SubmitAsync(published);
        await office.DecideAsync("office", published, "return", "請在正文註明減免的條件與辦理時限。");
        await office.ItemWithStatusAsync(published, "returned");
        await office.SubmitAsync(published);
        await office.ApproveAllAsync(published);
        var item = await office.ItemWithStatusAsync(published, "archived");
        var second = await office.DraftAsync("取水許可審批程序", more: new { wantedPublicationDate = (string?)null });
        await office.SubmitAsync(second);
        await office.ApproveAllAsync(second);
        await office.ItemWithStatusAsync(second, "archived");

        var returned = await office.DraftAsync("水事違法案件查處結果(第三季度)");
        await office.SubmitAsync(returned);
        await office.DecideAsync("office", returned, "return", "案件當事人姓名須隱去。");
        var waiting = await office.DraftAsync("關於二〇二六年第四季度河道採砂許可招標條件、程序、評審結果以及履約保證金退還情況的說明");
        await office.SubmitAsync(waiting);
        await office.DecideAsync("office", waiting, "approve", "形式完備,不涉密。");
        var task = await office.TaskAsync("leader", waiting);
        await office.SubmitAsync(await office.DraftAsync("財政收支情況(第三季度)", "clerk2"), "clerk2");
        var draft = await office.DraftAsync("水法規宣傳日活動安排");
        var record = item["recordNumber"]!.GetValue<string>();
        var index = item["indexNumber"]!.GetValue<string>();
        return
        [
            new("", "sign-in", "/sign-in"),
            new("", "public", "/public"),
            new("", "public-sections", "/public/sections"),
            new("", "public-catalogue", "/public/catalogue"),
            new("", "public-item", $"/p/{index}"),
            new("", "public-search", "/public/search?q=水"),
            new("", "public-register", "/public/register"),
            new("clerk", "home-clerk", "/"),
            new("clerk", "items", "/items"),
            new("clerk", "item-new", "/items/new"),
            new("clerk", "item-edit", $"/items/{draft}/edit"),
            new("clerk", "item-submit", $"/items/{draft}/submit"),
            new("clerk", "item-returned", $"/items/{returned}"),
            new("clerk", "item-archived", $"/items/{published}"),
            new("clerk", "catalogue", "/catalogue"),
            new("clerk", "notifications", "/notifications"),
            new("clerk", "account", "/account"),
            new("leader", "home-leader", "/"),
            new("leader", "inbox", "/inbox?view=candidate"),
            new("leader", "decision", $"/tasks/{task["id"]!.GetValue<string>()}"),
            new("office", "home-office", "/"),
            new("office", "register", "/register"),
            new("office", "register-book", "/register/book"),
            new("archivist", "home-archivist", "/"),
            new("archivist", "archive", "/archive"),
            new("archivist", "archive-record", $"/archive/{record}"),
            new("admin", "organisation", "/organisation"),
            new("chair", "home-chair", "/"),
            new("", "not-found", "/not-found"),
        ];
    }

    private sealed record Place(string Person, string Name, string Path);
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Workflows.Acceptance.Tests.Server;

namespace Workflows.Acceptance.Tests.Browser;

/// <summary>One person of the agency at a browser of their own.</summary>
internal sealed partial class Staff(IBrowserContext context, IPage page, Uri address, bool javaScript) : IAsyncDisposable
{
    public IPage Page => page;

    public static async Task<Staff> SignInAsync(
        BrowserFixture browser, Uri address, string userName, int width = 1280, string language = "zh-TW", bool javaScript = true)
    {
        var context = await browser.NewContextAsync(width, language, javaScript);
        var staff = new Staff(context, await context.NewPageAsync(), address, javaScript);
        await staff.GoAsync("/sign-in");
        await staff.Page.FillAsync("#user-name", userName);
        await staff.Page.FillAsync("#password", ApiClient.DemonstrationPassword);
        await staff.Page.ClickAsync("main form button[type=submit]");
        await staff.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return staff;
    }

    public Task GoAsync(string path) => page.GotoAsync(new Uri(address, path).ToString());

    /// <summary>Writes a new item by the form, through the editor where there is a script; answers its identifier.</summary>
    public async Task<string> WriteItemAsync(string title, string firstParagraph)
    {
        await GoAsync("/items/new");
        await page.Locator("main a[href*='entry=']").First.ClickAsync();
        await page.Locator("main form[method=post] button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(EditAddress());
        await page.FillAsync("#title", title);
        await WriteBodyAsync(firstParagraph);
        await page.FillAsync("#legalBasis", "《中華人民共和國水法》第四十八條");
        await page.CheckAsync("#channel-website");
        await page.FillAsync("#informationDate", "2026-11-02");
        return EditAddress().Match(page.Url).Groups["id"].Value;
    }

    public async Task WriteBodyAsync(string text)
    {
        var editor = page.Locator(".rich-text .ProseMirror");
        if (javaScript)
        {
            await editor.ClickAsync();
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.TypeAsync(text);
        }
        else
        {
            await page.FillAsync("#body", text);
        }
    }

    /// <summary>From the form to the confirmation, and through it.</summary>
    public async Task SubmitAsync()
    {
        await page.ClickAsync("button[name=action][value=submit]");
        await page.WaitForURLAsync(url => url.Contains("/submit", StringComparison.Ordinal));
        await page.Locator("form.sticky-actions button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/submit", StringComparison.Ordinal));
    }

    /// <summary>Finds the item's task in the inbox and decides.</summary>
    public async Task DecideAsync(string title, string decision, string? opinion = null)
    {
        await OpenTaskAsync(title);
        await page.CheckAsync($"#decision-{decision}");
        if (opinion is not null)
        {
            await page.FillAsync("#opinion", opinion);
        }

        await page.Locator("form:has(#opinion) button[type=submit]").ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    public async Task OpenTaskAsync(string title)
    {
        await GoAsync("/inbox");
        var link = page.GetByRole(AriaRole.Link).Filter(new LocatorFilterOptions { HasText = title });
        if (await link.CountAsync() == 0)
        {
            await GoAsync("/inbox?view=candidate");
        }

        await link.First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/tasks/", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    [GeneratedRegex("/items/(?<id>[0-9a-f-]{36})/edit", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EditAddress();
}

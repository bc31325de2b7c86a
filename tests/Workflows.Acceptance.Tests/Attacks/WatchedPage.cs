using Microsoft.Playwright;

namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>
/// A page with the browser's content security policy switched off, so that whatever a text smuggles in would run; and with every
/// sign written down that something did.
/// </summary>
internal sealed class WatchedPage
{
    private const string WhatActs = """
        () => {
            const addresses = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'srcdoc'];
            const acts = element => [...element.attributes].some(attribute =>
                attribute.name.startsWith('on')
                || attribute.name === 'srcdoc'
                || (addresses.includes(attribute.name) && /^\s*(javascript|data:text|vbscript)/i.test(attribute.value)));
            const foreign = 'img[src="x"], iframe, object, embed, base[href*="127.0.0.1:9"], meta[http-equiv="refresh" i], script:not([src]):not([type])';
            const found = [...document.querySelectorAll('*')].filter(element => acts(element) || element.matches(foreign));
            if (window.attacked !== undefined) found.push({ outerHTML: 'window.attacked = ' + window.attacked });
            return found.map(element => element.outerHTML.slice(0, 200));
        }
        """;

    private readonly IPage _page;
    private readonly Uri _address;
    private readonly List<string> _signs = [];

    private WatchedPage(IPage page, Uri address)
    {
        (_page, _address) = (page, address);
        page.Dialog += async (_, dialog) =>
        {
            _signs.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.PageError += (_, error) => _signs.Add($"error: {error}");
        page.Popup += (_, popup) => _signs.Add($"popup: {popup.Url}");
    }

    public IPage Page => _page;

    public static async Task<WatchedPage> OfAsync(IPage page, Uri address)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Page.setBypassCSP", new Dictionary<string, object> { ["enabled"] = true });
        return new WatchedPage(page, address);
    }

    /// <summary>Goes to an address of the server and sees that nothing acted, and that the policy would not have let it.</summary>
    /// <returns>The text that a reader sees.</returns>
    public async Task<string> VisitAsync(string path)
    {
        var answer = await _page.GotoAsync(new Uri(_address, path).ToString());
        Assert.True(answer!.Ok, $"{path}: {answer.Status}");
        Assert.Contains("script-src 'self';", await answer.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        await MustBeQuietAsync(path);
        return await _page.Locator("body").InnerTextAsync();
    }

    public async Task MustBeQuietAsync(string where)
    {
        await _page.WaitForLoadStateAsync(LoadState.Load);
        var acting = await _page.EvaluateAsync<string[]>(WhatActs);
        Assert.True(acting.Length == 0, $"{where}: {string.Join('\n', acting)}");
        Assert.True(_signs.Count == 0, $"{where}: {string.Join('\n', _signs)}");
    }
}

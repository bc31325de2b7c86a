using Microsoft.Playwright;
using Workflows.Acceptance.Tests.Browser;
using Workflows.Acceptance.Tests.Server;

namespace Workflows.Acceptance.Tests.Stories;

/// <summary>The whole way of an item by the pages, in a real browser, each person signing in for themselves.</summary>
public sealed class DisclosureInBrowserTests(BrowserFixture browser, SharedServer server)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_item_goes_from_draft_through_return_revision_and_approvals_to_the_public_the_register_and_the_archive(bool javaScript)
    {
        var title = $"水資源收費標準及處罰依據公告{Guid.NewGuid().ToString("N")[..8]}";
        string itemId;
        await using (var clerk = await Staff.SignInAsync(browser, server.Address, "clerk", javaScript: javaScript))
        {
            itemId = await clerk.WriteItemAsync(title, "收費標準自本年十二月一日起施行。");
            await clerk.SubmitAsync();
        }

        await DecideAsync("office", title, "return", "請補充處罰依據的條文。", javaScript);
        await using (var clerk = await Staff.SignInAsync(browser, server.Address, "clerk", javaScript: javaScript))
        {
            await clerk.GoAsync($"/items/{itemId}");
            await Assertions.Expect(clerk.Page.GetByText("請補充處罰依據的條文。").First).ToBeVisibleAsync();
            await clerk.GoAsync($"/items/{itemId}/edit");
            await clerk.WriteBodyAsync("收費標準自本年十二月一日起施行。處罰依據:《水法》第七十條。");
            await clerk.SubmitAsync();
        }

        await DecideAsync("office", title, "approve", "形式完備,不涉密。", javaScript);
        await DecideAsync("leader", title, "approve", "同意。", javaScript);
        await DecideAsync("chair", title, "approve", "審定同意公開。", javaScript);

        using var office = new Office(server.Address);
        var item = await office.ItemWithStatusAsync(itemId, "archived");
        await using var archivist = await Staff.SignInAsync(browser, server.Address, "archivist", javaScript: javaScript);
        foreach (var path in new[] { "/register", $"/archive?q={Uri.EscapeDataString(title)}" })
        {
            await archivist.GoAsync(path);
            await Assertions.Expect(archivist.Page.GetByText(title).First).ToBeVisibleAsync();
        }

        var reader = await browser.NewContextAsync(javaScript: javaScript);
        await using (reader)
        {
            var page = await reader.NewPageAsync();
            await page.GotoAsync(new Uri(server.Address, $"/p/{item["indexNumber"]!.GetValue<string>()}").ToString());
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("《水法》第七十條").First).ToBeVisibleAsync();
        }
    }

    private async Task DecideAsync(string person, string title, string decision, string opinion, bool javaScript)
    {
        await using var staff = await Staff.SignInAsync(browser, server.Address, person, javaScript: javaScript);
        await staff.DecideAsync(title, decision, opinion);
    }
}

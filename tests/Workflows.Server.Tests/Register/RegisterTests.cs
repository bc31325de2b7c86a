using System.Text;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Register;
using Workflows.Server.Tests.Publication;

namespace Workflows.Server.Tests.Register;

public sealed class RegisterTests
{
    [Fact]
    public async Task A_line_says_what_was_published_and_who_decided()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var line = await EnterAsync(office, "預算");

        Assert.Equal((1, RegisterLine.Genesis, RegisterEntryKind.Publication), (line.Number, line.PreviousHash, line.Kind));
        Assert.Equal(("政府網站、公開欄", "leader先生", "chair先生"), (line.Channels, line.ReviewedBy, line.ApprovedBy));
        Assert.Equal(("計財股", "財政預算、決算", "SF/2026-00001"), (line.Section, line.CatalogueEntry, line.IndexNumber));
    }

    [Fact]
    public async Task What_is_not_published_is_not_entered()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var revision = await office.ApprovedAsync();
        var outcome = await office.RunAsync<RegisterEntry>(
            (transaction, cancel) => new EnterInRegister(new ChannelNames()).ExecuteAsync(transaction, revision, cancel));
        Assert.Equal("publication.notPublished", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task Entering_twice_leaves_one_line()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var revision = await office.ApprovedAsync();
        await office.PublishAsync(revision);
        for (var round = 0; round < 2; round++)
        {
            Assert.True((await office.RunAsync<RegisterEntry>(
                (transaction, cancel) => new EnterInRegister(new ChannelNames()).ExecuteAsync(transaction, revision, cancel))).Succeeded);
        }

        await using var context = database.Open();
        Assert.Equal(1, await context.RegisterEntries.CountAsync());
    }

    [Theory]
    [InlineData("Title = '別的'")]
    [InlineData("ApprovedBy = '某人'")]
    [InlineData("PreviousHash = 'x'")]
    public async Task A_line_that_somebody_changed_in_the_database_is_found(string change)
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        for (var number = 1; number <= 3; number++)
        {
            await EnterAsync(office, $"第 {number} 件");
        }

        await using var context = database.Open();
        var before = await RegisterTree.ReadAsync(context, office.Agency.Id);
        Assert.Null(before.FirstBrokenLine);
#pragma warning disable EF1002 // The change is a constant of this test.
        await context.Database.ExecuteSqlRawAsync($"UPDATE RegisterEntries SET {change} WHERE Number = 2");
#pragma warning restore EF1002
        Assert.Equal(2, (await RegisterTree.ReadAsync(context, office.Agency.Id)).FirstBrokenLine);
    }

    [Fact]
    public async Task The_published_root_and_the_proof_of_a_line_fit_together()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        for (var number = 1; number <= 7; number++)
        {
            await EnterAsync(office, $"第 {number} 件");
        }

        await using var context = database.Open();
        var tree = await RegisterTree.ReadAsync(context, office.Agency.Id);
        for (var number = 1; number <= 7; number++)
        {
            var proof = tree.ProofOf(number)!;
            Assert.True(HashTree.Verifies(
                HashTree.LeafHash(Encoding.UTF8.GetBytes(proof.Leaf)),
                proof.LeafIndex,
                proof.Size,
                [.. proof.Path.Select(Convert.FromHexString)],
                Convert.FromHexString(tree.Root.RootHash)));
            Assert.DoesNotContain("先生", proof.Leaf, StringComparison.Ordinal);
        }

        Assert.Null(tree.ProofOf(0));
        Assert.Null(tree.ProofOf(8));
    }

    [Fact]
    public async Task Simplified_characters_find_a_traditional_title_page_by_page()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        foreach (var title in new[] { "預算公開一", "人事任免", "預算公開二", "預算公開三" })
        {
            await EnterAsync(office, title);
        }

        await using var context = database.Open();
        var filter = new RegisterFilter(2026, office.Section.Id, "预算公开");
        var first = await ReadRegister.ListAsync(context, office.Agency.Id, filter, new PageRequest(null, 2));
        var second = await ReadRegister.ListAsync(context, office.Agency.Id, filter, new PageRequest(first.Next, 2));

        Assert.Equal([4, 3], first.Items.Select(row => row.Number));
        Assert.Equal([1], second.Items.Select(row => row.Number));
        Assert.Null(second.Next);
        Assert.Empty((await ReadRegister.ListAsync(context, office.Agency.Id, filter with { Year = 2025 }, default)).Items);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("@SUM(1)", "\"'@SUM(1)\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("甲,乙", "\"甲,乙\"")]
    [InlineData("預算", "預算")]
    public void A_cell_cannot_become_a_formula(string text, string expected) => Assert.Equal(expected, RegisterCsv.Cell(text));

    [Fact]
    public async Task The_spreadsheet_has_a_heading_and_every_line_from_the_first()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        await EnterAsync(office, "=1+1");
        await EnterAsync(office, "預算");

        await using var context = database.Open();
        using var output = new MemoryStream();
        await RegisterCsv.WriteAsync(output, RegisterCsv.Columns, ReadRegister.All(context, office.Agency.Id, default));
        var lines = Encoding.UTF8.GetString(output.ToArray()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("\"'=1+1\"", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("2,2026-00002,SF/2026-00002,2026-11-23,預算,", lines[2], StringComparison.Ordinal);
    }

    private static async Task<RegisterEntry> EnterAsync(DisclosureOffice office, string title)
    {
        var revision = await office.ApprovedAsync(title);
        await office.PublishAsync(revision);
        var outcome = await office.RunAsync<RegisterEntry>(
            (transaction, cancel) => new EnterInRegister(new ChannelNames()).ExecuteAsync(transaction, revision, cancel));
        return outcome.Value!;
    }
}

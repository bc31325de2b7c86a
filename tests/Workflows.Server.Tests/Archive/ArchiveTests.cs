using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Workflows.Server.Archive;
using Workflows.Server.Attachments;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Items;
using Workflows.Server.Organisation;
using Workflows.Server.Publication;
using Workflows.Server.Register;
using Workflows.Server.Storage;
using Workflows.Server.Tests.Publication;

namespace Workflows.Server.Tests.Archive;

public sealed class ArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workflows-").FullName;
    private readonly AttachmentFolder _attachments;

    public ArchiveTests() => _attachments = new AttachmentFolder(new StorageOptions { DataFolder = _folder }, new ContentRoot(_folder));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Records_are_numbered_in_the_order_of_publication_whatever_the_order_of_archiving()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var first = await RegisteredAsync(office, "第一件");
        var second = await RegisteredAsync(office, "第二件");

        Assert.Equal("SF-2026-Y-0002", (await ArchivedAsync(office, second)).RecordNumber);
        Assert.Equal("SF-2026-Y-0001", (await ArchivedAsync(office, first)).RecordNumber);
        await using var context = database.Open();
        Assert.All(await context.Items.ToListAsync(), item => Assert.Equal(ItemStatus.Archived, item.Status));
    }

    [Fact]
    public async Task Archiving_twice_leaves_one_record_and_nothing_unregistered_is_archived()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var revision = await office.ApprovedAsync();
        Assert.Equal("publication.notPublished", (await TryArchiveAsync(office, revision)).Refusal?.Code);
        await office.PublishAsync(revision);
        Assert.Equal("archive.notRegistered", (await TryArchiveAsync(office, revision)).Refusal?.Code);
        await RegisterAsync(office, revision);

        Assert.Equal((await ArchivedAsync(office, revision)).Id, (await ArchivedAsync(office, revision)).Id);
    }

    [Fact]
    public async Task A_record_of_thirty_years_is_kept_until_they_have_passed()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        await using (var context = database.Open())
        {
            await context.Agencies.ExecuteUpdateAsync(set => set.SetProperty(agency => agency.RetentionYears, 30));
        }

        var record = await ArchivedAsync(office, await RegisteredAsync(office, "預算"));
        Assert.Equal("SF-2026-D30-0001", record.RecordNumber);
        Assert.Equal(new DateTimeOffset(2056, 12, 31, 16, 0, 0, TimeSpan.Zero), record.RetainUntil);
    }

    [Theory]
    [InlineData("预算 一百万", 1)]
    [InlineData("部門預算", 1)]
    [InlineData("ｃｈａｉｒ", 2)]
    [InlineData("SF-2026-Y-0002", 1)]
    [InlineData("沒有這個詞", 0)]
    public async Task Search_finds_title_text_numbers_and_names_in_either_script(string query, int expected)
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        await ArchivedAsync(office, await RegisteredAsync(office, "部門預算"));
        await ArchivedAsync(office, await RegisteredAsync(office, "人事任免", "<p>任命張某。</p>"));

        Assert.Equal(expected, (await SearchAsync(office, "archivist", new SearchArchive.Filter(query, null, null, null)))!.Items.Count);
    }

    [Fact]
    public async Task Days_are_the_agencys_and_pages_follow_one_another()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        for (var day = 24; day <= 26; day++)
        {
            database.Clock.SetUtcNow(new DateTimeOffset(2026, 11, day, 17, 0, 0, TimeSpan.Zero));
            await ArchivedAsync(office, await RegisteredAsync(office, $"{day} 日"));
        }

        var filter = new SearchArchive.Filter(null, null, new DateOnly(2026, 11, 26), new DateOnly(2026, 11, 27));
        var first = await SearchAsync(office, "archivist", filter, new PageRequest(null, 1));
        var second = await SearchAsync(office, "archivist", filter, new PageRequest(first!.Next, 1));
        Assert.Equal(["26 日"], first.Items.Select(row => row.Title));
        Assert.Equal(["25 日"], second!.Items.Select(row => row.Title));
        Assert.Null(second.Next);
    }

    [Theory]
    [InlineData("archivist", true)]
    [InlineData("office", true)]
    [InlineData("leader", true)]
    [InlineData("clerk", true)]
    [InlineData("admin", false)]
    public async Task Only_who_may_read_a_record_reads_it_and_each_reading_is_audited(string person, bool may)
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var record = await ArchivedAsync(office, await RegisteredAsync(office, "預算"));
        var outcome = await new ReadRecord(database.Transactions).ExecuteAsync(office.ActorOf(person), record.RecordNumber, "page");

        Assert.Equal(may ? null : "archive.recordNotFound", outcome.Refusal?.Code);
        await using var context = database.Open();
        var readings = await context.AuditEntries.Where(entry => entry.Action == "archive.recordRead").ToListAsync();
        Assert.Equal(may ? 1 : 0, readings.Count);
        Assert.All(readings, reading => Assert.Equal(office.People[person].Id, reading.ActorId));
        Assert.Equal(may, await SearchAsync(office, person, default) is not null);
    }

    [Fact]
    public async Task A_package_is_a_bag_whose_every_hash_is_right_and_whose_revision_is_the_approved_one()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var (record, revision) = await ArchivedWithAttachmentAsync(office, "附 件:一/二.txt");
        var bytes = await PackageAsync(database, record);
        var files = FilesOf(bytes);

        Assert.Equal("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", Encoding.UTF8.GetString(files["bagit.txt"]));
        var payload = ManifestOf(files["manifest-sha256.txt"]);
        Assert.Equal(files.Keys.Where(path => path.StartsWith("data/", StringComparison.Ordinal)).Order(), payload.Keys.Order());
        Assert.All(payload, line => Assert.Equal(line.Value, HashOf(files[line.Key])));
        var tags = ManifestOf(files["tagmanifest-sha256.txt"]);
        Assert.Equal(["bag-info.txt", "bagit.txt", "manifest-sha256.txt"], tags.Keys.Order(StringComparer.Ordinal));
        Assert.All(tags, line => Assert.Equal(line.Value, HashOf(files[line.Key])));
        Assert.Contains($"Payload-Oxum: {payload.Keys.Sum(path => files[path].LongLength)}.{payload.Count}\n", Encoding.UTF8.GetString(files["bag-info.txt"]), StringComparison.Ordinal);
        Assert.Equal(revision.RevisionHash, HashOf(files["data/revision.json"]));
        Assert.Equal("附件的內容", Encoding.UTF8.GetString(files["data/attachments/01-附 件-一-二.txt"]));
        using var metadata = JsonDocument.Parse(files["data/metadata.json"]);
        Assert.Equal(
            ["submission", "secrecy-review", "leader-review", "group-approval", "publication", "registration", "ingestion"],
            metadata.RootElement.GetProperty("premis").GetProperty("events").EnumerateArray().Select(step => step.GetProperty("eventType").GetString()));
    }

    [Fact]
    public async Task The_same_record_gives_the_same_bytes()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var (record, _) = await ArchivedWithAttachmentAsync(office, "附件.txt");
        var first = await PackageAsync(database, record);
        database.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(first, await PackageAsync(database, record));
    }

    [Fact]
    public async Task An_attachment_that_was_changed_is_neither_archived_nor_packaged()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var (record, _) = await ArchivedWithAttachmentAsync(office, "附件.txt");
        var (unarchived, stored) = await RegisteredWithAttachmentAsync(office, "另一個.txt");
        foreach (var path in Directory.GetFiles(_attachments.Location))
        {
            await File.AppendAllTextAsync(path, "!");
        }

        Assert.Equal("archive.attachmentDamaged", (await TryArchiveAsync(office, unarchived)).Refusal?.Code);
        File.Delete(Path.Combine(_attachments.Location, stored.StorageName));
        Assert.Equal("archive.attachmentDamaged", (await TryArchiveAsync(office, unarchived)).Refusal?.Code);
        await using var context = database.Open();
        var outcome = await new PackageRecord(_attachments).ExecuteAsync(context, ReadRecord.Open(record).Value!, Stream.Null);
        Assert.Equal("archive.attachmentDamaged", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task A_record_that_was_changed_in_the_database_is_not_shown_as_if_it_were_whole()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var record = await ArchivedAsync(office, await RegisteredAsync(office, "預算"));
        await using (var context = database.Open())
        {
            await context.Database.ExecuteSqlRawAsync("UPDATE ArchiveRecords SET Manifest = replace(Manifest, '同意', '反對')");
        }

        var outcome = await new ReadRecord(database.Transactions).ExecuteAsync(office.ActorOf("archivist"), record.RecordNumber, "page");
        Assert.Equal("archive.recordDamaged", outcome.Refusal?.Code);
    }

    [Theory]
    [InlineData("../../etc/passwd", "-..-etc-passwd")]
    [InlineData("..", "-")]
    [InlineData("a\nb", "a-b")]
    [InlineData("預算 (2026).xlsx", "預算 (2026).xlsx")]
    public void No_name_leads_out_of_the_bag(string name, string expected) => Assert.Equal(expected, BagItWriter.SafeName(name));

    [Fact]
    public void A_very_long_name_keeps_its_beginning_and_its_ending()
    {
        var safe = BagItWriter.SafeName(new string('長', 250) + "𠮷.pdf");
        Assert.True(safe.Length <= 120);
        Assert.EndsWith("𠮷.pdf", safe, StringComparison.Ordinal);
    }

    private async Task<(ArchiveRecord Record, RevisionToPublish Revision)> ArchivedWithAttachmentAsync(DisclosureOffice office, string fileName)
    {
        var (revision, _) = await RegisteredWithAttachmentAsync(office, fileName);
        return (await ArchivedAsync(office, revision), revision);
    }

    private async Task<(RevisionToPublish Revision, Attachment Stored)> RegisteredWithAttachmentAsync(DisclosureOffice office, string fileName)
    {
        var (reference, stored) = await office.UploadAsync(_attachments, Guid.NewGuid(), fileName, "附件的內容");
        var revision = await office.ApprovedAsync("帶附件的公開件", attachments: [reference]);
        await office.PublishAsync(revision);
        await RegisterAsync(office, revision);
        return (revision, stored);
    }

    private static async Task<RevisionToPublish> RegisteredAsync(DisclosureOffice office, string title, string body = "<p>總額一百萬元。</p>")
    {
        var revision = await office.ApprovedAsync(title, body);
        await office.PublishAsync(revision);
        await RegisterAsync(office, revision);
        return revision;
    }

    private static async Task RegisterAsync(DisclosureOffice office, RevisionToPublish revision) =>
        Assert.True((await office.RunAsync<RegisterEntry>(
            (transaction, cancel) => new EnterInRegister(new ChannelNames()).ExecuteAsync(transaction, revision, cancel))).Succeeded);

    private Task<Workflows.Server.Hosting.Problems.Outcome<ArchiveRecord>> TryArchiveAsync(DisclosureOffice office, RevisionToPublish revision) =>
        office.RunAsync<ArchiveRecord>((transaction, cancel) =>
            new ArchivePublication(new AttachmentIntegrity(_attachments)).ExecuteAsync(transaction, revision, cancel));

    private async Task<ArchiveRecord> ArchivedAsync(DisclosureOffice office, RevisionToPublish revision)
    {
        var outcome = await TryArchiveAsync(office, revision);
        Assert.True(outcome.Succeeded, outcome.Refusal?.Code);
        return outcome.Value;
    }

    private static async Task<Page<SearchArchive.Row>?> SearchAsync(
        DisclosureOffice office, string person, SearchArchive.Filter filter, PageRequest page = default)
    {
        await using var context = office.Database.Database.Open(AgencyScope.Of(office.Agency.Id));
        var posts = await PostsInForce.OfAsync(context, office.People[person].Id, office.Database.Clock.GetUtcNow());
        return (await new SearchArchive(context).ExecuteAsync(posts, filter, page)).Value;
    }

    private async Task<byte[]> PackageAsync(DisclosureDatabase database, ArchiveRecord record)
    {
        await using var context = database.Open();
        var stored = await context.ArchiveRecords.SingleAsync(row => row.Id == record.Id);
        using var output = new MemoryStream();
        var outcome = await new PackageRecord(_attachments).ExecuteAsync(context, ReadRecord.Open(stored).Value!, output);
        Assert.True(outcome.Succeeded, outcome.Refusal?.Code);
        return output.ToArray();
    }

    private static Dictionary<string, byte[]> FilesOf(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(
            entry => entry.FullName[(entry.FullName.IndexOf('/', StringComparison.Ordinal) + 1)..],
            entry =>
            {
                using var content = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(content);
                return content.ToArray();
            });
    }

    private static Dictionary<string, string> ManifestOf(byte[] manifest) =>
        Encoding.UTF8.GetString(manifest).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split("  ", 2)).ToDictionary(parts => parts[1], parts => parts[0]);

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed class ContentRoot(string path) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";

        public string ApplicationName { get; set; } = "Test";

        public string ContentRootPath { get; set; } = path;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Workflows.Acceptance.Tests.Server;
using Workflows.Acceptance.Tests.Stories;

namespace Workflows.Acceptance.Tests.Commands;

/// <summary>The commands that read or make a database, on one that is new, one that a server uses, and one that somebody has tampered with.</summary>
public sealed class DatabaseCommandTests
{
    [Fact]
    public async Task A_new_database_is_migrated_and_seeded_once_and_found_clean()
    {
        using var folder = new TemporaryFolder();
        var migrated = (await CommandRun.OfAsync(folder.Path, "migrate")).MustBe(CommandRun.Good).Json;
        Assert.Equal("Sqlite", migrated["provider"]!.GetValue<string>());
        Assert.NotEmpty(migrated["applied"]!.AsArray());
        Assert.Empty((await CommandRun.OfAsync(folder.Path, "migrate")).MustBe(CommandRun.Good).Json["applied"]!.AsArray());

        var seeded = (await CommandRun.OfAsync(folder.Path, "seed")).MustBe(CommandRun.Good).Json;
        Assert.NotEqual(Guid.Empty, seeded["agencyId"]!.GetValue<Guid>());
        Assert.Null((await CommandRun.OfAsync(folder.Path, "seed")).MustBe(CommandRun.Good).Json["agencyId"]);

        await MustBeCleanAsync(folder.Path);
        (await CommandRun.OfAsync(folder.Path, "verify", "everything")).MustRefuse("not expected");
        (await CommandRun.OfAsync(folder.Path, "verify-register", "--agency", "none")).MustRefuse("none");
        (await CommandRun.OfAsync(folder.Path, "export-archive")).MustRefuse("folder");
        (await CommandRun.OfAsync(folder.Path, "export-archive", "packages", "--year", "last")).MustRefuse("last");
        (await CommandRun.OfAsync(folder.Path, "export-archive", Path.Combine(folder.Path, "workflows.db", "packages"))).MustRefuse("cannot be written to");
    }

    [Fact]
    public async Task What_was_published_is_verified_and_exported_beside_the_server_and_tampering_is_found_out_after_it()
    {
        using var folder = new TemporaryFolder();
        var title = $"取水許可公告{Guid.NewGuid():N}";
        await using (var server = await ServerProcess.StartAsync(dataFolder: folder.Path))
        {
            await PublishAsync(server.Address, title);
            await MustBeCleanAsync(folder.Path);
            await ExportAsync(folder.Path, title);
            (await CommandRun.OfAsync(folder.Path, "migrate")).MustRefuse("Another server uses the database");
            (await CommandRun.OfAsync(folder.Path, "seed")).MustRefuse("Another server uses the database");
        }

        // The command that leaves last writes everything into the one file.
        (await CommandRun.OfAsync(folder.Path, "migrate")).MustBe(CommandRun.Good);
        Tamper(Path.Combine(folder.Path, "workflows.db"), title);
        await MustBeFoundOutAsync(folder.Path);
    }

    private static async Task PublishAsync(Uri address, string title)
    {
        using var office = new Office(address);
        var item = await office.DraftAsync(title);
        await office.SubmitAsync(item);
        await office.ApproveAllAsync(item);
        await office.ItemWithStatusAsync(item, "archived");
    }

    private static async Task MustBeCleanAsync(string folder)
    {
        var verified = (await CommandRun.OfAsync(folder, "verify")).MustBe(CommandRun.Good).Json;
        Assert.True(verified["clean"]!.GetValue<bool>());
        Assert.Equal(12, verified["invariants"]!.AsArray().Count);
        var registers = (await CommandRun.OfAsync(folder, "verify-register")).MustBe(CommandRun.Good).Json["registers"]!.AsArray();
        Assert.Empty(Assert.Single(registers)!["findings"]!.AsArray());
    }

    private static async Task ExportAsync(string folder, string title)
    {
        var packages = Path.Combine(folder, "packages");
        var first = (await CommandRun.OfAsync(folder, "export-archive", packages)).MustBe(CommandRun.Good).Json;
        Assert.Empty(first["refused"]!.AsArray());
        var package = Assert.Single(first["exported"]!.AsArray())!;
        var file = await File.ReadAllBytesAsync(package["file"]!.GetValue<string>());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), package["sha256"]!.GetValue<string>());
        using var archive = new ZipArchive(new MemoryStream(file));
        Assert.Contains(archive.Entries, entry => entry.FullName.EndsWith("bagit.txt", StringComparison.Ordinal));
        Assert.Contains(archive.Entries, entry => TextOf(entry).Contains(title, StringComparison.Ordinal));

        var again = (await CommandRun.OfAsync(folder, "export-archive", packages, "--agency", "SF")).MustBe(CommandRun.Good).Json;
        Assert.True(JsonNode.DeepEquals(first, again));
        var other = (await CommandRun.OfAsync(folder, "export-archive", packages, "--year", "1999")).MustBe(CommandRun.Good).Json;
        Assert.Empty(other["exported"]!.AsArray());
    }

    // With nothing but an editor for bytes: another title of the same length, wherever it stands.
    private static void Tamper(string path, string title)
    {
        var bytes = File.ReadAllBytes(path);
        var (before, after) = (Encoding.UTF8.GetBytes(title), Encoding.UTF8.GetBytes(title.Replace("取水", "排污", StringComparison.Ordinal)));
        var changed = 0;
        for (var at = bytes.AsSpan().IndexOf(before); at >= 0; at = bytes.AsSpan().IndexOf(before))
        {
            after.CopyTo(bytes, at);
            changed++;
        }

        Assert.True(changed > 0, "The title does not stand in the file.");
        File.WriteAllBytes(path, bytes);
    }

    private static async Task MustBeFoundOutAsync(string folder)
    {
        var verified = (await CommandRun.OfAsync(folder, "verify")).MustBe(CommandRun.Findings).Json;
        Assert.False(verified["clean"]!.GetValue<bool>());
        Assert.Contains(verified["invariants"]!.AsArray(), invariant => invariant!["breachCount"]!.GetValue<long>() > 0);

        var register = (await CommandRun.OfAsync(folder, "verify-register", "--agency", "SF")).MustBe(CommandRun.Findings).Json;
        var codes = register["registers"]![0]!["findings"]!.AsArray().Select(finding => finding!["code"]!.GetValue<string>()).ToList();
        Assert.Contains("register.broken", codes);
        Assert.Contains("archive.recordDamaged", codes);

        var exported = (await CommandRun.OfAsync(folder, "export-archive", Path.Combine(folder, "damaged"))).MustBe(CommandRun.Findings).Json;
        Assert.Empty(exported["exported"]!.AsArray());
        Assert.StartsWith("archive.", Assert.Single(exported["refused"]!.AsArray())!["code"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder, "damaged"), "*", SearchOption.AllDirectories));
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}

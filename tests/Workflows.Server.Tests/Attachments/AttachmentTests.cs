using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workflows.Server.Attachments;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Tasks;
using Workflows.Server.Tests.Items;

namespace Workflows.Server.Tests.Attachments;

public sealed class AttachmentTests(SectionsAtWork office)
{
    private static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj"u8.ToArray();

    [Theory]
    [InlineData("表.pdf", "%PDF-1.7", "application/pdf")]
    [InlineData("表.csv", "甲,乙\r\n1,2", "text/csv")]
    [InlineData("說明.TXT", "\uFEFF說明\t一", "text/plain")]
    [InlineData("表.docx", "zip:[Content_Types].xml,word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("表.xlsx", "zip:[Content_Types].xml,xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("表.ods", "zip:mimetype=application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet")]
    public void A_file_is_what_its_content_says(string name, string content, string type) =>
        Assert.Equal(type, FileTypes.Detect(new MemoryStream(Bytes(content)), name));

    [Theory]
    [InlineData("表.pdf", "<html><script>alert(1)</script>")]
    [InlineData("表.png", "%PDF-1.7")]
    [InlineData("頁.html", "<html></html>")]
    [InlineData("圖.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("程式.exe", "MZ\u0001")]
    [InlineData("表.csv", "甲\u0000乙")]
    [InlineData("表.docx", "zip:[Content_Types].xml,xl/workbook.xml")]
    [InlineData("表.docx", "zip:[Content_Types].xml,word/document.xml,word/vbaProject.bin")]
    [InlineData("表.docx", "zip:payload.exe")]
    [InlineData("表.docx", "PK\u0003\u0004 not an archive")]
    [InlineData("沒有副檔名", "%PDF-1.7")]
    public void A_file_that_is_not_what_its_name_says_is_of_no_kind(string name, string content) =>
        Assert.Null(FileTypes.Detect(new MemoryStream(Bytes(content)), name));

    [Theory]
    [InlineData("../../etc/報告.pdf", "報告.pdf")]
    [InlineData("C:\\資料\\報告.pdf", "報告.pdf")]
    [InlineData("報告\u202Efdp.exe", "報告fdp.exe")]
    [InlineData("a\r\nb\".pdf", "ab.pdf")]
    [InlineData(".pdf", "pdf")]
    public void A_name_is_cleaned(string name, string expected) => Assert.Equal(expected, FileNames.Clean(name));

    [Fact]
    public void A_long_name_keeps_its_extension() => Assert.EndsWith(".pdf", FileNames.Clean(new string('長', 300) + ".pdf"), StringComparison.Ordinal);

    [Fact]
    public async Task An_uploaded_file_belongs_to_the_text_and_its_hash_to_the_texts_hash()
    {
        var id = await office.DraftAsync();
        var before = (await office.ReadAsync("clerk", id))!.Revision!.Hash;
        var uploaded = await UploadAsync("clerk", id, "附件.pdf", Pdf);
        Assert.True(uploaded.Succeeded, uploaded.Refusal?.Code);
        var after = (await office.ReadAsync("clerk", id))!;
        Assert.NotEqual(before, after.Revision!.Hash);
        Assert.Equal(uploaded.Value, Assert.Single(after.Draft!.Attachments));
        await using var context = office.Host.Open();
        var row = await context.Attachments.SingleAsync(attachment => attachment.Id == uploaded.Value!.AttachmentId);
        await using var stored = office.Host.Services.GetRequiredService<AttachmentFolder>().OpenRead(row);
        using var copy = new MemoryStream();
        await stored.CopyToAsync(copy);
        Assert.Equal(Pdf, copy.ToArray());
        Assert.DoesNotContain("附件", row.StorageName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_upload_leaves_nothing_behind()
    {
        var own = await SectionsAtWork.OfOwnAsync();
        await using var host = own.Host;
        var id = await own.DraftAsync();
        Assert.Equal("attachment.typeRefused", (await UploadAsync("clerk", id, "頁.html", "<html>"u8.ToArray(), own)).Refusal!.Code);
        Assert.Equal("attachment.empty", (await UploadAsync("clerk", id, "空.pdf", [], own)).Refusal!.Code);
        Assert.Equal("attachment.tooLarge", (await UploadAsync("clerk", id, "大.pdf", new byte[AttachmentIntake.LargestFile + 1], own)).Refusal!.Code);
        Assert.Equal("item.notFound", (await UploadAsync("clerk2", id, "別科.pdf", Pdf, own)).Refusal!.Code);
        Assert.Empty(Directory.EnumerateFiles(own.Host.Services.GetRequiredService<AttachmentFolder>().Location));
        Assert.Empty((await own.ReadAsync("clerk", id))!.Draft!.Attachments);
    }

    [Fact]
    public async Task An_item_carries_so_many_files_and_no_more()
    {
        var id = await office.DraftAsync();
        for (var count = 0; count < UploadAttachment.MostFiles; count++)
        {
            Assert.True((await UploadAsync("clerk", id, $"{count}.pdf", Pdf)).Succeeded);
        }

        Assert.Equal("attachment.tooMany", (await UploadAsync("clerk", id, "多.pdf", Pdf)).Refusal!.Code);
    }

    [Fact]
    public async Task What_a_revision_names_is_kept_when_the_next_draft_drops_it()
    {
        var id = await office.DraftAsync();
        var file = (await UploadAsync("clerk", id, "附件.pdf", Pdf)).Value!.AttachmentId;
        Assert.True((await office.TrySubmitAsync("clerk", id)).Succeeded);
        Assert.Equal("item.notEditable", (await RemoveAsync("clerk", id, file)).Refusal!.Code);
        Assert.True((await office.DecideAsync("office", id, Decisions.Return, "刪去附件")).Succeeded);
        Assert.True((await RemoveAsync("clerk", id, file)).Succeeded);
        Assert.Empty((await office.ReadAsync("clerk", id))!.Draft!.Attachments);
        Assert.NotNull(await OpenAsync("office", id, file));
    }

    [Fact]
    public async Task A_draft_file_that_is_dropped_is_forgotten_and_swept_once_it_is_old()
    {
        var own = await SectionsAtWork.OfOwnAsync();
        await using var host = own.Host;
        var id = await own.DraftAsync();
        var kept = (await UploadAsync("clerk", id, "留.pdf", Pdf, own)).Value!.AttachmentId;
        var dropped = (await UploadAsync("clerk", id, "去.pdf", Pdf, own)).Value!.AttachmentId;
        var actor = await own.Host.ActorAsync("clerk");
        Assert.True((await own.Host.CallAsync<RemoveAttachment, Outcome<Guid>>(remove => remove.ExecuteAsync(actor, id, dropped))).Succeeded);
        var sweep = own.Host.Services.GetRequiredService<AttachmentSweep>();
        foreach (var file in Directory.EnumerateFiles(own.Host.Services.GetRequiredService<AttachmentFolder>().Location))
        {
            File.SetLastWriteTimeUtc(file, own.Host.Clock.GetUtcNow().UtcDateTime);
        }

        Assert.Equal(0, await sweep.RunAsync());
        own.Host.Clock.Advance(AttachmentSweep.Age + TimeSpan.FromMinutes(1));
        Assert.Equal(1, await sweep.RunAsync());
        await using var context = own.Host.Open();
        Assert.Equal([kept], await context.Attachments.Where(row => row.ItemId == id).Select(row => row.Id).ToListAsync());
    }

    [Fact]
    public async Task A_file_of_a_draft_is_for_its_section_and_once_submitted_for_those_who_decide()
    {
        var id = await office.DraftAsync();
        var file = (await UploadAsync("clerk", id, "附件.pdf", Pdf)).Value!.AttachmentId;
        Assert.NotNull(await OpenAsync("head", id, file));
        Assert.Null(await OpenAsync("office", id, file));
        Assert.True((await office.TrySubmitAsync("clerk", id)).Succeeded);
        Assert.NotNull(await OpenAsync("office", id, file));
        Assert.Null(await OpenAsync("clerk2", id, file));
        Assert.Null(await OpenAsync("office", await office.SubmittedAsync(), file));
    }

    private Task<Outcome<AttachmentReference>> UploadAsync(string userName, Guid id, string name, byte[] bytes) =>
        UploadAsync(userName, id, name, bytes, office);

    private static async Task<Outcome<AttachmentReference>> UploadAsync(string userName, Guid id, string name, byte[] bytes, SectionsAtWork where)
    {
        var actor = await where.Host.ActorAsync(userName);
        return await where.Host.CallAsync<UploadAttachment, Outcome<AttachmentReference>>(upload =>
            upload.ExecuteAsync(actor, id, name, new MemoryStream(bytes)));
    }

    private async Task<Outcome<Guid>> RemoveAsync(string userName, Guid id, Guid file)
    {
        var actor = await office.Host.ActorAsync(userName);
        return await office.Host.CallAsync<RemoveAttachment, Outcome<Guid>>(remove => remove.ExecuteAsync(actor, id, file));
    }

    private async Task<Attachment?> OpenAsync(string userName, Guid id, Guid file)
    {
        var (person, posts) = await office.PostsAsync(userName);
        return await office.Host.CallAsync<OpenAttachment, Attachment?>(open => open.FindAsync(id, file, person, posts));
    }

    private static byte[] Bytes(string content)
    {
        if (!content.StartsWith("zip:", StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetBytes(content);
        }

        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in content[4..].Split(',').Select(entry => entry.Split('=')))
            {
                using var writer = new StreamWriter(archive.CreateEntry(entry[0]).Open());
                writer.Write(entry.Length > 1 ? entry[1] : "x");
            }
        }

        return stream.ToArray();
    }
}

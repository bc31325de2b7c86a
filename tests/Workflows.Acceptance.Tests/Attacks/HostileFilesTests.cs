using System.IO.Compression;
using System.Net;
using System.Text;
using Workflows.Acceptance.Tests.Server;
using Workflows.Acceptance.Tests.Stories;

namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>Attachments that lie about what they are: refused, or given out so that no browser runs them.</summary>
public sealed class HostileFilesTests(SharedServer server)
{
    private const string Page = "<!DOCTYPE html><html><script>attacked=1</script></html>";

    private static readonly Dictionary<string, (string Name, byte[] Bytes)> Lies = new(StringComparer.Ordinal)
    {
        ["a page called PDF"] = ("公告.pdf", Encoding.UTF8.GetBytes(Page)),
        ["a page"] = ("公告.html", Encoding.UTF8.GetBytes(Page)),
        ["a drawing that acts"] = ("圖.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='attacked=1'/>"u8.ToArray()),
        ["a drawing called PNG"] = ("圖.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='attacked=1'/>"u8.ToArray()),
        ["a program called a document"] = ("報告.docx", [0x4D, 0x5A, 0x90, 0x00, .. new byte[200]]),
        ["a program under two names"] = ("報告.pdf.exe", [0x4D, 0x5A, 0x90, 0x00, .. new byte[200]]),
        ["a program whose name is turned round"] = ("報告\u202Efdp.exe", [0x4D, 0x5A, 0x90, 0x00, .. new byte[200]]),
        ["a script"] = ("清理.js", "attacked=1"u8.ToArray()),
        ["an archive called a document"] = ("報告.docx", Archive(("readme.txt", "x"))),
        ["a document with macros"] = ("報告.docx", Archive(("[Content_Types].xml", "x"), ("word/document.xml", "x"), ("word/vbaProject.bin", "x"))),
        ["a sheet called a document"] = ("報告.docx", Archive(("[Content_Types].xml", "x"), ("xl/workbook.xml", "x"))),
        ["a broken archive"] = ("報告.xlsx", [0x50, 0x4B, 0x03, 0x04, .. new byte[30]]),
        ["bytes called text"] = ("說明.txt", [0x00, 0x01, 0xFF]),
        ["nothing"] = ("空.pdf", []),
        ["no extension"] = ("公告", "%PDF-1.7"u8.ToArray()),
    };

    // What is two things at once cannot be told by its beginning; it is taken for what it says, and never shown in place.
    private static readonly (string Name, byte[] Bytes, string Type)[] TwoThings =
    [
        ("文件也是網頁.pdf", Encoding.UTF8.GetBytes("%PDF-1.7\n" + Page), "application/pdf"),
        ("圖也是程式.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Encoding.UTF8.GetBytes("*/attacked=1/*")], "image/png"),
        ("文字也是網頁.txt", Encoding.UTF8.GetBytes(Page), "text/plain"),
        ("會計算的表.csv", "=cmd|' /C calc'!A0,1"u8.ToArray(), "text/csv"),
    ];

    public static TheoryData<string> NamesOfLies => [.. Lies.Keys];

    [Theory]
    [MemberData(nameof(NamesOfLies))]
    public async Task A_file_that_lies_is_refused(string what)
    {
        using var office = new Office(server.Address);
        var item = await office.DraftAsync("說謊的附件");
        var (name, bytes) = Lies[what];
        var answer = await UploadAsync(office, item, name, bytes);
        answer.MustBe(HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("attachment.", answer.Code, StringComparison.Ordinal);
        Assert.Empty((await office.ItemAsync(item))["text"]!["attachments"]!.AsArray());
    }

    [Fact]
    public async Task A_file_that_is_two_things_is_given_out_to_be_saved_before_and_after_publication()
    {
        using var office = new Office(server.Address);
        var item = await office.DraftAsync("兩用的附件");
        var token = await TokenAsync("clerk");
        var files = new List<string>();
        foreach (var (name, bytes, type) in TwoThings)
        {
            files.Add((await UploadAsync(office, item, name, bytes)).MustBe(HttpStatusCode.Created).Text("attachmentId"));
            await MustBeForSavingAsync($"/api/items/{item}/attachments/{files[^1]}", token, bytes, type);
        }

        await office.SubmitAsync(item);
        await office.ApproveAllAsync(item);
        await office.ItemWithStatusAsync(item, "archived");
        foreach (var (file, (_, bytes, type)) in files.Zip(TwoThings))
        {
            await MustBeForSavingAsync($"/api/public/attachments/{file}", token: null, bytes, type);
        }
    }

    [Theory]
    [InlineData("../../公告.txt", "公告.txt")]
    [InlineData("C:\\Windows\\公告.txt", "公告.txt")]
    [InlineData("<b>公告.txt", "b公告.txt")]
    [InlineData("公\r\nX-Injected: 1告.txt", "公X-Injected 1告.txt")]
    public async Task A_name_that_would_be_more_than_a_name_is_cleaned(string name, string expected)
    {
        using var office = new Office(server.Address);
        var item = await office.DraftAsync("附件的名稱");
        var uploaded = (await UploadAsync(office, item, name, "附件"u8.ToArray())).MustBe(HttpStatusCode.Created);
        Assert.Equal(expected, uploaded.Text("fileName"));
    }

    private async Task MustBeForSavingAsync(string path, string? token, byte[] bytes, string type)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", string.Join(',', answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", string.Join(',', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private async Task<string> TokenAsync(string userName)
    {
        using var anybody = ApiClient.Anonymous(server.Address);
        var session = await anybody.PostAsync("/api/session", new { userName, password = ApiClient.DemonstrationPassword });
        return session.MustBe(HttpStatusCode.OK).Text("token");
    }

    // By hand, byte for byte: an honest client would not let such a name through.
    private static async Task<ApiAnswer> UploadAsync(Office office, string item, string name, byte[] bytes)
    {
        const string Boundary = "workflows-attack";
        using var content = new ByteArrayContent(
        [
            .. Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}\r\n"),
            .. Encoding.UTF8.GetBytes("Content-Type: application/octet-stream\r\n\r\n"),
            .. bytes,
            .. Encoding.UTF8.GetBytes($"\r\n--{Boundary}--\r\n"),
        ]);
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}");
        return await (await office.PersonAsync("clerk")).SendContentAsync(HttpMethod.Post, $"/api/items/{item}/attachments", content);
    }

    private static byte[] Archive(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}

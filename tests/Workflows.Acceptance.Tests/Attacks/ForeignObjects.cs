using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Workflows.Acceptance.Tests.Stories;

namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>
/// What one section has: a draft that nobody else has seen; an item that was given back and is being rewritten, with its task and
/// instance; a record in the archive. The secret stands in every text of both drafts and in no text that was submitted.
/// </summary>
internal sealed class ForeignObjects : IDisposable
{
    private readonly Office _office;
    private string _unchanged = string.Empty;

    private ForeignObjects(Office office, string owner) => (_office, Owner) = (office, owner);

    public string Owner { get; }

    public string Secret { get; } = $"secret{Guid.NewGuid():N}";

    public string Draft { get; private set; } = string.Empty;

    public string DraftFile { get; private set; } = string.Empty;

    public string Returned { get; private set; } = string.Empty;

    public string ReturnedFile { get; private set; } = string.Empty;

    public string Task { get; private set; } = string.Empty;

    public string Instance { get; private set; } = string.Empty;

    public string RecordNumber { get; private set; } = string.Empty;

    public string Entry { get; private set; } = string.Empty;

    public string Section { get; private set; } = string.Empty;

    public string Person { get; private set; } = string.Empty;

    public string Notification { get; private set; } = string.Empty;

    public string Token { get; private set; } = string.Empty;

    /// <param name="address">The server.</param>
    /// <param name="owner">Who works in the section.</param>
    /// <param name="leader">The leader who is responsible for it.</param>
    public static async Task<ForeignObjects> MakeAsync(Uri address, string owner, string leader)
    {
        var made = new ForeignObjects(new Office(address), owner);
        await made.DraftAsync();
        await made.ReturnAsync();
        await made.ArchiveAsync(leader);
        await made.FindOwnAsync();
        made._unchanged = await made.TextAsync();
        return made;
    }

    /// <summary>Whether both drafts, their files, the task and the instance are as they were made.</summary>
    public async Task MustBeUnchangedAsync() => Assert.Equal(_unchanged, await TextAsync());

    public void Dispose() => _office.Dispose();

    private async Task DraftAsync()
    {
        Draft = await _office.DraftAsync(
            $"title {Secret}", Owner, new { body = $"<p>body {Secret}</p>", legalBasis = $"basis {Secret}" });
        DraftFile = await UploadAsync(Draft);
        var item = await _office.ItemAsync(Draft, Owner);
        Entry = item["catalogueEntryId"]!.GetValue<string>();
        Section = item["sectionId"]!.GetValue<string>();
    }

    private async Task ReturnAsync()
    {
        Returned = await _office.DraftAsync("已提交的文字", Owner);
        await _office.SubmitAsync(Returned, Owner);
        (await _office.DecideAsync("office", Returned, "return", "請修改。")).MustBe(HttpStatusCode.OK);
        Task = (await _office.TaskAsync(Owner, Returned))["id"]!.GetValue<string>();
        var owner = await _office.PersonAsync(Owner);
        var item = (await owner.GetAsync($"/api/items/{Returned}")).MustBe(HttpStatusCode.OK);
        Instance = item.Text("instanceId");
        var rewritten = new { title = $"title {Secret}", body = $"<p>body {Secret}</p>", legalBasis = $"basis {Secret}" };
        (await owner.PutAsync($"/api/items/{Returned}", rewritten, item.ETag)).MustBe(HttpStatusCode.OK);
        ReturnedFile = await UploadAsync(Returned);
    }

    private async Task ArchiveAsync(string leader)
    {
        var item = await _office.DraftAsync($"已存檔的事項{Guid.NewGuid():N}", Owner);
        await _office.SubmitAsync(item, Owner);
        foreach (var person in new[] { "office", leader, "chair" })
        {
            (await _office.DecideAsync(person, item, "approve", "同意。")).MustBe(HttpStatusCode.OK);
        }

        var archived = await _office.ItemWithStatusAsync(item, "archived");
        RecordNumber = archived["recordNumber"]!.GetValue<string>();
    }

    private async Task FindOwnAsync()
    {
        var owner = await _office.PersonAsync(Owner);
        Person = (await owner.GetAsync("/api/session")).MustBe(HttpStatusCode.OK).Text("personId");
        Token = (await owner.GetAsync("/api/account/tokens")).MustBe(HttpStatusCode.OK).Body![0]!["id"]!.GetValue<string>();
        var told = (await owner.GetAsync("/api/notifications")).MustBe(HttpStatusCode.OK);
        Notification = told.Body!["items"]![0]!["id"]!.GetValue<string>();
    }

    private async Task<string> UploadAsync(string item)
    {
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes($"content {Secret}"));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", $"file {Secret}.txt" } };
        var answer = await (await _office.PersonAsync(Owner)).SendContentAsync(HttpMethod.Post, $"/api/items/{item}/attachments", form);
        return answer.MustBe(HttpStatusCode.Created).Text("attachmentId");
    }

    private async Task<string> TextAsync()
    {
        var owner = await _office.PersonAsync(Owner);
        var texts = new List<string>();
        foreach (var address in new[] { $"/api/items/{Draft}", $"/api/items/{Returned}", $"/api/instances/{Instance}", $"/api/items/{Returned}/history" })
        {
            texts.Add((await owner.GetAsync(address)).MustBe(HttpStatusCode.OK).Body!.ToJsonString());
        }

        return string.Join('\n', texts);
    }
}

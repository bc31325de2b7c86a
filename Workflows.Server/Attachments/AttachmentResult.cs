using Microsoft.Net.Http.Headers;

namespace Workflows.Server.Attachments;

/// <summary>The bytes of an attachment as an answer: to be saved, never to be shown or run on our origin.</summary>
/// <param name="folder">Where the bytes are.</param>
/// <param name="attachment">Which.</param>
/// <param name="fileName">The name for readers; null for the attachment's own.</param>
/// <param name="lastModified">Since when these readers may have it; null for when it was uploaded.</param>
public sealed class AttachmentResult(
    AttachmentFolder folder, Attachment attachment, string? fileName = null, DateTimeOffset? lastModified = null) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;

        // Attack: a file that a browser would take for a page, on the origin where the reader is signed in.
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return TypedResults.File(
            folder.OpenRead(attachment),
            attachment.ContentType,
            fileName ?? attachment.FileName,
            lastModified: lastModified ?? attachment.UploadedAt,
            entityTag: new EntityTagHeaderValue($"\"{attachment.Sha256}\""),
            enableRangeProcessing: true).ExecuteAsync(httpContext);
    }
}

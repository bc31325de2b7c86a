using System.Globalization;
using System.Net;
using System.Text;
using Workflows.Server.Publication;

namespace Workflows.Server.Archive;

/// <summary>The text of a record as one HTML document that opens anywhere, and its metadata for other archives.</summary>
public static class RecordDocument
{
    /// <summary>The text as a document of its own, in the language of the record.</summary>
    /// <param name="manifest">The record.</param>
    /// <returns>HTML in UTF-8.</returns>
    public static byte[] Html(RecordManifest manifest)
    {
        var rows = new (string Heading, string Text)[]
        {
            ("索引號", manifest.Publication.IndexNumber),
            ("檔號", manifest.RecordNumber),
            ("公開順序號", manifest.Publication.Number),
            ("機關", manifest.Agency.Name),
            ("科室", manifest.Section.Name),
            ("公開事項", manifest.CatalogueEntry.Name),
            ("形成日期", manifest.Revision.InformationDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty),
            ("公開日期", AgencyDate.Of(manifest.Publication.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("依據", manifest.Revision.LegalBasis),
            ("版本 SHA-256", manifest.Revision.Hash),
        };
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-Hant\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
            .Append(WebUtility.HtmlEncode(manifest.Revision.Title)).Append("</title>\n</head>\n<body>\n<h1>")
            .Append(WebUtility.HtmlEncode(manifest.Revision.Title)).Append("</h1>\n<table>\n");
        foreach (var (heading, text) in rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(heading).Append("</th><td>").Append(WebUtility.HtmlEncode(text)).Append("</td></tr>\n");
        }

        html.Append("</table>\n<main>\n").Append(manifest.Revision.Body).Append("\n</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    /// <summary>Dublin Core elements and PREMIS entities of the record.</summary>
    /// <param name="manifest">The record.</param>
    /// <returns>Canonical JSON in UTF-8.</returns>
    public static byte[] Metadata(RecordManifest manifest) => Encoding.UTF8.GetBytes(CanonicalJson.Write(new
    {
        DublinCore = new
        {
            manifest.Revision.Title,
            Identifier = new[] { manifest.RecordNumber, manifest.Publication.IndexNumber, $"urn:uuid:{manifest.Publication.Id}" },
            Creator = manifest.Section.Name,
            Publisher = manifest.Agency.Name,
            Subject = manifest.CatalogueEntry.Name,
            Date = manifest.Publication.At,
            Type = "Text",
            Format = "text/html",
            Language = "zh",
            Source = manifest.Revision.LegalBasis,
            Rights = manifest.RetainUntil is null ? "permanent retention" : $"retained until {manifest.RetainUntil:yyyy-MM-dd}",
        },
        Premis = new
        {
            Objects = manifest.Revision.Attachments
                .Select(attachment => ObjectOf(attachment.FileName, attachment.ContentType, attachment.Length, attachment.Sha256))
                .Prepend(ObjectOf("revision.json", "application/json", null, manifest.Revision.Hash)),
            Events = EventsOf(manifest),
        },
    }));

    private static object ObjectOf(string name, string format, long? size, string sha256) => new
    {
        ObjectCategory = "file",
        OriginalName = name,
        Format = format,
        Size = size,
        Fixity = new { MessageDigestAlgorithm = "SHA-256", MessageDigest = sha256 },
    };

    private static IEnumerable<object> EventsOf(RecordManifest manifest)
    {
        yield return EventOf("submission", manifest.Revision.SubmittedAt, manifest.Revision.SubmittedBy, null);
        foreach (var approval in manifest.Approvals)
        {
            yield return EventOf(approval.Step, approval.At, approval.By, approval.Opinion);
        }

        yield return EventOf("publication", manifest.Publication.At, "platform", manifest.Publication.IndexNumber);
        yield return EventOf("registration", manifest.RegisterLine.EnteredAt, "platform", manifest.RegisterLine.Hash);
        if (manifest.FiledAt is { } filed)
        {
            yield return EventOf("filing", filed, "platform", null);
        }

        yield return EventOf("ingestion", manifest.ArchivedAt, "platform", manifest.RecordNumber);
    }

    private static object EventOf(string type, DateTimeOffset at, string agent, string? detail) => new
    {
        EventType = type,
        EventDateTime = at,
        EventDetail = detail,
        EventOutcome = "success",
        LinkingAgent = agent,
    };
}

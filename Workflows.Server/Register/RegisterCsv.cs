using System.Globalization;
using System.Text;
using Workflows.Server.Publication;

namespace Workflows.Server.Register;

/// <summary>The register for spreadsheets (RFC 4180, with a byte order mark, without which they misread Chinese).</summary>
public static class RegisterCsv
{
    /// <summary>The columns in order; their headings are in the resources.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "number", "publicationNumber", "indexNumber", "publishedOn", "title", "catalogueEntry", "section", "channels", "legalBasis",
        "reviewedBy", "approvedBy", "recordNumber", "revisionHash",
    ];

    private static readonly char[] StartsFormula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    /// <summary>Writes the lines one after another, so that a long register takes no memory.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="headings">The headings of the columns, as many as a row has.</param>
    /// <param name="rows">The lines.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public static async Task WriteAsync(
        Stream output, IEnumerable<string> headings, IAsyncEnumerable<RegisterRow> rows, CancellationToken cancellationToken = default)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Line(headings).AsMemory(), cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync(Line(CellsOf(row)).AsMemory(), cancellationToken);
        }
    }

    /// <summary>One cell, quoted where it must be.</summary>
    /// <param name="text">Its text, which people wrote.</param>
    /// <returns>The cell.</returns>
    public static string Cell(string text)
    {
        // Attack: a spreadsheet runs a cell that begins like a formula. An apostrophe in front makes it text.
        var safe = text.Length > 0 && StartsFormula.Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 && safe == text ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static IEnumerable<string> CellsOf(RegisterRow row) =>
    [
        row.Number.ToString(CultureInfo.InvariantCulture),
        row.PublicationNumber,
        row.IndexNumber,
        AgencyDate.Of(row.PublishedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        row.Title,
        row.CatalogueEntry,
        row.Section,
        row.Channels,
        row.LegalBasis,
        row.ReviewedBy ?? string.Empty,
        row.ApprovedBy ?? string.Empty,
        row.RecordNumber ?? string.Empty,
        row.RevisionHash,
    ];
}

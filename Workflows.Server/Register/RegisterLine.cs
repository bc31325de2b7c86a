using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workflows.Server.Register;

/// <summary>What a line of the register says, as the bytes that its hashes are taken of.</summary>
public static class RegisterLine
{
    /// <summary>The previous hash of the first line.</summary>
    public static string Genesis { get; } = new('0', 64);

    private static readonly JsonSerializerOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The hash that a line must carry.</summary>
    /// <param name="entry">The line.</param>
    /// <returns>The SHA-256 of what it says and of the hash before it, lower-case hexadecimal.</returns>
    public static string HashOf(RegisterEntry entry) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
            new object[]
            {
                entry.AgencyId,
                entry.Number,
                entry.Kind.ToString(),
                entry.PublicationId,
                entry.ItemId,
                Moment(entry.EnteredAt),
                Moment(entry.PublishedAt),
                entry.PublicationNumber,
                entry.IndexNumber,
                entry.Title,
                entry.CatalogueEntry,
                entry.Section,
                entry.Channels,
                entry.LegalBasis,
                entry.ReviewedBy,
                entry.ApprovedBy,
                entry.RevisionHash,
                entry.PreviousHash,
            },
            Canonical)));

    /// <summary>
    /// The line as a leaf of the published tree: what everybody may see of it, and <see cref="RegisterEntry.Hash"/>, which
    /// commits to the rest. So a reader can compute the leaf without the names that an agency keeps to itself.
    /// </summary>
    /// <param name="entry">The line.</param>
    /// <returns>A JSON array.</returns>
    public static string LeafOf(RegisterEntry entry) => JsonSerializer.Serialize(
        new object[]
        {
            entry.Number,
            entry.Kind.ToString(),
            Moment(entry.PublishedAt),
            entry.PublicationNumber,
            entry.IndexNumber,
            entry.Title,
            entry.CatalogueEntry,
            entry.Section,
            entry.Channels,
            entry.LegalBasis,
            entry.RevisionHash,
            entry.Hash,
        },
        Canonical);

    /// <summary>The hash of the leaf in the published tree (RFC 9162, section 2.1.1).</summary>
    /// <param name="entry">The line.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] LeafHashOf(RegisterEntry entry) => HashTree.LeafHash(Encoding.UTF8.GetBytes(LeafOf(entry)));

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", null);
}

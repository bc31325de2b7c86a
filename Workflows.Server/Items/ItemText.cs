using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Workflows.Server.Items;

/// <summary>Everything that is disclosed with an item, as one value; what an approval binds to.</summary>
/// <param name="Title">The title, 1 to 200 characters once submitted.</param>
/// <param name="Body">The text as sanitised HTML.</param>
/// <param name="LegalBasis">The law or document that the disclosure rests on.</param>
/// <param name="Channels">Codes of the channels it goes out on, such as <c>website</c> and <c>notice-board</c>.</param>
/// <param name="WantedPublicationDate">The day from which it may be public, or null for at once.</param>
/// <param name="InformationDate">The day on which the information came to be; the legal period runs from it. Null until given.</param>
/// <param name="Attachments">The attachments in order.</param>
public sealed record ItemText(
    string Title,
    string Body,
    string LegalBasis,
    ImmutableArray<string> Channels,
    DateOnly? WantedPublicationDate,
    DateOnly? InformationDate,
    ImmutableArray<AttachmentReference> Attachments)
{
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web);

    internal static readonly ValueConverter<ItemText, string> Converter = new(
        text => JsonSerializer.Serialize(text, Canonical),
        json => JsonSerializer.Deserialize<ItemText>(json, Canonical)!);

    internal static readonly ValueComparer<ItemText> Comparer = new(
        (left, right) => left == right,
        text => text.GetHashCode(),
        text => text);

    /// <summary>
    /// The SHA-256 of the text in lower-case hexadecimal: of its canonical JSON, where each attachment stands with the SHA-256
    /// of its bytes. Same text and same files, same hash.
    /// </summary>
    /// <param name="catalogueEntryId">The entry that the item belongs to; part of what is approved.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public string ContentHash(Guid catalogueEntryId) =>
        Convert.ToHexStringLower(SHA256.HashData(CanonicalContent(catalogueEntryId)));

    /// <summary>The bytes whose SHA-256 is <see cref="ContentHash"/>; an archival package carries them, so that anybody can compute it.</summary>
    /// <param name="catalogueEntryId">The entry that the item belongs to.</param>
    /// <returns>The text as canonical JSON in UTF-8.</returns>
    public byte[] CanonicalContent(Guid catalogueEntryId) =>
        JsonSerializer.SerializeToUtf8Bytes(new { catalogueEntryId, text = this }, Canonical);

    /// <inheritdoc/>
    public bool Equals(ItemText? other) =>
        other is not null
        && Title == other.Title
        && Body == other.Body
        && LegalBasis == other.LegalBasis
        && WantedPublicationDate == other.WantedPublicationDate
        && InformationDate == other.InformationDate
        && Channels.SequenceEqual(other.Channels)
        && Attachments.SequenceEqual(other.Attachments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Body, LegalBasis, WantedPublicationDate, InformationDate);
}

/// <summary>An attachment as a text names it.</summary>
/// <param name="AttachmentId">The stored file.</param>
/// <param name="FileName">The name that readers see.</param>
/// <param name="Sha256">The hash of its bytes, lower-case hexadecimal.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record AttachmentReference(Guid AttachmentId, string FileName, string Sha256, long Length);

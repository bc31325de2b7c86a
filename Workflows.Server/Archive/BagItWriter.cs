using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Workflows.Server.Archive;

/// <summary>
/// Writes a bag of BagIt 1.0 (RFC 8493) as a zip file, byte for byte the same for the same content: fixed order, fixed times,
/// stored without compression, since a compressor may write the same content differently in its next version.
/// </summary>
public sealed class BagItWriter : IDisposable
{
    private const string BagDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private readonly ZipArchive _zip;
    private readonly string _folder;
    private readonly DateTimeOffset _time;
    private readonly SortedDictionary<string, string> _payload = new(StringComparer.Ordinal);
    private long _octets;

    /// <summary>Begins a bag.</summary>
    /// <param name="output">Where to; left open.</param>
    /// <param name="name">The name of the bag, which is its folder; characters that a file system refuses become hyphens.</param>
    /// <param name="time">The time that each file gets.</param>
    public BagItWriter(Stream output, string name, DateTimeOffset time)
    {
        _zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        _folder = SafeName(name);

        // A zip file keeps even seconds from 1980 on, without a zone.
        var utc = time.ToUniversalTime();
        _time = new DateTimeOffset(Math.Max(utc.Year, 1980), utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second & ~1, TimeSpan.Zero);
    }

    /// <summary>A file name that every file system takes and that cannot lead out of the bag.</summary>
    /// <param name="name">Any name.</param>
    /// <returns>At most 120 characters, none of them a separator, a control or reserved, no dot in front.</returns>
    public static string SafeName(string name)
    {
        var safe = string.Concat(name.EnumerateRunes().Select(rune =>
            Rune.IsControl(rune) || rune.Value is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '%' ? "-" : rune.ToString()));
        safe = safe.Trim().TrimStart('.').TrimEnd('.', ' ');
        return safe.Length switch
        {
            0 => "-",
            > 120 => safe[..(char.IsHighSurrogate(safe[59]) ? 59 : 60)] + safe[^(char.IsLowSurrogate(safe[^60]) ? 59 : 60)..],
            _ => safe,
        };
    }

    /// <summary>Adds a file to the payload.</summary>
    /// <param name="path">Its path below <c>data/</c>, of safe names.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>The SHA-256 of what was written, lower-case hexadecimal.</returns>
    public async Task<string> AddAsync(string path, Stream content, CancellationToken cancellationToken = default)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var entry = await Begin("data/" + path).OpenAsync(cancellationToken);
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            _octets += read;
            await entry.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return _payload["data/" + path] = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Adds a text file to the payload.</summary>
    /// <param name="path">Its path below <c>data/</c>.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>The SHA-256 of its bytes.</returns>
    public Task<string> AddAsync(string path, byte[] content, CancellationToken cancellationToken = default) =>
        AddAsync(path, new MemoryStream(content, writable: false), cancellationToken);

    /// <summary>Writes the tag files; the bag is complete with this.</summary>
    /// <param name="information">The elements of <c>bag-info.txt</c> in order; size and count are added.</param>
    public void Finish(IEnumerable<(string Label, string Value)> information)
    {
        var oxum = string.Create(CultureInfo.InvariantCulture, $"{_octets}.{_payload.Count}");
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["bagit.txt"] = BagDeclaration,
            ["bag-info.txt"] = string.Concat(
                information.Append(("Payload-Oxum", oxum)).Select(element => $"{element.Item1}: {OneLine(element.Item2)}\n")),
            ["manifest-sha256.txt"] = Lines(_payload),
        };
        foreach (var (path, content) in tags)
        {
            Write(path, content);
        }

        Write("tagmanifest-sha256.txt", Lines(tags.Select(tag => KeyValuePair.Create(
            tag.Key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tag.Value)))))));
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private static string Lines(IEnumerable<KeyValuePair<string, string>> hashes) =>
        string.Concat(hashes.Select(file => $"{file.Value}  {file.Key}\n"));

    // Attack: a title with a line break would add elements of its own.
    private static string OneLine(string value) => string.Join(' ', value.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).Trim();

    private void Write(string path, string content)
    {
        using var entry = Begin(path).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private ZipArchiveEntry Begin(string path)
    {
        var entry = _zip.CreateEntry($"{_folder}/{path}", CompressionLevel.NoCompression);
        entry.LastWriteTime = _time;
        entry.ExternalAttributes = 0;
        return entry;
    }
}

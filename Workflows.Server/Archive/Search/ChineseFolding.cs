using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Workflows.Server.Archive.Search;

/// <summary>
/// Folds what a reader takes for the same: traditional and simplified characters and their variants, full and half width,
/// upper and lower case, runs of white space. Stored text and query are folded alike, so that either script finds the other.
/// </summary>
public static class ChineseFolding
{
    private static readonly FrozenDictionary<Rune, Rune> Representatives = ReadRepresentatives();

    /// <summary>Folds a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The folded text; empty where there was nothing but white space.</returns>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                pendingSpace = folded.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                folded.Append(' ');
                pendingSpace = false;
            }

            var lower = Rune.ToLowerInvariant(rune);
            folded.Append(Representatives.GetValueOrDefault(lower, lower).ToString());
        }

        return folded.ToString();
    }

    /// <summary>The words of a query, folded: each must be found. At most eight, so that a query stays cheap.</summary>
    /// <param name="query">What a person typed, or null.</param>
    /// <returns>The words; none for an empty query.</returns>
    public static IReadOnlyList<string> Words(string? query) =>
        string.IsNullOrWhiteSpace(query) ? [] : [.. Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(8)];

    // Half of a surrogate pair, which a browser may send, cannot be normalised.
    private static string WellFormed(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static FrozenDictionary<Rune, Rune> ReadRepresentatives()
    {
        var assembly = typeof(ChineseFolding).Assembly;
        using var resource = assembly.GetManifestResourceStream(typeof(ChineseFolding), "ChineseVariants.txt")
            ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{assembly} lacks ChineseVariants.txt."));
        using var reader = new StreamReader(resource, Encoding.UTF8);
        var representatives = new Dictionary<Rune, Rune>();
        while (reader.ReadLine() is { } line)
        {
            var members = line.EnumerateRunes().ToArray();
            foreach (var member in members.Skip(1))
            {
                representatives.Add(member, members[0]);
            }
        }

        return representatives.ToFrozenDictionary();
    }
}

namespace Workflows.Server.Items;

/// <summary>The channels (公開形式、載體) on which an item can go out, and which of them an entry of the catalogue bars.</summary>
public static class Channels
{
    /// <summary>The codes, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["website", "gazette", "notice-board", "village-board", "service-hall", "newspaper", "broadcast", "brochure"];

    /// <summary>The channels that an entry bars, read from the plan's own words.</summary>
    /// <param name="restriction">The entry's restriction, such as 不張貼、不登報; null where it has none.</param>
    /// <returns>The codes of the barred channels.</returns>
    public static IReadOnlySet<string> BarredBy(string? restriction)
    {
        var barred = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (words, channels) in Words)
        {
            if (restriction?.Contains(words, StringComparison.Ordinal) == true)
            {
                barred.UnionWith(channels);
            }
        }

        return barred;
    }

    private static readonly (string Words, string[] Channels)[] Words =
    [
        ("不張貼", ["notice-board", "village-board"]),
        ("不登報", ["newspaper"]),
        ("不上網", ["website"]),
        ("不廣播", ["broadcast"]),
        ("當地公布", ["website", "gazette", "newspaper", "broadcast"]),
    ];
}

namespace Workflows.Definitions.Feel.Syntax;

/// <summary>
/// Names that many texts see, as a tree of their parts: how long it takes to find one does not depend on how many there are.
/// </summary>
internal sealed class SharedNames
{
    private readonly Dictionary<string, SharedNames> _next = new(StringComparer.Ordinal);
    private readonly List<KnownName> _here = [];

    private SharedNames()
    {
    }

    public static SharedNames Of(IEnumerable<KnownName> names)
    {
        var root = new SharedNames();
        foreach (var name in names)
        {
            var place = root;
            foreach (var part in name.Parts)
            {
                if (!place._next.TryGetValue(part, out var next))
                {
                    next = new SharedNames();
                    place._next.Add(part, next);
                }

                place = next;
            }

            place._here.Add(name);
        }

        return root;
    }

    /// <summary>The longest name that begins at the cursor; null where none does.</summary>
    public KnownName? Match(TokenCursor cursor)
    {
        KnownName? longest = null;
        var place = this;
        for (var part = 0; place._next.TryGetValue(cursor.Peek(part).Text, out var next); part++)
        {
            place = next;
            longest = place._here.Find(name => name.IsAt(cursor)) ?? longest;
        }

        return longest;
    }
}

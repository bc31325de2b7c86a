using System.Text.RegularExpressions;
using Workflows.Definitions.Decisions.Model;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>The names of a model as FEEL sees them, and as people read them in messages.</summary>
internal static partial class Names
{
    /// <summary>A name with every run of blanks made one (DMN 1.5, 10.3.1.4).</summary>
    public static string Normalise(string name) => Blanks().Replace(name.Trim(), " ");

    /// <summary>What a message calls an element.</summary>
    public static string Label(NamedElement element) => element.Name.Length > 0 ? element.Name : element.Id ?? "?";

    /// <summary>A text as it stands in a message.</summary>
    public static string Shorten(string text) => text.Length <= 100 ? text : string.Concat(text.AsSpan(0, 100), "…");

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}

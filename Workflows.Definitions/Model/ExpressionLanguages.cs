namespace Workflows.Definitions.Model;

/// <summary>The names under which files refer to the expression language FEEL (DMN 1.5, 10).</summary>
public static class ExpressionLanguages
{
    /// <summary>Whether a script is written in FEEL.</summary>
    /// <param name="format">The format as written, a name of FEEL or its media type; null or empty stands for FEEL.</param>
    /// <returns>True for FEEL.</returns>
    public static bool IsFeelScript(string? format) =>
        string.IsNullOrWhiteSpace(format)
        || format.Trim().ToUpperInvariant() is "TEXT/FEEL" or "APPLICATION/FEEL"
        || IsFeel(format.Trim());

    /// <summary>Whether the language is FEEL.</summary>
    /// <param name="language">The language as written; null stands for the default, which is FEEL.</param>
    /// <returns>True for any edition of FEEL.</returns>
    public static bool IsFeel(string? language) =>
        language is null
        || string.Equals(language, "feel", StringComparison.OrdinalIgnoreCase)
        || string.Equals(language, "http://www.omg.org/spec/FEEL/20140401", StringComparison.Ordinal)
        || (language.StartsWith("https://www.omg.org/spec/DMN/", StringComparison.Ordinal)
            && language.EndsWith("/FEEL/", StringComparison.Ordinal))
        || (language.StartsWith("http://www.omg.org/spec/DMN/", StringComparison.Ordinal)
            && language.EndsWith("/FEEL/", StringComparison.Ordinal));
}

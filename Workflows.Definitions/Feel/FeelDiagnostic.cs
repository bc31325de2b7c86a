namespace Workflows.Definitions.Feel;

/// <summary>Why a text is not a usable expression, and where.</summary>
/// <param name="Code">The stable code, one of <see cref="FeelDiagnosticCodes"/>, by which a host finds its translation.</param>
/// <param name="Message">What is wrong, in English.</param>
/// <param name="Offset">The first character concerned, from 0.</param>
/// <param name="Length">How many characters are concerned; 0 where something is missing.</param>
/// <param name="Line">The line of the first character, from 1.</param>
/// <param name="Column">The first character within its line, from 1.</param>
public sealed record FeelDiagnostic(string Code, string Message, int Offset, int Length, int Line, int Column);

/// <summary>The stable codes of <see cref="FeelDiagnostic"/>.</summary>
public static class FeelDiagnosticCodes
{
    /// <summary>The text does not follow the grammar (DMN 1.5, 10.3.1.2).</summary>
    public const string Syntax = "feel.syntax";

    /// <summary>The text is longer than <see cref="FeelExpression.MaximumLength"/>.</summary>
    public const string TooLong = "feel.too-long";

    /// <summary>The text nests deeper than <see cref="FeelExpression.MaximumNesting"/>.</summary>
    public const string TooDeep = "feel.too-deep";

    /// <summary>A literal stands for no value: a number out of range, a day that no calendar has.</summary>
    public const string Literal = "feel.literal";

    /// <summary>A function of this name is neither built in nor defined.</summary>
    public const string UnknownFunction = "feel.unknown-function";

    /// <summary>A built-in function is called with a wrong number of arguments or wrong names of arguments.</summary>
    public const string Arguments = "feel.arguments";

    /// <summary>A function is external: a definition cannot run code of another language.</summary>
    public const string ExternalFunction = "feel.external-function";

    /// <summary>A type of this name is not known.</summary>
    public const string UnknownType = "feel.unknown-type";

    /// <summary>A context names the same entry twice, or a function the same parameter.</summary>
    public const string DuplicateName = "feel.duplicate-name";
}

using Workflows.Definitions.Feel.Functions;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>
/// The names that a text may use beside its own, made ready once for all texts that see the same names: a decision table
/// has thousands of cells.
/// </summary>
internal sealed class VisibleNames(IEnumerable<string> variables, IReadOnlyDictionary<string, FeelType>? types)
{
    // Without a parenthesis after it, "date and time" is a conjunction; other names can only mean the function itself.
    private static readonly KnownName[] NamesOfFunctions = [.. BuiltInFunctions.Names
        .Select(name => KnownNames.Read(name, isFunction: name.Contains(" and ", StringComparison.Ordinal)))
        .OfType<KnownName>()];

    private readonly KnownName[] variableNames = [.. variables.Select(Read).OfType<KnownName>()];
    private readonly KnownName[] typeNames = [.. (types?.Keys ?? []).Select(Read).OfType<KnownName>()];

    public IReadOnlySet<string> Variables { get; } = variables.ToHashSet(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, FeelType>? Types => types;

    /// <summary>The names for a parser, which adds those that the text itself binds.</summary>
    public KnownNames OfVariables() => new([.. NamesOfFunctions, .. variableNames]);

    /// <summary>The names of types for a parser.</summary>
    public KnownNames OfTypes() => new(typeNames);

    private static KnownName? Read(string name) => KnownNames.Read(name, isFunction: false);
}

using System.Collections.Immutable;
using Workflows.Definitions.Feel.Functions;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>
/// The names that a text may use beside its own, made ready once for all texts that see the same names: a decision table
/// has thousands of cells.
/// </summary>
internal sealed class VisibleNames
{
    // Without a parenthesis after it, "date and time" is a conjunction; other names can only mean the function itself.
    private static readonly KnownName[] NamesOfFunctions = [.. BuiltInFunctions.Names
        .Select(name => KnownNames.Read(name, isFunction: name.Contains(" and ", StringComparison.Ordinal)))
        .OfType<KnownName>()];

    private readonly ImmutableHashSet<string> variables;
    private readonly SharedNames shared;
    private readonly KnownName[] typeNames;
    private readonly KnownName[] near = [];

    /// <summary>Names that many texts see.</summary>
    public VisibleNames(IEnumerable<string> variables, IReadOnlyDictionary<string, FeelType>? types)
    {
        this.variables = variables.ToImmutableHashSet(StringComparer.Ordinal);
        Types = types;
        shared = SharedNames.Of(NamesOfFunctions.Concat(this.variables.Select(Read).OfType<KnownName>()));
        typeNames = [.. (types?.Keys ?? []).Select(Read).OfType<KnownName>()];
    }

    private VisibleNames(VisibleNames far, IReadOnlyCollection<string> near)
    {
        (shared, typeNames, Types) = (far.shared, far.typeNames, far.Types);
        variables = far.variables.Union(near);
        this.near = [.. far.near, .. near.Select(Read).OfType<KnownName>()];
    }

    public IReadOnlySet<string> Variables => variables;

    public IReadOnlyDictionary<string, FeelType>? Types { get; }

    /// <summary>These names and some more, which fewer texts see.</summary>
    public VisibleNames With(IReadOnlyCollection<string> names) => new(this, names);

    /// <summary>The names for a parser, which adds those that the text itself binds.</summary>
    public KnownNames OfVariables() => new(near) { Shared = shared };

    /// <summary>The names of types for a parser.</summary>
    public KnownNames OfTypes() => new(typeNames);

    private static KnownName? Read(string name) => KnownNames.Read(name, isFunction: false);
}

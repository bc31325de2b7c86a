using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>The types of a model by name (DMN 1.5, 7.3.2 Item Definition).</summary>
internal sealed class TypeTable
{
    /// <summary>How many names may stand for one another, one defined by the next.</summary>
    private const int MaximumChain = 16;

    private readonly DmnDefinitions definitions;
    private readonly CompilationSession session;
    private readonly NameScope constants = NameScope.Outermost(new Findings(ImmutableHashSet<string>.Empty));
    private readonly Dictionary<string, NamedType> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ItemDefinition> byName = new(StringComparer.Ordinal);

    public TypeTable(DmnDefinitions definitions, CompilationSession session)
    {
        (this.definitions, this.session) = (definitions, session);
        foreach (var definition in definitions.ItemDefinitions)
        {
            named.TryAdd(Names.Normalise(definition.Name), new NamedType(Names.Normalise(definition.Name)));
            byName.TryAdd(Names.Normalise(definition.Name), definition);
        }

        var cyclic = FindCycles();
        foreach (var definition in definitions.ItemDefinitions)
        {
            if (!cyclic.Contains(definition))
                named[Names.Normalise(definition.Name)].Definition = TypeOf(definition);
        }

        FeelTypes = definitions.ItemDefinitions.Except(cyclic)
            .DistinctBy(definition => Names.Normalise(definition.Name), StringComparer.Ordinal)
            .ToDictionary(
                definition => Names.Normalise(definition.Name),
                definition => FeelType.Deferred(Names.Normalise(definition.Name), () => FeelTypeOf(definition)),
                StringComparer.Ordinal);
    }

    /// <summary>
    /// The item definitions as types of FEEL, which <c>instance of</c> may name. What values a definition allows does not matter
    /// there (DMN 1.5, 10.3.2.9.3).
    /// </summary>
    public IReadOnlyDictionary<string, FeelType> FeelTypes { get; }

    /// <summary>The allowed values of an item definition, in the order of their importance; null where there are none.</summary>
    public UnaryTests? AllowedValues(string? typeRef) =>
        typeRef is null ? null : Definition(Plain(typeRef))?.AllowedValues;

    /// <summary>Whether a reference is to a type of functions.</summary>
    public bool IsFunction(string? typeRef) =>
        typeRef is not null && (Plain(typeRef) is "function" || Definition(Plain(typeRef)) is { FunctionItem: not null });

    /// <summary>The type of a reference; of all values where there is none, and, with a finding, where it is unknown.</summary>
    public DmnType Find(string? typeRef, string? elementId)
    {
        if (string.IsNullOrWhiteSpace(typeRef))
            return DmnType.Any;

        var name = Plain(typeRef);
        if (named.TryGetValue(name, out var type))
            return type;
        if (BuiltIn(name) is { } builtIn)
            return builtIn;
        session.Report(DecisionProblems.UnknownType, elementId, Names.Shorten(typeRef));
        return DmnType.Any;
    }

    private DmnType TypeOf(ItemDefinition definition)
    {
        var name = Names.Normalise(definition.Name);
        var type = definition switch
        {
            { ItemComponents.IsEmpty: false } => new ContextType(
                name, [.. definition.ItemComponents.Select(component => (Names.Normalise(component.Name), TypeOf(component)))]),
            { FunctionItem: { } function } => new FunctionType(name, function.Parameters.Length),
            _ => Find(definition.TypeRef, definition.Id),
        };
        type = Restrict(type, name, definition.AllowedValues);
        if (definition.IsCollection)
            type = new CollectionType(name, type);
        return Restrict(type, name, definition.TypeConstraint);
    }

    private FeelType FeelTypeOf(ItemDefinition definition)
    {
        var type = definition switch
        {
            { ItemComponents.IsEmpty: false } => FeelType.ContextOf(
                [.. definition.ItemComponents.Select(component => KeyValuePair.Create(Names.Normalise(component.Name), FeelTypeOf(component)))]),
            { FunctionItem: { } function } => FeelType.FunctionOf(
                [.. function.Parameters.Select(parameter => FeelTypeOf(parameter.TypeRef))], FeelTypeOf(function.OutputTypeRef)),
            _ => FeelTypeOf(definition.TypeRef),
        };
        return definition.IsCollection ? FeelType.ListOf(type) : type;
    }

    private FeelType FeelTypeOf(string? typeRef) =>
        string.IsNullOrWhiteSpace(typeRef) ? FeelType.Any
        : FeelTypes.TryGetValue(Plain(typeRef), out var type) ? type
        : FeelType.Named(Plain(typeRef)) ?? FeelType.Any;

    private DmnType Restrict(DmnType type, string name, UnaryTests? tests) => string.IsNullOrWhiteSpace(tests?.Text)
        ? type
        : new RestrictedType(name, type, session.UnaryTests(tests.Text, tests.ExpressionLanguage, tests.Id, constants));

    /// <summary>
    /// The definitions that lead back to themselves without going into a component or element first, or only after too many steps.
    /// </summary>
    private HashSet<ItemDefinition> FindCycles()
    {
        var cyclic = new HashSet<ItemDefinition>(ReferenceEqualityComparer.Instance);
        foreach (var definition in definitions.ItemDefinitions)
        {
            var steps = 0;
            for (var next = definition; next is not null && steps <= MaximumChain; steps++)
                next = next is { ItemComponents.IsEmpty: true, TypeRef: { } typeRef } ? Definition(Plain(typeRef)) : null;
            if (steps <= MaximumChain)
                continue;
            cyclic.Add(definition);
            session.Report(DecisionProblems.CyclicType, definition.Id, Names.Label(definition));
        }

        return cyclic;
    }

    private ItemDefinition? Definition(string name) => byName.GetValueOrDefault(name);

    // DMN 1.1 wrote references as qualified names; the prefix stands for FEEL or for the file itself.
    private string Plain(string typeRef)
    {
        var name = Names.Normalise(typeRef);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || named.ContainsKey(name))
            return name;
        var namespaceName = definitions.Prefixes.FirstOrDefault(prefix => prefix.Prefix == name[..colon])?.NamespaceName;
        return name[..colon] is "feel" || namespaceName == definitions.Namespace || (namespaceName is not null && DmnNamespaces.IsFeel(namespaceName))
            ? name[(colon + 1)..].Trim()
            : name;
    }

    private static DmnType? BuiltIn(string name) => name switch
    {
        "Any" => DmnType.Any,
        "dateTime" => BuiltIn("date and time"),
        "dayTimeDuration" => BuiltIn("days and time duration"),
        "yearMonthDuration" => BuiltIn("years and months duration"),
        _ => FeelType.Named(name) is { } type ? new BuiltInType(name, type.Includes) : null,
    };
}

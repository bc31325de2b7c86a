using System.Collections.Immutable;

namespace Workflows.Definitions.Feel.Types;

/// <summary><c>list&lt;element&gt;</c>.</summary>
internal sealed class ListType(FeelType element) : FeelType($"list<{element.Name}>")
{
    public static readonly ListType OfAny = new(Any);

    public FeelType Element => element;

    public override bool Includes(FeelValue value) =>
        value is FeelList list && (ReferenceEquals(element, Any) || list.Items.All(element.Admits));

    private protected override bool ConformsToStructure(FeelType other) =>
        other is ListType { Element: var others } && element.ConformsTo(others);
}

/// <summary><c>range&lt;element&gt;</c>.</summary>
internal sealed class RangeType(FeelType element) : FeelType($"range<{element.Name}>")
{
    public static readonly RangeType OfAny = new(Any);

    public FeelType Element => element;

    public override bool Includes(FeelValue value) =>
        value is FeelRange range && (range.Start is null || element.Includes(range.Start)) && (range.End is null || element.Includes(range.End));

    private protected override bool ConformsToStructure(FeelType other) =>
        other is RangeType { Element: var others } && element.ConformsTo(others);
}

/// <summary><c>context&lt;name: type, ...&gt;</c>.</summary>
internal sealed class ContextType(ImmutableArray<KeyValuePair<string, FeelType>> entries)
    : FeelType($"context<{string.Join(", ", entries.Select(entry => $"{entry.Key}: {entry.Value.Name}"))}>")
{
    public static readonly ContextType OfAny = new([]);

    public ImmutableArray<KeyValuePair<string, FeelType>> Entries => entries;

    public override bool Includes(FeelValue value)
    {
        if (value is not FeelContext context)
        {
            return false;
        }

        foreach (var entry in entries)
        {
            if (!context.TryGetVariable(entry.Key, out var member) || !entry.Value.Admits(member))
            {
                return false;
            }
        }

        return true;
    }

    private protected override bool ConformsToStructure(FeelType other) =>
        other is ContextType { Entries: var others }
        && others.All(theirs => entries.Any(own => own.Key == theirs.Key && own.Value.ConformsTo(theirs.Value)));
}

/// <summary><c>function&lt;type, ...&gt; -&gt; type</c>; without parameters and result where every function is meant.</summary>
internal sealed class FunctionType(ImmutableArray<FeelType>? parameters, FeelType result)
    : FeelType(parameters is { } types ? $"function<{string.Join(", ", types.Select(type => type.Name))}> -> {result.Name}" : "function")
{
    public static readonly FunctionType OfAny = new(null, Any);

    public ImmutableArray<FeelType>? Parameters => parameters;

    public FeelType Result => result;

    public override bool Includes(FeelValue value) =>
        value is FeelFunction function
        && (parameters is null
            || (function.Accepts(parameters.Value.Length) && function.Type is not { } type)
            || (function.Type is { } known && known.ConformsTo(this)));

    /// <summary>A function may stand in for one that takes less and gives more.</summary>
    private protected override bool ConformsToStructure(FeelType other) =>
        other is FunctionType function
        && (function.Parameters is not { } theirs
            || (parameters is { } own
                && own.Length == theirs.Length
                && theirs.Zip(own).All(pair => pair.First.ConformsTo(pair.Second))
                && result.ConformsTo(function.Result)));
}

using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>What compiling one text found out about it.</summary>
internal sealed class Findings(IReadOnlySet<string> knownNames, IReadOnlyDictionary<string, FeelType>? knownTypes = null)
{
    public SortedSet<string> FreeVariables { get; } = new(StringComparer.Ordinal);

    /// <summary>The free variables that cannot be members of what a filter looks at.</summary>
    public SortedSet<string> UnboundNames { get; } = new(StringComparer.Ordinal);

    public List<(string Code, string Message, SourceSpan Span)> Errors { get; } = [];

    public bool IsKnown(string name) => knownNames.Contains(name);

    /// <summary>The type of a name, one of the host's own before the standard's; null where no type has it.</summary>
    public FeelType? TypeOf(string name) =>
        knownTypes is not null && knownTypes.TryGetValue(name, out var type) ? type : FeelType.Named(name);

    public void Refuse(string code, string message, SourceSpan span) => Errors.Add((code, message, span));
}

/// <summary>The names bound at a place of the expression, from the innermost outwards; the mirror of the run time's <see cref="Local"/>.</summary>
internal sealed class NameScope
{
    private NameScope(string? name, bool isElement, NameScope? outer, Findings findings)
    {
        Name = name;
        IsElement = isElement;
        Outer = outer;
        Findings = findings;
    }

    public string? Name { get; }

    /// <summary>Whether this is the element that a filter looks at, whose members are names too.</summary>
    public bool IsElement { get; }

    public NameScope? Outer { get; }

    public Findings Findings { get; }

    /// <summary>Whether an expression below reads this very name.</summary>
    public bool IsRead { get; private set; }

    public static NameScope Outermost(Findings findings) => new(null, isElement: false, null, findings);

    public NameScope With(string name) => new(name, isElement: false, this, Findings);

    public NameScope WithElement() => new("item", isElement: true, this, Findings);

    /// <summary>This scope for another text, whose findings are kept apart.</summary>
    public NameScope ForText(Findings findings) => new(Name, IsElement, Outer, findings);

    /// <summary>The names bound here, from the innermost outwards.</summary>
    public IEnumerable<string> Names()
    {
        for (var scope = this; scope is { Name: { } name }; scope = scope.Outer)
        {
            yield return name;
        }
    }

    /// <summary>How far out a name is bound; null where the expression does not bind it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="elements">How far out the elements stand whose members come before that.</param>
    public int? Find(string name, out List<int>? elements)
    {
        elements = null;
        var depth = 0;
        for (var scope = this; scope.Outer is not null; scope = scope.Outer, depth++)
        {
            if (scope.IsElement)
            {
                (elements ??= []).Add(depth);
            }

            if (string.Equals(scope.Name, name, StringComparison.Ordinal))
            {
                scope.IsRead = true;
                return depth;
            }
        }

        return null;
    }
}

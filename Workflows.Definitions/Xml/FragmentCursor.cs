using System.Collections.Immutable;
using System.Globalization;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>
/// Reads one element of the file bit by bit and knows what has been read. Whatever nobody takes, because it is unknown or
/// its value cannot be understood, remains and is kept with the element, so that verification sees it and nothing is lost.
/// </summary>
internal sealed class FragmentCursor
{
    private readonly bool[] takenAttributes;
    private readonly bool[] takenChildren;
    private readonly XmlFragment[] extensions;
    private readonly bool[] takenExtensions;

    public FragmentCursor(XmlFragment fragment)
    {
        Fragment = fragment;
        takenAttributes = new bool[fragment.Attributes.Length];
        takenChildren = new bool[fragment.Children.Length];
        extensions = [.. TakeAll("extensionElements").SelectMany(element => element.Elements())];
        takenExtensions = new bool[extensions.Length];
    }

    public XmlFragment Fragment { get; }

    /// <summary>The attribute's value, taken; null where it is missing.</summary>
    public string? Take(string localName, string namespaceName = "") =>
        TakeIf(localName, namespaceName, static value => value);

    /// <summary>The attribute as <c>xsd:boolean</c>; another value remains.</summary>
    public bool TakeBoolean(string localName, bool otherwise) =>
        TakeIf<bool?>(localName, "", ParseBoolean) ?? otherwise;

    /// <summary>The attribute as one of the given names; another value remains.</summary>
    public string? TakeName(string localName, params string[] names) =>
        TakeIf(localName, "", value => Array.Find(names, name => string.Equals(name, value.Trim(), StringComparison.Ordinal)));

    /// <summary>The attribute as a number; another value remains.</summary>
    public int? TakeNumber(string localName, string namespaceName) =>
        TakeIf(localName, namespaceName, ParseNumber);

    /// <summary>The attribute as a number of 1 or more; another value remains.</summary>
    public int? TakeCount(string localName) =>
        TakeIf<int?>(localName, "", value => ParseNumber(value) is { } number and >= 1 ? number : null);

    /// <summary>The first child of the standard with the name for which <paramref name="read"/> gives a value.</summary>
    public TValue? TakeFirst<TValue>(string localName, Func<XmlFragment, TValue?> read)
        where TValue : class
    {
        for (var index = 0; index < takenChildren.Length; index++)
        {
            if (Candidate(index) is { } child && IsStandard(child, localName) && read(child) is { } value)
            {
                takenChildren[index] = true;
                return value;
            }
        }

        return null;
    }

    /// <summary>All children of the standard with the name.</summary>
    public ImmutableArray<XmlFragment> TakeAll(string localName) =>
        TakeEach(child => IsStandard(child, localName) ? child : null);

    /// <summary>A value for each child, in order, for which there is one.</summary>
    public ImmutableArray<TValue> TakeEach<TValue>(Func<XmlFragment, TValue?> read)
        where TValue : class
    {
        var values = ImmutableArray.CreateBuilder<TValue>();
        for (var index = 0; index < takenChildren.Length; index++)
        {
            if (Candidate(index) is not { } child || read(child) is not { } value)
                continue;
            takenChildren[index] = true;
            values.Add(value);
        }

        return values.ToImmutable();
    }

    /// <summary>The first of the platform's own extensions with the name, if it has an understood form.</summary>
    public TValue? TakeExtension<TValue>(string localName, Func<XmlFragment, TValue?> read)
        where TValue : class =>
        TakeExtensions(localName, read, most: 1) is [var value] ? value : null;

    /// <summary>All of the platform's own extensions with the name that have an understood form.</summary>
    public ImmutableArray<TValue> TakeExtensions<TValue>(string localName, Func<XmlFragment, TValue?> read, int most = int.MaxValue)
        where TValue : class
    {
        var values = ImmutableArray.CreateBuilder<TValue>();
        for (var index = 0; index < extensions.Length && values.Count < most; index++)
        {
            var extension = extensions[index];
            if (takenExtensions[index]
                || extension.Name != new XmlName(BpmnNamespaces.Workflows, localName)
                || extension.Elements().Any()
                || read(extension) is not { } value)
                continue;
            takenExtensions[index] = true;
            values.Add(value);
        }

        return values.ToImmutable();
    }

    /// <summary>The element with all that every element has, and all that remains.</summary>
    public TElement Finish<TElement>(TElement element)
        where TElement : BaseElement
    {
        BaseElement bare = element;
        return (TElement)(bare with
        {
            Name = Take("name"),
            Documentation = TakeEach(ReadDocumentation),
            ForeignExtensions = RemainingExtensions,
            UnreadAttributes = Remaining(attribute => attribute.Name.NamespaceName.Length == 0),
            ForeignAttributes = Remaining(attribute => attribute.Name.NamespaceName.Length > 0),
            UnreadChildren = TakeEach(static child => child),
        });
    }

    /// <summary>The extensions that nobody took.</summary>
    public ImmutableArray<XmlFragment> RemainingExtensions => [.. extensions.Where((_, index) => !takenExtensions[index])];

    /// <summary>The attributes that nobody took.</summary>
    public ImmutableArray<XmlFragmentAttribute> Remaining(Func<XmlFragmentAttribute, bool> condition)
    {
        var remaining = ImmutableArray.CreateBuilder<XmlFragmentAttribute>();
        remaining.AddRange(Fragment.Attributes.Where((attribute, index) => !takenAttributes[index] && condition(attribute)));

        // Immutable arrays are compared by reference: only the one empty array makes expressions without attributes equal.
        return remaining.Count == 0 ? [] : remaining.ToImmutable();
    }

    internal static bool? ParseBoolean(string value) => value.Trim() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    internal static int? ParseNumber(string value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private TValue? TakeIf<TValue>(string localName, string namespaceName, Func<string, TValue?> parse)
    {
        for (var index = 0; index < takenAttributes.Length; index++)
        {
            var attribute = Fragment.Attributes[index];
            if (takenAttributes[index] || attribute.Name != new XmlName(namespaceName, localName))
                continue;
            var value = parse(attribute.Value);
            takenAttributes[index] = value is not null;
            return value;
        }

        return default;
    }

    // The standards put an element and its children into one namespace, which tells their version.
    private bool IsStandard(XmlFragment child, string localName) =>
        child.Name == new XmlName(Fragment.Name.NamespaceName, localName);

    private XmlFragment? Candidate(int index) => takenChildren[index] ? null : Fragment.Children[index].Element;

    private Documentation? ReadDocumentation(XmlFragment child) =>
        IsStandard(child, "documentation") && !child.Elements().Any()
            ? new Documentation(child.Text()) { UnreadAttributes = child.Attributes }
            : null;
}

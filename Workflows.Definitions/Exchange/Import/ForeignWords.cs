using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Import;

/// <summary>
/// The words of other engines at one element. What has been dealt with is noted; the rest is said as the table has it.
/// </summary>
/// <param name="element">The element that carries the words.</param>
/// <param name="owner">The element that is named: for an event definition or loop, the node.</param>
/// <param name="report">Where findings go.</param>
internal sealed class ForeignWords(BaseElement element, BaseElement owner, ImportReport report)
{
    private readonly HashSet<object> done = new(ReferenceEqualityComparer.Instance);

    /// <summary>An attribute of one of the engines of the Java platform, noted as dealt with; null where it is missing.</summary>
    public ForeignWord? Attribute(string localName)
    {
        var attribute = element.ForeignAttributes.FirstOrDefault(candidate => IsJava(candidate.Name, localName));
        if (attribute is null)
            return null;
        done.Add(attribute);
        return new ForeignWord(ForeignNamespaces.Customary(attribute.Name), attribute.Value.Trim(), null);
    }

    /// <summary>An extension element of one of the engines of the Java platform, noted as dealt with.</summary>
    public IEnumerable<ForeignWord> Extensions(string localName) => Take(fragment => IsJava(fragment.Name, localName));

    /// <summary>An extension element of Camunda 8, noted as dealt with; null where it is missing.</summary>
    public ForeignWord? Zeebe(string localName) =>
        Take(fragment => fragment.Name.LocalName == localName && ForeignNamespaces.EngineOf(fragment.Name.NamespaceName) is ForeignEngines.Camunda8)
            .FirstOrDefault();

    /// <summary>Says that a word has no effect here, by the table.</summary>
    public void NotTaken(ForeignWord word) => report.Say(ExchangeFindings.NotTaken, owner, word.Construct, word.Value);

    /// <summary>Says what becomes of the words that nobody dealt with.</summary>
    public void SayRest()
    {
        foreach (var attribute in element.ForeignAttributes.Where(attribute => !done.Contains(attribute)))
            Say(attribute.Name, ForeignConstructs.Find(attribute.Name, isAttribute: true), attribute.Value);
        foreach (var extension in element.ForeignExtensions.Where(extension => !done.Contains(extension)))
            Say(extension.Name, ForeignConstructs.Find(extension.Name, isAttribute: false), Summary(extension));
    }

    private IEnumerable<ForeignWord> Take(Func<XmlFragment, bool> condition)
    {
        foreach (var extension in element.ForeignExtensions.Where(condition))
        {
            done.Add(extension);
            yield return new ForeignWord(ForeignNamespaces.Customary(extension.Name), Summary(extension), extension);
        }
    }

    private void Say(XmlName name, ForeignConstruct? construct, string value)
    {
        if (ForeignNamespaces.EngineOf(name.NamespaceName) is ForeignEngines.None)
            return;
        var kind = construct switch
        {
            null => ExchangeFindings.Unknown,
            { Treatment: ForeignTreatment.Mapped } => ExchangeFindings.NotTaken,
            _ => construct.Finding,
        };
        if (kind == ExchangeFindings.Kept)
            report.Say(kind, owner, ForeignNamespaces.Customary(name));
        else
            report.Say(kind, owner, ForeignNamespaces.Customary(name), value);
    }

    // What tells one listener, field or form from another: the first value that names it.
    private static string Summary(XmlFragment extension)
    {
        var attributes = string.Join(", ", extension.Attributes.Select(attribute => $"{attribute.Name.LocalName}={attribute.Value}"));
        return attributes.Length > 0 ? attributes
            : string.Join(", ", extension.Elements().Take(3).Select(inner => string.Join(' ', inner.Attributes.Select(attribute => attribute.Value).Prepend(inner.Name.LocalName))));
    }

    private static bool IsJava(XmlName name, string localName) =>
        name.LocalName == localName && (ForeignNamespaces.EngineOf(name.NamespaceName) & ForeignEngines.Java) != ForeignEngines.None;
}

/// <summary>One word of another engine.</summary>
/// <param name="Construct">Its name with the customary prefix.</param>
/// <param name="Value">The value of an attribute, or what an element says in short.</param>
/// <param name="Fragment">The element; null for an attribute.</param>
internal sealed record ForeignWord(string Construct, string Value, XmlFragment? Fragment);

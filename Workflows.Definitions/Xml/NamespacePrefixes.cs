using System.Collections.Immutable;
using System.Globalization;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>
/// The prefixes of one file, each standing for one namespace throughout. A file may give a prefix two meanings in two
/// places; the later one then gets a new prefix, so that everything can be declared at the root.
/// </summary>
internal sealed class NamespacePrefixes
{
    private readonly List<NamespacePrefix> declared = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal) { "xml", "xmlns" };
    private readonly Dictionary<string, string> forElements = new(StringComparer.Ordinal)
    {
        [""] = "",
        [BpmnNamespaces.Xml] = "xml",
    };
    private readonly Dictionary<string, string> forAttributes = new(StringComparer.Ordinal)
    {
        [""] = "",
        [BpmnNamespaces.Xml] = "xml",
    };

    public NamespacePrefixes(IEnumerable<NamespacePrefix> prefixes)
    {
        foreach (var prefix in prefixes)
            Declare(prefix.Prefix, prefix.NamespaceName);
    }

    public IReadOnlyList<NamespacePrefix> Declared => declared;

    public ImmutableArray<NamespacePrefix> ToImmutable() => [.. declared];

    /// <summary>Takes note of a declaration in the file.</summary>
    public void Declare(string prefix, string namespaceName)
    {
        if (namespaceName.Length == 0 || namespaceName is BpmnNamespaces.Xml or BpmnNamespaces.Declarations)
            return;

        if (taken.Add(prefix))
            Add(prefix, namespaceName);
        else if (!(prefix.Length == 0 ? forElements : forAttributes).ContainsKey(namespaceName))
            Add(NewPrefix(namespaceName), namespaceName);
    }

    /// <summary>The prefix for an element of the namespace; a new one where none is declared.</summary>
    public string ForElement(string namespaceName)
    {
        if (!forElements.ContainsKey(namespaceName))
            Add(NewPrefix(namespaceName), namespaceName);
        return forElements[namespaceName];
    }

    /// <summary>The prefix for an attribute of the namespace; never the empty one, unless the name is in no namespace.</summary>
    public string ForAttribute(string namespaceName)
    {
        if (!forAttributes.ContainsKey(namespaceName))
            Add(NewPrefix(namespaceName), namespaceName);
        return forAttributes[namespaceName];
    }

    /// <summary>The namespace that a prefix stands for, or null.</summary>
    public string? Resolve(string prefix) =>
        declared.Find(candidate => string.Equals(candidate.Prefix, prefix, StringComparison.Ordinal))?.NamespaceName;

    private void Add(string prefix, string namespaceName)
    {
        declared.Add(new NamespacePrefix(prefix, namespaceName));
        forElements.TryAdd(namespaceName, prefix);
        if (prefix.Length > 0)
            forAttributes.TryAdd(namespaceName, prefix);
    }

    private string NewPrefix(string namespaceName)
    {
        if (BpmnNamespaces.CustomaryPrefix(namespaceName) is { } customary && taken.Add(customary))
            return customary;

        for (var number = declared.Count; ; number++)
        {
            var prefix = "ns" + number.ToString(CultureInfo.InvariantCulture);
            if (taken.Add(prefix))
                return prefix;
        }
    }
}

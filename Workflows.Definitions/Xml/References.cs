namespace Workflows.Definitions.Xml;

/// <summary>
/// Reads references of type <c>xsd:QName</c>. Within one file they name elements of its target namespace, with a prefix
/// or without, and become plain identifiers; a reference into another file stays as it is, and dangles.
/// </summary>
internal sealed class References(NamespacePrefixes prefixes, string targetNamespace)
{
    public string? Resolve(string? reference)
    {
        var trimmed = reference?.Trim();
        if (trimmed?.IndexOf(':', StringComparison.Ordinal) is not { } colon || colon < 0)
            return trimmed;
        return string.Equals(prefixes.Resolve(trimmed[..colon]), targetNamespace, StringComparison.Ordinal)
            ? trimmed[(colon + 1)..]
            : trimmed;
    }
}

using Workflows.Definitions.Verification;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>The XML namespaces of a DMN file (DMN 1.5, 13 and the same of the versions before).</summary>
public static class DmnNamespaces
{
    /// <summary>The model of DMN 1.1.</summary>
    public const string Dmn11 = "http://www.omg.org/spec/DMN/20151101/dmn.xsd";

    /// <summary>The model of DMN 1.2.</summary>
    public const string Dmn12 = "http://www.omg.org/spec/DMN/20180521/MODEL/";

    /// <summary>The model of DMN 1.3.</summary>
    public const string Dmn13 = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    /// <summary>The model of DMN 1.4.</summary>
    public const string Dmn14 = "https://www.omg.org/spec/DMN/20211108/MODEL/";

    /// <summary>The model of DMN 1.5.</summary>
    public const string Dmn15 = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    /// <summary>FEEL as DMN 1.5 names it; every version has a name of its own.</summary>
    public const string Feel15 = "https://www.omg.org/spec/DMN/20230324/FEEL/";

    /// <summary>The problem of a file that is XML, but not DMN.</summary>
    public static DiagnosticKind NotDefinitions { get; } = new(
        "dmn.notDefinitions", DiagnosticSeverity.Error, "The outermost element is {0}, not the definitions element of DMN 1.1 to 1.5.");

    internal static XmlVocabulary Vocabulary { get; } =
        new(name => name.LocalName is "definitions" && IsModel(name.NamespaceName), NotDefinitions, HasUniqueIdentifiers);

    /// <summary>Whether a namespace is that of a model of DMN 1.1 to 1.5.</summary>
    internal static bool IsModel(string namespaceName) => namespaceName is Dmn11 or Dmn12 or Dmn13 or Dmn14 or Dmn15;

    /// <summary>Whether a namespace is that of diagrams of any version.</summary>
    internal static bool IsDiagram(string namespaceName) =>
        IsOfStandard(namespaceName) && namespaceName.EndsWith("/DMNDI/", StringComparison.Ordinal);

    /// <summary>Whether a language is FEEL in any version, under its namespace or its plain name.</summary>
    internal static bool IsFeel(string? language) =>
        string.IsNullOrEmpty(language)
        || language.Equals("feel", StringComparison.OrdinalIgnoreCase)
        || language is "http://www.omg.org/spec/FEEL/20140401"
        || (IsOfStandard(language) && language.TrimEnd('/').EndsWith("/FEEL", StringComparison.Ordinal));

    private static bool IsOfStandard(string namespaceName) =>
        namespaceName.StartsWith("https://www.omg.org/spec/DMN/", StringComparison.Ordinal)
        || namespaceName.StartsWith("http://www.omg.org/spec/DMN/", StringComparison.Ordinal);

    private static bool HasUniqueIdentifiers(string namespaceName) => IsModel(namespaceName) || IsDiagram(namespaceName);
}

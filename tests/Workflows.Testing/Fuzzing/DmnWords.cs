using System.Collections.Immutable;

namespace Workflows.Testing.Fuzzing;

/// <summary>What stands in DMN files: names, values, and pieces of markup, and the words of FEEL.</summary>
internal static class DmnWords
{
    private static readonly string[] Elements =
    [
        "definitions", "import", "itemDefinition", "itemComponent", "typeRef", "allowedValues", "typeConstraint", "functionItem", "parameters",
        "inputData", "variable", "decision", "question", "allowedAnswers", "informationRequirement", "requiredInput", "requiredDecision",
        "knowledgeRequirement", "requiredKnowledge", "authorityRequirement", "requiredAuthority", "knowledgeSource", "businessKnowledgeModel",
        "encapsulatedLogic", "formalParameter", "decisionService", "outputDecision", "encapsulatedDecision", "inputDecision", "literalExpression",
        "text", "importedValues", "decisionTable", "input", "inputExpression", "inputValues", "output", "outputValues", "defaultOutputEntry",
        "rule", "inputEntry", "outputEntry", "annotation", "annotationEntry", "context", "contextEntry", "list", "relation", "column", "row",
        "functionDefinition", "invocation", "binding", "parameter", "conditional", "if", "then", "else", "filter", "in", "match", "for", "return",
        "every", "some", "satisfies", "textAnnotation", "association", "group", "description", "extensionElements",
    ];

    private static readonly string[] Markup =
    [
        " id=\"a\"", " name=\"b\"", " name=\"first\"", " typeRef=\"number\"", " typeRef=\"tParts\"", " typeRef=\"tFee\"", " isCollection=\"true\"",
        " hitPolicy=\"PRIORITY\"", " hitPolicy=\"OUTPUT ORDER\"", " aggregation=\"SUM\"", " kind=\"Java\"", " iteratorVariable=\"i\"", " href=\"#first\"",
        " href=\"#second\"", " href=\"#b\"", " href=\"#v\"", " href=\"urn:other#x\"", " expressionLanguage=\"urn:x\"", " preferredOrientation=\"Rule-as-Column\"",
        " xmlns=\"http://www.omg.org/spec/DMN/20151101/dmn.xsd\"", " xmlns=\"http://www.omg.org/spec/DMN/20180521/MODEL/\"",
        " xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"", " xmlns:feel=\"x\"", " typeRef=\"feel:string\"", "<", "</", "/>", ">", "<![CDATA[", "]]>",
        "&lt;", "&gt;", "&#10;", "-", "partial", "amount", "section", "the second", "double", "service",
    ];

    public static ImmutableArray<string> All { get; } =
        [.. Elements, .. Elements.Select(name => $"<{name}>x</{name}>"), .. Markup, .. FeelWords.All];
}

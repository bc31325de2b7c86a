using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Reads and writes expressions: the elements of type <c>tFormalExpression</c>, and those in <c>wf</c> attributes.</summary>
internal static class ExpressionText
{
    /// <summary>An expression element, or null where it holds elements and is therefore no text.</summary>
    public static FormalExpression? Read(XmlFragment fragment, string? defaultLanguage)
    {
        if (fragment.Elements().Any())
            return null;

        var cursor = new FragmentCursor(fragment);
        var language = cursor.Take("language");
        return new FormalExpression(Normalise(fragment.Text(), language ?? defaultLanguage), language)
        {
            UnreadAttributes = cursor.Remaining(attribute => !IsExpressionType(attribute)),
        };
    }

    /// <summary>An expression in an attribute; always FEEL.</summary>
    public static FormalExpression ReadAttribute(string value) => new(Normalise(value, null));

    /// <summary>An expression element.</summary>
    /// <param name="localName">The element's name.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="typeName">The value of <c>xsi:type</c> where the schema asks for it, or null.</param>
    public static XmlFragment Write(string localName, FormalExpression expression, string? typeName)
    {
        var builder = new FragmentBuilder(localName);
        builder.Attribute("type", typeName, BpmnNamespaces.SchemaInstance);
        builder.Attribute("language", expression.Language);
        builder.Attributes(expression.UnreadAttributes);
        builder.Text(expression.Text);
        return builder.Build();
    }

    // Some editors mark a FEEL expression with a leading "=", which is not part of it. Of several none is taken off, or each
    // reading would take off one more.
    private static string Normalise(string text, string? language)
    {
        if (!ExpressionLanguages.IsFeel(language))
            return text;
        var trimmed = text.Trim();
        if (!trimmed.StartsWith('='))
            return trimmed;
        var unmarked = trimmed[1..].TrimStart();
        return unmarked.StartsWith('=') ? trimmed : unmarked;
    }

    private static bool IsExpressionType(XmlFragmentAttribute attribute) =>
        attribute.Name == new XmlName(BpmnNamespaces.SchemaInstance, "type")
        && attribute.Value[(attribute.Value.IndexOf(':', StringComparison.Ordinal) + 1)..] is "tFormalExpression" or "tExpression";
}

using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>Reads what many elements have in common.</summary>
internal static class DmnElementReading
{
    /// <summary>The element with all that every element has, and all that remains.</summary>
    public static TElement Finish<TElement>(this FragmentCursor cursor, TElement element)
        where TElement : DmnElement
    {
        DmnElement bare = element;
        return (TElement)(bare with
        {
            Id = cursor.Take("id"),
            Label = cursor.Take("label"),
            Description = cursor.TakeText("description"),
            ForeignExtensions = cursor.RemainingExtensions,
            UnreadAttributes = cursor.Remaining(attribute => attribute.Name.NamespaceName.Length == 0),
            ForeignAttributes = cursor.Remaining(attribute => attribute.Name.NamespaceName.Length > 0),
            UnreadChildren = cursor.TakeEach(static child => child),
        });
    }

    /// <summary>The text of a child element that has nothing else; null where there is none.</summary>
    public static string? TakeText(this FragmentCursor cursor, string localName) =>
        cursor.TakeFirst(localName, child => child.Attributes.IsEmpty && !child.Elements().Any() ? child.Text() : null);

    public static string TakeName(this FragmentCursor cursor) => cursor.Take("name") ?? "";

    public static InformationItem ReadInformationItem(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new InformationItem { Name = cursor.TakeName(), TypeRef = cursor.Take("typeRef") });
    }

    public static ElementReference? ReadReference(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Take("href") is { } href ? cursor.Finish(new ElementReference { Href = href.Trim() }) : null;
    }

    public static UnaryTests ReadUnaryTests(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new UnaryTests { Text = cursor.TakeText("text"), ExpressionLanguage = cursor.Take("expressionLanguage") });
    }
}

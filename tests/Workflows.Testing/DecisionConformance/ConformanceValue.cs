using System.Globalization;
using System.Xml.Linq;
using Workflows.Definitions.Feel;

namespace Workflows.Testing.DecisionConformance;

/// <summary>Values as the test cases write them, and when two are the same.</summary>
internal static class ConformanceValue
{
    /// <summary>How far numbers may differ; the kit's expectations are rounded.</summary>
    private const decimal Tolerance = 0.00000001m;

    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly FeelExpression Equality = FeelExpression.Parse("a = b").Expression!;

    /// <summary>The value inside an element.</summary>
    public static FeelValue Read(XElement element)
    {
        var children = element.Elements().Where(child => child.Name.LocalName is "value" or "list" or "component").ToArray();
        if (children.Length == 0 || IsNil(children[0]) && children[0].Name.LocalName is not "component")
            return FeelNull.Value;

        return children[0].Name.LocalName switch
        {
            "value" => ReadText(children[0].Value, TypeOf(children[0])),
            "list" => new FeelList([.. children[0].Elements().Where(child => child.Name.LocalName is "item").Select(Read)]),
            _ => FeelContext.From(children.Select(child =>
                KeyValuePair.Create(child.Attribute("name")!.Value, IsNil(child) ? FeelNull.Value : Read(child)))),
        };
    }

    /// <summary>Whether an actual value is the expected one.</summary>
    public static bool AreSame(FeelValue expected, FeelValue actual) => (expected, actual) switch
    {
        (FeelNumber a, FeelNumber b) => Math.Abs(a.Value - b.Value) <= Tolerance,
        (FeelList a, FeelList b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => AreSame(pair.First, pair.Second)),
        (FeelContext a, FeelContext b) => a.Entries.Length == b.Entries.Length
            && a.Entries.All(entry => b.TryGetVariable(entry.Key, out var value) && AreSame(entry.Value, value)),
        _ => expected.Equals(actual) || AreEqualInFeel(expected, actual),
    };

    private static bool AreEqualInFeel(FeelValue expected, FeelValue actual) =>
        ReferenceEquals(Equality.Evaluate(FeelContext.Of(("a", expected), ("b", actual)), new FeelEvaluationContext()), FeelBoolean.True);

    private static bool IsNil(XElement element) => element.Attribute(Instance + "nil")?.Value is "true" or "1";

    private static string TypeOf(XElement element)
    {
        var type = element.Attribute(Instance + "type")?.Value ?? "string";
        return type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static FeelValue ReadText(string text, string type) => type switch
    {
        "boolean" => FeelBoolean.Of(text.Trim() is "true" or "1"),
        "string" => new FeelString(text),
        "date" or "time" or "dateTime" or "duration" => ReadTemporal(text.Trim()) ?? new FeelString($"{type} {text}, which FEEL does not read here"),
        _ => decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new FeelNumber(number)
            : new FeelString($"{type} {text}, which is no number here"),
    };

    private static FeelValue? ReadTemporal(string text) =>
        FeelExpression.Parse($"@\"{text}\"").Expression?.Evaluate(FeelContext.Empty, new FeelEvaluationContext());
}

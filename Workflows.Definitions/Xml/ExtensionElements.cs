using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>
/// The platform's own extension elements, as <c>docs/extension-elements.md</c> describes them. An element with an unknown
/// attribute or an unreadable value is not understood: it gives null and is kept as a foreign one, for verification to name.
/// </summary>
internal static class ExtensionElements
{
    public static string? ReadStepKind(XmlFragment fragment) =>
        HasOnly(fragment, "kind") ? fragment.Attribute("kind") : null;

    public static string? ReadSeparateFrom(XmlFragment fragment) =>
        HasOnly(fragment, "task") && fragment.Attribute("task") is { Length: > 0 } task ? task : null;

    public static string? ReadServiceType(XmlFragment fragment) =>
        HasOnly(fragment, "type") ? fragment.Attribute("type") : null;

    public static FormalExpression? ReadCorrelationKey(XmlFragment fragment) =>
        HasOnly(fragment, "source") && fragment.Attribute("source") is { } source ? ExpressionText.ReadAttribute(source) : null;

    public static VariableMapping? ReadMapping(XmlFragment fragment) =>
        HasOnly(fragment, "target", "source")
        && fragment.Attribute("target") is { Length: > 0 } target
        && fragment.Attribute("source") is { } source
            ? new VariableMapping(target, ExpressionText.ReadAttribute(source))
            : null;

    public static TaskDeadline? ReadDeadline(XmlFragment fragment)
    {
        if (!HasOnly(fragment, "workingDays", "duration"))
            return null;

        var workingDays = fragment.Attribute("workingDays");
        var number = workingDays is null ? null : FragmentCursor.ParseNumber(workingDays);
        var duration = fragment.Attribute("duration") is { } text ? ExpressionText.ReadAttribute(text) : null;
        var isUnderstood = workingDays is null ? duration is not null : number is not null;
        return isUnderstood ? new TaskDeadline(number, duration) : null;
    }

    public static TaskDecision? ReadDecision(XmlFragment fragment)
    {
        if (!HasOnly(fragment, "value", "name", "opinionRequired") || fragment.Attribute("value") is not { Length: > 0 } value)
            return null;

        var opinionRequired = FragmentCursor.ParseBoolean(fragment.Attribute("opinionRequired") ?? "false");
        return opinionRequired is { } required ? new TaskDecision(value, fragment.Attribute("name"), required) : null;
    }

    public static string? ReadScriptResult(XmlFragment fragment) =>
        HasOnly(fragment, "result") && fragment.Attribute("result") is { Length: > 0 } result ? result : null;

    public static CalledDecision? ReadCalledDecision(XmlFragment fragment) =>
        HasOnly(fragment, "decision", "result") && fragment.Attribute("decision") is { Length: > 0 } decision
            ? new CalledDecision(decision, fragment.Attribute("result"))
            : null;

    public static string? ReadCalledVersion(XmlFragment fragment) =>
        HasOnly(fragment, "version") && FragmentCursor.ParseNumber(fragment.Attribute("version") ?? "") is >= 1
            ? fragment.Attribute("version")
            : null;

    public static FormalExpression? ReadActiveElements(XmlFragment fragment) =>
        HasOnly(fragment, "activities") && fragment.Attribute("activities") is { } list ? ExpressionText.ReadAttribute(list) : null;

    public static LoopCollection? ReadLoopCollection(XmlFragment fragment)
    {
        if (!HasOnly(fragment, "collection", "elementVariable", "outputCollection", "outputElement"))
            return null;
        var source = fragment.Attribute("collection") is { } list ? ExpressionText.ReadAttribute(list) : null;
        var result = fragment.Attribute("outputElement") is { } one ? ExpressionText.ReadAttribute(one) : null;
        return new LoopCollection(source, fragment.Attribute("elementVariable"), fragment.Attribute("outputCollection"), result);
    }

    private static bool HasOnly(XmlFragment fragment, params ReadOnlySpan<string> names)
    {
        foreach (var attribute in fragment.Attributes)
        {
            if (attribute.Name.NamespaceName.Length > 0 || !names.Contains(attribute.Name.LocalName))
                return false;
        }

        return fragment.Text().AsSpan().Trim().IsEmpty;
    }
}

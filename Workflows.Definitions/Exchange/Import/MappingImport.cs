using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Import;

/// <summary>Says what a node takes in and gives out.</summary>
internal sealed class MappingImport(ImportReport report, ExpressionImport expressions)
{
    private const int DeepestValue = 16;

    public DataFlowNode Import(DataFlowNode node, ForeignWords words)
    {
        var (inputs, outputs) = (new List<VariableMapping>(), new List<VariableMapping>());
        foreach (var word in words.Extensions("inputOutput"))
        {
            inputs.AddRange(Parameters(node, word, "inputParameter"));
            outputs.AddRange(Parameters(node, word, "outputParameter"));
        }

        foreach (var word in words.Extensions("in"))
            inputs.AddRange(Variables(node, word));
        foreach (var word in words.Extensions("out"))
            outputs.AddRange(Variables(node, word));
        if (words.Zeebe("ioMapping") is { Fragment: { } mapping } zeebe)
        {
            inputs.AddRange(Zeebe(node, zeebe, mapping, "input"));
            outputs.AddRange(Zeebe(node, zeebe, mapping, "output"));
        }

        return node with
        {
            Inputs = node.Inputs.IsEmpty ? [.. inputs] : node.Inputs,
            Outputs = node.Outputs.IsEmpty ? [.. outputs] : node.Outputs,
        };
    }

    private IEnumerable<VariableMapping> Parameters(BaseElement node, ForeignWord word, string localName)
    {
        foreach (var parameter in word.Fragment!.Elements().Where(parameter => parameter.Name.LocalName == localName))
        {
            if (parameter.Attribute("name") is { Length: > 0 } name && Value(node, $"{word.Construct} {name}", parameter, 1) is { } value)
                yield return Mapped(node, $"{word.Construct} {name}", localName is "inputParameter", new VariableMapping(name, new FormalExpression(value)));
        }
    }

    /// <summary>A value as FEEL: a text, an expression, a list, a map; a script is refused.</summary>
    private string? Value(BaseElement node, string construct, XmlFragment holder, int depth)
    {
        if (depth > DeepestValue || holder.Elements().ToArray() is not [var inner])
            return expressions.Value(node, construct, holder.Text().Trim())?.Text;
        switch (inner.Name.LocalName)
        {
            case "list":
                var items = inner.Elements().Select(item => Value(node, construct, item, depth + 1)).ToArray();
                return items.Contains(null) ? null : $"[{string.Join(", ", items)}]";
            case "map":
                var entries = inner.Elements().Select(entry => (Key: entry.Attribute("key") ?? "", Value: Value(node, construct, entry, depth + 1))).ToArray();
                return entries.Any(entry => entry.Value is null) ? null
                    : $"{{{string.Join(", ", entries.Select(entry => $"{ExpressionImport.Quoted(entry.Key)}: {entry.Value}"))}}}";
            case "script":
                report.Say(ExchangeFindings.Script, node, construct, inner.Attribute("scriptFormat") ?? "");
                return null;
            default:
                report.Say(ExchangeFindings.NotTaken, node, construct, inner.Name.LocalName);
                return null;
        }
    }

    private IEnumerable<VariableMapping> Variables(BaseElement node, ForeignWord word)
    {
        var fragment = word.Fragment!;
        var source = fragment.Attribute("source") is { Length: > 0 } variable ? Variable(node, word, variable)
            : fragment.Attribute("sourceExpression") is { Length: > 0 } expression ? expressions.Value(node, word.Construct, expression)
            : null;
        if (source is not null && fragment.Attribute("target") is { Length: > 0 } target)
            yield return Mapped(node, word.Construct, word.Construct.EndsWith(":in", StringComparison.Ordinal), new VariableMapping(target, source));
        else if (fragment.Attribute("variables") is "all")
            report.Say(ExchangeFindings.Kept, node, word.Construct);
        else if (source is null && fragment.Attribute("sourceExpression") is null)
            report.Say(ExchangeFindings.NotTaken, node, word.Construct, word.Value);
    }

    private FormalExpression? Variable(BaseElement node, ForeignWord word, string variable) =>
        expressions.Value(node, word.Construct, Juel.JuelExpression.IsOne(variable) ? variable : $"${{{variable}}}");

    private IEnumerable<VariableMapping> Zeebe(BaseElement node, ForeignWord word, XmlFragment mapping, string localName)
    {
        foreach (var part in mapping.Elements().Where(part => part.Name.LocalName == localName))
        {
            if (part.Attribute("target") is { Length: > 0 } target)
                yield return Mapped(node, $"{word.Construct} {target}", localName is "input", new VariableMapping(target, ExpressionImport.Zeebe(part.Attribute("source") ?? "=null")));
        }
    }

    private VariableMapping Mapped(BaseElement node, string construct, bool isInput, VariableMapping mapping)
    {
        report.Mapped(node, construct, $"wf:{(isInput ? "input" : "output")} {mapping.Target} = {mapping.Source.Text}");
        return mapping;
    }
}

using System.Xml;

namespace Workflows.Definitions.Tests.Xml;

/// <summary>
/// Everything that a file says, as sorted lines independent of order and prefixes, read by the platform's own reader and
/// not by ours. What is written anew from the flows, and the mark of an expression, are left out.
/// </summary>
internal static class XmlFacts
{
    public static string Of(string file)
    {
        var lines = new List<string>();
        var path = new Stack<string>();
        using var reader = XmlReader.Create(new StringReader(file), new XmlReaderSettings { IgnoreComments = true, IgnoreWhitespace = true });
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.EndElement)
            {
                path.Pop();
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                lines.Add($"{path.Peek()} = {reader.Value.Trim().TrimStart('=').TrimStart()}");
            }
            else if (reader.NodeType is XmlNodeType.Element)
            {
                path.Push($"{(path.Count > 0 ? path.Peek() : "")}/{{{reader.NamespaceURI}}}{reader.LocalName}");
                AddElement(lines, path.Peek(), reader);
                if (reader.IsEmptyElement)
                    path.Pop();
            }
        }

        return string.Join('\n', lines.Where(line => !line.Contains("}incoming", StringComparison.Ordinal) && !line.Contains("}outgoing", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static void AddElement(List<string> lines, string path, XmlReader reader)
    {
        lines.Add(path);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix is "xmlns" || reader.Name is "xmlns" || reader is { Prefix: "xsi", LocalName: "type" } || StatesTheDefault(reader))
                continue;
            lines.Add($"{path}@{{{reader.NamespaceURI}}}{reader.LocalName} = {Value(reader)}");
        }

        reader.MoveToElement();
    }

    // A reference within the file loses the prefix of the file's own namespace, which does not change what it names.
    private static string Value(XmlReader reader) =>
        reader.LocalName.EndsWith("Ref", StringComparison.Ordinal)
            ? reader.Value[(reader.Value.IndexOf(':', StringComparison.Ordinal) + 1)..]
            : reader.Value.TrimStart('=').TrimStart();

    // The writer leaves out what holds anyway.
    private static bool StatesTheDefault(XmlReader reader) => reader.LocalName switch
    {
        "instantiate" or "parallelMultiple" or "triggeredByEvent" or "isForCompensation" or "isCollection" or "isSequential" => reader.Value is "false",
        "cancelActivity" or "isInterrupting" or "waitForCompletion" or "cancelRemainingInstances" => reader.Value is "true",
        "startQuantity" or "completionQuantity" => reader.Value is "1",
        _ => false,
    };
}

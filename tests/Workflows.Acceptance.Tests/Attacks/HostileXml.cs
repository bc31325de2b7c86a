using System.Text;

namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>A file that no modeller wrote, with the finding that it must give.</summary>
/// <param name="Finding">The code of the first finding.</param>
/// <param name="Bytes">The file.</param>
internal sealed record HostileFile(string Finding, byte[] Bytes);

/// <summary>Files that attack whatever reads them, by name.</summary>
internal static class HostileXml
{
    private const string Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private const string Open = $"<definitions xmlns=\"{Model}\" targetNamespace=\"urn:attack\">";
    private const string Close = "</definitions>";

    public static IReadOnlyDictionary<string, HostileFile> ByName { get; } = new Dictionary<string, HostileFile>(StringComparer.Ordinal)
    {
        ["document type"] = Text("xml.dtd", "<!DOCTYPE definitions>" + Good("attack")),
        ["internal entity"] = Text("xml.dtd", "<!DOCTYPE d [<!ENTITY name \"x\">]>" + Named("&name;")),
        ["billion laughs"] = Text("xml.dtd", BillionLaughs()),
        ["quadratic blow-up"] = Text(
            "xml.dtd", $"<!DOCTYPE d [<!ENTITY a \"{new string('a', 50_000)}\">]>" + Named(Repeated("&a;", 50_000))),
        ["external entity, a file"] = Text("xml.dtd", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Named("&x;")),
        ["external entity, an address"] = Text("xml.dtd", "<!DOCTYPE d [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]>" + Named("&x;")),
        ["parameter entity"] = Text("xml.dtd", "<!DOCTYPE d [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x.dtd\">%x;]>" + Good("attack")),
        ["external document type"] = Text("xml.dtd", "<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/x.dtd\">" + Good("attack")),
        ["document type in UTF-16"] = new("xml.dtd", Utf16("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Named("&x;"))),
        ["undeclared entity"] = Text("xml.malformed", Named("&passwd;")),
        ["inclusion"] = Text(
            "process.noneExecutable",
            Open + "<include xmlns=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>" + Close),
        ["200,000 levels"] = Text("xml.depth", Open + Repeated("<task>", 200_000) + Repeated("</task>", 200_000) + Close),
        ["200,000 levels never closed"] = Text("xml.depth", Open + Repeated("<task>", 200_000)),
        ["60 levels of sub-processes"] = Text("subProcess.tooDeep", NestedSubProcesses(60)),
        ["100,000 elements"] = Text("xml.elements", Open + "<process id=\"p\">" + Repeated("<task/>", 100_000) + "</process>" + Close),
        ["100,000 attributes"] = Text("xml.attributes", Open + "<process " + Numbered(100_000, "a{0}=\"\" ") + "/>" + Close),
        ["100,000 namespaces"] = Text("xml.attributes", Open + "<process " + Numbered(100_000, "xmlns:a{0}=\"urn:a\" ") + "/>" + Close),
        ["one identifier 10,000 times"] = Text("bpmn.duplicateId", Open + Repeated("<process id=\"p\"/>", 10_000) + Close),
        ["huge attribute"] = Text("xml.text", Open + $"<process id=\"p\" name=\"{new string('x', 1_000_000)}\"/>" + Close),
        ["huge element name"] = Text("process.noneExecutable", Open + $"<{new string('x', 1_000_000)}/>" + Close),
        ["huge text"] = Text("xml.text", Open + "<documentation>" + new string('x', 1_000_000) + "</documentation>" + Close),
        ["truncated"] = new("xml.malformed", Encoding.UTF8.GetBytes(Good("attack"))[..200]),
        ["cut within a character"] = new("xml.encoding", Encoding.UTF8.GetBytes(Open + "<process name=\"政")[..^1]),
        ["UTF-8 that says UTF-16"] = Text("xml.encoding", Declared("UTF-16") + Good("attack")),
        ["UTF-16 that says UTF-8"] = new("xml.encoding", Utf16(Declared("utf-8") + Good("attack"))),
        ["UTF-8 mark that says GBK"] = new("xml.encoding", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Declared("GBK") + Good("attack"))]),
        ["UTF-16 mark alone"] = new("xml.empty", [0xFF, 0xFE]),
        ["UTF-8 mark alone"] = new("xml.empty", [0xEF, 0xBB, 0xBF]),
        ["UTF-32"] = new("xml.malformed", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Good("attack"))]),
        ["invalid UTF-8"] = new("xml.encoding", [.. Encoding.UTF8.GetBytes(Open), 0xC3, 0x28, 0xFF, .. Encoding.UTF8.GetBytes(Close)]),
        ["overlong UTF-8"] = new("xml.encoding", [.. Encoding.UTF8.GetBytes(Open), 0xC0, 0xBC, .. Encoding.UTF8.GetBytes(Close)]),
        ["UTF-7"] = Text("xml.encoding", Declared("utf-7") + Good("attack")),
        ["unknown encoding"] = Text("xml.encoding", Declared("x-no-such") + Good("attack")),
        ["zero bytes"] = new("xml.malformed", new byte[10_000]),
        ["empty"] = Text("xml.empty", ""),
        ["JSON"] = Text("xml.malformed", "{\"bpmn\": true}"),
        ["a web page"] = Text("bpmn.notDefinitions", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>"),
        ["a decision table"] = Text("bpmn.notDefinitions", "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>"),
        ["an archive"] = new("xml.malformed", [0x50, 0x4B, 0x03, 0x04, .. new byte[100]]),
        ["a long expression"] = Text("expression.syntax", WithCondition(new string('(', 100_000) + "true" + new string(')', 100_000))),
        ["a deep expression"] = Text("expression.syntax", WithCondition(new string('(', 8_000) + "true" + new string(')', 8_000))),
        ["a script"] = Text("script.languageNotSupported", WithScript()),
        ["4.5 MB"] = Text("xml.size", Open + new string(' ', 4_500_000) + Close),
    };

    /// <summary>A definition that can be deployed.</summary>
    public static string Good(string key) => Open
        + $"<process id=\"{key}\" isExecutable=\"true\"><startEvent id=\"s\"/><endEvent id=\"e\"/>"
        + "<sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\"/></process>" + Close;

    /// <summary>As many tasks, one after the other, as fit under the limit of 20,000 elements: 9,997 of them.</summary>
    public static string Chain(string key)
    {
        const int Tasks = 9_997;
        return Open + $"<process id=\"{key}\" isExecutable=\"true\"><startEvent id=\"t0\"/>"
            + Numbered(Tasks, "<task id=\"t{1}\"/>") + $"<endEvent id=\"t{Tasks + 1}\"/>"
            + Numbered(Tasks + 1, "<sequenceFlow id=\"f{0}\" sourceRef=\"t{0}\" targetRef=\"t{1}\"/>") + "</process>" + Close;
    }

    /// <summary>The file in an encoding with a declaration that is true.</summary>
    public static byte[] Encoded(string file, string encoding)
    {
        var code = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        return [.. code.GetPreamble(), .. code.GetBytes(Declared(encoding) + file)];
    }

    private static HostileFile Text(string finding, string text) => new(finding, Encoding.UTF8.GetBytes(text));

    private static byte[] Utf16(string text) => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)];

    private static string Declared(string encoding) => $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>";

    private static string Named(string name) => Open + $"<process id=\"attack\"><documentation>{name}</documentation></process>" + Close;

    private static string BillionLaughs() =>
        "<!DOCTYPE d [<!ENTITY a0 \"ha\">"
        + string.Concat(Enumerable.Range(1, 30).Select(level => $"<!ENTITY a{level} \"{Repeated($"&a{level - 1};", 10)}\">"))
        + "]>" + Named("&a30;");

    private static string NestedSubProcesses(int levels) =>
        Open + "<process id=\"p\" isExecutable=\"true\">"
        + string.Concat(Enumerable.Range(0, levels).Select(level => $"<subProcess id=\"x{level}\">"))
        + Repeated("</subProcess>", levels) + "</process>" + Close;

    private static string WithCondition(string condition) =>
        Open + "<process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/><exclusiveGateway id=\"g\" default=\"d\"/><endEvent id=\"e\"/>"
        + "<sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"g\"/><sequenceFlow id=\"d\" sourceRef=\"g\" targetRef=\"e\"/>"
        + $"<sequenceFlow id=\"c\" sourceRef=\"g\" targetRef=\"e\"><conditionExpression>{condition}</conditionExpression></sequenceFlow></process>"
        + Close;

    private static string WithScript() =>
        Open + "<process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/>"
        + "<scriptTask id=\"x\" scriptFormat=\"javascript\"><script>java.lang.Runtime.getRuntime().exec('id')</script></scriptTask><endEvent id=\"e\"/>"
        + "<sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"x\"/><sequenceFlow id=\"g\" sourceRef=\"x\" targetRef=\"e\"/></process>" + Close;

    private static string Repeated(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();

    private static string Numbered(int count, string format)
    {
        var composite = CompositeFormat.Parse(format);
        return string.Concat(Enumerable.Range(0, count).Select(number => string.Format(null, composite, number, number + 1)));
    }
}

using System.Text;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Xml;

public sealed class EncodingTests
{
    private const string Body =
        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"urn:test\"><process id=\"p\" name=\"政務公開\"/></definitions>";

    public static TheoryData<string, byte[]> Understood => new()
    {
        { "UTF-8", Bytes(new UTF8Encoding(false), Body) },
        { "UTF-8 with mark", Bytes(new UTF8Encoding(true), Body) },
        { "UTF-8 declared", Bytes(new UTF8Encoding(false), Declaration("utf-8") + Body) },
        { "UTF-16 little-endian with mark", Bytes(new UnicodeEncoding(false, true), Declaration("UTF-16") + Body) },
        { "UTF-16 big-endian with mark", Bytes(new UnicodeEncoding(true, true), Declaration("UTF-16") + Body) },
        { "UTF-16 little-endian without mark", Bytes(new UnicodeEncoding(false, false), Declaration("UTF-16LE") + Body) },
        { "UTF-16 big-endian without mark", Bytes(new UnicodeEncoding(true, false), Declaration("UTF-16") + Body) },
        { "UTF-16 without mark and declaration", Bytes(new UnicodeEncoding(false, false), Body) },
        { "GB 18030", Bytes(Code("gb18030"), Declaration("GB18030") + Body) },
        { "GBK", Bytes(Code("gb18030"), Declaration("gbk") + Body) },
        { "Big5", Bytes(Code("big5"), Declaration("Big5") + Body) },
    };

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "invalid UTF-8", [.. Encoding.UTF8.GetBytes(Body[..^30]), 0xFF, 0xC0, .. Encoding.UTF8.GetBytes(Body[^30..])] },
        { "cut within a character", Encoding.UTF8.GetBytes(Body)[..(Encoding.UTF8.GetByteCount(Body[..Body.IndexOf('政', StringComparison.Ordinal)]) + 1)] },
        { "UTF-8 that says UTF-16", Bytes(new UTF8Encoding(false), Declaration("utf-16") + Body) },
        { "UTF-16 that says UTF-8", Bytes(new UnicodeEncoding(false, true), Declaration("utf-8") + Body) },
        { "UTF-8 mark that says GBK", Bytes(new UTF8Encoding(true), Declaration("gbk") + Body) },
        { "UTF-8 that says ASCII", Bytes(new UTF8Encoding(false), Declaration("us-ascii") + Body) },
        { "UTF-7", Bytes(new UTF8Encoding(false), Declaration("utf-7") + Body) },
        { "EBCDIC", Bytes(new UTF8Encoding(false), Declaration("ibm037") + Body) },
        { "unknown", Bytes(new UTF8Encoding(false), Declaration("no-such") + Body) },
        { "lone surrogate", Bytes(new UnicodeEncoding(false, true), Declaration("utf-16") + Body).Concat(new byte[] { 0x00, 0xD8 }).ToArray() },
        { "odd number of bytes", [.. Bytes(new UnicodeEncoding(false, true), Body), 0x20] },
    };

    [Theory]
    [MemberData(nameof(Understood))]
    public void The_text_is_read_in_every_usual_encoding(string what, byte[] bytes)
    {
        var result = BpmnReader.Read(bytes);
        Assert.True(result.Succeeded, what);
        Assert.Equal("政務公開", Assert.Single(result.Definitions.Processes).Name);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Bytes_that_are_not_what_the_file_says_are_refused(string what, byte[] bytes)
    {
        var problem = Assert.Single(BpmnReader.Read(bytes).Diagnostics);
        Assert.True(problem.Code is "xml.encoding", $"{what}: {problem.Code}");
        Assert.NotEmpty(Assert.Single(problem.Arguments));
    }

    [Fact]
    public void The_encoding_of_old_office_programs_is_read() =>
        Assert.Equal("Café – €", BpmnReader.Read(Bytes(Code("windows-1252"), Declaration("windows-1252") + Body.Replace("政務公開", "Café – €", StringComparison.Ordinal))).Definitions!.Processes[0].Name);

    [Fact]
    public void Zero_bytes_are_refused()
    {
        Assert.Equal("xml.malformed", Assert.Single(BpmnReader.Read(new byte[1000]).Diagnostics).Code);
        Assert.Equal("xml.malformed", Assert.Single(BpmnReader.Read(Encoding.UTF8.GetBytes(Body.Replace("政", "\0", StringComparison.Ordinal))).Diagnostics).Code);
    }

    [Fact]
    public void A_text_may_state_the_encoding_that_it_once_had() =>
        Assert.True(BpmnReader.Read(Declaration("utf-16") + Body).Succeeded);

    private static string Declaration(string encoding) => $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n";

    private static byte[] Bytes(Encoding encoding, string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    private static Encoding Code(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;
}

using System.Text;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Xml;

public sealed class HostileInputTests
{
    private const string Start = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"urn:test\">";
    private const string End = "</definitions>";

    [Theory]
    [InlineData("<!DOCTYPE definitions><definitions/>")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- a -->\n<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><x/>")]
    public void A_document_type_is_refused_before_anything_in_it_is_read(string text) => Refused("xml.dtd", text);

    [Theory]
    [InlineData(Start)]
    [InlineData(Start + "<process id=\"p\"")]
    [InlineData(Start + "<process id=\"p\"></definitions>")]
    [InlineData(Start + "&undeclared;" + End)]
    [InlineData(Start + "<process id=\"a\" id=\"b\"/>" + End)]
    [InlineData(Start + "<unknown:process/>" + End)]
    [InlineData(Start + "<xmlns:process/>" + End)]
    [InlineData(Start + End + Start + End)]
    [InlineData(Start + "\0" + End)]
    [InlineData(Start + "&#0;" + End)]
    [InlineData("{\"json\": true}")]
    [InlineData("PK\u0003\u0004")]
    public void What_is_not_well_formed_is_refused_with_its_place(string text)
    {
        var problem = Assert.Single(BpmnReader.Read(text).Diagnostics);
        Assert.Equal("xml.malformed", problem.Code);
        Assert.NotNull(problem.Position);
    }

    [Fact]
    public void A_file_without_any_element_is_refused() => Refused("xml.malformed", "<!-- nothing else -->");

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n\t ")]
    public void An_empty_file_is_called_empty(string text) => Refused("xml.empty", text);

    [Theory]
    [InlineData("<html/>")]
    [InlineData("<definitions xmlns=\"http://www.omg.org/spec/DMN/20151101/dmn.xsd\"/>")]
    [InlineData("<definitions/>")]
    [InlineData("<process xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"p\"/>")]
    public void Xml_that_is_not_bpmn_is_refused(string text) => Refused("bpmn.notDefinitions", text);

    [Theory]
    [InlineData(200_000, true)]
    [InlineData(200_000, false)]
    [InlineData(64, true)]
    public void Nesting_deeper_than_64_levels_is_refused(int levels, bool closed)
    {
        var text = Start + Repeat("<task>", levels) + (closed ? Repeat("</task>", levels) : "");
        Refused("xml.depth", text + (closed ? End : ""));
    }

    [Fact]
    public void Nesting_of_64_levels_is_read_and_written()
    {
        var text = Start + "<process id=\"p\">" + Repeat("<subProcess>", 62) + Repeat("</subProcess>", 62) + "</process>" + End;
        var result = BpmnReader.Read(text);
        Assert.True(result.Succeeded);
        Assert.True(BpmnReader.Read(BpmnWriter.Write(result.Definitions)).Succeeded);
    }

    [Fact]
    public void A_hundred_thousand_elements_are_refused() =>
        Refused("xml.elements", Start + "<process id=\"p\">" + Repeat("<task/>", 100_000) + "</process>" + End);

    [Fact]
    public void Twenty_thousand_elements_are_read() =>
        Assert.True(BpmnReader.Read(Start + "<process id=\"p\">" + Repeat("<task/>", 19_998) + "</process>" + End).Succeeded);

    [Fact]
    public void A_file_above_the_size_limit_is_refused_without_being_parsed()
    {
        var bytes = Encoding.UTF8.GetBytes(Start + new string(' ', 4 * 1024 * 1024) + End);
        Refused("xml.size", bytes);
        Assert.Equal("xml.size", Assert.Single(BpmnReader.Read(new MemoryStream(bytes)).Diagnostics).Code);
        Refused("xml.size", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void An_endless_stream_is_read_no_further_than_the_limit()
    {
        using var stream = new EndlessStream();
        Assert.Equal("xml.size", Assert.Single(BpmnReader.Read(stream).Diagnostics).Code);
        Assert.InRange(stream.Taken, 4 * 1024 * 1024, 5 * 1024 * 1024);
    }

    [Fact]
    public void A_huge_attribute_value_is_refused() =>
        Refused("xml.text", Start + $"<process id=\"p\" name=\"{new string('x', 300_000)}\"/>" + End);

    [Fact]
    public void A_huge_text_is_refused_also_where_sections_divide_it() =>
        Refused("xml.text", Start + "<documentation>" + Repeat("<![CDATA[" + new string('x', 50_000) + "]]><!-- -->", 6) + "</documentation>" + End);

    [Fact]
    public void An_element_with_very_many_attributes_is_refused() =>
        Refused("xml.attributes", Start + "<process " + Join(100_000, number => $"a{number}=\"\"") + "/>" + End);

    [Fact]
    public void Very_many_namespace_prefixes_are_refused()
    {
        Refused("xml.attributes", Start + "<process " + Join(60_000, number => $"xmlns:a{number}=\"urn:{number}\"") + "/>" + End);
        Refused("xml.prefixes", Start + Join(10_000, number => $"<a{number}:x xmlns:a{number}=\"urn:{number}\"/>") + End);
    }

    [Fact]
    public void One_identifier_on_two_elements_is_refused_with_the_place_of_the_second()
    {
        var problem = Assert.Single(BpmnReader.Read(Start + "\n<process id=\"p\">\n<task id=\"a\"/>\n<task id=\"a\"/></process>" + End).Diagnostics);
        Assert.Equal("bpmn.duplicateId", problem.Code);
        Assert.Equal("a", problem.ElementId);
        Assert.Equal(4, problem.Position!.Line);
        Assert.Equal(["a"], problem.Arguments);
    }

    [Fact]
    public void Identifiers_of_foreign_elements_are_their_own_affair()
    {
        var fields = "<extensionElements><f:field xmlns:f=\"urn:f\" id=\"x\"/><f:field xmlns:f=\"urn:f\" id=\"x\"/></extensionElements>";
        Assert.True(BpmnReader.Read(Start + $"<process id=\"p\">{fields}</process>" + End).Succeeded);
    }

    [Fact]
    public void A_thousand_duplicates_give_a_hundred_findings() =>
        Assert.Equal(100, BpmnReader.Read(Start + Repeat("<process id=\"p\"/>", 1000) + End).Diagnostics.Length);

    [Fact]
    public void Limits_can_be_set_but_not_beyond_what_is_safe()
    {
        var limits = new BpmnReadLimits { MaximumElements = 1 };
        Assert.Equal("xml.elements", Assert.Single(BpmnReader.Read(Start + "<process/>" + End, limits).Diagnostics).Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BpmnReadLimits { MaximumDepth = 257 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BpmnReadLimits { MaximumDepth = 0 });
    }

    [Fact]
    public void Every_truncation_of_a_real_file_is_refused()
    {
        var bytes = BuiltInPipelines.Disclosure.ReadBytes();
        for (var length = 0; length < bytes.Length - 20; length += 97)
            Assert.False(BpmnReader.Read(bytes.AsMemory(0, length)).Succeeded);
    }

    private static string Repeat(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();

    private static string Join(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));

    private static void Refused(string code, string text)
    {
        var result = BpmnReader.Read(text);
        Assert.Null(result.Definitions);
        Assert.Equal(code, Assert.Single(result.Diagnostics).Code);
    }

    private static void Refused(string code, byte[] bytes) =>
        Assert.Equal(code, Assert.Single(BpmnReader.Read(bytes).Diagnostics).Code);

    private sealed class EndlessStream : Stream
    {
        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Taken; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Taken += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

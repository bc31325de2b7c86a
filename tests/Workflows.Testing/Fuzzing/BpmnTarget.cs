using System.Collections.Immutable;
using System.Text;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Xml;
using Workflows.Testing.Models;
using Workflows.Testing.RandomProcesses;
using static Workflows.Testing.RandomProcesses.BrokenPromiseException;

namespace Workflows.Testing.Fuzzing;

/// <summary>
/// A file in a designer's hand: what is read can be written and read again unchanged, and what passes verification compiles.
/// </summary>
public sealed class BpmnTarget : FuzzTarget
{
    public override string Name => "bpmn";

    public override int MaximumLength => 16 * 1024;

    public override ImmutableArray<string> Words => BpmnWords.All;

    public override IEnumerable<byte[]> Seeds() =>
    [
        .. BuiltInPipelines.All.Select(pipeline => pipeline.ReadBytes()),
        .. Samples.Names.Select(name => Encoding.UTF8.GetBytes(Samples.Named(name))),
        .. Enumerable.Range(1, 40).Select(seed => BpmnWriter.Write(RandomProcess.Generate(seed))),
        .. new[] { "utf-16", "utf-16BE", "iso-8859-1" }.Select(Encoded),
    ];

    public override void Check(byte[] input)
    {
        var result = BpmnReader.Read(input);
        Unless(result.Succeeded == result.Diagnostics.IsEmpty, "A file is read, or refused with a reason.");
        if (!result.Succeeded)
            return;
        SurvivesARoundTrip(result.Definitions);
        var findings = DefinitionVerifier.Verify(result.Definitions);
        Unless(
            DefinitionLinter.Check(result.Definitions).All(finding => finding.Severity is not DiagnosticSeverity.Error), "Nothing is refused for its style.");
        var compilation = ExecutableProcess.Compile(result.Definitions);
        Unless(compilation.Succeeded == compilation.Diagnostics.IsEmpty, "A process compiles, or is refused with a reason.");
        if (findings.All(finding => finding.Severity is not DiagnosticSeverity.Error))
            Unless(compilation.Succeeded, $"What passes verification compiles: {compilation.Diagnostics.FirstOrDefault()}");
    }

    private static void SurvivesARoundTrip(BpmnDefinitions definitions)
    {
        var written = BpmnWriter.Write(definitions);
        var again = BpmnReader.Read(written);
        Unless(again.Succeeded, $"What was written is read again: {again.Diagnostics.FirstOrDefault()}");
        Unless(written.AsSpan().SequenceEqual(BpmnWriter.Write(again.Definitions!)), "Writing twice gives the same bytes.");
        var (before, after) = (LinesOf(definitions), LinesOf(again.Definitions!));
        var changed = before.Zip(after).FirstOrDefault(lines => lines.First != lines.Second);
        Unless(before.SequenceEqual(after), $"What was written and read again is the same model: {changed}");
    }

    // In an order of their own, because the writer puts misplaced children where the schema wants them.
    private static List<string> LinesOf(BpmnDefinitions definitions) =>
        [.. ModelText.Of(definitions).Split('\n').Order(StringComparer.Ordinal)];

    private static byte[] Encoded(string encoding)
    {
        var declared = Samples.Odd.Insert(0, $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>");
        return [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(declared)];
    }
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace Workflows.Mutation;

/// <summary>Workflows.Definitions with all of its mutants in it.</summary>
internal sealed class MutatedAssembly(SourceTexts sources, Predicate<string> isMutated)
{
    private const int MostAttempts = 40;

    private readonly HashSet<int> left = [];

    /// <summary>The mutants that compile.</summary>
    public List<Mutant> Mutants { get; } = [];

    /// <summary>How many were left out because they do not compile.</summary>
    public int LeftOut => left.Count;

    /// <summary>Compiles the assembly, leaving out what does not compile.</summary>
    /// <exception cref="InvalidOperationException">It does not compile without any mutant either.</exception>
    public void Write(string path)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            using var stream = new MemoryStream();
            var result = Emit(stream);
            if (result.Success)
            {
                File.WriteAllBytes(path, stream.ToArray());
                return;
            }

            var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            var blamed = errors.SelectMany(MutantsAt).ToList();
            if (blamed.Count == 0)
                throw new InvalidOperationException(string.Join(Environment.NewLine, errors.Take(10)));
            left.UnionWith(blamed);
        }

        throw new InvalidOperationException("Too many mutants do not compile.");
    }

    private EmitResult Emit(MemoryStream stream)
    {
        Mutants.Clear();
        var trees = new List<SyntaxTree> { Parse(MutantSwitch.Source, "MutantSwitch.cs") };
        var nextId = 0;
        foreach (var (path, text) in sources.Texts)
        {
            var tree = Parse(text, path);
            if (isMutated(path))
            {
                var rewriter = new MutantRewriter(path, left, nextId);
                tree = CSharpSyntaxTree.Create((CSharpSyntaxNode)rewriter.Visit(tree.GetRoot()), SourceTexts.Options, path);
                Mutants.AddRange(rewriter.Mutants);
                nextId = rewriter.NextId;
            }

            trees.Add(tree);
        }

        return CSharpCompilation.Create(
            "Workflows.Definitions",
            trees,
            sources.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Disable, optimizationLevel: OptimizationLevel.Release))
            .Emit(stream, manifestResources: sources.Resources);
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, SourceTexts.Options, path);

    // The mutant at the place of the error. Where there is none, one before it in the member keeps a variable unassigned or a
    // way open: the nearest is left out first.
    private static IEnumerable<int> MutantsAt(Diagnostic error)
    {
        if (error.Location.SourceTree?.GetRoot() is not { } root)
            return [];
        var node = root.FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var innermost = node.AncestorsAndSelf().Select(IdOf).FirstOrDefault(id => id is not null);
        if (innermost is { } found)
            return [found];
        var member = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        var suspects = member?.DescendantNodes().Where(suspect => IdOf(suspect) is not null).ToList() ?? [];
        var before = suspects.FindAll(suspect => suspect.SpanStart < error.Location.SourceSpan.Start);
        return before.Count > 0 ? [IdOf(before.MaxBy(suspect => suspect.SpanStart)!)!.Value] : suspects.Select(IdOf).OfType<int>();
    }

    private static int? IdOf(SyntaxNode node) =>
        node.GetAnnotations(MutantRewriter.Annotation).FirstOrDefault()?.Data is { } id ? int.Parse(id, CultureInfo.InvariantCulture) : null;
}

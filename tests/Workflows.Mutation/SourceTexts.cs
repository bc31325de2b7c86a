using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workflows.Mutation;

/// <summary>What Workflows.Definitions is compiled from, the build's own sources included.</summary>
internal sealed class SourceTexts
{
    public static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    private SourceTexts(List<(string Path, string Text)> texts, List<ResourceDescription> resources) => (Texts, Resources) = (texts, resources);

    /// <summary>The paths, from the repository's root, and texts.</summary>
    public IReadOnlyList<(string Path, string Text)> Texts { get; }

    public IReadOnlyList<ResourceDescription> Resources { get; }

    public IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static SourceTexts Of(string repository, string workFolder)
    {
        var generated = Path.Combine(workFolder, "generated");
        Build(repository, generated);
        var project = Path.Combine(repository, "Workflows.Definitions");
        var files = Directory.GetFiles(project, "*.cs", SearchOption.AllDirectories)
            .Where(path => !IsBuilt(project, path))
            .Concat(Directory.GetFiles(Path.Combine(project, "obj", "Release", "net10.0"), "*.cs"))
            .Concat(Directory.GetFiles(generated, "*.cs", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal);
        return new(
            [.. files.Select(path => (Path.GetRelativePath(repository, path).Replace('\\', '/'), File.ReadAllText(path)))],
            [.. Directory.GetFiles(Path.Combine(project, "Pipelines")).Where(path => Path.GetExtension(path) != ".cs").Select(Resource)]);
    }

    private static bool IsBuilt(string project, string path) =>
        Path.GetRelativePath(project, path).Split(Path.DirectorySeparatorChar)[0] is "obj" or "bin";

    private static ResourceDescription Resource(string path) => new(Path.GetFileName(path), () => File.OpenRead(path), isPublic: true);

    private static void Build(string repository, string generated)
    {
        using var build = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "build", Path.Combine(repository, "Workflows.Definitions"), "-c", "Release", "-v", "quiet", "--nologo", "--no-incremental",
                "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=" + generated, "-p:RunAnalyzers=false",
            ]))!;
        build.WaitForExit();
        if (build.ExitCode != 0)
            throw new InvalidOperationException("Workflows.Definitions does not build.");
    }
}

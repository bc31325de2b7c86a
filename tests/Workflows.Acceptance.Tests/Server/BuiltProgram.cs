using System.Reflection;

namespace Workflows.Acceptance.Tests.Server;

/// <summary>Where the program under test lies.</summary>
internal static class BuiltProgram
{
    public static string RepositoryFolder { get; } = Metadata("RepositoryFolder");

    public static string Assembly { get; } = Path.Combine(
        RepositoryFolder, "Workflows.Server", "bin", Metadata("Configuration"), "net10.0", "Workflows.Server.dll");

    private static string Metadata(string key) => typeof(BuiltProgram).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

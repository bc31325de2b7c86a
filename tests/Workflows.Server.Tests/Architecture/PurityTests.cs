using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Workflows.Server.Tests.Architecture;

/// <summary>
/// The definitions library is pure: what it does follows from what it is given. Held over the compiled assembly's own
/// references, which no alias or helper can hide.
/// </summary>
public sealed class PurityTests
{
    private static readonly string[] BarredTypes =
    [
        "System.Random", "System.Console", "System.TimeProvider", "System.Activator", "System.AppDomain",
        "System.GC", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.IO.File", "System.IO.Directory",
        "System.IO.FileStream", "System.Threading.Thread", "System.Threading.Monitor", "System.Threading.Interlocked",
        "System.Threading.Timer", "System.Threading.Tasks.Task", "System.Threading.Tasks.Parallel", "System.Net.Http.HttpClient",
        "System.Reflection.Emit.DynamicMethod", "System.TimeZoneInfo",
    ];

    private static readonly string[] BarredMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid", "System.Guid.CreateVersion7",
    ];

    // What the compiler itself writes into iterators.
    private static readonly string[] AllowedOfEnvironment = ["System.Environment.get_CurrentManagedThreadId"];

    [Fact]
    public void The_library_uses_no_clock_no_chance_no_files_no_threads()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Workflows.Definitions.dll"));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var types = metadata.TypeReferences.Select(handle => NameOf(metadata, handle)).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(types.Intersect(BarredTypes));
        var members = metadata.MemberReferences
            .Select(handle => metadata.GetMemberReference(handle))
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}");
        Assert.DoesNotContain(members, member => BarredMembers.Contains(member)
            || (member.StartsWith("System.Environment.", StringComparison.Ordinal) && !AllowedOfEnvironment.Contains(member)));
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}

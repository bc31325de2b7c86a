using System.Reflection;
using System.Xml.Linq;

namespace Workflows.Server.Tests.Architecture;

/// <summary>Dependencies point one way: Server to Designer to Definitions, and Definitions to nothing.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void Definitions_references_nothing_but_the_framework() =>
        Assert.All(
            Assembly.Load("Workflows.Definitions").GetReferencedAssemblies(),
            reference => Assert.True(
                reference.Name!.StartsWith("System.", StringComparison.Ordinal) || reference.Name is "netstandard",
                $"Workflows.Definitions references {reference.Name}."));

    [Fact]
    public void Designer_knows_definitions_but_not_the_server() =>
        Assert.DoesNotContain(
            Assembly.Load("Workflows.Designer").GetReferencedAssemblies(),
            reference => reference.Name == "Workflows.Server");

    [Theory]
    [InlineData("Workflows.Definitions", new string[0])]
    [InlineData("Workflows.Designer", new[] { "Workflows.Definitions" })]
    [InlineData("Workflows.Server", new[] { "Workflows.Definitions", "Workflows.Designer" })]
    public void A_project_refers_only_to_what_stands_below_it(string project, string[] allowed)
    {
        var file = Path.Combine(Repository.Folder, project, project + ".csproj");
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Equal(allowed.Order(), references.Order());
    }

    [Fact]
    public void Definitions_takes_no_package()
    {
        var file = Path.Combine(Repository.Folder, "Workflows.Definitions", "Workflows.Definitions.csproj");
        Assert.Empty(XDocument.Load(file).Descendants("PackageReference"));
    }
}

using System.Text;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Pipelines;

public sealed class BuiltInPipelinesTests
{
    [Fact]
    public void Every_pipeline_stands_in_its_file_as_the_writer_writes_it()
    {
        Assert.All(BuiltInPipelines.All, pipeline =>
        {
            var result = BpmnReader.Read(pipeline.ReadBytes());
            Assert.Empty(result.Diagnostics);
            if (Environment.GetEnvironmentVariable("WORKFLOWS_REWRITE_GENERATED") is "1")
            {
                File.WriteAllBytes(RepositoryFiles.PathOf("Workflows.Definitions/Pipelines/" + pipeline.FileName), BpmnWriter.Write(result.Definitions!));
                return;
            }

            Assert.Equal(Encoding.UTF8.GetString(pipeline.ReadBytes()), BpmnWriter.WriteText(result.Definitions!));
        });
    }

    [Fact]
    public void Every_pipeline_has_the_one_process_that_its_key_names() =>
        Assert.All(BuiltInPipelines.All, pipeline =>
        {
            var process = Assert.Single(BpmnReader.Read(pipeline.ReadBytes()).Definitions!.Processes);
            Assert.Equal(pipeline.Key, process.Id);
            Assert.True(process.IsExecutable);
        });
}

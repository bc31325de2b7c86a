using System.Text;
using Workflows.Definitions.Exchange;
using Workflows.Definitions.Exchange.Layout;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Exchange;

public sealed class DamagedModelTests
{
    private static readonly string[] Models =
        [ForeignText.Camunda7, ForeignText.Camunda8, ForeignText.Flowable, ForeignText.Activiti, Samples.Foreign, Samples.Named("disclosure pipeline")];

    [Fact]
    public void Whatever_can_be_read_can_be_taken_in_laid_out_written_and_read_again()
    {
        var readable = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var read = BpmnReader.Read(Damaged(Models[seed % Models.Length], new Random(seed)));
            if (!read.Succeeded)
                continue;
            readable++;
            var definitions = DiagramLayout.Complete(ForeignModels.Read(read.Definitions).Definitions);
            var again = BpmnReader.Read(BpmnWriter.Write(definitions));
            Assert.True(again.Succeeded, $"seed {seed}: {again.Diagnostics.FirstOrDefault()?.Message}");
        }

        Assert.InRange(readable, 100, 600);
    }

    // Values change places, so that references lead astray and words stand where they make no sense.
    private static string Damaged(string model, Random random)
    {
        var parts = model.Split('"');
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var (one, other) = (1 + (2 * random.Next(parts.Length / 2)), 1 + (2 * random.Next(parts.Length / 2)));
            if (!parts[one - 1].Contains("xmlns", StringComparison.Ordinal) && !parts[other - 1].Contains("xmlns", StringComparison.Ordinal))
                (parts[one], parts[other]) = (parts[other], random.Next(3) == 0 ? parts[other] : parts[one]);
        }

        return new StringBuilder().AppendJoin('"', parts).ToString();
    }
}

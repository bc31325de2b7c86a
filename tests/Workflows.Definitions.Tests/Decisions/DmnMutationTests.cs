using System.Text;
using Workflows.Definitions.Decisions;
using Workflows.Definitions.Decisions.Verification;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Tests.Xml;

namespace Workflows.Definitions.Tests.Decisions;

public sealed class DmnMutationTests
{
    private const int Rounds = 600;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_is_done_to_a_file_it_is_refused_or_verified_evaluated_and_written(int seed)
    {
        var random = new Random(seed);
        var file = Encoding.UTF8.GetBytes(DmnRoundTripTests.File(DmnNamespaces.Dmn15).Replace("urn:e", "feel", StringComparison.Ordinal));
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = MutationTests.Mutate(file, random);
            try
            {
                Check(bytes);
            }
            catch (Exception exception)
            {
                Assert.Fail($"Seed {seed}, round {round}: {exception}\n{Convert.ToBase64String(bytes)}");
            }
        }
    }

    private static void Check(byte[] bytes)
    {
        var result = DmnReader.Read(bytes);
        if (!result.Succeeded)
        {
            Assert.NotEmpty(result.Diagnostics);
            return;
        }

        DecisionVerifier.Verify(result.Definitions);
        var model = DecisionModel.Compile(result.Definitions).Model;
        foreach (var decision in result.Definitions.Decisions)
            model.Evaluate(decision.Name, DmnText.Inputs(("x", 3)), new FeelEvaluationContext());
        var written = DmnWriter.Write(result.Definitions);
        var again = DmnReader.Read(written);
        Assert.Empty(again.Diagnostics);
        Assert.Equal(ModelText.Of(result.Definitions), ModelText.Of(again.Definitions!));
        Assert.Equal(written, DmnWriter.Write(again.Definitions!));
    }
}

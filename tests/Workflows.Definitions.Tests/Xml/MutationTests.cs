using System.Text;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Xml;

public sealed class MutationTests
{
    private const int Rounds = 1500;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_is_done_to_a_file_it_is_refused_or_it_survives_a_round_trip(int seed)
    {
        var random = new Random(seed);
        byte[][] files = [.. Samples.Names.Select(name => Encoding.UTF8.GetBytes(Samples.Named(name)))];
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutate(files[random.Next(files.Length)], random);
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
        var result = BpmnReader.Read(bytes);
        if (!result.Succeeded)
        {
            Assert.NotEmpty(result.Diagnostics);
            return;
        }

        Assert.Empty(result.Diagnostics);
        var findings = DefinitionVerifier.Verify(result.Definitions);
        if (findings.All(finding => finding.Severity is not DiagnosticSeverity.Error))
            Assert.Empty(ExecutableProcess.Compile(result.Definitions).Diagnostics);
        var written = BpmnWriter.Write(result.Definitions);
        var again = BpmnReader.Read(written);
        Assert.Empty(again.Diagnostics);
        Assert.Equal(ModelText.Of(result.Definitions), ModelText.Of(again.Definitions!));
        Assert.Equal(written, BpmnWriter.Write(again.Definitions!));
    }

    /// <summary>A file after a few random changes.</summary>
    internal static byte[] Mutate(byte[] file, Random random)
    {
        var bytes = new List<byte>(file);
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var place = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - place);
            switch (random.Next(6))
            {
                case 0:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(place, Math.Min(length, bytes.Count - 1));
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(place, length));
                    break;
                case 4:
                    bytes[place] = (byte)"abcdefiopxz019:<>&;'=/ "[random.Next(23)];
                    break;
                default:
                    if (random.Next(4) == 0)
                        bytes.RemoveRange(place, bytes.Count - place);
                    break;
            }

            if (bytes.Count == 0)
                bytes.Add(0);
        }

        return [.. bytes];
    }
}

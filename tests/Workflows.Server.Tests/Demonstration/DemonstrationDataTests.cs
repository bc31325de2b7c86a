using System.Security.Cryptography;
using System.Text;
using Workflows.Server.Catalogue.Demonstration;
using Workflows.Server.Organisation;
using Workflows.Server.Organisation.Demonstration;

namespace Workflows.Server.Tests.Demonstration;

/// <summary>The demonstration agency is complete, and no real person is in it.</summary>
public sealed class DemonstrationDataTests
{
    /// <summary>SHA-256 of the names of the real people in the published plans, so that this repository does not hold them either.</summary>
    private static readonly string[] RealNames =
    [
        "07b651b56260fd7c915578893c6cc7b3e000911807e0288b8f5e88ef5171038b",
        "8ddfddfd9f6b9aa194dd0ee222d778f895c44af60a1da9c16da9039cf925108a",
        "7829e81553602420772894dde062e1b65e6f3dd8695fed0e988ebf93555eb6ac",
        "664441bda167a99bd2300ed33266e29722fe4aaef6e9a0a87edb478eb09791f2",
        "af76e0d396eea756ac50fd3c02f3a046756517b303a49b68ee9b7c65f9bb3b0e",
        "fc891d86bd16f5ebe553546006ddd0cb4a2cf4931d56f67207a6ebea42c56f92",
        "75b6a06fa5eec963fe217c9d969cce62b226384bad78a9b019e0626cc527c239",
        "8219ef2b7ba270b79d6196bf19a84199776b9307ffd97c85b22cb3ba014154ff",
        "fd0e8b5612ddc2c22b1fa4c59a89f5e7d3670d6fe62b0494462cd6cf4c59bdaf",
        "a6c07edc5d7a6b0576e39f62063b59e45adf064762a9dc3de330a33894900828",
        "69e720a57708fc132e4a18b8095d75bc91696208a9ee321494912a9f0a486462",
        "ef15d7711d3c4fa8971c45574fa7e7a255598d0394147f914ea42f8bb9148822",
        "f86cf3a71d548c08bc383fe559c439345e4a0d980faaee7b9b940018f099f3e8",
        "2a58f89bb42a4b3d9c9c7ad8ab07a92781608824c3af08fce05d2059137d3aea",
        "54097c0492d89c8187eaaa9c5e53947192c0b3dfe0129d743f018d347e34bbb7",
    ];

    private readonly DemonstrationOrganisation _organisation = DemonstrationOrganisation.Load();
    private readonly DemonstrationCatalogue _catalogue = DemonstrationCatalogue.Load();

    [Fact]
    public void Every_entry_of_the_five_plans_is_there_once()
    {
        Assert.Equal(183, _catalogue.Entries.Count);
        Assert.Equal(183, _catalogue.Entries.Select(entry => entry.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(5, _catalogue.Entries.Select(entry => entry.PlanTitle).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_entry_belongs_to_a_section_that_exists()
    {
        var codes = _organisation.Sections.Select(section => section.Code).ToHashSet(StringComparer.Ordinal);
        Assert.All(_catalogue.Entries, entry => Assert.Contains(entry.Section, codes));
    }

    [Fact]
    public void Every_section_below_a_unit_has_one_responsible_leader()
    {
        var led = _organisation.People.SelectMany(person => person.Appointments)
            .Where(appointment => appointment.Post == Post.ResponsibleLeader)
            .SelectMany(appointment => appointment.Sections);
        Assert.Equal(
            _organisation.Sections.Where(section => section.Kind != SectionKind.Unit).Select(section => section.Code).Order(StringComparer.Ordinal),
            led.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_promised_accounts_exist() =>
        Assert.Equal(
            ["admin", "archivist", "chair", "clerk", "clerk2", "head", "leader", "leader2", "member1", "member2", "member3", "member4", "office", "supervisor"],
            _organisation.People.Select(person => person.Account).OfType<string>().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("demonstration/organisation.json")]
    [InlineData("demonstration/catalogue.json")]
    public void No_real_person_of_the_plans_is_named(string resource)
    {
        using var stream = typeof(DemonstrationCatalogue).Assembly.GetManifestResourceStream(resource)!;
        var text = new StreamReader(stream, Encoding.UTF8).ReadToEnd();
        foreach (var length in new[] { 2, 3, 4 })
        {
            for (var start = 0; start + length <= text.Length; start++)
            {
                if (char.IsAscii(text[start]))
                {
                    continue;
                }

                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Substring(start, length))));
                Assert.False(RealNames.Contains(hash), $"A real name stands in {resource} at {start}.");
            }
        }
    }
}

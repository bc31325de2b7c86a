using Workflows.Server.Publication;

namespace Workflows.Server.Tests.Publication;

public sealed class NumberTemplateTests
{
    private static readonly NumberValues Values = new("SF", 2026, "JC", null, 17);

    [Theory]
    [InlineData("{agency}/{year}-{number:00000}", "SF/2026-00017")]
    [InlineData("{agency}-{year}-{retention}-{number:0000}", "SF-2026-Y-0017")]
    [InlineData("政{year}{section}〔{number}〕號", "政2026JC〔17〕號")]
    public void The_places_are_filled_in(string template, string expected) =>
        Assert.Equal(expected, NumberTemplate.Parse(template).Format(Values));

    [Fact]
    public void Thirty_years_are_written_as_archives_write_them() =>
        Assert.Equal("D30-2026-1", NumberTemplate.Parse("{retention}-{year}-{number}").Format(Values with { RetentionYears = 30, Number = 1 }));

    [Fact]
    public void A_number_longer_than_its_zeros_is_not_cut() =>
        Assert.Equal("2026-123456", NumberTemplate.Parse("{year}-{number:00}").Format(Values with { Number = 123456 }));

    [Theory]
    [InlineData("{year}-{number")]
    [InlineData("year}-{number}")]
    [InlineData("{year}-{nummer}")]
    [InlineData("{year}")]
    [InlineData("{number}")]
    [InlineData("{year}-{number:abc}")]
    [InlineData("")]
    public void A_template_that_could_give_one_number_twice_or_makes_no_sense_is_refused(string template) =>
        Assert.Throws<FormatException>(() => NumberTemplate.Parse(template));

    [Fact]
    public void A_number_that_storage_cannot_keep_is_refused() =>
        Assert.Throws<FormatException>(() => NumberTemplate.Parse(new string('長', 100) + "{year}{number}").Format(Values));
}

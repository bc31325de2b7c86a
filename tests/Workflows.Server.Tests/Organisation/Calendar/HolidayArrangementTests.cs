using System.Text;
using Workflows.Server.Organisation.Calendar;

namespace Workflows.Server.Tests.Organisation.Calendar;

/// <summary>Files of public holidays: what is taken, and what is said about what is not.</summary>
public sealed class HolidayArrangementTests : IDisposable
{
    private const string Good = """
        {
          "format": 1, "year": 2027, "edition": 1,
          "source": { "issuer": "i", "title": "t", "document": "d", "issuedOn": "2026-11-01" },
          "holidays": [{ "name": "n", "from": "2027-01-01", "to": "2027-01-03", "days": 3, "makeUpDays": ["2027-01-09"] }]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("calendar-").FullName;

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2", "its format is 2, and this release reads 1")]
    [InlineData("\"format\": 1, ", "", "format")]
    [InlineData("\"year\": 2027", "\"year\": 20270", "20270 is no year")]
    [InlineData("\"edition\": 1", "\"edition\": 0", "editions count from 1")]
    [InlineData("\"document\": \"d\"", "\"document\": \" \"", "document number")]
    [InlineData("\"document\": \"d\"", "\"document\": null", "document")]
    [InlineData("\"document\": \"d\"", "\"document\": \"d\", \"page\": 7", "page")]
    [InlineData("\"days\": 3", "\"days\": 3, \"days\": 3", "days")]
    [InlineData("2027-01-03", "2027-01-32", "$.holidays[0].to")]
    [InlineData("2027-01-03", "2027-01-04", "n is said to have 3 days, but 2027-01-01 to 2027-01-04 are 4")]
    [InlineData("2027-01-03", "2026-12-31", "n ends before it begins")]
    [InlineData("2027-01-03", "2028-01-03", "2028-01-03 belongs to another year than 2027")]
    [InlineData("2027-01-09", "2027-01-08", "the make-up day 2027-01-08 is a Friday, which is worked anyway")]
    [InlineData("2027-01-09", "2027-01-02", "2027-01-02 is both a holiday and a make-up day")]
    [InlineData("[\"2027-01-09\"]", "[\"2027-01-09\", \"2027-01-09\"]", "2027-01-09 is a make-up day twice")]
    [InlineData("\"holidays\": [{", "\"holidays\": [{ \"name\": \"m\", \"from\": \"2027-01-03\", \"to\": \"2027-01-03\", \"days\": 1, \"makeUpDays\": [] }, {", "2027-01-03 belongs to two holidays")]
    [InlineData("}]", "", "")]
    public void A_bad_file_is_refused_with_what_is_wrong(string good, string bad, string problem)
    {
        var refused = Assert.Throws<InvalidHolidayArrangementException>(() => Read(Good.Replace(good, bad, StringComparison.Ordinal)));

        Assert.StartsWith("2027.json is no valid arrangement of public holidays: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("no JSON")]
    public void What_is_no_arrangement_at_all_is_refused(string json) =>
        Assert.NotEmpty(Assert.Throws<InvalidHolidayArrangementException>(() => Read(json)).Problems);

    [Fact]
    public void A_holiday_without_days_is_refused() =>
        Assert.Throws<InvalidHolidayArrangementException>(() => Read(Good[..Good.IndexOf("[{", StringComparison.Ordinal)] + "[] }"));

    [Fact]
    public void A_good_file_is_read()
    {
        var holiday = Assert.Single(Read(Good).Holidays);

        Assert.Equal([new(2027, 1, 1), new(2027, 1, 2), new(2027, 1, 3)], holiday.DaysOff);
        Assert.Equal([new(2027, 1, 9)], holiday.MakeUpDays);
    }

    [Fact]
    public void An_installation_adds_a_year()
    {
        File.WriteAllText(Path.Combine(_folder, "2027.json"), Good);

        Assert.Equal([2025, 2026, 2027], HolidayArrangements.Read(_folder).Select(arrangement => arrangement.Year));
    }

    [Theory]
    [InlineData(1, "d")]
    [InlineData(2, "d")]
    public void Of_one_year_the_highest_edition_counts_and_of_equals_the_installations_own(int edition, string document)
    {
        var own = Good.Replace("2027", "2026", StringComparison.Ordinal)
            .Replace("\"days\": 3, \"makeUpDays\": [\"2026-01-09\"]", "\"days\": 3, \"makeUpDays\": []", StringComparison.Ordinal)
            .Replace("\"edition\": 1", $"\"edition\": {edition}", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "2026.json"), own);

        Assert.Equal(document, HolidayArrangements.Read(_folder).Single(arrangement => arrangement.Year == 2026).Source.Document);
    }

    [Fact]
    public void A_file_under_another_years_name_is_refused()
    {
        File.WriteAllText(Path.Combine(_folder, "2028.json"), Good);

        Assert.Contains("2027.json", Assert.Throws<InvalidHolidayArrangementException>(() => HolidayArrangements.Read(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() =>
        Assert.Throws<InvalidHolidayArrangementException>(() => HolidayArrangements.Read(Path.Combine(_folder, "missing")));

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static HolidayArrangement Read(string json) => HolidayArrangementReader.Read("2027.json", new MemoryStream(Encoding.UTF8.GetBytes(json)));
}

using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Workflows.Definitions.Model;
using Workflows.Server.Hosting.Layout;
using Workflows.Server.Organisation.Calendar;
using Workflows.Server.Tests.Hosting;
using Workflows.Server.Tests.Hosting.Layout;
using Workflows.Server.Tests.Processes;
using Workflows.Testing.Processes;

namespace Workflows.Server.Tests.Organisation.Calendar;

/// <summary>
/// Deadlines counted by hand from the notices of the State Council. The day on which a period begins does not count (Civil Code,
/// article 201); a period in working days ends at the end of its last working day.
/// </summary>
public sealed class DeadlineTests
{
    private static readonly OfficialCalendar Official = new(HolidayArrangements.Read(), NullLogger<OfficialCalendar>.Instance);

    [Theory]

    // Spring Festival 2025: off from 28 January to 4 February, worked on Sunday 26 January and Saturday 8 February.
    [InlineData("2025-01-24", 1, "2025-01-26")]
    [InlineData("2025-01-24", 2, "2025-01-27")]
    [InlineData("2025-01-24", 3, "2025-02-05")]
    [InlineData("2025-01-27", 4, "2025-02-08")]
    [InlineData("2025-01-27", 5, "2025-02-10")]
    [InlineData("2025-01-29", 1, "2025-02-05")]
    [InlineData("2025-02-08", 1, "2025-02-10")]

    // Tomb-sweeping Day, Labour Day and the Dragon Boat Festival 2025.
    [InlineData("2025-04-03", 1, "2025-04-07")]
    [InlineData("2025-04-25", 1, "2025-04-27")]
    [InlineData("2025-04-25", 5, "2025-05-06")]
    [InlineData("2025-05-30", 1, "2025-06-03")]

    // National Day and the Mid-autumn Festival 2025: off from 1 to 8 October, worked on Sunday 28 September and Saturday 11 October.
    [InlineData("2025-09-26", 3, "2025-09-30")]
    [InlineData("2025-09-26", 4, "2025-10-09")]
    [InlineData("2025-09-30", 3, "2025-10-11")]
    [InlineData("2025-09-30", 4, "2025-10-13")]

    // Year ends: 1 January 2025 alone; from 1 to 3 January 2026, worked on Sunday the 4th.
    [InlineData("2024-12-31", 1, "2025-01-02")]
    [InlineData("2025-12-30", 2, "2026-01-04")]
    [InlineData("2025-12-31", 1, "2026-01-04")]
    [InlineData("2025-12-31", 2, "2026-01-05")]

    // Spring Festival 2026: off from 15 to 23 February, worked on Saturday the 14th and Saturday the 28th.
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2026-02-14", 5, "2026-02-28")]
    [InlineData("2026-02-14", 6, "2026-03-02")]
    [InlineData("2026-02-10", 20, "2026-03-16")]

    // Tomb-sweeping Day, Labour Day (worked on Saturday 9 May) and the Dragon Boat Festival 2026.
    [InlineData("2026-04-03", 1, "2026-04-07")]
    [InlineData("2026-04-30", 1, "2026-05-06")]
    [InlineData("2026-04-30", 4, "2026-05-09")]
    [InlineData("2026-06-18", 1, "2026-06-22")]

    // The Mid-autumn Festival and National Day 2026: worked on Sunday 20 September and Saturday 10 October.
    [InlineData("2026-09-18", 1, "2026-09-20")]
    [InlineData("2026-09-18", 6, "2026-09-28")]
    [InlineData("2026-09-18", 20, "2026-10-22")]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-09-30", 3, "2026-10-10")]
    public void A_period_ends_with_its_last_working_day(string begins, int workingDays, string lastDay)
    {
        var end = Moment($"{lastDay}T23:59:59+08:00");

        Assert.Equal(end, Official.Days.AddWorkingDays(Moment($"{begins}T00:00:00+08:00"), workingDays));
        Assert.Equal(end, Official.Days.AddWorkingDays(Moment($"{begins}T23:59:59+08:00"), workingDays));
    }

    [Fact]
    public void The_day_changes_at_midnight_of_the_agency_and_not_of_UTC() =>
        Assert.Equal(
            [Moment("2026-10-09T23:59:59+08:00"), Moment("2026-10-10T23:59:59+08:00")],
            new[] { "2026-10-08T15:59:59Z", "2026-10-08T16:00:00Z" }.Select(begins => Official.Days.AddWorkingDays(Moment(begins), 1)));

    [Fact]
    public void The_pages_count_as_many_working_days_as_the_engine_has_set()
    {
        var begin = Moment("2025-01-01T09:30:00+08:00");
        for (var day = 0; day < 730; day++)
        {
            for (var workingDays = 1; workingDays <= 25; workingDays++)
            {
                var now = begin.AddDays(day);
                var due = Official.Days.AddWorkingDays(now, workingDays);
                Assert.Equal(new DueDistance(DueDistance.Side.Ahead, workingDays), DueDistance.Of(due, now, Official.Days));
            }
        }
    }

    [Theory]
    [InlineData("2026-09-30", "2026-10-10", "in 3 working days (by 2026-10-10)")]
    [InlineData("2026-10-08", "2026-09-30", "1 working day overdue (was due 2026-09-30)")]
    public async Task A_page_leaves_holidays_out_and_make_up_days_in(string today, string lastDay, string words)
    {
        var html = await BadgeAsync(today, lastDay);

        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.DoesNotContain("not known", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_where_holidays_are_not_known() =>
        Assert.Contains("The public holidays of 2027 are not known", await BadgeAsync("2026-12-31", "2027-01-04"), StringComparison.Ordinal);

    [Fact]
    public async Task A_task_is_due_by_weekdays_where_holidays_are_not_known()
    {
        await using var host = await TestHost.StartAsync();

        Assert.Equal(Moment("2027-01-01T23:59:59+08:00"), await DueAtYearEndAsync(host));
    }

    [Fact]
    public async Task A_task_is_due_by_the_official_calendar_where_they_are()
    {
        await using var host = await TestHost.StartAsync(services => services.AddSingleton(NewYear2027()));

        Assert.Equal(Moment("2027-01-04T23:59:59+08:00"), await DueAtYearEndAsync(host));
    }

    private static async Task<DateTimeOffset?> DueAtYearEndAsync(TestHost host)
    {
        host.Clock.SetUtcNow(Moment("2026-12-30T09:00:00+08:00"));
        var review = new UserTask
        {
            Id = "review",
            PotentialOwners = [new FormalExpression("\"archivist\"")],
            Deadline = new TaskDeadline(2, null),
        };
        await host.DeployAsync(new ProcessBuilder().Start().Add(review).End().Chain("start", "review", "end").Build("reviewed"));
        return (await host.StateAsync(await host.StartInstanceAsync("reviewed"))).Tasks[0].DueAt;
    }

    // Made up: the notice for 2027 is not part of this release.
    private static OfficialCalendar NewYear2027() => new(
        [
            .. HolidayArrangements.Read(),
            new HolidayArrangement(1, 2027, 1, new("someone", "a notice", "No. 1", new(2026, 11, 1)),
                [new("New Year", new(2027, 1, 1), new(2027, 1, 3), 3, [])]),
        ],
        NullLogger<OfficialCalendar>.Instance);

    private static async Task<string> BadgeAsync(string today, string lastDay) => WebUtility.HtmlDecode(await Rendered.HtmlAsync<DueBadge>(
        new() { ["DueAt"] = Moment($"{lastDay}T23:59:59+08:00") }, clock: new FakeTimeProvider(Moment($"{today}T09:00:00+08:00"))));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUniversalTime();
}

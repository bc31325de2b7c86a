namespace Workflows.Definitions.Feel.Calendar;

/// <summary>A stretch of time in which a zone kept one standard offset and one set of rules.</summary>
/// <param name="StandardOffset">The distance from UTC without any saving, in seconds.</param>
/// <param name="Rules">The changes of the clocks; none where <paramref name="Save"/> holds all the time.</param>
/// <param name="Save">How far the clocks are put forward where there are no rules, in seconds.</param>
/// <param name="UntilUniversal">The first moment after the stretch, in seconds of UTC.</param>
internal sealed record ZoneEra(int StandardOffset, ZoneRule[] Rules, int Save, long UntilUniversal)
{
    public int OffsetAt(long universal) =>
        StandardOffset + (Rules.Length == 0 ? Save : ZoneRule.SaveAt(Rules, StandardOffset, universal));
}

/// <summary>
/// A time zone of the IANA data base. The data come with the program, so that every machine gives the same answers; moments are
/// seconds from the first of January of the year 1.
/// </summary>
internal sealed class CalendarZone(string name, ZoneEra[] eras)
{
    public const long SecondsPerDay = 86_400;

    public string Name { get; } = name;

    /// <summary>The zone's offset if it has had no changes of the clocks since its last reform; null where the offset depends on the day.</summary>
    public TimeSpan? FixedOffset => eras[^1] is { Rules.Length: 0 } last ? TimeSpan.FromSeconds(last.StandardOffset + last.Save) : null;

    /// <summary>The zone of a name; null where the data base has none.</summary>
    public static CalendarZone? Find(string name) => ZoneTable.Find(name);

    /// <summary>The distance from UTC at a moment of UTC.</summary>
    public TimeSpan OffsetAt(long universal) => TimeSpan.FromSeconds(SecondsAt(universal));

    /// <summary>
    /// The distance from UTC when the clocks of the zone show a local time. Where they show it twice, the first time counts;
    /// where they leap over it, the offset before the leap.
    /// </summary>
    public TimeSpan OffsetOfLocal(long local)
    {
        var before = SecondsAt(local - SecondsPerDay);
        var after = SecondsAt(local + SecondsPerDay);
        var isAfter = SecondsAt(local - before) != before && SecondsAt(local - after) == after;
        return TimeSpan.FromSeconds(isAfter ? after : before);
    }

    private int SecondsAt(long universal)
    {
        var era = 0;
        while (universal >= eras[era].UntilUniversal)
        {
            era++;
        }

        return eras[era].OffsetAt(universal);
    }
}

using System.Collections.Frozen;
using System.Globalization;

namespace Workflows.Definitions.Feel.Calendar;

/// <summary>
/// The IANA data base of time zones: the file <c>tzdata.zi</c> of a release, unchanged (it is in the public domain). A newer
/// release is taken by replacing the file. Its lines are rules (<c>R</c>), zones (<c>Z</c>, and the lines that continue one) and
/// other names of zones (<c>L</c>).
/// </summary>
internal static class ZoneTable
{
    private static readonly Lazy<FrozenDictionary<string, Lazy<CalendarZone>>> Zones = new(Read);

    /// <summary>All names, also those that are other names of one zone.</summary>
    public static IEnumerable<string> Names => Zones.Value.Keys;

    public static CalendarZone? Find(string name) => Zones.Value.TryGetValue(name, out var zone) ? zone.Value : null;

    private static FrozenDictionary<string, Lazy<CalendarZone>> Read()
    {
        var rules = new Dictionary<string, List<ZoneRule>>(StringComparer.Ordinal);
        var zones = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        var links = new List<(string Target, string Name)>();
        List<string[]> current = [];
        foreach (var fields in Lines().Select(line => line.Split(' ')))
        {
            switch (fields[0])
            {
                case "R":
                    ListOf(rules, fields[1]).Add(ReadRule(fields));
                    break;
                case "Z":
                    current = ListOf(zones, fields[1]);
                    current.Add(fields[2..]);
                    break;
                case "L":
                    links.Add((fields[1], fields[2]));
                    break;
                default:
                    current.Add(fields);
                    break;
            }
        }

        var named = zones.Select(zone => (Name: zone.Key, Lines: zone.Value)).Concat(links.Select(link => (link.Name, Lines: zones[link.Target])));
        return named.ToFrozenDictionary(
            zone => zone.Name,
            zone => new Lazy<CalendarZone>(() => new CalendarZone(zone.Name, ReadEras(zone.Lines, rules))),
            StringComparer.Ordinal);
    }

    private static IEnumerable<string> Lines()
    {
        using var resource = typeof(ZoneTable).Assembly.GetManifestResourceStream("tzdata.zi")
            ?? throw new InvalidOperationException("The table of time zones is missing.");
        using var reader = new StreamReader(resource);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }

    private static List<TItem> ListOf<TItem>(Dictionary<string, List<TItem>> lists, string name)
    {
        if (!lists.TryGetValue(name, out var list))
        {
            lists.Add(name, list = []);
        }

        return list;
    }

    private static ZoneRule ReadRule(string[] fields)
    {
        var first = Integer(fields[2]);
        var last = fields[3] switch { "o" => first, "ma" => int.MaxValue, var year => Integer(year) };
        return new ZoneRule(first, last, ReadDay(fields[5], fields[6]), ReadTime(fields[7]), ReadTime(fields[8]).Seconds);
    }

    private static ZoneEra[] ReadEras(List<string[]> lines, Dictionary<string, List<ZoneRule>> rules)
    {
        var eras = new ZoneEra[lines.Count];
        for (var index = 0; index < eras.Length; index++)
        {
            var fields = lines[index];
            var named = rules.TryGetValue(fields[1], out var list) ? list.ToArray() : [];
            var save = named.Length > 0 || fields[1] == "-" ? 0 : ReadTime(fields[1]).Seconds;
            var era = new ZoneEra(ReadTime(fields[0]).Seconds, named, save, long.MaxValue);
            eras[index] = fields.Length > 3 ? era with { UntilUniversal = ReadUntil(fields, era) } : era;
        }

        return eras;
    }

    private static long ReadUntil(string[] fields, ZoneEra era)
    {
        var day = ReadDay(fields.ElementAtOrDefault(4) ?? "Ja", fields.ElementAtOrDefault(5) ?? "1").NumberIn(Integer(fields[3]));
        var time = ReadTime(fields.ElementAtOrDefault(6) ?? "0");
        var standard = time.At(day, era.StandardOffset, 0);
        return time.At(day, era.StandardOffset, era.OffsetAt(standard - 1) - era.StandardOffset);
    }

    private static ZoneDay ReadDay(string month, string day)
    {
        var number = MonthOf(month);
        if (day.StartsWith("last", StringComparison.Ordinal))
        {
            return new ZoneDay(number, 0, WeekdayOf(day[4..]), IsAfter: false);
        }

        var comparison = day.IndexOfAny(['<', '>']);
        return comparison < 0
            ? new ZoneDay(number, Integer(day), 0, IsAfter: false)
            : new ZoneDay(number, Integer(day[(comparison + 2)..]), WeekdayOf(day[..comparison]), day[comparison] == '>');
    }

    /// <summary>A time such as <c>2</c>, <c>-0:30</c> or <c>24u</c>.</summary>
    private static ZoneTime ReadTime(string text)
    {
        if (text == "-")
        {
            return default;
        }

        var clock = text[^1] switch { 's' => ZoneClock.Standard, 'u' or 'g' or 'z' => ZoneClock.Universal, _ => ZoneClock.Wall };
        var parts = text.TrimStart('-').TrimEnd('w', 's', 'u', 'g', 'z', 'd').Split(':');
        var seconds = (Integer(parts[0]) * 3600) + (parts.Length > 1 ? Integer(parts[1]) * 60 : 0) + (parts.Length > 2 ? Integer(parts[2]) : 0);
        return new ZoneTime(text[0] == '-' ? -seconds : seconds, clock);
    }

    /// <summary>Names are cut off where no other begins so.</summary>
    private static int MonthOf(string beginning) =>
        1 + Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, name => name.StartsWith(beginning, StringComparison.Ordinal));

    private static int WeekdayOf(string beginning)
    {
        var day = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.DayNames, name => name.StartsWith(beginning, StringComparison.Ordinal));
        return day == 0 ? 7 : day;
    }

    private static int Integer(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Workflows.Server.Organisation.Calendar;

/// <summary>The arrangements that the program carries, and those that an installation adds after a later notice.</summary>
public static class HolidayArrangements
{
    private const string ResourceFolder = "calendar/";

    /// <summary>The arrangements in force, one for each known year.</summary>
    /// <param name="folder">A folder of further files, or null.</param>
    /// <returns>The arrangements, by year.</returns>
    /// <exception cref="InvalidHolidayArrangementException">A file is wrong, or the folder is not there.</exception>
    public static IReadOnlyList<HolidayArrangement> Read(string? folder = null) =>
    [
        .. BuiltIn().Concat(Added(folder))
            .GroupBy(arrangement => arrangement.Year)
            .OrderBy(ofYear => ofYear.Key)

            // Of two of the same edition the installation's own counts: it was put there on purpose.
            .Select(ofYear => ofYear.Reverse().MaxBy(arrangement => arrangement.Edition)!),
    ];

    private static IEnumerable<HolidayArrangement> BuiltIn()
    {
        var assembly = typeof(HolidayArrangements).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourceFolder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return HolidayArrangementReader.Read(name, stream);
        }
    }

    private static IEnumerable<HolidayArrangement> Added(string? folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            yield break;
        }

        if (!Directory.Exists(folder))
        {
            throw new InvalidHolidayArrangementException(folder, ["there is no such folder"]);
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            var arrangement = HolidayArrangementReader.Read(file, stream);
            yield return Path.GetFileNameWithoutExtension(file) == arrangement.Year.ToString(CultureInfo.InvariantCulture)
                ? arrangement
                : throw new InvalidHolidayArrangementException(file, [$"it arranges {arrangement.Year}, so that its name must be {arrangement.Year}.json"]);
        }
    }
}

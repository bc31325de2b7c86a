using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Server.Catalogue.Demonstration;

/// <summary>The catalogue of the demonstration agency: every entry that the published disclosure plans demand.</summary>
public sealed record DemonstrationCatalogue(IReadOnlyList<DemonstrationCatalogue.EntryRow> Entries)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Reads the data that the program carries.</summary>
    public static DemonstrationCatalogue Load()
    {
        using var stream = typeof(DemonstrationCatalogue).Assembly.GetManifestResourceStream("demonstration/catalogue.json")!;
        return JsonSerializer.Deserialize<DemonstrationCatalogue>(stream, Options)!;
    }

    /// <summary>An entry as the plans have it; the quotation keeps the plan's own letters, misprints among them.</summary>
    public sealed record EntryRow(
        string Code,
        string Section,
        string Name,
        string Kind,
        string UnitLevel,
        CadenceClass CadenceClass,
        string? Cadence,
        string? Channels,
        string? ChannelRestriction,
        IReadOnlyList<string> LeadDepartments,
        IReadOnlyList<string> Flags,
        string? Note,
        string Quotation,
        string PlanTitle);
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Server.Organisation.Demonstration;

/// <summary>
/// The demonstration agency: the bureaus and sections of the published disclosure plans under one made-up county, with made-up
/// people named by their posts.
/// </summary>
public sealed record DemonstrationOrganisation(
    DemonstrationOrganisation.AgencyRow Agency,
    DateOnly AppointedFrom,
    string Basis,
    IReadOnlyList<DemonstrationOrganisation.SectionRow> Sections,
    IReadOnlyList<DemonstrationOrganisation.PersonRow> People)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Reads the data that the program carries.</summary>
    public static DemonstrationOrganisation Load()
    {
        using var stream = typeof(DemonstrationOrganisation).Assembly.GetManifestResourceStream("demonstration/organisation.json")!;
        return JsonSerializer.Deserialize<DemonstrationOrganisation>(stream, Options)!;
    }

    /// <summary>The agency.</summary>
    public sealed record AgencyRow(string Code, string Name);

    /// <summary>A section; its parent is another section's code.</summary>
    public sealed record SectionRow(string Code, string? Parent, string Name, SectionKind Kind);

    /// <summary>A person, with the account they sign in with where they have one.</summary>
    public sealed record PersonRow(string Key, string Name, string? Account, IReadOnlyList<AppointmentRow> Appointments);

    /// <summary>A post, of the whole agency where it names no sections.</summary>
    public sealed record AppointmentRow(Post Post, IReadOnlyList<string> Sections);
}

using System.Text;

namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>
/// Every route of the API with who may call it on the objects of a section that is not theirs. A route that is new belongs here
/// before it can be merged; one that is gone must go from here too.
/// </summary>
internal static class RoutePolicies
{
    private const string Item = "/api/items/{id}";
    private const string Files = "/api/items/{itemId}/attachments";
    private const string OneFile = Files + "/{attachmentId}";
    private const string OneTask = "/api/tasks/{id}";

    public static IReadOnlyList<RoutePolicy> All { get; } =
    [
        .. Session, .. Organisation, .. Definitions, .. Instances, .. Items, .. Tasks, .. RegisterAndArchive, .. Notifications, .. PublicSite,
    ];

    private static IEnumerable<RoutePolicy> Session =>
    [
        new("POST", "/api/session", Who.Public, "session.wrongCredentials"),
        new("GET", "/api/session", Who.SignedIn, "200"),
        new("GET", "/api/account/tokens", Who.SignedIn, "200"),
        new("POST", "/api/account/tokens", Who.SignedIn, "token.nameInvalid") { Body = _ => new { name = "" } },
        new("DELETE", "/api/account/tokens/{id}", Who.Nobody, "204", on => [on.Token]),
    ];

    private static IEnumerable<RoutePolicy> Organisation =>
    [
        new("GET", "/api/organisation/sections", Who.SignedIn, "200"),
        new("GET", "/api/organisation/appointments", Who.SignedIn, "200"),
        new("POST", "/api/organisation/appointments", Who.Administrator, "organisation.basisMissing")
        {
            Body = on => new { personId = on.Person, post = "sectionStaff", basis = "" },
        },
        new("DELETE", "/api/organisation/appointments/{id}", Who.Administrator, "organisation.appointmentNotFound", _ => [Unknown]),
        new("GET", "/api/catalogue/entries", Who.SignedIn, "200"),
        new("GET", "/api/catalogue/entries/{id}", Who.SignedIn, "200", on => [on.Entry]),
    ];

    private static IEnumerable<RoutePolicy> Definitions =>
    [
        new("GET", "/api/definitions", Who.SignedIn, "200"),
        new("GET", "/api/definitions/{key}/versions/{version}", Who.SignedIn, "200", _ => ["disclosure", "1"]),
        new("POST", "/api/definitions", Who.Administrator, "definition.invalid") { Content = Xml },
        new("POST", "/api/definitions/verify", Who.SignedIn, "200") { Content = Xml },
        new("GET", "/api/decisions", Who.SignedIn, "200"),
        new("GET", "/api/decisions/{key}/versions/{version}", Who.SignedIn, "decision.notFound", _ => ["none", "1"]),
        new("POST", "/api/decisions", Who.Administrator, "definition.invalid") { Content = Xml },
        new("POST", "/api/decisions/verify", Who.SignedIn, "200") { Content = Xml },
        new("POST", "/api/decisions/{key}/evaluate", Who.SignedIn, "decision.notFound", _ => ["none"]),
        new("POST", "/api/simulations", Who.SignedIn, "simulation.invalid"),
    ];

    private static IEnumerable<RoutePolicy> Instances =>
    [
        new("POST", "/api/instances", Who.Administrator, "definition.notFound") { Body = _ => new { definitionKey = "none" } },
        new("GET", "/api/instances/{id}", Who.Approval | Who.Administrator, "200", on => [on.Instance]),
        new("GET", "/api/instances/{id}/events", Who.Approval | Who.Administrator, "200", on => [on.Instance]),
        new("POST", "/api/instances/{id}/cancel", Who.Administrator, "instance.reasonMissing", on => [on.Instance]),
        new("POST", "/api/instances/{id}/retry", Who.Administrator, "incident.none", on => [on.Instance]),
        new("POST", "/api/instances/{id}/suspend", Who.Administrator, "instance.reasonMissing", on => [on.Instance]),
        new("POST", "/api/instances/{id}/resume", Who.Administrator, "instance.reasonMissing", on => [on.Instance]),
        new("POST", "/api/instances/{id}/migrate", Who.Administrator, "definition.notFound", on => [on.Instance]) { Body = _ => new { version = 4711, reason = "換版" } },
        new("POST", "/api/signals", Who.Administrator, "signal.nameMissing"),
        new("POST", "/api/messages", Who.Administrator, "message.notAwaited") { Body = _ => new { name = "none" } },
    ];

    private static IEnumerable<RoutePolicy> Items =>
    [
        new("GET", "/api/items", Who.SignedIn, "200") { Query = _ => "?limit=200" },
        new("GET", "/api/items", Who.SignedIn, "200") { Query = on => $"?section={on.Section}&status=returned&limit=200" },
        new("POST", "/api/items", Who.Nobody, "201")
        {
            Body = on => new { catalogueEntryId = on.Entry, sectionId = on.Section, title = "別科的事項" },
        },
        .. OnBoth((item, file, seen) => (RoutePolicy[])
        [
            new("GET", Item, seen, "200", on => [item(on)]),
            new("PUT", Item, Who.Nobody, "200", on => [item(on)]) { Body = _ => new { title = "改" } },
            new("POST", Item + "/submit", Who.Nobody, "200", on => [item(on)]),
            new("POST", Item + "/withdraw", Who.Nobody, "200", on => [item(on)]) { Body = _ => new { reason = "撤回" } },
            new("GET", Item + "/history", seen, "200", on => [item(on)]),
            new("GET", Item + "/revisions/{number}", seen, "200", on => [item(on), "1"]),
            new("POST", Files, Who.Nobody, "201", on => [item(on)]) { Content = TextFile },
            new("GET", OneFile, Who.Nobody, "200", on => [item(on), file(on)]),
            new("DELETE", OneFile, Who.Nobody, "204", on => [item(on), file(on)]),
        ]),
    ];

    private static IEnumerable<RoutePolicy> Tasks =>
    [
        new("GET", "/api/tasks", Who.SignedIn, "200") { Query = _ => "?view=mine&limit=200" },
        new("GET", "/api/tasks", Who.SignedIn, "200") { Query = _ => "?view=candidate&limit=200" },
        new("GET", "/api/tasks", Who.SignedIn, "200") { Query = _ => "?view=done&limit=200" },
        new("GET", "/api/tasks", Who.SignedIn, "200") { Query = _ => "?view=cc&limit=200" },
        new("GET", OneTask, Who.Approval, "200", on => [on.Task]),
        new("POST", OneTask + "/claim", Who.Nobody, "200", on => [on.Task]),
        new("POST", OneTask + "/unclaim", Who.Office, "200", on => [on.Task]),
        new("POST", OneTask + "/release", Who.Office, "200", on => [on.Task]),
        new("POST", OneTask + "/complete", Who.Nobody, "200", on => [on.Task]) { Body = _ => new { decision = "submit" } },
        new("POST", OneTask + "/complete", Who.Nobody, "200", on => [on.Task]) { Body = _ => new { decision = "withdraw" } },
        new("POST", OneTask + "/return", Who.Nobody, "200", on => [on.Task]) { Body = _ => new { opinion = "退回" } },
        new("POST", OneTask + "/transfer", Who.Office, "task.personNotFound", on => [on.Task]) { Body = _ => new { personId = Unknown } },
        new("POST", OneTask + "/urge", Who.Office, "200", on => [on.Task]),
    ];

    private static IEnumerable<RoutePolicy> RegisterAndArchive =>
    [
        new("GET", "/api/register", Who.SignedIn, "200") { Query = _ => "?limit=200" },
        new("GET", "/api/register/export.csv", Who.SignedIn, "200"),
        new("GET", "/api/register/state", Who.SignedIn, "200"),
        new("GET", "/api/archive/records", Who.SignedIn & ~Who.Administrator, "200"),
        new("GET", "/api/archive/records/{number}", Who.Approval | Who.OtherLeader, "200", on => [on.RecordNumber]),
        new("GET", "/api/archive/records/{number}/package", Who.Approval | Who.OtherLeader, "200", on => [on.RecordNumber]),
    ];

    private static IEnumerable<RoutePolicy> Notifications =>
    [
        new("GET", "/api/notifications", Who.SignedIn, "200"),
        new("GET", "/api/notifications/unread", Who.SignedIn, "200"),
        new("POST", "/api/notifications/read", Who.SignedIn, "204"),
        new("POST", "/api/notifications/{id}/read", Who.Nobody, "204", on => [on.Notification]),
    ];

    private static IEnumerable<RoutePolicy> PublicSite =>
    [
        new("GET", "/api/public/items", Who.Public, "200") { Query = on => $"?q={on.Secret}" },
        new("GET", "/api/public/items", Who.Public, "200"),
        new("GET", "/api/public/items/{indexNumber}", Who.Public, "public.notFound", on => [on.Draft]),
        new("GET", "/api/public/attachments/{id}", Who.Public, "public.notFound", on => [on.DraftFile]),
        new("GET", "/api/public/attachments/{id}", Who.Public, "public.notFound", on => [on.ReturnedFile]),
        new("GET", "/api/public/agencies", Who.Public, "200"),
        new("GET", "/api/public/sections", Who.Public, "200"),
        new("GET", "/api/public/catalogue", Who.Public, "200"),
        new("GET", "/api/public/register", Who.Public, "200"),
        new("GET", "/api/public/register/root", Who.Public, "200"),
        new("GET", "/api/public/register/{number}/proof", Who.Public, "200", _ => ["1"]),
    ];

    private static string Unknown => Guid.NewGuid().ToString();

    private delegate string Choose(ForeignObjects on);

    // What was never submitted nobody else sees; of what was given back, they see what had been submitted.
    private static IEnumerable<RoutePolicy> OnBoth(Func<Choose, Choose, Who, RoutePolicy[]> routes) =>
    [
        .. routes(on => on.Draft, on => on.DraftFile, Who.Nobody),
        .. routes(on => on.Returned, on => on.ReturnedFile, Who.Approval),
    ];

    private static StringContent Xml() => new("<x/>", Encoding.UTF8, "application/xml");

    private static MultipartFormDataContent TextFile() => new() { { new StringContent("別科的附件"), "file", "a.txt" } };
}

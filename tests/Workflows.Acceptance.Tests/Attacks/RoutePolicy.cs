using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;

namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>Who may call a route, of those who do not work in the section that the objects belong to.</summary>
[Flags]
public enum Who
{
    Nobody = 0,

    /// <summary>Staff and heads of another section, and a leader who is responsible for others.</summary>
    Stranger = 1,

    ResponsibleLeader = 2,
    LeadingGroup = 4,
    Office = 8,
    Archivist = 16,
    Supervisor = 32,
    Administrator = 64,

    /// <summary>The leader of whatever section.</summary>
    OtherLeader = 128,

    /// <summary>Who has to do with approval, and so sees what was submitted.</summary>
    Approval = ResponsibleLeader | LeadingGroup | Office | Archivist | Supervisor,

    /// <summary>Everybody who is signed in.</summary>
    SignedIn = Approval | Stranger | OtherLeader | Administrator,

    /// <summary>Who has not signed in.</summary>
    Anonymous = 256,

    Public = SignedIn | Anonymous,
}

/// <summary>What one route answers to whom.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path as the OpenAPI document has it.</param>
/// <param name="May">Who may call it; everybody else gets 401, 403 or 404.</param>
/// <param name="Answer">What those who may get: the status, or the code of the problem that shows that they were let in.</param>
/// <param name="On">What stands in the place of the path's parameters, in their order.</param>
internal sealed partial record RoutePolicy(string Method, string Path, Who May, string Answer, Func<ForeignObjects, string[]>? On = null)
{
    /// <summary>What follows the path.</summary>
    public Func<ForeignObjects, string>? Query { get; init; }

    /// <summary>The body, as JSON.</summary>
    public Func<ForeignObjects, object>? Body { get; init; }

    /// <summary>The body, where it is no JSON.</summary>
    public Func<HttpContent>? Content { get; init; }

    public string Name => $"{Method} {Path}";

    public HttpMethod HttpMethod => new(Method);

    public string AddressOn(ForeignObjects objects)
    {
        var values = new Queue<string>(On?.Invoke(objects) ?? []);
        return Parameter().Replace(Path, _ => values.Dequeue()) + Query?.Invoke(objects);
    }

    public HttpContent? ContentOn(ForeignObjects objects) =>
        Body is not null ? JsonContent.Create(Body(objects))
        : Content is not null ? Content()
        : Method is "POST" ? new StringContent("{}", Encoding.UTF8, "application/json")
        : null;

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}

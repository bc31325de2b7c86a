namespace Workflows.Server.Hosting.Problems;

/// <summary>Why something that was asked for is not done. Nothing was changed.</summary>
/// <param name="Code">A stable code such as <c>task.alreadyDecided</c>; the text in the reader's language is found by it.</param>
/// <param name="Kind">What kind of refusal it is; decides the HTTP status.</param>
/// <param name="Arguments">What the text fills in.</param>
public sealed record Refusal(string Code, RefusalKind Kind, params object[] Arguments)
{
    /// <summary>The member of the request that is wrong, or null.</summary>
    public string? Member { get; init; }
}

/// <summary>The kinds of refusal.</summary>
public enum RefusalKind
{
    /// <summary>The request makes no sense: 400.</summary>
    Invalid,

    /// <summary>The content breaks a rule: 422.</summary>
    Unprocessable,

    /// <summary>Who it is cannot be established: 401.</summary>
    Unauthenticated,

    /// <summary>This person may not: 403.</summary>
    Forbidden,

    /// <summary>There is no such thing, or none that this person may know of: 404.</summary>
    NotFound,

    /// <summary>Somebody else was first, or it is not the time: 409.</summary>
    Conflict,

    /// <summary>The version in <c>If-Match</c> is not the current one: 412.</summary>
    Stale,

    /// <summary>The system is busy: 503 with <c>Retry-After</c>.</summary>
    Busy,
}

namespace Workflows.Server.Accounts;

/// <summary>The claims that a signed-in principal carries beside Identity's own. No role is among them: posts are read anew.</summary>
public static class ActorClaims
{
    public const string Agency = "workflows:agency";

    public const string Person = "workflows:person";

    public const string DisplayName = "workflows:name";

    /// <summary>The session of a page; see <see cref="PageSessions"/>.</summary>
    public const string Session = "workflows:session";
}

namespace Workflows.Server.Accounts;

/// <summary>Keeps redirects on this site: an address that somebody put into a link is followed only where it is ours.</summary>
public static class LocalAddress
{
    /// <summary>The address where it is a path of this site, the home page else.</summary>
    /// <param name="address">An address out of a query.</param>
    public static string OrHome(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}

using Workflows.Server.Organisation;

namespace Workflows.Server.Register;

/// <summary>Who reads the register with the names in it: everybody who holds a post in the agency.</summary>
public static class RegisterReaders
{
    /// <summary>Whether the person may.</summary>
    /// <param name="posts">The posts they hold.</param>
    /// <returns>True where they hold any.</returns>
    public static bool Admit(PostsInForce posts) => posts.All.Count > 0;
}

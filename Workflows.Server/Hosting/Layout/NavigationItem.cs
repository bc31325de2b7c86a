using Workflows.Server.Organisation;

namespace Workflows.Server.Hosting.Layout;

/// <summary>A place in the staff's menu.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="TextKey">Its text in <see cref="LayoutTexts"/>.</param>
/// <param name="ShownTo">Whose menu has it. The page itself decides who may enter; the menu only spares a dead end.</param>
public sealed record NavigationItem(string Address, string TextKey, Func<PostsInForce, bool> ShownTo)
{
    /// <summary>The menu, in order.</summary>
    public static IReadOnlyList<NavigationItem> Staff { get; } =
    [
        new("/", "nav.home", _ => true),
        new("/inbox", "nav.inbox", _ => true),
        new("/items", "nav.items", _ => true),
        new("/catalogue", "nav.catalogue", _ => true),
        new("/register", "nav.register", _ => true),
        new("/archive", "nav.archive", _ => true),
        new("/organisation", "nav.organisation", posts => posts.Holds(Post.Administrator) || posts.Holds(Post.DisclosureOffice) || posts.Holds(Post.Supervisor)),
        new("/definitions", "nav.definitions", posts => posts.Holds(Post.Administrator)),
    ];
}

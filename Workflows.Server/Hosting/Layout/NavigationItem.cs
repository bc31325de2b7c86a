using Workflows.Server.Organisation;

namespace Workflows.Server.Hosting.Layout;

/// <summary>A place in the staff's menu.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="TextKey">Its text in <see cref="Texts"/>.</param>
/// <param name="ShownTo">Whose menu has it. The page itself decides who may enter; the menu only spares a dead end.</param>
public sealed record NavigationItem(string Address, string TextKey, Func<PostsInForce, bool> ShownTo)
{
    /// <summary>Its picture, a name that <c>Icon</c> knows.</summary>
    public string Icon { get; init; } = "page";

    /// <summary>Whether it stands at the thumb on a phone; the others wait behind "more". Four fit.</summary>
    public bool AtThumb { get; init; }

    /// <summary>The resources that hold its text.</summary>
    public Type Texts { get; init; } = typeof(LayoutTexts);
}

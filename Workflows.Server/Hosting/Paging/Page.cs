namespace Workflows.Server.Hosting.Paging;

/// <summary>One page of a list; the envelope of every list of the API.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The rows, in the list's order.</param>
/// <param name="Next">What to send as <c>after</c> for the page that follows, or null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

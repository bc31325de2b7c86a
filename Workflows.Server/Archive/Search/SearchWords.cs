using System.Linq.Expressions;

namespace Workflows.Server.Archive.Search;

/// <summary>Narrows a query to the rows whose folded text has every word of what a person typed.</summary>
public static class SearchWords
{
    /// <summary>Adds one condition per word.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="searchText">The row's folded text.</param>
    /// <param name="query">What a person typed; nothing leaves the rows as they are.</param>
    /// <returns>The narrowed query.</returns>
    public static IQueryable<TRow> WithWords<TRow>(
        this IQueryable<TRow> rows, Expression<Func<TRow, string>> searchText, string? query)
    {
        foreach (var word in ChineseFolding.Words(query))
        {
            Expression<Func<string>> wanted = () => word;
            var contains = Expression.Call(searchText.Body, nameof(string.Contains), null, wanted.Body);
            rows = rows.Where(Expression.Lambda<Func<TRow, bool>>(contains, searchText.Parameters));
        }

        return rows;
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Workflows.Server.Hosting.Problems;

/// <summary>A refusal as problem details (RFC 9457) with its stable <c>code</c>. The one place where refusals become HTTP.</summary>
public sealed class ProblemResult(IReadOnlyList<Refusal> refusals, int? status = null)
    : IResult, IStatusCodeHttpResult
{
    /// <inheritdoc/>
    public int? StatusCode => status ?? StatusOf(refusals[0].Kind);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var texts = httpContext.RequestServices.GetRequiredService<ProblemTexts>();
        var details = new ProblemDetails
        {
            Status = StatusCode,
            Title = texts.Of(refusals[0]),
            Instance = httpContext.Request.Path,
            Extensions = { ["code"] = refusals[0].Code },
        };
        var members = refusals.Where(refusal => refusal.Member is not null)
            .GroupBy(refusal => refusal.Member!)
            .ToDictionary(member => member.Key, member => member.Select(texts.Of).ToArray());
        if (members.Count > 0)
        {
            details.Extensions["errors"] = members;
        }

        if (refusals[0].Kind == RefusalKind.Busy)
        {
            httpContext.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
        }

        return TypedResults.Problem(details).ExecuteAsync(httpContext);
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Unprocessable => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.Busy => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of refusal."),
    };
}

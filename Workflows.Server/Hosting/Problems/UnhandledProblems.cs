using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Workflows.Server.Storage;

namespace Workflows.Server.Hosting.Problems;

/// <summary>Gives every answer of the API that no use case made the same form: problem details with a code.</summary>
public static class UnhandledProblems
{
    /// <summary>Turns exceptions and bare status codes under <c>/api</c> into problem details.</summary>
    public static IApplicationBuilder UseProblemsForApi(this IApplicationBuilder app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
            api => api
                .UseExceptionHandler(new ExceptionHandlerOptions
                {
                    AllowStatusCode404Response = true,
                    ExceptionHandler = context => context.Features.Get<IExceptionHandlerFeature>()?.Error switch
                    {
                        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => AnswerTooLargeAsync(context),
                        BadHttpRequestException bad => AnswerAsync(
                            context, bad.StatusCode, "request.malformed", RefusalKind.Invalid, bad.InnerException?.Message ?? bad.Message),
                        { } error when StorageFaults.IsUnreachable(error) => AnswerAsync(
                            context, StatusCodes.Status503ServiceUnavailable, "storage.busy", RefusalKind.Busy),
                        _ => AnswerAsync(context, StatusCodes.Status500InternalServerError, "internal", RefusalKind.Unprocessable),
                    },
                })
                .UseStatusCodePages(status => AnswerStatusAsync(status.HttpContext)));

    private static Task AnswerStatusAsync(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => AnswerAsync(context, 401, "request.unauthenticated", RefusalKind.Unauthenticated),
        StatusCodes.Status403Forbidden => AnswerAsync(context, 403, "request.forbidden", RefusalKind.Forbidden),
        StatusCodes.Status404NotFound => AnswerAsync(context, 404, "request.notFound", RefusalKind.NotFound),
        StatusCodes.Status413PayloadTooLarge => AnswerTooLargeAsync(context),
        var status => AnswerAsync(
            context, status, "request.refused", RefusalKind.Invalid, status.ToString(CultureInfo.InvariantCulture)),
    };

    private static Task AnswerTooLargeAsync(HttpContext context) =>
        AnswerAsync(context, StatusCodes.Status413PayloadTooLarge, "request.tooLarge", RefusalKind.Invalid);

    private static Task AnswerAsync(HttpContext context, int status, string code, RefusalKind kind, params object[] arguments)
    {
        context.Response.StatusCode = status;
        return new ProblemResult([new Refusal(code, kind, arguments)], status).ExecuteAsync(context);
    }
}

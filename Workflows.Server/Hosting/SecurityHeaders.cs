using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Hosting;

/// <summary>What every answer says to the browser, and what no cross-site request may do.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; font-src 'self' data:; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Adds the headers.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    });

    /// <summary>
    /// Refuses changing requests that a browser sends from another site. The cookie is SameSite=Lax already; this holds where
    /// a sibling domain or an old browser would let it through. Programs send no such header and use bearer tokens.
    /// </summary>
    public static IApplicationBuilder UseSameSiteOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var site = context.Request.Headers["Sec-Fetch-Site"].ToString();
        var changes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
            && !HttpMethods.IsOptions(context.Request.Method);
        return changes && (site is "cross-site" or "same-site")
            ? new Refusal("request.crossSite", RefusalKind.Forbidden).ToProblem().ExecuteAsync(context)
            : next(context);
    });
}

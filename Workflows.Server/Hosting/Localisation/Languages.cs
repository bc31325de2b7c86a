using System.Resources;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Workflows.Server.Accounts;

[assembly: NeutralResourcesLanguage("zh-Hant")]

namespace Workflows.Server.Hosting.Localisation;

/// <summary>The languages of the interface and how a reader's is found: their choice, then the browser's wish, then zh-Hant.</summary>
public static class Languages
{
    /// <summary>The languages, the default first, each with its own name for itself.</summary>
    public static IReadOnlyList<(string Code, string Name)> All { get; } =
        [("zh-Hant", "繁體中文"), ("zh-Hans", "简体中文"), ("en", "English")];

    /// <summary>Finds the language of each request.</summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app)
    {
        string[] codes = [.. All.Select(language => language.Code)];
        var options = new RequestLocalizationOptions { ApplyCurrentCultureToResponseHeaders = true }
            .SetDefaultCulture(codes[0])
            .AddSupportedCultures(codes)
            .AddSupportedUICultures(codes);
        options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        return app.UseRequestLocalization(options);
    }

    /// <summary>Maps the address that the language switch posts to.</summary>
    public static IEndpointRouteBuilder MapLanguages(this IEndpointRouteBuilder app)
    {
        app.MapPost("/language", (HttpContext context, [FromForm] string language, [FromForm] string? returnUrl) =>
        {
            if (All.Any(known => known.Code == language))
            {
                context.Response.Cookies.Append(
                    CookieRequestCultureProvider.DefaultCookieName,
                    CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
                    new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
            }

            return TypedResults.LocalRedirect(LocalAddress.OrHome(returnUrl));
        }).AllowAnonymous().ExcludeFromDescription();
        return app;
    }
}

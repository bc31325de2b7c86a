using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Workflows.Server.PublicSite;

/// <summary>
/// An answer to the public: with an entity tag over what it says, so that whoever asks again is told in a few bytes that
/// nothing has changed, and free to be kept for a minute by anybody in between.
/// </summary>
public sealed class PublicResult(object value, DateTimeOffset? lastModified = null, string contentType = "application/json; charset=utf-8")
    : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = value as byte[] ?? JsonSerializer.SerializeToUtf8Bytes(
            value, httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
        httpContext.Response.Headers.CacheControl = "public, max-age=60";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
        return TypedResults.Bytes(bytes, contentType, entityTag: tag, lastModified: lastModified).ExecuteAsync(httpContext);
    }
}

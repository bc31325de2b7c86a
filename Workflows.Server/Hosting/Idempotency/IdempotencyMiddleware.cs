using System.Security.Cryptography;
using System.Text;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Hosting.Idempotency;

/// <summary>Reads the <c>Idempotency-Key</c> of a POST and the hash of the request that it stands for.</summary>
public sealed class IdempotencyMiddleware(RequestDelegate next)
{
    private const int LongestKey = 255;
    private const int LargestBody = 32 * 1024 * 1024;

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context, IdempotencyKey idempotency)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && request.Headers.TryGetValue("Idempotency-Key", out var values))
        {
            var key = values.ToString();
            if (key.Length is 0 or > LongestKey)
            {
                await new Refusal("idempotency.keyInvalid", RefusalKind.Invalid, LongestKey).ToProblem().ExecuteAsync(context);
                return;
            }

            request.EnableBuffering(bufferThreshold: 64 * 1024, bufferLimit: LargestBody);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
            await AppendBodyAsync(request.Body, hash, context.RequestAborted);
            request.Body.Position = 0;
            idempotency.Set(key, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }

        await next(context);
    }

    private static async Task AppendBodyAsync(Stream body, IncrementalHash hash, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }
    }
}

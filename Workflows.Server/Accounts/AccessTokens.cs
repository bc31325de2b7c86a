using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Workflows.Server.Accounts;

/// <summary>How bearer tokens look and how they are kept.</summary>
public static class AccessTokens
{
    private const string Prefix = "wf_";

    /// <summary>A new random token of 256 bits.</summary>
    public static string Create() => Prefix + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored of a token. A random secret of 256 bits needs no slow hash.</summary>
    public static byte[] Sha256Of(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

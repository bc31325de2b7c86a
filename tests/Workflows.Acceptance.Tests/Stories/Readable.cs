using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workflows.Acceptance.Tests.Stories;

/// <summary>JSON with its Chinese as it is, for looking a text up in it.</summary>
internal static class Readable
{
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

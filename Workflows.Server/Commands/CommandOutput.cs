using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Server.Commands;

/// <summary>How commands write their JSON: for people to read and programs to parse.</summary>
public static class CommandOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes one value and a line end.</summary>
    public static Task WriteJsonAsync(this TextWriter output, object value) =>
        output.WriteLineAsync(JsonSerializer.Serialize(value, Options));

    /// <summary>Reads a file that was named on the command line.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static async Task<byte[]> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException($"{path} cannot be read: {exception.Message}");
        }
    }
}

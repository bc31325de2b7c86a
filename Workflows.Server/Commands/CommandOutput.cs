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

    /// <summary>Makes a folder that was named on the command line, where it is not there.</summary>
    /// <returns>Its full path.</returns>
    /// <exception cref="UsageException">It cannot be made.</exception>
    public static string MakeFolder(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{path} cannot be written to: {exception.Message}");
        }
    }

    /// <summary>Reads a file that was named on the command line.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static async Task<byte[]> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"{path} cannot be read: {exception.Message}");
        }
    }
}

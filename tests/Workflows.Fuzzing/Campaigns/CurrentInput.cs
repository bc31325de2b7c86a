using System.IO.MemoryMappedFiles;

namespace Workflows.Fuzzing.Campaigns;

/// <summary>
/// The input that is being checked, in a file that outlives the process: how many were checked before, its length, its bytes.
/// </summary>
internal sealed class CurrentInput : IDisposable
{
    private const int HeaderSize = sizeof(long) + sizeof(int);

    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private long count;

    public CurrentInput(string path, int maximumLength)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, mapName: null, HeaderSize + maximumLength);
        view = file.CreateViewAccessor();
    }

    public long Count => count;

    public void Set(byte[] input)
    {
        view.Write(sizeof(long), input.Length);
        view.WriteArray(HeaderSize, input, 0, input.Length);
        view.Write(0, ++count);
    }

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }

    public static long CountIn(string path)
    {
        var bytes = ReadShared(path);
        return bytes.Length < HeaderSize ? -1 : BitConverter.ToInt64(bytes);
    }

    public static byte[] ReadFrom(string path)
    {
        var bytes = ReadShared(path);
        return bytes.Length < HeaderSize ? [] : bytes[HeaderSize..(HeaderSize + BitConverter.ToInt32(bytes, sizeof(long)))];
    }

    private static byte[] ReadShared(string path)
    {
        if (!File.Exists(path))
            return [];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

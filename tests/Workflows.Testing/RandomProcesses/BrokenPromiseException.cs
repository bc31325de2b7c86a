namespace Workflows.Testing.RandomProcesses;

/// <summary>Something happened that must never happen, whatever the input.</summary>
public sealed class BrokenPromiseException(string message) : Exception(message)
{
    public static void Unless(bool kept, string broken)
    {
        if (!kept)
            throw new BrokenPromiseException(broken);
    }
}

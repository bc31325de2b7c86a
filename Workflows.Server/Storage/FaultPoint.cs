using System.Diagnostics;

namespace Workflows.Server.Storage;

/// <summary>
/// Marks what a crash may fall between. The calls exist only in builds for fault tests; the compiler leaves them out of all
/// others.
/// </summary>
public static class FaultPoint
{
    /// <summary>Stands before each operation on a file whose loss or half-writing would matter.</summary>
    /// <param name="operation">What is about to be done, such as <c>write attachment</c>.</param>
    [Conditional("FAULT_INJECTION")]
    public static void BeforeFileOperation(string operation)
    {
#if FAULT_INJECTION
        Faults.CrashSwitch.Reached(operation);
#endif
    }
}

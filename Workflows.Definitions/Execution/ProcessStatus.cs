namespace Workflows.Definitions.Execution;

/// <summary>Where an instance stands as a whole.</summary>
public enum ProcessStatus
{
    /// <summary>It has not begun.</summary>
    NotStarted,

    /// <summary>It runs, or waits.</summary>
    Active,

    /// <summary>Every token has ended.</summary>
    Completed,

    /// <summary>A terminate end event ended it.</summary>
    Terminated,

    /// <summary>Somebody cancelled it.</summary>
    Canceled,

    /// <summary>An error that nothing in it catches ended it; another instance called it.</summary>
    Failed,
}

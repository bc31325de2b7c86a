namespace Workflows.Server.Storage;

/// <summary>The database is not there, cannot be read, or is not at the present schema.</summary>
/// <param name="message">What is wrong and what to do about it.</param>
/// <param name="inner">What the database said.</param>
public sealed class DatabaseNotReadyException(string message, Exception? inner = null) : Exception(message, inner);

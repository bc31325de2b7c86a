namespace Workflows.Definitions.Exchange;

/// <summary>placeholder</summary>
public static class ForeignModels
{
}

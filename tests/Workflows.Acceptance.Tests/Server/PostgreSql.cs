namespace Workflows.Acceptance.Tests.Server;

/// <summary>A database of a test's own on the PostgreSQL that the test script brings up.</summary>
internal static class PostgreSql
{
    public static Dictionary<string, string> NewDatabase()
    {
        var server = Environment.GetEnvironmentVariable("WORKFLOWS_TEST_POSTGRESQL");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "WORKFLOWS_TEST_POSTGRESQL names no server; tests/run brings one up.");
        return new Dictionary<string, string>
        {
            ["Storage__Provider"] = "PostgreSql",
            ["ConnectionStrings__Workflows"] = $"{server};Database=acceptance_{Guid.NewGuid():N}",
        };
    }
}

namespace Workflows.Server.Hosting.Problems;

/// <summary>Turns what use cases answer into what endpoints answer.</summary>
public static class RefusalResults
{
    /// <summary>The refusal as problem details.</summary>
    public static IResult ToProblem(this Refusal refusal) => new ProblemResult([refusal]);

    /// <summary>Several refusals at once as problem details: each wrong member with its texts.</summary>
    public static IResult ToProblem(this IReadOnlyList<Refusal> refusals) => new ProblemResult(refusals);

    /// <summary>The value as the endpoint answers it, or the refusal as problem details.</summary>
    public static IResult ToResult<T>(this Outcome<T> outcome, Func<T, IResult> answer) =>
        outcome.Succeeded ? answer(outcome.Value) : outcome.Refusals.ToProblem();

    /// <summary>Registers the texts of a capability, among them those of its refusals.</summary>
    public static IServiceCollection AddTexts<TTexts>(this IServiceCollection services) =>
        services.AddSingleton(new ProblemTextSource(typeof(TTexts)));
}

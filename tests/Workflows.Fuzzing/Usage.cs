using Workflows.Testing.Fuzzing;

namespace Workflows.Fuzzing;

/// <summary>How this program is used.</summary>
internal static class Usage
{
    public static string Text { get; } =
        $"""
        Usage: dotnet run -c Release --project tests/Workflows.Fuzzing -- COMMAND

          TARGET [--minutes 30] [--seed 1] [--folder DIR]
              Fuzzes a target, guided by the branches of Workflows.Definitions that an input reaches. TARGET is one of
              {string.Join(", ", FuzzTarget.All.Select(target => target.Name))}. DIR keeps the corpus from run to run, and
              what was found under findings/. Exits with 1 where something was found.
          replay TARGET FILE...
              Checks inputs once, without instrumentation, and prints what fails.
          shorten TARGET FILE
              Makes a found input as short as it goes, in its place, while the same thing fails.
          random-processes [--runs 100000] [--seed 1]
              Walks random processes on random paths, a seed each, on every core, and checks what must always hold.
        """;
}

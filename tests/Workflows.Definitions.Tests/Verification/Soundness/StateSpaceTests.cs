using Workflows.Testing.Processes;
using static Workflows.Definitions.Tests.Verification.Soundness.ProofOf;

namespace Workflows.Definitions.Tests.Verification.Soundness;

/// <summary>What must stay small, told in states and not in seconds.</summary>
public sealed class StateSpaceTests
{
    [Theory]
    [InlineData("parallel", 20)]
    [InlineData("inclusive", 8)]
    public void Nested_blocks_of_many_branches_grow_in_a_line(string kind, int branches)
    {
        var result = Proof(model => Nested(model, kind, branches, tasks: 3, levels: 2));
        IsSound(result);
        Assert.InRange(result.StateCount, branches * branches, branches * branches * 3 * 12);
    }

    [Fact]
    public void An_inclusive_block_in_a_loop_grows_in_a_line()
    {
        var result = Proof(model =>
        {
            model.Start().Exclusive("head").Exclusive("again", "on").End();
            model.Flow("start", "head");
            model.Flow(Block(model, "inclusive", "head", "block", 12, 2), "again").Flow("again", "head", "more").Flow("again", "end", id: "on");
        });
        IsSound(result);
        Assert.InRange(result.StateCount, 24, 600);
    }

    [Fact]
    public void Services_side_by_side_that_may_fail_make_few_states()
    {
        var result = Proof(model =>
        {
            model.Start().SubProcess("part", inside =>
            {
                inside.Start("s").Parallel("fork").Parallel("join").End("e").Chain("s", "fork").Chain("join", "e");
                for (var branch = 0; branch < 20; branch++)
                    inside.Service($"a{branch}").Service($"b{branch}").Chain("fork", $"a{branch}", $"b{branch}", "join");
            }).Add(On("part", "failed", Error())).End().End("other").Chain("start", "part", "end").Flow("failed", "other");
        });
        IsSound(result);
        Assert.InRange(result.StateCount, 40, 400);
    }

    [Fact]
    public void Several_things_that_may_happen_beside_a_wide_part_make_few_states()
    {
        var result = Proof(model =>
        {
            Nested(model, "parallel", branches: 20, tasks: 3, levels: 1);
            for (var handler = 0; handler < 3; handler++)
            {
                var number = handler;
                model.Add(OnEvent($"h{handler}", Signal($"s{handler}"), interrupting: false, inside => inside.User($"t{number}").End($"e{number}").Chain($"h{number}Start", $"t{number}", $"e{number}")));
            }
        });
        IsSound(result);
        Assert.InRange(result.StateCount, 60, 2000);
    }

    private static void Nested(ProcessBuilder model, string kind, int branches, int tasks, int levels)
    {
        model.Start().End();
        model.Flow(levels == 1 ? Block(model, kind, "start", "block", branches, tasks) : Outer(model, kind, branches, tasks), "end");
    }

    private static string Outer(ProcessBuilder model, string kind, int branches, int tasks)
    {
        Gateway(model, kind, "outerSplit").Flow("start", "outerSplit");
        Gateway(model, kind, "outerJoin");
        for (var branch = 0; branch < branches; branch++)
        {
            model.User($"outer{branch}").Flow("outerSplit", $"outer{branch}", kind is "inclusive" ? $"o{branch}" : null);
            model.Flow(Block(model, kind, $"outer{branch}", $"inner{branch}of", branches, tasks), "outerJoin");
        }

        return "outerJoin";
    }

    private static string Block(ProcessBuilder model, string kind, string after, string name, int branches, int tasks)
    {
        var (split, join) = (name + "Split", name + "Join");
        Gateway(model, kind, split).Flow(after, split);
        Gateway(model, kind, join);
        for (var branch = 0; branch < branches; branch++)
        {
            var last = split;
            for (var task = 0; task < tasks; task++)
            {
                model.User($"{name}{branch}_{task}").Flow(last, $"{name}{branch}_{task}", kind is "inclusive" && task == 0 ? $"c{branch}" : null);
                last = $"{name}{branch}_{task}";
            }

            model.Flow(last, join);
        }

        return join;
    }

    private static ProcessBuilder Gateway(ProcessBuilder model, string kind, string id) =>
        kind is "inclusive" ? model.Inclusive(id) : model.Parallel(id);
}

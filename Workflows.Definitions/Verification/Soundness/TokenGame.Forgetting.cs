namespace Workflows.Definitions.Verification.Soundness;

/// <summary>What is known of the variables, and when it is not known any more.</summary>
internal sealed partial class TokenGame
{
    private void ForgetWhatIsWritten(NetNode node)
    {
        var written = variables.WrittenBy(node);
        for (var index = 0; written != 0 && index < board.Tokens.Count; index++)
        {
            // A choice that is still open here was made by the engine at once, before anything else was written.
            if (!net.IsChoosing(board.Tokens[index].Place))
                board.Tokens[index] = board.Tokens[index] with { Facts = values.Keep(board.Tokens[index].Facts, ~written) };
        }
    }

    // What another token may overwrite before this one reads it again is not known any more.
    private void ForgetWhatMayChange()
    {
        for (var index = 0; index < board.Tokens.Count; index++)
        {
            var token = board.Tokens[index];
            if (token.Facts == 0)
                continue;
            var kept = StillRead(token.Place);
            if (board.Tokens.Count > 1 && !net.IsChoosing(token.Place))
            {
                reach.Compute(board.Tokens, index);
                kept &= ~reach.Writes(variables);
            }

            board.Tokens[index] = token with { Facts = values.Keep(token.Facts, kept) };
        }
    }

    private ulong StillRead(int place)
    {
        var node = net.NodeOf(place);
        return net.KindOf(place) switch
        {
            PlaceKind.Choosing or PlaceKind.Optional => variables.ReadAfter(node),
            PlaceKind.Again => variables.ReadAfter(node) | variables.ReadBefore(node),
            _ => variables.ReadBefore(node),
        };
    }
}

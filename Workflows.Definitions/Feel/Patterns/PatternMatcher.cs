using System.Text.RegularExpressions;
using Workflows.Definitions.Feel.Compilation;

namespace Workflows.Definitions.Feel.Patterns;

/// <summary>
/// Matches a pattern by trying one way after another, as references to groups need it. Every node that is tried costs a step, so
/// that the budget ends what would take too long.
/// </summary>
internal sealed class PatternMatcher
{
    private readonly PatternNode _root;
    private readonly int _groupCount;
    private readonly RegexOptions _options;
    private readonly Dictionary<string, Regex> _sets = new(StringComparer.Ordinal);

    public PatternMatcher(PatternNode root, int groupCount, RegexOptions options)
    {
        (_root, _groupCount, _options) = (root, groupCount, options);
        Prepare(root);
    }

    private delegate bool Continuation(int position);

    /// <summary>The first match from a place on; null where there is none.</summary>
    /// <exception cref="FeelBudgetExceededException">The budget is used up, or the ways nest too deep.</exception>
    public PatternMatch? Find(Evaluation evaluation, string text, int from)
    {
        var attempt = new Attempt(this, evaluation, text, new (int, int)?[_groupCount + 1]);
        for (var start = from; start <= text.Length; start++)
        {
            if (attempt.Try(_root, start, end => attempt.Remember(start, end)))
            {
                return new PatternMatch(attempt.Groups);
            }
        }

        return null;
    }

    /// <summary>Makes the sets of characters before any text is matched, and refuses what is none.</summary>
    private void Prepare(PatternNode node)
    {
        switch (node)
        {
            case PatternCharacter { Set: var set } when !_sets.ContainsKey(set):
                _sets.Add(set, new Regex($"\\A(?:{set})\\z", _options & ~RegexOptions.Multiline, Regex.InfiniteMatchTimeout));
                break;
            case PatternSequence sequence:
                Array.ForEach([.. sequence.Items], Prepare);
                break;
            case PatternChoice choice:
                Array.ForEach([.. choice.Options], Prepare);
                break;
            case PatternGroup group:
                Prepare(group.Inner);
                break;
            case PatternRepetition repetition:
                Prepare(repetition.Inner);
                break;
        }
    }

    /// <summary>The search in one text.</summary>
    private sealed class Attempt(PatternMatcher matcher, Evaluation evaluation, string text, (int Start, int End)?[] groups)
    {
        public (int Start, int End)?[] Groups => groups;

        public bool Remember(int start, int end)
        {
            groups[0] = (start, end);
            return true;
        }

        /// <summary>Whether a node fits at a place and what comes after it fits behind it.</summary>
        public bool Try(PatternNode node, int position, Continuation next)
        {
            evaluation.Step();
            evaluation.EnsureStack();
            return node switch
            {
                PatternCharacter { Set: var set } => EndOfCharacter(set, position) is { } end && next(end),
                PatternAnchor anchor => IsAnchored(anchor, position) && next(position),
                PatternSequence sequence => TrySequence(sequence, 0, position, next),
                PatternChoice choice => choice.Options.Any(option => Try(option, position, next)),
                PatternGroup group => TryGroup(group, position, next),
                PatternRepetition repetition => TryRepetition(repetition, 0, position, next),
                PatternReference reference => TryReference(reference, position, next),
                _ => false,
            };
        }

        private int? EndOfCharacter(string set, int position)
        {
            if (position >= text.Length)
            {
                return null;
            }

            var isPair = position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]);
            var end = position + (isPair ? 2 : 1);
            return matcher._sets[set].IsMatch(text.AsSpan(position..end)) ? end : null;
        }

        private bool IsAnchored(PatternAnchor anchor, int position)
        {
            var isMultiline = matcher._options.HasFlag(RegexOptions.Multiline);
            return anchor.IsEnd
                ? position == text.Length || (isMultiline && text[position] == '\n')
                : position == 0 || (isMultiline && text[position - 1] == '\n');
        }

        private bool TrySequence(PatternSequence sequence, int index, int position, Continuation next) => index == sequence.Items.Length
            ? next(position)
            : Try(sequence.Items[index], position, end => TrySequence(sequence, index + 1, end, next));

        private bool TryGroup(PatternGroup group, int position, Continuation next)
        {
            var before = groups[group.Number];
            var fits = Try(group.Inner, position, end =>
            {
                var within = groups[group.Number];
                groups[group.Number] = (position, end);
                var goesOn = next(end);
                groups[group.Number] = goesOn ? groups[group.Number] : within;
                return goesOn;
            });
            groups[group.Number] = fits ? groups[group.Number] : before;
            return fits;
        }

        /// <summary>Once the least times are done, a time that takes no character is not repeated: it would have no end.</summary>
        private bool TryRepetition(PatternRepetition repetition, int times, int position, Continuation next)
        {
            bool Again() => times < repetition.Most && Try(
                repetition.Inner,
                position,
                end => (end > position || times < repetition.Least) && TryRepetition(repetition, times + 1, end, next));

            if (times < repetition.Least)
            {
                return Again();
            }

            return repetition.IsReluctant ? next(position) || Again() : Again() || next(position);
        }

        private bool TryReference(PatternReference reference, int position, Continuation next)
        {
            if (groups[reference.Number] is not var (start, end))
            {
                return next(position);
            }

            var comparison = matcher._options.HasFlag(RegexOptions.IgnoreCase) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            var behind = position + end - start;
            return behind <= text.Length
                && text.AsSpan(start..end).Equals(text.AsSpan(position..behind), comparison)
                && next(behind);
        }
    }
}

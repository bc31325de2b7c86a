using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;

namespace Workflows.Server.Register;

/// <summary>The Merkle tree over an agency's register, computed from its lines each time: nothing stands between it and them.</summary>
public sealed class RegisterTree
{
    private readonly List<RegisterEntry> _lines;
    private readonly byte[][] _leaves;

    private RegisterTree(List<RegisterEntry> lines) =>
        (_lines, _leaves) = (lines, [.. lines.Select(RegisterLine.LeafHashOf)]);

    /// <summary>How many lines there are.</summary>
    public int Size => _lines.Count;

    /// <summary>The hash of the tree.</summary>
    public RegisterRoot Root => new(Size, Convert.ToHexStringLower(HashTree.Root(_leaves)));

    /// <summary>The number of the first line whose hash or link is not what it must be, or null where the chain is whole.</summary>
    public int? FirstBrokenLine
    {
        get
        {
            var previous = RegisterLine.Genesis;
            for (var index = 0; index < _lines.Count; index++)
            {
                var line = _lines[index];
                if (line.Number != index + 1 || line.PreviousHash != previous || line.Hash != RegisterLine.HashOf(line))
                {
                    return index + 1;
                }

                previous = line.Hash;
            }

            return null;
        }
    }

    /// <summary>Reads an agency's register.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="agencyId">Whose register.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The tree.</returns>
    public static async Task<RegisterTree> ReadAsync(
        WorkflowsDbContext database, Guid agencyId, CancellationToken cancellationToken = default) =>
        new(await database.RegisterEntries.AsNoTracking()
            .Where(line => line.AgencyId == agencyId)
            .OrderBy(line => line.Number)
            .ToListAsync(cancellationToken));

    /// <summary>Proves that a line is in the register.</summary>
    /// <param name="number">The line's number.</param>
    /// <returns>The proof, or null where there is no such line.</returns>
    public RegisterProof? ProofOf(int number)
    {
        if (number < 1 || number > Size)
        {
            return null;
        }

        var path = HashTree.InclusionProof(_leaves, number - 1);
        var leaf = RegisterLine.LeafOf(_lines[number - 1]);
        return new RegisterProof(
            number, number - 1, Size, leaf, Convert.ToHexStringLower(_leaves[number - 1]), [.. path.Select(Convert.ToHexStringLower)], Root.RootHash);
    }
}

/// <summary>The head of the tree.</summary>
/// <param name="Size">How many lines.</param>
/// <param name="RootHash">The hash over them, lower-case hexadecimal.</param>
public sealed record RegisterRoot(int Size, string RootHash);

/// <summary>What proves that a line is in the register (RFC 9162, section 2.1.3).</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="LeafIndex">Its place in the tree, from 0.</param>
/// <param name="Size">How many lines the tree has.</param>
/// <param name="Leaf">The leaf's text; <see cref="LeafHash"/> is the SHA-256 of a byte 0 and its UTF-8 bytes.</param>
/// <param name="LeafHash">The hash of the leaf.</param>
/// <param name="Path">The hashes to combine with, from the leaf upwards.</param>
/// <param name="RootHash">The root that they lead to.</param>
public sealed record RegisterProof(
    int Number, int LeafIndex, int Size, string Leaf, string LeafHash, IReadOnlyList<string> Path, string RootHash);

using System.Numerics;
using System.Security.Cryptography;

namespace Workflows.Server.Register;

/// <summary>
/// The Merkle tree of RFC 9162, section 2.1, over SHA-256: leaves are hashed after a byte 0, inner nodes after a byte 1, so
/// that no leaf can pass for a node. A pure function of its leaves.
/// </summary>
public static class HashTree
{
    /// <summary>The hash of one entry as a leaf.</summary>
    /// <param name="entry">The entry's bytes.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] LeafHash(ReadOnlySpan<byte> entry) => SHA256.HashData([0, .. entry]);

    /// <summary>The hash of the whole tree (section 2.1.1).</summary>
    /// <param name="leaves">The hashes of the leaves in order.</param>
    /// <returns>32 bytes; for no leaves the SHA-256 of nothing.</returns>
    public static byte[] Root(ReadOnlySpan<byte[]> leaves)
    {
        switch (leaves.Length)
        {
            case 0:
                return SHA256.HashData([]);
            case 1:
                return leaves[0];
            default:
                var left = SizeOfLeft(leaves.Length);
                return NodeHash(Root(leaves[..left]), Root(leaves[left..]));
        }
    }

    /// <summary>What proves that a leaf is in the tree (section 2.1.3.1).</summary>
    /// <param name="leaves">The hashes of the leaves in order.</param>
    /// <param name="index">Which leaf, from 0.</param>
    /// <returns>The hashes to combine with, from the leaf upwards.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public static IReadOnlyList<byte[]> InclusionProof(ReadOnlySpan<byte[]> leaves, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Length);
        var proof = new List<byte[]>();
        while (leaves.Length > 1)
        {
            var left = SizeOfLeft(leaves.Length);
            if (index < left)
            {
                proof.Add(Root(leaves[left..]));
                leaves = leaves[..left];
            }
            else
            {
                proof.Add(Root(leaves[..left]));
                leaves = leaves[left..];
                index -= left;
            }
        }

        proof.Reverse();
        return proof;
    }

    /// <summary>Whether a proof leads from the leaf to the root (section 2.1.3.2).</summary>
    /// <param name="leaf">The hash of the leaf.</param>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="proof">The hashes to combine with, from the leaf upwards.</param>
    /// <param name="root">The published root.</param>
    /// <returns>True where it does.</returns>
    public static bool Verifies(byte[] leaf, int index, int size, IReadOnlyList<byte[]> proof, byte[] root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = NodeHash(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                hash = NodeHash(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && CryptographicOperations.FixedTimeEquals(hash, root);
    }

    private static byte[] NodeHash(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    // The largest power of two smaller than the size: the left part is always a full tree, so the depth of the recursion is
    // the logarithm of the size.
    private static int SizeOfLeft(int size) => 1 << BitOperations.Log2((uint)(size - 1));
}

using System.Security.Cryptography;
using System.Text;
using Workflows.Server.Register;

namespace Workflows.Server.Tests.Register;

public sealed class HashTreeTests
{
    [Fact]
    public void The_tree_over_nothing_is_the_hash_of_nothing() =>
        Assert.Equal(SHA256.HashData([]), HashTree.Root([]));

    [Fact]
    public void Three_leaves_make_the_tree_that_the_standard_draws()
    {
        var leaves = Leaves(3);
        var left = SHA256.HashData([1, .. leaves[0], .. leaves[1]]);
        Assert.Equal(SHA256.HashData([1, .. left, .. leaves[2]]), HashTree.Root(leaves));
        Assert.Equal(SHA256.HashData([0, .. "行 0"u8]), leaves[0]);
    }

    [Fact]
    public void Every_leaf_of_every_small_tree_is_proved_and_no_other_is()
    {
        for (var size = 1; size <= 40; size++)
        {
            var leaves = Leaves(size);
            var root = HashTree.Root(leaves);
            for (var index = 0; index < size; index++)
            {
                var proof = HashTree.InclusionProof(leaves, index);
                Assert.True(HashTree.Verifies(leaves[index], index, size, proof, root), $"{index} of {size}");
                Assert.False(HashTree.Verifies(HashTree.LeafHash("別的"u8), index, size, proof, root));
                Assert.False(HashTree.Verifies(leaves[index], index + 1, size, proof, root) && size > 1);
                Assert.False(HashTree.Verifies(leaves[index], index, size, [.. proof, root], root));
            }
        }
    }

    [Fact]
    public void Changing_one_leaf_changes_the_root()
    {
        var leaves = Leaves(9);
        var root = HashTree.Root(leaves);
        leaves[4] = HashTree.LeafHash("改過"u8);
        Assert.NotEqual(root, HashTree.Root(leaves));
    }

    private static byte[][] Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(index => HashTree.LeafHash(Encoding.UTF8.GetBytes($"行 {index}")))];
}

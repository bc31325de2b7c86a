namespace Workflows.Mutation;

/// <summary>The class that is compiled into the broken assembly and says which mutant is active.</summary>
internal static class MutantSwitch
{
    public const string Name = "global::Workflows.Mutants.MutantSwitch";

    public const string TypeName = "Workflows.Mutants.MutantSwitch";

    public const string Source =
        """
        namespace Workflows.Mutants;

        public static class MutantSwitch
        {
            public static int Active = -1;
            public static bool[] Reached;

            public static bool Is(int id)
            {
                if (Reached is not null)
                    Reached[id] = true;
                return id == Active;
            }
        }
        """;
}

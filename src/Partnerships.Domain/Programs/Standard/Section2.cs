using Partnerships.Explanations;

namespace Partnerships.Programs.Standard;

/// <summary>The clauses of framework §2, the implementation partner program.</summary>
public static class Section2
{
    /// <summary>"Your practice potential": what ten customers a year and more bring in three years.</summary>
    public static Clause PracticePotential { get; } = Framework.Clause("§2", "Your practice potential");
}

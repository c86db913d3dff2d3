using Partnerships.Explanations;

namespace Partnerships.Programs.Standard;

/// <summary>The clauses of framework §1, technology integration partners.</summary>
public static class Section1
{
    /// <summary>"Technology Partner Program Tiers": requirements and benefits of the four tiers.</summary>
    public static Clause Tiers { get; } = Framework.Clause("§1", "Technology Partner Program Tiers");
}

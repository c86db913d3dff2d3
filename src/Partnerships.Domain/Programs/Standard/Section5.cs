using Partnerships.Explanations;

namespace Partnerships.Programs.Standard;

/// <summary>The clauses of framework §5, the partnership success framework.</summary>
public static class Section5
{
    /// <summary>"Key metrics to track": business performance, partner health, customer success.</summary>
    public static Clause Dashboard { get; } = Framework.Clause("§5", "Key metrics to track");

    /// <summary>"Target metrics": partner revenue, partners, customers and satisfaction of three years.</summary>
    public static Clause Targets { get; } = Framework.Clause("§5", "Target metrics");
}

using Partnerships.Explanations;

namespace Partnerships.Programs.Standard;

/// <summary>The clauses of framework §3, the reseller and channel partner program.</summary>
public static class Section3
{
    /// <summary>"The business case": market facts, and the revenue model of a reseller with ten customers and more.</summary>
    public static Clause BusinessCase { get; } = Framework.Clause("§3", "The business case");

    /// <summary>"Example deal": one customer with 100 users.</summary>
    public static Clause ExampleDeal { get; } = Framework.Clause("§3", "Example deal");

    /// <summary>"Success stories": a year of partner A and of partner B.</summary>
    public static Clause SuccessStories { get; } = Framework.Clause("§3", "Success stories");
}

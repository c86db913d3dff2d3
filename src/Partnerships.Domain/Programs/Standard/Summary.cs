using Partnerships.Explanations;

namespace Partnerships.Programs.Standard;

/// <summary>The clauses of the framework's executive summary and conclusion.</summary>
public static class Summary
{
    /// <summary>"Partnership types covered": how many partners of each type.</summary>
    public static Clause PartnerTypes { get; } = Framework.Clause("Summary", "Partnership types covered");

    /// <summary>"Partnership goals": the share of revenue through partners.</summary>
    public static Clause Goals { get; } = Framework.Clause("Summary", "Partnership goals");

    /// <summary>"Partnership program roadmap": four phases.</summary>
    public static Clause Roadmap { get; } = Framework.Clause("Conclusion", "Partnership program roadmap");
}

using Partnerships.Explanations;

namespace Partnerships.Programs.Standard;

/// <summary>The clauses of framework §4, the strategic alliance framework.</summary>
public static class Section4
{
    /// <summary>"Strategic rationale": market facts, and what each side brings.</summary>
    public static Clause StrategicRationale { get; } = Framework.Clause("§4", "Strategic rationale");

    /// <summary>"Joint go-to-market": co-selling, lead referrals, bundles.</summary>
    public static Clause GoToMarket { get; } = Framework.Clause("§4", "Joint go-to-market");

    /// <summary>"Technical integration": three phases, and who works together.</summary>
    public static Clause Integration { get; } = Framework.Clause("§4", "Technical integration");

    /// <summary>"Co-marketing": content, campaigns and events of a year.</summary>
    public static Clause CoMarketing { get; } = Framework.Clause("§4", "Co-marketing");

    /// <summary>"Investment commitments": people, engineering, money and time of the first year.</summary>
    public static Clause Commitments { get; } = Framework.Clause("§4", "Investment commitments");

    /// <summary>"Revenue model": sourced by one side, or joint.</summary>
    public static Clause RevenueModel { get; } = Framework.Clause("§4", "Revenue model");

    /// <summary>"Success metrics": what the alliance reaches in its first and second year.</summary>
    public static Clause SuccessMetrics { get; } = Framework.Clause("§4", "Success metrics");

    /// <summary>"Governance structure": committees and working teams.</summary>
    public static Clause Governance { get; } = Framework.Clause("§4", "Governance structure");

    /// <summary>"Implementation timeline": the first year month by month.</summary>
    public static Clause Timeline { get; } = Framework.Clause("§4", "Implementation timeline");

    /// <summary>"Next steps": six weeks to the launch of an alliance.</summary>
    public static Clause NextSteps { get; } = Framework.Clause("§4", "Next steps");
}

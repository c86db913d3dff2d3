using Partnerships.Explanations;

namespace Partnerships.Programs.Standard;

/// <summary>The clauses of framework §4, the strategic alliance.</summary>
public static class Section4
{
    /// <summary>"Strategic rationale": the size and the growth of the market.</summary>
    public static Clause StrategicRationale { get; } = Framework.Clause("§4", "Strategic rationale");
}

using Partnerships.Explanations;

namespace Partnerships.Programs.Standard;

/// <summary>The clauses of framework §1, technology integration partners.</summary>
public static class Section1
{
    /// <summary>"The opportunity": which companies the platform is for.</summary>
    public static Clause Opportunity { get; } = Framework.Clause("§1", "The opportunity");

    /// <summary>"Integration scope": three phases of an integration.</summary>
    public static Clause IntegrationScope { get; } = Framework.Clause("§1", "Integration scope");

    /// <summary>"Commercial structure": referral, revenue share, or a joint marketing fund.</summary>
    public static Clause CommercialStructure { get; } = Framework.Clause("§1", "Commercial structure");

    /// <summary>"Investment and resources": what each side puts into an integration.</summary>
    public static Clause Investment { get; } = Framework.Clause("§1", "Investment and resources");

    /// <summary>"Timeline": an integration month by month.</summary>
    public static Clause Timeline { get; } = Framework.Clause("§1", "Timeline");

    /// <summary>"Success metrics": what an integration reaches within twelve months.</summary>
    public static Clause SuccessMetrics { get; } = Framework.Clause("§1", "Success metrics");

    /// <summary>"Technology Partner Program Tiers": requirements and benefits of the four tiers.</summary>
    public static Clause Tiers { get; } = Framework.Clause("§1", "Technology Partner Program Tiers");

    /// <summary>"Next steps": five weeks from the first call to development.</summary>
    public static Clause NextSteps { get; } = Framework.Clause("§1", "Next steps");
}

using Partnerships.Explanations;

namespace Partnerships.Programs.Standard;

/// <summary>The clauses of framework §2, the implementation partner program.</summary>
public static class Section2
{
    /// <summary>"The opportunity": what an implementation is worth.</summary>
    public static Clause Opportunity { get; } = Framework.Clause("§2", "The opportunity");

    /// <summary>"Your practice potential": what ten customers a year and more bring in three years.</summary>
    public static Clause PracticePotential { get; } = Framework.Clause("§2", "Your practice potential");

    /// <summary>"Commercial options": direct, subcontract, or reseller with services.</summary>
    public static Clause CommercialOptions { get; } = Framework.Clause("§2", "Commercial options");

    /// <summary>"Partner tiers and requirements": what the three tiers ask for.</summary>
    public static Clause Requirements { get; } = Framework.Clause("§2", "Partner tiers and requirements");

    /// <summary>"Partner benefits": what the three tiers give.</summary>
    public static Clause Benefits { get; } = Framework.Clause("§2", "Partner benefits");

    /// <summary>"Training and certification": 40 hours, an exam, and what goes on.</summary>
    public static Clause Training { get; } = Framework.Clause("§2", "Training and certification");

    /// <summary>"Marketing and sales support": leads, funds and their use, enablement.</summary>
    public static Clause Support { get; } = Framework.Clause("§2", "Marketing and sales support");

    /// <summary>"Success metrics": what partners of each tier aim at.</summary>
    public static Clause Goals { get; } = Framework.Clause("§2", "Success metrics");

    /// <summary>"Our commitments": what the vendor promises.</summary>
    public static Clause OurCommitments { get; } = Framework.Clause("§2", "Our commitments");

    /// <summary>"Application process": what to submit, and when what follows.</summary>
    public static Clause Application { get; } = Framework.Clause("§2", "Application process");
}

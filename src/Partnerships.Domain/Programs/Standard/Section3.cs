using Partnerships.Explanations;

namespace Partnerships.Programs.Standard;

/// <summary>The clauses of framework §3, the reseller and channel partner program.</summary>
public static class Section3
{
    /// <summary>"The business case": market facts, and the revenue model of a reseller with ten customers and more.</summary>
    public static Clause BusinessCase { get; } = Framework.Clause("§3", "The business case");

    /// <summary>"Partner economics": who keeps what of each revenue stream.</summary>
    public static Clause Economics { get; } = Framework.Clause("§3", "Partner economics");

    /// <summary>"Example deal": one customer with 100 users.</summary>
    public static Clause ExampleDeal { get; } = Framework.Clause("§3", "Example deal");

    /// <summary>"Partner types": referral, authorized and premier.</summary>
    public static Clause PartnerTypes { get; } = Framework.Clause("§3", "Partner types");

    /// <summary>"Program requirements": what the two reseller types ask for.</summary>
    public static Clause Requirements { get; } = Framework.Clause("§3", "Program requirements");

    /// <summary>"Support and enablement": training, office hours, updates, summits.</summary>
    public static Clause Enablement { get; } = Framework.Clause("§3", "Support and enablement");

    /// <summary>"Marketing support": leads, funds with match, protection of deals.</summary>
    public static Clause Marketing { get; } = Framework.Clause("§3", "Marketing support");

    /// <summary>"Program benefits": what the three types give.</summary>
    public static Clause Benefits { get; } = Framework.Clause("§3", "Program benefits");

    /// <summary>"Success stories": a year of partner A and of partner B.</summary>
    public static Clause SuccessStories { get; } = Framework.Clause("§3", "Success stories");

    /// <summary>"Application process": six steps to the first sale.</summary>
    public static Clause Application { get; } = Framework.Clause("§3", "Application process");
}

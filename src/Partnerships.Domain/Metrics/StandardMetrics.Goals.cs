using Partnerships.Monetary;

namespace Partnerships.Metrics;

/// <content>What goals, targets and the dashboard measure.</content>
public static partial class StandardMetrics
{
    /// <summary>Our customers that use the integration.</summary>
    public static Metric<Rate> IntegrationAdoption { get; } = Share("integration-adoption", "customers using the integration");

    /// <summary>Opportunities pursued together, by value.</summary>
    public static Metric<Money> JointPipeline { get; } = Metric.Money("joint-pipeline", "joint pipeline");

    /// <summary>Revenue from opportunities won together.</summary>
    public static Metric<Money> JointRevenue { get; } = Metric.Money("joint-revenue", "closed and won joint revenue");

    /// <summary>Customers won together.</summary>
    public static Metric<long> JointCustomers { get; } = Metric.Count("joint-customers", "joint customers");

    /// <summary>Customers that stay.</summary>
    public static Metric<Rate> CustomerRetention { get; } = Share("customer-retention", "customer retention");

    /// <summary>The customers' net promoter score.</summary>
    public static Metric<decimal> CustomerNps { get; } = NetPromoterScore("customer-nps", "customers' net promoter score");

    /// <summary>The partners' net promoter score.</summary>
    public static Metric<decimal> PartnerNps { get; } = NetPromoterScore("partner-nps", "partners' net promoter score");

    /// <summary>Qualified leads that were exchanged, both ways together.</summary>
    public static Metric<long> LeadsExchanged { get; } = Metric.Count("leads-exchanged", "qualified leads exchanged");

    /// <summary>Qualified referrals that we gave.</summary>
    public static Metric<long> ReferralsGiven { get; } = Metric.Count("referrals-given", "qualified referrals given");

    /// <summary>Qualified referrals that we received.</summary>
    public static Metric<long> ReferralsReceived { get; } = Metric.Count("referrals-received", "qualified referrals received");

    /// <summary>Accounts that are planned together.</summary>
    public static Metric<long> JointAccounts { get; } = Metric.Count("joint-accounts", "accounts planned together");

    /// <summary>Marketing activities done together in a year.</summary>
    public static Metric<long> JointMarketingActivities { get; } = Metric.Count("joint-marketing-activities", "joint marketing activities a year");

    /// <summary>Case studies that were published together.</summary>
    public static Metric<long> PublishedCaseStudies { get; } = Metric.Count("published-case-studies", "case studies published");

    /// <summary>Joint customers that use the integration.</summary>
    public static Metric<Rate> JointIntegrationAdoption { get; } = Share("joint-integration-adoption", "joint customers using the integration");

    /// <summary>The sales team's members who are certified.</summary>
    public static Metric<Rate> SalesTeamCertified { get; } = Share("sales-team-certified", "sales team certified");

    /// <summary>Revenue that a partner registered or referred, net.</summary>
    public static Metric<Money> PartnerSourcedRevenue { get; } = Metric.Money("partner-sourced-revenue", "partner-sourced revenue");

    /// <summary>All revenue, net.</summary>
    public static Metric<Money> TotalRevenue { get; } = Metric.Money("total-revenue", "total revenue");

    /// <summary>The partners' part of all revenue.</summary>
    public static Metric<Rate> PartnerRevenueShare { get; } =
        Share("partner-revenue-share", "partner revenue share").MeasuredBy(Measure.Ratio(PartnerSourcedRevenue, TotalRevenue));

    /// <summary>Partners that are active.</summary>
    public static Metric<long> ActivePartners { get; } = Metric.Count("active-partners", "active partners");

    /// <summary>Customers that came with a partner.</summary>
    public static Metric<long> PartnerCustomers { get; } = Metric.Count("partner-customers", "partner customers");

    /// <summary>Technology partners.</summary>
    public static Metric<long> TechnologyPartners { get; } = Metric.Count("technology-partners", "technology integration partners");

    /// <summary>Implementation partners.</summary>
    public static Metric<long> ImplementationPartners { get; } = Metric.Count("implementation-partners", "implementation and consulting partners");

    /// <summary>Resellers and channel partners.</summary>
    public static Metric<long> ResellerPartners { get; } = Metric.Count("reseller-partners", "reseller and channel partners");

    /// <summary>Strategic alliances.</summary>
    public static Metric<long> AlliancePartners { get; } = Metric.Count("alliance-partners", "strategic alliance partners");

    /// <summary>Partners of one industry.</summary>
    public static Metric<long> IndustryPartners { get; } = Metric.Count("industry-partners", "industry-specific partners");
}

using Partnerships.Monetary;

namespace Partnerships.Metrics;

/// <summary>The metrics of the standard programs; a program of one's own brings others by key.</summary>
/// <remarks>Shares are measured in steps of a tenth of a percentage point, net promoter scores in whole points from −100 to 100.</remarks>
public static partial class StandardMetrics
{
    private const int FewestResponses = 5;

    // A tenth of a percentage point.
    private static readonly Rate Tenth = Rate.Percent(0.1m);

    /// <summary>Customers that the partner shares with us.</summary>
    public static Metric<long> MutualCustomers { get; } = Metric.Count("mutual-customers", "mutual customers");

    /// <summary>Satisfied customers, as a share of those that answered; with fewer than five answers it is not yet measured.</summary>
    public static Metric<Rate> CustomerSatisfaction { get; } =
        Share("customer-satisfaction", "customer satisfaction").FromResponses(FewestResponses);

    /// <summary>The integration is complete.</summary>
    public static Metric<bool> IntegrationComplete { get; } = Metric.YesNo("integration-complete", "integration complete");

    /// <summary>The integration is listed in the marketplace.</summary>
    public static Metric<bool> MarketplaceListed { get; } = Metric.YesNo("marketplace-listed", "listed in marketplace");

    /// <summary>There is a customer case study.</summary>
    public static Metric<bool> CaseStudy { get; } = Metric.YesNo("case-study", "customer case study");

    /// <summary>The integration is certified.</summary>
    public static Metric<bool> IntegrationCertified { get; } = Metric.YesNo("integration-certified", "integration certified");

    /// <summary>The partner markets together with us.</summary>
    public static Metric<bool> ActiveCoMarketing { get; } = Metric.YesNo("active-co-marketing", "active co-marketing");

    /// <summary>The partnership is a strategic one.</summary>
    public static Metric<bool> StrategicPartnership { get; } = Metric.YesNo("strategic-partnership", "strategic partnership");

    /// <summary>Products are developed together.</summary>
    public static Metric<bool> JointProductDevelopment { get; } = Metric.YesNo("joint-product-development", "joint product development");

    /// <summary>Consultants with a valid certificate.</summary>
    public static Metric<long> CertifiedConsultants { get; } = Metric.Count("certified-consultants", "certified consultants");

    /// <summary>The partner training of 40 hours is complete.</summary>
    public static Metric<bool> PartnerTrainingComplete { get; } = Metric.YesNo("partner-training-complete", "partner training complete");

    /// <summary>Implementations a year that the partner commits to.</summary>
    public static Metric<long> CommittedImplementations { get; } = Metric.Count("committed-implementations", "committed implementations a year");

    /// <summary>Implementations that succeeded.</summary>
    public static Metric<long> SuccessfulImplementations { get; } = Metric.Count("successful-implementations", "successful implementations");

    /// <summary>Case studies with references.</summary>
    public static Metric<long> CaseStudies { get; } = Metric.Count("case-studies", "case studies with references");

    /// <summary>The partner has a practice of its own for our platform.</summary>
    public static Metric<bool> DedicatedPractice { get; } = Metric.YesNo("dedicated-practice", "dedicated practice");

    /// <summary>The partner works with our platform alone.</summary>
    public static Metric<bool> ExclusiveFocus { get; } = Metric.YesNo("exclusive-focus", "exclusive focus");

    /// <summary>Revenue from services.</summary>
    public static Metric<Money> ServicesRevenue { get; } = Metric.Money("services-revenue", "services revenue");

    /// <summary>Implementations in a year.</summary>
    public static Metric<long> Implementations { get; } = Metric.Count("implementations", "implementations a year");

    /// <summary>Customers that the partner referred.</summary>
    public static Metric<long> ReferralsProvided { get; } = Metric.Count("referrals-provided", "referrals provided");

    /// <summary>People certified for sales.</summary>
    public static Metric<long> CertifiedSales { get; } = Metric.Count("certified-sales", "certified sales professionals");

    /// <summary>Consultants certified for technology.</summary>
    public static Metric<long> CertifiedTechnical { get; } = Metric.Count("certified-technical", "certified technical consultants");

    /// <summary>People with any certificate, each counted once.</summary>
    public static Metric<long> CertifiedPeople { get; } = Metric.Count("certified-people", "certified people");

    /// <summary>Software sold, at list prices.</summary>
    public static Metric<Money> SoftwareSales { get; } = Metric.Money("software-sales", "software sales at list");

    /// <summary>The partner takes part in the training of each quarter.</summary>
    public static Metric<bool> QuarterlyTraining { get; } = Metric.YesNo("quarterly-training", "quarterly training participation");

    /// <summary>The business is planned together.</summary>
    public static Metric<bool> JointBusinessPlanning { get; } = Metric.YesNo("joint-business-planning", "joint business planning");

    /// <summary>The partner concentrates on a territory or an industry.</summary>
    public static Metric<bool> TerritoryOrVerticalFocus { get; } = Metric.YesNo("territory-or-vertical-focus", "territory or vertical focus");

    /// <summary>The partner invests in marketing.</summary>
    public static Metric<bool> MarketingInvestment { get; } = Metric.YesNo("marketing-investment", "marketing investment");

    private static Metric<Rate> Share(string key, string name) => Metric.Rate(key, name, Tenth).Between(Rate.Zero, Rate.One);

    private static Metric<decimal> NetPromoterScore(string key, string name) => Metric.Score(key, name, 1m).Between(-100m, 100m);
}

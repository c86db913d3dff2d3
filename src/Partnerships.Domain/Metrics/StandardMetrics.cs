using Partnerships.Monetary;

namespace Partnerships.Metrics;

/// <summary>The metrics of the standard programs; a program of one's own brings others by key.</summary>
public static class StandardMetrics
{
    private const int FewestResponses = 5;

    // A tenth of a percentage point: the steps in which shares such as satisfaction are measured.
    private static readonly Rate TenthOfAPoint = Rate.Percent(0.1m);

    /// <summary>Customers that the partner shares with us.</summary>
    public static Metric<long> MutualCustomers { get; } = Metric.Count("mutual-customers", "mutual customers");

    /// <summary>Satisfied customers, as a share of those that answered.</summary>
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

    private static Metric<Rate> Share(string key, string name) => Metric.Rate(key, name, TenthOfAPoint).Between(Rate.Zero, Rate.One);
}

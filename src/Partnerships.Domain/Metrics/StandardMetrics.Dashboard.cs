using Partnerships.Monetary;

namespace Partnerships.Metrics;

/// <content>What the dashboard shows beside the metrics that have goals; with partners and direct, where the two are compared.</content>
public static partial class StandardMetrics
{
    /// <summary>The average size of deals with partners.</summary>
    public static Metric<Money> PartnerDealSize { get; } = Metric.Money("partner-deal-size", "average deal size, partner").MeasuredBy(Measure.Latest);

    /// <summary>The average size of direct deals.</summary>
    public static Metric<Money> DirectDealSize { get; } = Metric.Money("direct-deal-size", "average deal size, direct").MeasuredBy(Measure.Latest);

    /// <summary>The share of opportunities won with partners.</summary>
    public static Metric<Rate> PartnerWinRate { get; } = Share("partner-win-rate", "win rate, partner");

    /// <summary>The share of direct opportunities won.</summary>
    public static Metric<Rate> DirectWinRate { get; } = Share("direct-win-rate", "win rate, direct");

    /// <summary>Days from opportunity to close, with partners.</summary>
    public static Metric<long> PartnerSalesCycleDays { get; } = Days("partner-sales-cycle-days", "sales cycle in days, partner");

    /// <summary>Days from opportunity to close, direct.</summary>
    public static Metric<long> DirectSalesCycleDays { get; } = Days("direct-sales-cycle-days", "sales cycle in days, direct");

    /// <summary>Certifications that people began.</summary>
    public static Metric<long> CertificationsBegun { get; } = Metric.Count("certifications-begun", "certifications begun");

    /// <summary>Certifications that people completed.</summary>
    public static Metric<long> CertificationsCompleted { get; } = Metric.Count("certifications-completed", "certifications completed");

    /// <summary>Certifications that were completed, of those that were begun.</summary>
    public static Metric<Rate> CertificationCompletion { get; } =
        Share("certification-completion", "certification completion").MeasuredBy(Measure.Ratio(CertificationsCompleted, CertificationsBegun));

    /// <summary>Support tickets of partners.</summary>
    public static Metric<long> SupportTickets { get; } = Metric.Count("support-tickets", "support tickets");

    /// <summary>Support tickets of partners that were resolved.</summary>
    public static Metric<long> SupportTicketsResolved { get; } = Metric.Count("support-tickets-resolved", "support tickets resolved");

    /// <summary>Support tickets that were resolved, of all.</summary>
    public static Metric<Rate> SupportResolution { get; } =
        Share("support-resolution", "support ticket resolution").MeasuredBy(Measure.Ratio(SupportTicketsResolved, SupportTickets));

    /// <summary>Partners that take part in training.</summary>
    public static Metric<Rate> TrainingParticipation { get; } = Share("training-participation", "training participation");

    /// <summary>Partners that take part in marketing.</summary>
    public static Metric<Rate> MarketingEngagement { get; } = Share("marketing-engagement", "marketing engagement");

    /// <summary>Implementations that came to an end, be it a good one or not.</summary>
    public static Metric<long> FinishedImplementations { get; } = Metric.Count("finished-implementations", "implementations finished");

    /// <summary>Implementations that succeeded, of those that came to an end.</summary>
    public static Metric<Rate> ImplementationSuccess { get; } =
        Share("implementation-success", "implementation success rate").MeasuredBy(Measure.Ratio(SuccessfulImplementations, FinishedImplementations));

    /// <summary>Days from signature to first value at the customer.</summary>
    public static Metric<long> DaysToValue { get; } = Days("days-to-value", "time to value in days");

    /// <summary>Customers of partners that left; each entry names one.</summary>
    public static Metric<long> PartnerCustomersLost { get; } = Metric.Count("partner-customers-lost", "partner customers lost");

    /// <summary>Revenue from more at customers that were won before.</summary>
    public static Metric<Money> ExpansionRevenue { get; } = Metric.Money("expansion-revenue", "expansion revenue");

    private static Metric<long> Days(string key, string name) => Metric.Count(key, name).MeasuredBy(Measure.Latest);
}

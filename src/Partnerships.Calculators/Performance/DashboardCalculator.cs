using System.Collections.Generic;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs.Standard;
using static Partnerships.Metrics.StandardMetrics;

namespace Partnerships.Performance;

/// <summary>The partner performance dashboard of framework §5: how all partners together did over some days.</summary>
/// <remarks>
/// <para><b>What counts.</b> Entries and closed opportunities of the period, both ends included. Partners are counted on its last day; a yes or
/// no is the last one known by then. Revenue belongs to the tier that its partner had on the day of the entry.</para>
/// <para><b>Not known.</b> A partner of which nothing is known is left out, and the reason says how many are; it is never taken for zero. A history
/// that covers a metric and has no entry says zero.</para>
/// <para><b>Units.</b> Sums are exact, in one currency. Shares and averages are cut down to the steps of their metric, an average of money to the
/// minor unit; the reason holds what was divided. Answers to a survey count by their number of responses.</para>
/// <para><b>Source.</b> Framework §5 "Partner Performance Dashboard".</para>
/// </remarks>
public sealed class DashboardCalculator
{
    private readonly Currency _currency;

    /// <summary>A calculator of dashboards in a currency.</summary>
    /// <param name="currency">The currency of a sum of no entries.</param>
    /// <exception cref="System.ArgumentException">The currency has no minor unit.</exception>
    public DashboardCalculator(Currency currency) => _currency = Money.RequireMinorUnit(currency);

    /// <summary>The dashboard of some days.</summary>
    /// <param name="period">The days.</param>
    /// <param name="partners">All partners, those that left too.</param>
    /// <param name="vendor">The vendor's own history, which has the total revenue.</param>
    /// <param name="opportunities">The opportunities that were closed, with partners and direct; each once.</param>
    /// <exception cref="System.ArgumentException">A key is another kind of metric in a history, or an entry names no customer where customers are followed.</exception>
    /// <exception cref="CurrencyMismatchException">Amounts that are added or compared are in two currencies.</exception>
    /// <exception cref="System.OverflowException">A sum does not fit.</exception>
    public PartnerDashboard Show(DateInterval period, IEnumerable<PartnerRecord> partners, PartnerHistory vendor, IEnumerable<Opportunity> opportunities)
    {
        var book = new PartnerBook(Guard.NotNull(period), Guard.Copy(partners), Guard.NotNull(vendor), _currency);
        var closed = Guard.Copy(opportunities);
        var (withPartners, direct) = (new OpportunityBook(period, closed, ofPartners: true), new OpportunityBook(period, closed, ofPartners: false));
        return new PartnerDashboard(period, [Business(book, withPartners, direct), Health(book), Success(book)]);
    }

    private static DashboardSection Business(PartnerBook book, OpportunityBook withPartners, OpportunityBook direct) => new("Business performance", Section5.Dashboard,
    [
        book.Total(PartnerSourcedRevenue),
        .. book.TotalByTier(PartnerSourcedRevenue),
        book.Share(PartnerRevenueShare, PartnerSourcedRevenue, TotalRevenue, ofTheVendor: true),
        withPartners.Size(PartnerDealSize),
        direct.Size(DirectDealSize),
        withPartners.WinRate(PartnerWinRate),
        direct.WinRate(DirectWinRate),
        withPartners.Cycle(PartnerSalesCycleDays),
        direct.Cycle(DirectSalesCycleDays),
    ]);

    private static DashboardSection Health(PartnerBook book) => new("Partner health", Section5.Dashboard,
    [
        .. book.Active(
            ActivePartners,
            (TechnologyPartners, PartnerType.Technology),
            (ImplementationPartners, PartnerType.Implementation),
            (ResellerPartners, PartnerType.Reseller),
            (AlliancePartners, PartnerType.Alliance),
            (IndustryPartners, PartnerType.Industry)),
        book.Mean(PartnerNps),
        book.Share(CertificationCompletion, CertificationsCompleted, CertificationsBegun),
        book.Total(SupportTickets),
        book.Share(SupportResolution, SupportTicketsResolved, SupportTickets),
        book.ShareHolding(TrainingParticipation, QuarterlyTraining),
        book.ShareHolding(MarketingEngagement, ActiveCoMarketing),
    ]);

    private static DashboardSection Success(PartnerBook book) => new("Customer success", Section5.Dashboard,
    [
        book.Ever(PartnerCustomers),
        book.Mean(CustomerSatisfaction),
        book.Share(ImplementationSuccess, SuccessfulImplementations, FinishedImplementations),
        book.Mean(DaysToValue),
        book.Retention(CustomerRetention, PartnerCustomers, PartnerCustomersLost),
        book.Total(ExpansionRevenue),
    ]);
}

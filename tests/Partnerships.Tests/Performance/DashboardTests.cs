using System;
using System.Linq;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Programs;
using static Partnerships.Metrics.StandardMetrics;

namespace Partnerships.Tests.Performance;

/// <summary>The dashboard of framework §5, by hand.</summary>
public sealed class DashboardTests
{
    private static readonly DateInterval Year = new(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));

    // Acme rose from silver to gold on 1 July: its revenue of that day is gold's.
    private static readonly PartnerRecord Acme = PartnerRecord.Of(
        "acme",
        PartnerType.Technology,
        PartnerHistory.Since(Day(2025, 10, 1))
            .With("A-0", Day(2025, 12, 31), PartnerSourcedRevenue, Money.Usd(9_999m))
            .With("A-1", Day(2026, 1, 1), PartnerSourcedRevenue, Money.Usd(10_000.01m))
            .With("A-2", Day(2026, 6, 30), PartnerSourcedRevenue, Money.Usd(20_000m))
            .With("A-3", Day(2026, 7, 1), PartnerSourcedRevenue, Money.Usd(40_000m))
            .With("A-4", Day(2027, 1, 1), PartnerSourcedRevenue, Money.Usd(7_777m))
            .With("A-5", Day(2026, 3, 1), QuarterlyTraining, true)
            .With("A-6", Day(2026, 5, 1), CustomerSatisfaction, Rate.Percent(90m), responses: 3)
            .With("A-7", Day(2026, 5, 1), CertificationsBegun, 7)
            .With("A-8", Day(2026, 6, 1), CertificationsCompleted, 4)
            .With("A-9", Day(2025, 11, 1), PartnerCustomers, 1, "globex")
            .With("A-10", Day(2025, 11, 2), PartnerCustomers, 1, "initech")
            .With("A-11", Day(2025, 11, 3), PartnerCustomers, 1, "umbrella")
            .With("A-12", Day(2026, 2, 1), PartnerCustomersLost, 1, "initech")
            .With("A-13", Day(2026, 3, 1), PartnerCustomersLost, 1, "umbrella")
            .With("A-14", Day(2026, 9, 1), PartnerCustomers, 1, "umbrella")
            .With("A-15", Day(2026, 9, 1), PartnerNps, -50m)
            .With("A-16", Day(2026, 9, 2), DaysToValue, 31)
            .With("A-17", Day(2026, 9, 3), DaysToValue, 44)
            .Covering(SupportTickets, SupportTicketsResolved),
        TierTimeline.From(Day(2025, 10, 1), TechnologyProgram.Silver).Then(Day(2026, 7, 1), TechnologyProgram.Gold));

    private static readonly PartnerRecord Birch = PartnerRecord.Of(
        "birch",
        PartnerType.Reseller,
        PartnerHistory.Since(Day(2026, 2, 1))
            .With("B-1", Day(2026, 2, 1), PartnerSourcedRevenue, Money.Usd(1_000m))
            .With("B-2", Day(2026, 3, 1), QuarterlyTraining, false)
            .With("B-3", Day(2026, 5, 1), CustomerSatisfaction, Rate.Percent(80m), responses: 4)
            .With("B-4", Day(2026, 5, 1), SupportTickets, 8)
            .With("B-5", Day(2026, 5, 1), SupportTicketsResolved, 7)
            .With("B-6", Day(2026, 5, 1), PartnerNps, 21m));

    private static readonly PartnerRecord Cedar = PartnerRecord.Of("cedar", PartnerType.Reseller, PartnerHistory.Since(Day(2026, 2, 1))).LeavingOn(Day(2026, 12, 30));

    private static readonly PartnerRecord Dogwood = PartnerRecord.Of("dogwood", PartnerType.Alliance, PartnerHistory.Since(Year.End));

    private static readonly PartnerHistory Vendor = PartnerHistory.Since(Day(2020, 1, 1))
        .With("V-1", Day(2025, 12, 31), TotalRevenue, Money.Usd(5_000_000m))
        .With("V-2", Day(2026, 6, 30), TotalRevenue, Money.Usd(100_000m))
        .With("V-3", Day(2026, 12, 31), TotalRevenue, Money.Usd(200_000m));

    private static readonly Opportunity[] Opportunities =
    [
        Opportunity.Won("O-1", Day(2025, 12, 1), Day(2026, 1, 10), Money.Usd(60_000m)).With("acme"),
        Opportunity.Won("O-2", Day(2026, 3, 1), Day(2026, 3, 31), Money.Usd(50_000.01m)).With("birch"),
        Opportunity.Lost("O-3", Day(2026, 3, 1), Day(2026, 12, 31)).With("birch"),
        Opportunity.Won("O-4", Day(2026, 3, 1), Day(2026, 5, 1), Money.Usd(30_000m)),
        Opportunity.Lost("O-5", Day(2026, 3, 1), Day(2026, 5, 1)),
        Opportunity.Lost("O-6", Day(2026, 3, 1), Day(2027, 1, 1)),
        Opportunity.Won("O-7", Day(2025, 3, 1), Day(2025, 12, 31), Money.Usd(1m)),
    ];

    /// <summary>An example that the house's tests of collections look into.</summary>
    internal static PartnerDashboard Shown { get; } = new DashboardCalculator(Currency.Usd).Show(Year, [Acme, Birch, Cedar, Dogwood], Vendor, Opportunities);

    [Fact]
    public void TheSectionsAreThoseOfTheFramework() => Assert.Equal(
        ["Business performance", "Partner health", "Customer success"], Shown.Sections.Select(section => section.Name));

    [Theory]
    [InlineData("partner-sourced-revenue", "USD 71,000.01", "performance.total")]
    [InlineData("partner-revenue-share", "23.6%", "performance.share")] // 71,000.01 of 300,000 is 23.66…%
    [InlineData("partner-deal-size", "USD 55,000.00", "performance.mean")] // half a cent is cut
    [InlineData("direct-deal-size", "USD 30,000.00", "performance.mean")]
    [InlineData("partner-win-rate", "66.6%", "performance.share")]
    [InlineData("direct-win-rate", "50%", "performance.share")]
    [InlineData("partner-sales-cycle-days", "35", "performance.mean")] // 40 and 30
    [InlineData("direct-sales-cycle-days", "61", "performance.mean")]
    [InlineData("active-partners", "3", "performance.active")] // cedar left the day before
    [InlineData("technology-partners", "1", "performance.active")]
    [InlineData("implementation-partners", "0", "performance.active")]
    [InlineData("reseller-partners", "1", "performance.active")]
    [InlineData("alliance-partners", "1", "performance.active")]
    [InlineData("industry-partners", "0", "performance.active")]
    [InlineData("partner-nps", "-15", "performance.mean")] // −29 over 2 is −14.5: below it, as a cut is
    [InlineData("certification-completion", "57.1%", "performance.share")]
    [InlineData("support-tickets", "8", "performance.total")] // acme's history is whole, and has none
    [InlineData("support-resolution", "87.5%", "performance.share")]
    [InlineData("training-participation", "50%", "performance.share-of-partners")] // of dogwood it is not known
    [InlineData("marketing-engagement", null, "performance.not-known")]
    [InlineData("partner-customers", "4", "performance.total")]
    [InlineData("customer-satisfaction", "84.2%", "performance.mean")] // (3 × 90 + 4 × 80) over 7 is 84.28…
    [InlineData("implementation-success", null, "performance.not-known")]
    [InlineData("days-to-value", "37", "performance.mean")]
    [InlineData("customer-retention", "66.6%", "performance.share")] // globex stayed, umbrella came back
    [InlineData("expansion-revenue", null, "performance.not-known")]
    public void AFigureIsThatByHand(string metric, string? value, string code)
    {
        var figure = Shown.Sections.SelectMany(section => section.Figures).Single(found => found.Metric.Key == metric && found.Type is null);

        Assert.Equal((value, code), (figure.Value?.ToString(null), figure.Reason.Code));
    }

    [Fact]
    public void RevenueBelongsToTheTierOfItsDay() => Assert.Equal(
        [
            "partner-sourced revenue, reseller: USD 1,000.00",
            "partner-sourced revenue, technology gold: USD 40,000.00",
            "partner-sourced revenue, technology silver: USD 30,000.01",
        ],
        Shown.ByTier(PartnerSourcedRevenue).Select(figure => figure.ToString()));

    [Fact]
    public void AReasonHoldsWhatWasDividedAndHowManyAreNotKnown()
    {
        Assert.Equal("USD 71,000.01 of USD 300,000.00", Shown.Find(PartnerRevenueShare)!.Reason.Words);
        Assert.Equal("2 partners added up; of 2 nothing is known", Shown.Find(PartnerSourcedRevenue)!.Reason.Words);
        Assert.Equal("1 of 2 partners; of 1 it is not known", Shown.Find(TrainingParticipation)!.Reason.Words);
        Assert.Equal("USD 110,000.01 over 2, cut down to a step of the metric", Shown.Find(PartnerDealSize)!.Reason.Words);
        Assert.Equal("2 of 3", Shown.Find(CustomerRetention)!.Reason.Words);
    }

    [Fact]
    public void TheTargetsOfAYearAreAssessed() => Assert.Equal(
        [
            "partner revenue share: at least 20%, has 23.6%: met",
            "active partners: at least 15, has 3: missed",
            "partner customers: at least 15, has 4: missed",
            "partners' net promoter score: more than 80, has -15: missed",
            "customer satisfaction: more than 85%, has 84.2%: missed",
        ],
        Shown.Assess(PartnershipTargets.ByYear.Where(goal => goal.Year == 1)).Select(result => result.ToString()));

    [Fact]
    public void WithoutPartnersNothingIsKnownButThatThereAreNone()
    {
        var empty = new DashboardCalculator(Currency.Eur).Show(Year, [], PartnerHistory.Since(Day(2026, 1, 1)).Covering(TotalRevenue), []);

        Assert.Equal("0", empty.Find(ActivePartners)!.Value?.ToString(null));
        Assert.Equal("performance.not-known", empty.Find(PartnerRevenueShare)!.Reason.Code);
        Assert.Equal("performance.no-whole", empty.Find(DirectWinRate)!.Reason.Code);
        Assert.Equal("performance.not-yet-measured", empty.Find(CustomerSatisfaction)!.Reason.Code);
        Assert.Equal("partner revenue share: at least 20%: not known", empty.Assess(PartnershipTargets.RevenueGoals)[0].ToString());
    }

    [Fact]
    public void AShareOfNoRevenueIsNone()
    {
        var covered = PartnerRecord.Of("acme", PartnerType.Reseller, PartnerHistory.Since(Day(2026, 1, 1)).Covering(PartnerSourcedRevenue));
        var dashboard = new DashboardCalculator(Currency.Eur).Show(Year, [covered], PartnerHistory.Since(Day(2026, 1, 1)).Covering(TotalRevenue), []);

        Assert.Equal("EUR 0.00", dashboard.Find(PartnerSourcedRevenue)!.Value?.ToString(null));
        Assert.Empty(dashboard.ByTier(PartnerSourcedRevenue));
        Assert.Equal(("performance.no-whole", null), (dashboard.Find(PartnerRevenueShare)!.Reason.Code, dashboard.Find(PartnerRevenueShare)!.Value));
    }

    [Fact]
    public void TwoCurrenciesAreRefused()
    {
        var euro = PartnerRecord.Of("elm", PartnerType.Reseller, PartnerHistory.Since(Day(2026, 1, 1)).With("E-1", Day(2026, 2, 1), PartnerSourcedRevenue, Money.Eur(1m)));

        Assert.Throws<CurrencyMismatchException>(() => new DashboardCalculator(Currency.Usd).Show(Year, [Birch, euro], Vendor, []));
        Assert.Throws<CurrencyMismatchException>(() => new DashboardCalculator(Currency.Usd).Show(Year, [], Vendor, [Opportunities[3], Opportunity.Won("X", Year.Start, Year.Start, Money.Eur(1m))]));
    }

    [Fact]
    public void ACustomerThatIsNotNamedCannotBeFollowed()
    {
        var unnamed = PartnerRecord.Of("elm", PartnerType.Reseller, PartnerHistory.Since(Day(2026, 1, 1)).With("E-1", Day(2026, 2, 1), PartnerCustomers, 2).Covering(PartnerCustomersLost));

        var refused = Assert.Throws<ArgumentException>(() => new DashboardCalculator(Currency.Usd).Show(Year, [unnamed], Vendor, []));

        Assert.Contains("E-1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnOpportunityIsNotClosedBeforeItIsOpened()
    {
        Assert.Throws<ArgumentOutOfRangeException>("closedOn", () => Opportunity.Lost("O", Day(2026, 1, 2), Day(2026, 1, 1)));
        Assert.Throws<ArgumentException>("id", () => Opportunity.Lost(" ", Day(2026, 1, 2), Day(2026, 1, 2)));
        Assert.Throws<ArgumentOutOfRangeException>("last", () => Birch.LeavingOn(Day(2026, 1, 31)));
        Assert.Equal("O-1: won USD 60,000.00 in 40 days with acme", Opportunities[0].ToString());
    }

    private static LocalDate Day(int year, int month, int day) => new(year, month, day);
}

using NodaTime;
using Partnerships.Calendars;
using Partnerships.Certifications;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Json;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Tests.Json;

/// <summary>One value of each format with everything in it that the format has; <c>Golden</c> holds their documents.</summary>
/// <remarks>A golden document is never written anew: what a released version wrote, every later one reads as the same value.</remarks>
internal static class GoldenValues
{
    private static readonly Clause Guide = Clause.Of("Partner guide 2026", "§3", "Tiers");

    private static readonly Metric<long> Sold = Metric.Count("sold", "licenses sold");
    private static readonly Metric<long> Lost = Metric.Count("lost", "licenses lost").MeasuredBy(Measure.Entries);
    private static readonly Metric<long> Net = Metric.Count("net-licenses", "licenses gained").MeasuredBy(Measure.Net([Sold], [Lost]));
    private static readonly Metric<long> Balance = Metric.Count("balance", "balance of complaints").Between(-10, 10).MeasuredBy(Measure.BestDay);
    private static readonly Metric<long> Customers = Metric.Count("customers", "customers").MeasuredBy(Measure.Subjects);
    private static readonly Metric<Money> Sales = Metric.Money("sales", "sales");
    private static readonly Metric<Money> Cloud = Metric.Money("cloud-sales", "cloud sales");
    private static readonly Metric<Rate> CloudShare = Metric.Rate("cloud-share", "cloud share", Rate.Percent(0.1m)).MeasuredBy(Measure.Ratio(Cloud, Sales));
    private static readonly Metric<Rate> LossRate = Metric.Rate("loss-rate", "loss rate", Rate.Percent(1m)).MeasuredBy(Measure.Ratio(Lost, Sold, 100));
    private static readonly Metric<Rate> Growth = Metric.Rate("growth", "growth", Rate.Percent(0.5m)).MeasuredBy(Measure.Growth(Sales, MetricValue.Of(Money.Usd(1_000m))));
    private static readonly Metric<Rate> Kept = Metric.Rate("kept", "customers kept", Rate.Percent(1m)).MeasuredBy(Measure.Retention(Customers, Lost));
    private static readonly Metric<Rate> Satisfaction = Metric.Rate("satisfaction", "satisfaction", Rate.Percent(0.1m)).Between(Rate.Zero, Rate.One).FromResponses(5);
    private static readonly Metric<decimal> Promoters = Metric.Score("promoters", "net promoter score", 1m).Between(-100m, 100m);
    private static readonly Metric<decimal> Pace = Metric.Score("pace", "deals a quarter", 0.01m).MeasuredBy(Measure.AveragePerQuarter(Sold));
    private static readonly Metric<bool> Certified = Metric.YesNo("certified", "certified");
    private static readonly Metric<long> Unused = Metric.Count("unused", "defined beside those in use").MeasuredBy(Measure.Latest);

    private static readonly TierId Silver = TierId.Of("silver");
    private static readonly TierId Gold = TierId.Of("gold-plus");

    public static PartnerProgram Program { get; } = PartnerProgram
        .Of("everything", "A program with \"everything\" in it: ä, 日本, 😀", PartnerType.Of("managed-services"), "2.1", new LocalDate(2026, 1, 1))
        .InForceUntil(new LocalDate(2027, 12, 31))
        .In(Currency.Eur)
        .InZone("Europe/Berlin")
        .CountingBy(ProgramYear.StartingOn(2, 1))
        .RoundingTo(Rounding.HalfToEven)
        .NeedingVertical()
        .WithSignedTiers(Period.FromDays(90))
        .By(Guide)
        .Reviewed(ReviewTerms.Of(PromotionRule.AtReviews, DemotionRule.OneStep, ReviewCycle.HalfYearly)
            .WithGrace(Period.FromMonths(1))
            .WithCure(Period.FromDays(30))
            .WithNotice(Period.FromDays(60))
            .AfterHolding(Period.FromYears(1))
            .KeepingForTheYear()
            .By(Guide))
        .WithLadder(Ladder(), Ladder().For("smb"), TierLadder.HighestMet(Tier.Of(Silver)).For("public"))
        .WithBenefits(
            TierBenefits.Of(Silver, Benefit.Of("seats", "Seats").Numbering(10, "people").OrMore(), Benefit.Of("portal", "Portal")),
            TierBenefits.Of(
                Gold,
                Benefit.Of("portal", "Portal").AtLevel("featured").Exclusive().By(Guide),
                Benefit.Of("fund", "Fund").Yearly(Money.Usd(5_000m)).ByAgreement(),
                Benefit.Of("events", "Events").Yearly(new MoneyRange(Money.Eur(1_000m), Money.Eur(2_500.50m)))))
        .WithOptions(ProgramOption.Of("resale", "Resale"), ProgramOption.Of("referral", "Referral").By(Guide))
        .WithRates(
            RateTerm.Of("margin", "Margin", TierRange.Of(Silver, Rate.Percent(20m)), TierRange.Of(Gold, RateRange.Percent(25m, 30m))).On(RevenueStream.Software),
            RateTerm.Of("special-margin", "Special margin", RateRange.Percent(31m, 32.5m)).Under("resale").Replacing("margin").By(Guide))
        .WithGoals(
            Goal.Between(Customers, 2, 5).For(Silver).In(1).By(Guide),
            Goal.MoreThan(Satisfaction, Rate.Percent(95m)),
            Goal.AtLeast(Sales, Money.Eur(1_000_000m)))
        .WithCommitments(
            Commitment.Of(CommitmentParty.Vendor, "engineers", "Engineers", 3, "people").To(5).During(Period.FromMonths(6)).By(Guide),
            Commitment.Of(CommitmentParty.Partner, "budget", "Budget", Money.Eur(10_000m)),
            Commitment.Of(CommitmentParty.Each, "respect", "To honour registrations"))
        .WithActivities(
            Activity.Of("committee", "Steering committee", Cadence.Quarterly).Lasting(2).Among("sponsor", "partner manager").About("pipeline").By(Guide),
            Activity.Of("papers", "Whitepapers", 4))
        .WithTraining(
            Exam.Of(Rate.Percent(80m), Period.FromYears(2)).By(Guide),
            Course.Of("Basics", 8, CourseUnit.Hours).Teaching("orders", "invoices").By(Guide),
            Course.Of("Practice", 3, CourseUnit.Days))
        .Defining(Unused);

    public static Agreement Agreement { get; } = Agreement.Of("acme", Program, new LocalDate(2026, 3, 1), "breweries")
        .EndingOn(new LocalDate(2027, 2, 28))
        .AtTier(Gold)
        .UnderOption("resale")
        .Pinned()
        .InTerritory("Bavaria")
        .Exclusively()
        .Agree(Program.RateOf("margin"), Rate.Percent(27.5m))
        .Agree(Program.RateOf("special-margin"), Rate.Percent(32m));

    public static PartnerDocument Partner { get; } = PartnerDocument
        .Of(PartnerFacts.On(new LocalDate(2026, 12, 31))
            .Holding(Certified)
            .With(Customers, 38, Window.ProgramYear)
            .With(Customers, 120)
            .With(Sales, Money.Eur(250_000m), Window.TrailingMonths(12))
            .With(Promoters, -12m, responses: 40)
            .With(CloudShare, Rate.Percent(33.3m))
            .NotYetMeasured(Satisfaction))
        .For("acme")
        .With(PartnerHistory.Since(new LocalDate(2024, 2, 29))
            .Covering(Lost)
            .With("S-1", new LocalDate(2026, 5, 4), Sold, 3, "globex")
            .With("S-2", new LocalDate(2026, 5, 4), Sales, Money.Eur(1_234.56m))
            .With("C-1", new LocalDate(2026, 6, 1), Certified, true));

    private static TierLadder Ladder() => TierLadder.Cumulative(
        Tier.Of(
            Silver,
            Guide,
            Requirement.AtLeast(Net, 10L).Over(Window.TrailingMonths(12)),
            Requirement.Holds(Certified).Over(Window.SinceJoining).By(Guide),
            Requirement.LessThan(LossRate, Rate.Percent(5m)),
            Requirement.AtMost(Balance, 0L).Over(Window.CompletedQuarters(2)).By(Guide)),
        Tier.Of(
            Gold,
            Requirement.MoreThan(Satisfaction, Rate.Percent(90m)),
            Requirement.AtLeast(Promoters, 30m),
            Requirement.All(Requirement.AtLeast(Sales, Money.Eur(300_000m)).Over(Window.ProgramYear), Requirement.AtLeast(CloudShare, Rate.Percent(40m))).By(Guide),
            Requirement.Any(Requirement.AtLeast(Growth, Rate.Percent(10m)).Over(Window.ProgramQuarter), Requirement.AtLeast(Kept, Rate.Percent(90m)).Over(Window.TrailingDays(90))),
            Requirement.AtLeastOf(
                2,
                Requirement.AtLeast(Pace, 2.5m).Over(Window.CalendarQuarter),
                Requirement.AtLeast(Customers, 5L).Over(Window.CalendarMonths(6)),
                Requirement.Holds(Certified)),
            Requirement.AtLeast(CapabilityScore(), 70m),
            Requirement.MoreThan(Score.Of("activity", 1m, ScorePart.PerUnit(Customers, 1m)), 0.5m).By(Guide))
            .Named("Gold+")
            .Superseding(Requirement.Holds(Certified)));

    private static Score CapabilityScore() => Score.Of("capability", 0.1m, ScorePart.Sum(
        ScorePart.PerUnit(Sales, 5m, MetricValue.Of(Money.Eur(100m))).Over(Window.TrailingMonths(12)).AtMost(40m).Named("performance"),
        ScorePart.PerWholeUnit(Customers, 2.5m, MetricValue.Of(10L)).NeedingAtLeast(5m),
        ScorePart.BestOf(
            ScorePart.UpTo(Satisfaction, 20m, MetricValue.Of(Rate.Percent(80m))).NeedingMoreThan(0m),
            ScorePart.PerUnit(Certified, 10m).If(Requirement.AtLeast(Customers, 1L)))));
}

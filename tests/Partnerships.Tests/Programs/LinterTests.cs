using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Deals;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;
using Partnerships.Tiers;
using static Partnerships.Metrics.StandardMetrics;
using static Partnerships.Tiers.Requirement;

namespace Partnerships.Tests.Programs;

/// <summary>What the linter finds, a program for each code.</summary>
public sealed class LinterTests
{
    private static readonly Metric<Money> Sales = Metric.Money("annual-sales", "annual sales");
    private static readonly Metric<Rate> CloudShare = Metric.Rate("cloud-share", "cloud share", Rate.Percent(1m)).Between(Rate.Zero, Rate.One);
    private static readonly Metric<long> Users = Metric.Count("users", "users");
    private static readonly TierId Silver = TierId.Of("silver");
    private static readonly TierId Gold = TierId.Of("gold");
    private static readonly PartnerProgram Empty = PartnerProgram.Of("a-program", "A program", PartnerType.Technology, "1.0", new LocalDate(2025, 10, 1));

    [Fact]
    public void TheStandardProgramsHaveNoErrors() =>
        Assert.DoesNotContain(StandardPrograms.All.SelectMany(ProgramLinter.Check), finding => finding.Severity == LintSeverity.Error);

    [Law("T8")]
    [Fact]
    public void AMarketplaceWhereSalesAloneMakeGoldDoesNotNest()
    {
        var ladder = TierLadder.HighestMet(
            Tier.Of(Silver, AtLeast(Sales, Money.Usd(100_000m)), AtLeast(CloudShare, Rate.Percent(15m))),
            Tier.Of(Gold, Any(
                All(AtLeast(Sales, Money.Usd(500_000m)), AtLeast(CloudShare, Rate.Percent(25m))),
                AtLeast(Sales, Money.Usd(3_000_000m)))));

        var finding = Assert.Single(ProgramLinter.Check(Empty.WithLadder(ladder)));

        Assert.Equal(
            "warning $.ladders[0].tiers[1]: program.tiers-not-nested: a partner with annual sales: USD 3,000,000.00; cloud share: 0% "
            + "holds Gold and not Silver, which asks for cloud share: at least 15%",
            finding.ToString());
        Assert.Equal("Gold", new TierCalculator(ladder).Place(finding.Witness!).Tier!.Name);
        Assert.Equal("cloud share: at least 15%", finding.Reason.Arguments["missed"]);
    }

    [Fact]
    public void LinesThatContradictEachOtherMakeATierUnreachable() => Finds(
        TierLadder.Cumulative(Tier.Of(Silver, AtMost(Users, 3)), Tier.Of(Gold, AtLeast(Users, 5))),
        "error $.ladders[0].tiers[1]: program.unreachable-tier: nobody can hold Gold: users would have to be at least 5 and at most 3");

    [Fact]
    public void AContradictionInOneOfTwoAlternativesIsNone() => Finds(
        TierLadder.Cumulative(Tier.Of(Silver, AtMost(Users, 3)), Tier.Of(Gold, Any(AtLeast(Users, 5), Holds(CaseStudy)))));

    [Fact]
    public void OverTwoWindowsThereIsNoContradiction() => Finds(
        TierLadder.Cumulative(Tier.Of(Silver, AtMost(Users, 3).Over(Window.TrailingMonths(12)), AtLeast(Users, 5))));

    [Fact]
    public void ABoundThatNoValueReachesIsAnErrorWhereverItStands() => Finds(
        TierLadder.Cumulative(Tier.Of(Silver, Any(Holds(CaseStudy), AtLeastOf(2, AtLeast(Users, 1), MoreThan(CloudShare, Rate.One), All(LessThan(Users, 0)))))),
        "error $.ladders[0].tiers[0].requirements[0].any[1].of[1]: program.bound-out-of-reach: cloud share: more than 100%: the metric has no value as far as 101%",
        "error $.ladders[0].tiers[0].requirements[0].any[1].of[2].all[0]: program.bound-out-of-reach: users: less than 0: the metric has no value as far as -1");

    [Fact]
    public void ATierWhoseOnlyLineNoValueReachesIsUnreachableToo() => Finds(
        TierLadder.Cumulative(Tier.Of(Silver, MoreThan(CloudShare, Rate.One))),
        "error $.ladders[0].tiers[0]: program.unreachable-tier: nobody can hold Silver: cloud share has no value as far as 101%",
        "error $.ladders[0].tiers[0].requirements[0]: program.bound-out-of-reach: cloud share: more than 100%: the metric has no value as far as 101%");

    [Fact]
    public void TwoCurrenciesForOneMetricAreAnError() => Finds(
        TierLadder.HighestMet(Tier.Of(Silver, AtLeast(Sales, Money.Usd(1m)), Holds(CaseStudy)), Tier.Of(Gold, Any(AtLeast(Sales, Money.Eur(2m))))),
        "error $.ladders[0].tiers[1].requirements[0].all[0]: program.two-currencies: annual sales: at least EUR 2.00: the ladder compares annual sales in another currency too");

    [Fact]
    public void ALineRestatedWeakerIsReportedAndSoIsWhatItDoesToTheLadder() => Finds(
        TierLadder.Cumulative(Tier.Of(Silver, AtLeast(Users, 5), LessThan(CloudShare, Rate.Percent(50m))), Tier.Of(Gold, LessThan(CloudShare, Rate.Percent(40m)), AtLeast(Users, 4))),
        "warning $.ladders[0].tiers[1]: program.tiers-not-nested: a partner with cloud share: 0%; users: 4 holds Gold and not Silver, which asks for users: at least 5",
        "warning $.ladders[0].tiers[1].requirements[1]: program.line-restated-weaker: Gold asks for less than Silver: users: at least 4, after users: at least 5");

    // At least 5 and more than 4 are the same of whole numbers.
    [Fact]
    public void ALineRestatedInOtherWordsIsNotWeaker() => Finds(
        TierLadder.Cumulative(Tier.Of(Silver, AtLeast(Users, 5)), Tier.Of(Gold, MoreThan(Users, 4))));

    [Fact]
    public void ATierWithoutRequirementsIsReportedUnlessItIsTheLowest() => Finds(
        TierLadder.Cumulative(Tier.Of(Silver), Tier.Of(Gold)),
        "warning $.ladders[0].tiers[1]: program.tier-without-requirements: Gold asks for nothing of its own, so that nobody is ever placed at Silver");

    [Fact]
    public void ScoresThatMayKeepALadderFromNestingAreNoted()
    {
        var score = Score.Of("capability", 1m, ScorePart.PerUnit(Users, 1m));
        var other = Score.Of("reach", 1m, ScorePart.PerUnit(Users, 2m));

        Finds(
            TierLadder.HighestMet(Tier.Of(Silver, AtLeast(score, 50m)), Tier.Of(Gold, AtLeast(other, 70m))),
            "note $.ladders[0].tiers[1]: program.tiers-may-not-nest: whether Gold can be held without Silver stays open: it depends on scores, which are not looked into");
    }

    [Fact]
    public void AScoreThatIsAskedForMoreNests()
    {
        var score = Score.Of("capability", 1m, ScorePart.PerUnit(Users, 1m));

        Finds(TierLadder.HighestMet(Tier.Of(Silver, AtLeast(score, 50m)), Tier.Of(Gold, MoreThan(score, 50m), Holds(CaseStudy))));
    }

    [Fact]
    public void ALadderThatFailsBesideItsScoresIsReportedForSure()
    {
        var score = Score.Of("capability", 1m, ScorePart.PerUnit(Users, 1m));

        Finds(
            TierLadder.HighestMet(Tier.Of(Silver, AtLeast(score, 50m), Holds(CaseStudy)), Tier.Of(Gold, Any(AtLeast(score, 70m), AtLeast(Users, 9)))),
            "warning $.ladders[0].tiers[1]: program.tiers-not-nested: a partner with customer case study: no; users: 9 holds Gold and not Silver, "
            + "which asks for capability: at least 50; customer case study");
    }

    [Fact]
    public void ALadderWithTooManyAlternativesIsNoted()
    {
        // Two people never sit in one of fewer places: without trying them all nobody can tell.
        const int People = 9;
        var seats = Enumerable.Range(0, People).Select(person => Enumerable.Range(0, People - 1).Select(seat => Metric.YesNo($"p-{person}-s-{seat}", $"person {person} in seat {seat}")).ToArray()).ToArray();
        var seated = seats.Select(ofPerson => Any([.. ofPerson.Select(Holds)]));
        var alone = Enumerable.Range(0, People - 1).Select(seat => AtLeastOf(2, [.. seats.Select(ofPerson => Holds(ofPerson[seat]))]));

        Finds(
            TierLadder.HighestMet(Tier.Of(Silver, Any([.. alone])), Tier.Of(Gold, [.. seated])),
            "note $.ladders[0].tiers[1]: program.tiers-may-not-nest: whether Gold can be held without Silver stays open: there are more alternatives than the 10,000 that are tried");
    }

    [Fact]
    public void SupersededLinesAreNoted() => Finds(
        TierLadder.Cumulative(Tier.Of(Silver, AtLeast(Users, 2)).Superseding(AtLeast(Users, 1), AtLeast(Users, 3))),
        "note $.ladders[0].tiers[0].superseded[0]: program.superseded-line: the document says of Silver too: users: at least 1; it decides nothing",
        "note $.ladders[0].tiers[0].superseded[1]: program.superseded-line: the document says of Silver too: users: at least 3; it decides nothing");

    // Premier implementation: $500K+ is required and $1.5M+ aimed at; case studies 2+, inherited, and 5+.
    [Fact]
    public void GoalsThatDifferFromTheRequirementsOfTheirTierAreNoted()
    {
        var studies = Metric.Count("case-studies", "case studies");
        var revenue = Metric.Money("services-revenue", "services revenue");
        var ladder = TierLadder.Cumulative(
            Tier.Of(Silver, AtLeast(studies, 2)),
            Tier.Of(Gold, AtLeast(revenue, Money.Usd(500_000m)).Over(Window.TrailingMonths(12))));
        var program = Empty.WithLadder(ladder).WithGoals(
            Goal.AtLeast(studies, 2L).For(Silver),
            Goal.AtLeast(revenue, Money.Usd(1_500_000m)).For(Gold),
            Goal.AtLeast(studies, 5L).For(Gold),
            Goal.Between(Users, 16, 30).For(Gold),
            Goal.AtLeast(studies, 9L));

        Finds(
            program,
            "note $.goals[1]: program.goal-differs: the goal for Gold, services revenue: at least USD 1,500,000.00, is not its requirement, "
            + "services revenue, trailing 12 months: at least USD 500,000.00: the one feeds the scorecard, the other decides the tier",
            "note $.goals[2]: program.goal-differs: the goal for Gold, case studies: at least 5, is not its requirement, "
            + "case studies: at least 2: the one feeds the scorecard, the other decides the tier");
    }

    // The tier's partner discount, and the discount of option 3, which takes its place.
    [Fact]
    public void ARateThatTakesThePlaceOfAnotherIsNoted() => Finds(
        WithRates(Discount(), Resale().Replacing("partner-discount")),
        "note $.rates[1]: program.rate-replaced: on software, resale discount takes the place of partner discount where both would apply");

    [Fact]
    public void ARateThatIsReplacedByOneBeforeItIsNotedToo() => Finds(
        WithRates(Resale().Replacing("partner-discount"), Discount()),
        "note $.rates[0]: program.rate-replaced: on software, resale discount takes the place of partner discount where both would apply");

    [Fact]
    public void TwoRatesThatWouldPayOneDealTwiceAreReported() => Finds(
        WithRates(Discount(), Resale()),
        "warning $.rates[1]: program.double-payment: on software, resale discount and partner discount can both apply to one deal, and neither replaces the other");

    [Fact]
    public void RatesThatNeverMeetAreFine() => Finds(WithRates(
        Discount(),
        RateTerm.Of("gold-margin", "gold margin", TierRange.Of(Gold, Rate.Percent(30m))).On(RevenueStream.Software),
        RateTerm.Of("direct", "direct", RateRange.Percent(70m, 80m)).On(RevenueStream.Implementation).Under("direct"),
        RateTerm.Of("subcontract", "subcontract", RateRange.Percent(70m, 80m)).On(RevenueStream.Implementation).Under("resale"),
        RateTerm.Of("any", "any", RateRange.Percent(1m, 2m)),
        RateTerm.Of("all", "all", RateRange.Percent(1m, 2m))));

    [Fact]
    public void BenefitsThatFallAreReported()
    {
        var ladder = TierLadder.Cumulative(Tier.Of(Silver, AtLeast(Users, 1)), Tier.Of(Gold, AtLeast(Users, 2)), Tier.Of(TierId.Of("platinum"), AtLeast(Users, 3)));
        var program = Empty.WithLadder(ladder).WithBenefits(
            TierBenefits.Of(TierId.Of("platinum"), Benefit.Of("seats", "Seats").Numbering(9), Benefit.Of("fund", "Fund").Yearly(new MoneyRange(Money.Usd(10_000m), Money.Usd(30_000m)))),
            TierBenefits.Of(Silver, Benefit.Of("seats", "Seats").Numbering(10), Benefit.Of("fund", "Fund").Yearly(Money.Usd(20_000m)), Benefit.Of("leads", "Leads").AtLevel("high")),
            TierBenefits.Of(Gold, Benefit.Of("seats", "Seats").Numbering(10).OrMore(), Benefit.Of("leads", "Leads").AtLevel("low"), Benefit.Of("days", "Days").Numbering(5)));

        Finds(
            program,
            "warning $.benefits[0].benefits[0]: program.benefit-falls: Platinum gives less than Gold: Seats: 9, after Seats: 10 or more",
            "warning $.benefits[0].benefits[1]: program.benefit-falls: Platinum gives less than Silver: Fund: USD 10,000.00–30,000.00 a year, after Fund: USD 20,000.00 a year");
    }

    [Fact]
    public void FindingsComeTheGravestFirst()
    {
        var program = Empty.WithLadder(TierLadder.Cumulative(
            Tier.Of(Silver, AtLeast(Users, 2)).Superseding(AtLeast(Users, 1)),
            Tier.Of(Gold, MoreThan(CloudShare, Rate.One)),
            Tier.Of(TierId.Of("platinum"))));

        Assert.Equal(
            ["error", "error", "error", "warning", "note"],
            ProgramLinter.Check(program).Select(finding => finding.Severity.Name));
    }

    // RD9 and RD17 in the framework's own program.
    [Fact]
    public void TheImplementationProgramNotesWhatItsDocumentSaysTwice()
    {
        var notes = ProgramLinter.Check(StandardPrograms.Implementation).ToLookup(finding => finding.Code, finding => finding.Reason.Words, StringComparer.Ordinal);
        Assert.Contains(notes["program.goal-differs"], words => words.Contains("1,500,000.00", StringComparison.Ordinal) && words.Contains("500,000.00", StringComparison.Ordinal));
        Assert.NotEmpty(notes["program.rate-replaced"]);
    }

    private static RateTerm Discount() => RateTerm
        .Of("partner-discount", "partner discount", TierRange.Of(Silver, Rate.Percent(10m)))
        .On(RevenueStream.Software);

    private static RateTerm Resale() => RateTerm.Of("resale-discount", "resale discount", RateRange.Percent(20m, 30m)).On(RevenueStream.Software).Under("resale");

    private static PartnerProgram WithRates(params RateTerm[] rates) => Empty
        .WithLadder(TierLadder.Cumulative(Tier.Of(Silver, AtLeast(Users, 1)), Tier.Of(Gold, AtLeast(Users, 2))))
        .WithOptions(ProgramOption.Of("direct", "Direct engagement"), ProgramOption.Of("resale", "Reseller and services"))
        .WithRates(rates);

    private static void Finds(TierLadder ladder, params string[] expected) => Finds(Empty.WithLadder(ladder), expected);

    private static void Finds(PartnerProgram program, params string[] expected) =>
        Assert.Equal((IEnumerable<string>)expected, ProgramLinter.Check(program).Select(finding => finding.ToString()));
}

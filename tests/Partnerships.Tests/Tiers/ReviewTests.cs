using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Partnerships.Calendars;
using Partnerships.Metrics;
using Partnerships.Programs;
using Partnerships.Tiers;
using static Partnerships.Tests.Tiers.ReviewCases;

namespace Partnerships.Tests.Tiers;

/// <summary>How real programs review their partners, each as a story of days and points.</summary>
public sealed class ReviewTests
{
    private static readonly ReviewTerms Quarterly = ReviewTerms.Of(PromotionRule.AtOnce, DemotionRule.ToWhatHolds, ReviewCycle.Quarterly);

    [Fact]
    public void APartnerRisesAtOnceAndFallsAtTheQuarterToWhatHolds() => Tell(
        Quarterly,
        joined: "2025-01-10",
        [("2025-01-10", 3), ("2025-02-20", 1), ("2025-03-31", 1), ("2025-04-01", 1), ("2025-04-02", 3)],
        "2025-01-10 promoted to gold",
        "2025-04-01 reviewed at gold",
        "2025-04-01 shortfall of gold",
        "2025-04-01 demoted from gold to bronze",
        "2025-04-02 promoted from bronze to gold");

    [Fact]
    public void AnAuditWarnsAndIsCuredOnTheLastDay() => Tell(
        ReviewTerms.Of(PromotionRule.AtReviews, DemotionRule.ToWhatHolds, ReviewCycle.Yearly).WithCure(Period.FromDays(30)),
        ProgramYear.StartingOn(2, 1),
        joined: "2024-05-20",
        [("2024-05-20", 1), ("2025-01-31", 0), ("2025-02-01", 0), ("2025-03-02", 0), ("2025-03-03", 1)],
        "2024-05-20 promoted to bronze",
        "2025-02-01 reviewed at bronze",
        "2025-02-01 shortfall of bronze",
        "2025-02-01 warned at bronze, to cure through 2025-03-03",
        "2025-03-03 recovered bronze");

    [Fact]
    public void AnAuditWarnsAndIsNotCured() => Tell(
        ReviewTerms.Of(PromotionRule.AtReviews, DemotionRule.ToWhatHolds, ReviewCycle.Yearly).WithCure(Period.FromDays(30)),
        ProgramYear.StartingOn(2, 1),
        joined: "2024-05-20",
        [("2024-05-20", 1), ("2025-02-01", 0), ("2025-03-03", 0), ("2025-03-04", 0)],
        "2024-05-20 promoted to bronze",
        "2025-02-01 reviewed at bronze",
        "2025-02-01 shortfall of bronze",
        "2025-02-01 warned at bronze, to cure through 2025-03-03",
        "2025-03-04 demoted from bronze to no tier");

    [Fact]
    public void ANewPartnerHasTwoYearsToReachGoldAndThenHalfAYearsNotice() => Tell(
        ReviewTerms.Of(PromotionRule.AtOnce, DemotionRule.ToWhatHolds, ReviewCycle.HalfYearly)
            .AfterSettlingIn(Period.FromMonths(24))
            .WithNotice(Period.FromMonths(6)),
        default,
        joined: "2023-01-01",
        [("2023-01-01", 1), ("2025-01-01", 1), ("2025-07-01", 1), ("2026-01-01", 1), ("2026-01-02", 1)],
        [TierEvent.Assign(Steps[2], Day("2023-01-01"))],
        "2023-01-01 assigned gold",
        "2023-01-01 reviewed at gold",
        "2025-01-01 reviewed at gold",
        "2025-07-01 reviewed at gold",
        "2025-07-01 shortfall of gold",
        "2025-07-01 notice at gold, which ends with 2026-01-01",
        "2026-01-01 reviewed at gold",
        "2026-01-02 demoted from gold to bronze");

    [Fact]
    public void ATierIsHeldForTwoQuartersBeforeTheNext() => Tell(
        ReviewTerms.Of(PromotionRule.AtReviews, DemotionRule.ToWhatHolds, ReviewCycle.Quarterly).AfterHolding(Period.FromMonths(6)),
        default,
        joined: "2025-01-01",
        [("2025-01-01", 3), ("2025-04-01", 3), ("2025-07-01", 3), ("2025-10-01", 3), ("2026-01-01", 3)],
        [TierEvent.Assign(Steps[0], Day("2025-01-01"))],
        "2025-01-01 assigned bronze",
        "2025-01-01 reviewed at bronze",
        "2025-04-01 reviewed at bronze",
        "2025-07-01 reviewed at bronze",
        "2025-07-01 promoted from bronze to silver",
        "2025-10-01 reviewed at silver",
        "2026-01-01 reviewed at silver",
        "2026-01-01 promoted from silver to gold");

    [Fact]
    public void ATierReachedThisYearStaysUntilItEnds() => Tell(
        ReviewTerms.FollowingPlacement.KeepingForTheYear(),
        joined: "2025-01-10",
        [("2025-01-10", 1), ("2025-05-01", 3), ("2025-05-02", 0), ("2025-12-31", 0), ("2026-01-01", 2), ("2026-01-02", 1), ("2026-01-03", 2), ("2026-01-04", 0)],
        "2025-01-10 promoted to bronze",
        "2025-05-01 promoted from bronze to gold",
        "2026-01-01 shortfall of gold",
        "2026-01-01 demoted from gold to silver",
        "2026-01-02 shortfall of silver",
        "2026-01-02 demoted from silver to bronze",
        "2026-01-03 promoted from bronze to silver");

    [Fact]
    public void AHoldPutsOffTheFallButNotTheWarning() => Tell(
        ReviewTerms.FollowingPlacement.WithCure(Period.FromDays(10)),
        default,
        joined: "2025-03-01",
        [("2025-03-01", 2), ("2025-03-10", 0), ("2025-03-20", 0), ("2025-03-21", 0), ("2025-04-15", 0), ("2025-04-16", 0)],
        [TierEvent.Hold(Day("2025-03-05"), Day("2025-04-15"))],
        "2025-03-01 promoted to silver",
        "2025-03-05 held through 2025-04-15",
        "2025-03-10 shortfall of silver",
        "2025-03-10 warned at silver, to cure through 2025-03-20",
        "2025-04-16 demoted from silver to no tier");

    [Fact]
    public void APartnerFallsOneStepAQuarterHoweverFarItMisses() => Tell(
        ReviewTerms.Of(PromotionRule.AtOnce, DemotionRule.OneStep, ReviewCycle.Quarterly),
        joined: "2025-01-10",
        [("2025-01-10", 3), ("2025-04-01", 0), ("2025-04-02", 0), ("2025-07-01", 0)],
        "2025-01-10 promoted to gold",
        "2025-04-01 reviewed at gold",
        "2025-04-01 shortfall of gold",
        "2025-04-01 demoted from gold to silver",
        "2025-07-01 reviewed at silver",
        "2025-07-01 shortfall of silver",
        "2025-07-01 demoted from silver to bronze");

    [Fact]
    public void ATierOnceReachedMayStayForever() => Tell(
        ReviewTerms.Of(PromotionRule.AtOnce, DemotionRule.Never, ReviewCycle.Daily),
        joined: "2025-01-10",
        [("2025-01-10", 3), ("2025-04-01", 0), ("2029-04-01", 0)],
        "2025-01-10 promoted to gold");

    [Fact]
    public void AllPeriodsFollowOneAnother() => Tell(
        Quarterly.WithGrace(Period.FromMonths(1)).WithCure(Period.FromDays(30)).WithNotice(Period.FromDays(14)),
        joined: "2025-01-10",
        [("2025-01-10", 2), ("2025-04-01", 0), ("2025-05-02", 0), ("2025-06-02", 0), ("2025-06-17", 1)],
        "2025-01-10 promoted to silver",
        "2025-04-01 reviewed at silver",
        "2025-04-01 shortfall of silver, grace through 2025-05-01",
        "2025-05-02 warned at silver, to cure through 2025-06-01",
        "2025-06-02 notice at silver, which ends with 2025-06-16",
        "2025-06-17 demoted from silver to bronze");

    [Fact]
    public void WhoLooksLateFindsDeadlinesAtTheirDatesAndRisesWhenItIsSeen() => Tell(
        Quarterly.WithGrace(Period.FromMonths(1)).WithCure(Period.FromDays(30)),
        joined: "2025-01-10",
        [("2025-01-10", 2), ("2025-04-01", 0), ("2025-08-20", 3)],
        "2025-01-10 promoted to silver",
        "2025-04-01 reviewed at silver",
        "2025-04-01 shortfall of silver, grace through 2025-05-01",
        "2025-05-02 warned at silver, to cure through 2025-06-01",
        "2025-06-02 demoted from silver to bronze",
        "2025-08-20 reviewed at bronze",
        "2025-08-20 promoted from bronze to gold");

    [Fact]
    public void AReviewThatWasMissedIsMadeUpForOnceByTheFactsOfTheDay() => Tell(
        Quarterly,
        joined: "2025-01-10",
        [("2025-01-10", 2), ("2025-11-15", 0), ("2025-11-16", 0)],
        "2025-01-10 promoted to silver",
        "2025-11-15 reviewed at silver",
        "2025-11-15 shortfall of silver",
        "2025-11-15 demoted from silver to no tier");

    [Fact]
    public void AHoldThatComesAfterADeadlineNobodyLookedOnLetsTheWarningComeOnItsDay() => Tell(
        ReviewTerms.FollowingPlacement.WithGrace(Period.FromDays(5)).WithCure(Period.FromDays(10)),
        default,
        joined: "2025-03-01",
        [("2025-03-01", 2), ("2025-03-02", 0), ("2025-03-12", 0)],
        [TierEvent.Hold(Day("2025-03-10"), Day("2025-12-31"))],
        "2025-03-01 promoted to silver",
        "2025-03-02 shortfall of silver, grace through 2025-03-07",
        "2025-03-10 held through 2025-12-31",
        "2025-03-10 warned at silver, to cure through 2025-03-20");

    [Fact]
    public void AnEventSaysWhatWasMissed()
    {
        var program = ProgramOf(Quarterly);
        var record = TierRecord.Joining(Day("2025-01-10")).Apply(TierEvent.Assign(Steps[2], Day("2025-01-10")));
        var events = new TierReviewer(program).Decide(record, Place(Day("2025-04-01"), 1));

        Assert.Equal(["tier.reviewed", "tier.shortfall-found", "tier.demoted"], events.Select(happened => happened.Code));
        Assert.Equal("tier.not-met: points: at least 3, has 1, 2 short", Assert.Single(events[^1].Reasons).ToString());
    }

    [Fact]
    public void WhoPassesAHigherTierIsNotShortOfALowerOne()
    {
        var ladder = TierLadder.HighestMet(Tier.Of(Steps[0], Requirement.AtMost(Points, 5)), Tier.Of(Steps[1], Requirement.AtLeast(Points, 8)));
        var program = ProgramOf(ReviewTerms.Of(PromotionRule.AtReviews, DemotionRule.ToWhatHolds, ReviewCycle.Yearly)).WithLadder(ladder);
        var record = TierRecord.Joining(Day("2025-01-10")).Apply(TierEvent.Assign(Steps[0], Day("2025-01-10")));

        Assert.Empty(new TierReviewer(program).Decide(record, new TierCalculator(ladder).Place(Facts(Day("2025-06-01"), 9))));
        Assert.Equal(
            ["2026-01-01 reviewed at bronze", "2026-01-01 promoted from bronze to silver"],
            new TierReviewer(program).Decide(record, new TierCalculator(ladder).Place(Facts(Day("2026-01-01"), 9))).Select(happened => happened.ToString()));
    }

    [Fact]
    public void ARecordRefusesWhatCannotFollow()
    {
        var record = TierRecord.Joining(Day("2025-01-10")).Apply(TierEvent.Assign(Steps[2], Day("2025-02-01")));
        var demoted = new TierReviewer(ProgramOf(Quarterly)).Decide(record, Place(Day("2025-04-01"), 1));

        Assert.Contains("the day of the last event; is 2025-01-31 held", Assert.Throws<ArgumentException>(() => record.Apply(TierEvent.Hold(Day("2025-01-31"), Day("2025-03-01")))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "Must follow from \"gold since 2025-02-01\"; is 2025-04-01 demoted from gold to bronze.",
            Assert.Throws<ArgumentException>(() => record.Apply(demoted).Apply(demoted[^1])).Message.Replace("bronze since 2025-04-01", "gold since 2025-02-01", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TierReviewer(ProgramOf(Quarterly)).Decide(record, Place(Day("2025-01-31"), 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TierEvent.Hold(Day("2025-01-31"), Day("2025-01-30")));
        Assert.Throws<ArgumentException>(() => new TierReviewer(StandardPrograms.Technology).Decide(record, Place(Day("2025-04-01"), 1)));
        Assert.Throws<ArgumentException>(() => new TierReviewer(ProgramOf(Quarterly).WithSignedTiers(Period.FromDays(30))));
    }

    [Fact]
    public void ASignedTierIsCuredAndNobodyFalls()
    {
        var program = ProgramOf(Quarterly).WithSignedTiers(Period.FromDays(30));
        var reviewer = new ComplianceReviewer(Agreement.Of("acme", program, Day("2026-01-01")).AtTier(Steps[2]));
        var first = reviewer.Review(Place(Day("2026-03-01"), 2));
        var last = reviewer.Review(Place(Day("2026-03-31"), 1), first);
        var late = reviewer.Review(Place(Day("2026-04-01"), 1), last);
        var cured = reviewer.Review(Place(Day("2026-04-02"), 3), late);
        var again = reviewer.Review(Place(Day("2026-05-01"), 2), cured);

        Assert.Equal("gold on 2026-03-01: 1 to cure", first.ToString());
        Assert.Equal("points: at least 3, has 2, 1 short; to cure through 2026-03-31", Assert.Single(first.Findings).ToString());
        Assert.Equal((Steps[2], Steps[1]), (first.SignedTier, first.QualifiedTier));
        Assert.Equal("points: at least 3, has 1, 2 short; to cure through 2026-03-31", Assert.Single(last.Findings).ToString());
        Assert.Empty(last.Overdue);
        Assert.Single(late.Overdue);
        Assert.True(cured.IsMet);
        Assert.Equal(Day("2026-05-31"), Assert.Single(again.Findings).Until);
        Assert.Equal(first, reviewer.Review(Place(Day("2026-03-01"), 2), first));
    }

    [Fact]
    public void ComplianceIsOfAnAgreementThatNamesASignedTier()
    {
        var signed = ProgramOf(Quarterly).WithSignedTiers(Period.FromDays(30));
        var reviewer = new ComplianceReviewer(Agreement.Of("acme", signed, Day("2026-01-01")).AtTier(Steps[2]));
        var other = new ComplianceReviewer(Agreement.Of("acme", signed, Day("2026-01-01")).AtTier(Steps[1]));
        var found = reviewer.Review(Place(Day("2026-03-01"), 2));

        Assert.Throws<ArgumentException>(() => new ComplianceReviewer(Agreement.Of("acme", signed, Day("2026-01-01"))));
        Assert.Throws<ArgumentException>(() => new ComplianceReviewer(Agreement.Of("acme", ProgramOf(Quarterly), Day("2026-01-01")).AtTier(Steps[2])));
        Assert.Throws<ArgumentException>(() => other.Review(Place(Day("2026-03-02"), 2), found));
        Assert.Throws<ArgumentOutOfRangeException>(() => reviewer.Review(Place(Day("2026-02-28"), 2), found));
        Assert.Throws<ArgumentException>(() => reviewer.Review(new TierCalculator(StandardPrograms.Technology).Place(PartnerFacts.On(Day("2026-03-01")))));
    }

    private static void Tell(ReviewTerms terms, string joined, (string Date, long Points)[] looks, params string[] expected) =>
        Tell(terms, default, joined, looks, [], expected);

    private static void Tell(ReviewTerms terms, ProgramYear year, string joined, (string Date, long Points)[] looks, params string[] expected) =>
        Tell(terms, year, joined, looks, [], expected);

    private static void Tell(ReviewTerms terms, ProgramYear year, string joined, (string Date, long Points)[] looks, TierEvent[] commands, params string[] expected)
    {
        var reviewer = new TierReviewer(ProgramOf(terms, year));
        var record = TierRecord.Joining(Day(joined));
        var events = new List<TierEvent>();
        foreach (var (text, points) in looks)
        {
            var date = Day(text);
            var given = commands.Where(command => command.Date <= date && !events.Contains(command)).ToList();
            record = record.Apply(given);
            var decided = reviewer.Decide(record, Place(date, points));
            record = record.Apply(decided);
            events.AddRange([.. given, .. decided]);
        }

        Assert.Equal(expected, events.Select(happened => happened.ToString()));
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}

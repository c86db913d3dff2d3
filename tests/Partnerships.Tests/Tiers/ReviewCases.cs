using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Metrics;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Tests.Tiers;

/// <summary>Terms, and a partner's points day by day: how many days each number of points lasts. Somebody may hold the tier, or give one.</summary>
public sealed record ReviewCase(ReviewTerms Terms, ProgramYear Year, LocalDate Joined, (int Days, int Points)[] Course, (int Day, int Length)? Hold, (int Day, int Rank)? Gift)
{
    public PartnerProgram Program { get; } = ReviewCases.ProgramOf(Terms, Year);

    public IEnumerable<(LocalDate Date, int Points)> Days => Course
        .SelectMany(stretch => Enumerable.Repeat(stretch.Points, stretch.Days))
        .Select((points, day) => (Joined.PlusDays(day), points));

    public TierEvent? CommandOn(LocalDate date) => true switch
    {
        _ when Hold is { } hold && Joined.PlusDays(hold.Day) == date => TierEvent.Hold(date, date.PlusDays(hold.Length)),
        _ when Gift is { } gift && Joined.PlusDays(gift.Day) == date => TierEvent.Assign(ReviewCases.Steps[gift.Rank], date),
        _ => null,
    };

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{((IDescribed)Terms).Describe()} from {Year}, joined {Joined:R}: {string.Join(", ", Course.Select(stretch => $"{stretch.Points} for {stretch.Days} days"))}; hold {Hold}, gift {Gift}");
}

/// <summary>A ladder of points, and terms with short periods, so that a year sees many of them.</summary>
public static class ReviewCases
{
    public static Metric<long> Points { get; } = Metric.Count("points", "points");

    public static IReadOnlyList<TierId> Steps { get; } = [TierId.Of("bronze"), TierId.Of("silver"), TierId.Of("gold")];

    private static readonly TierCalculator Calculator =
        new(TierLadder.Cumulative([.. Steps.Select((tier, rank) => Tier.Of(tier, Requirement.AtLeast(Points, rank + 1)))]));

    private static readonly Period[] Periods = [Period.FromDays(1), Period.FromDays(10), Period.FromDays(30), Period.FromMonths(1), Period.FromMonths(3)];

    public static PartnerProgram ProgramOf(ReviewTerms terms, ProgramYear year = default) => PartnerProgram
        .Of("a-program", "A program", PartnerType.Reseller, "1", new LocalDate(2020, 1, 1))
        .CountingBy(year)
        .WithLadder(Calculator.Ladder)
        .Reviewed(terms);

    public static PartnerFacts Facts(LocalDate date, long points) => PartnerFacts.On(date).With(Points, points);

    public static Placement Place(LocalDate date, long points) => Calculator.Place(Facts(date, points));

    public static Arbitrary<ReviewCase> Cases() => (
        from terms in Terms
        from year in Gen.Elements(ProgramYear.Calendar, ProgramYear.StartingOn(2, 1), ProgramYear.StartingOn(5, 31))
        from joined in Gen.Choose(0, 400).Select(days => new LocalDate(2024, 1, 1).PlusDays(days))
        from count in Gen.Choose(1, 8)
        from course in Gen.ArrayOf(
            from days in Gen.Elements(1, 2, 9, 10, 11, 12, 29, 30, 31, 32, 60, 92, 120)
            from points in Gen.Choose(0, 3)
            select (days, points),
            count)
        from hold in Gen.Frequency((2, Gen.Constant(default((int, int)?))), (1, Pairs(200, 60)))
        from gift in Gen.Frequency((2, Gen.Constant(default((int, int)?))), (1, Pairs(200, 2)))
        select new ReviewCase(terms, year, joined, course, hold, gift))
        .ToArbitrary();

    private static Gen<(int, int)?> Pairs(int first, int second) =>
        from one in Gen.Choose(0, first)
        from other in Gen.Choose(0, second)
        select ((int, int)?)(one, other);

    private static Gen<Period?> Maybe => Gen.Frequency((1, Gen.Constant(default(Period?))), (1, Gen.Elements(Periods).Select(period => (Period?)period)));

    private static Gen<ReviewTerms> Terms =>
        from promotion in Gen.Elements(PromotionRule.All.ToArray())
        from demotion in Gen.Frequency((1, Gen.Constant(DemotionRule.Never)), (4, Gen.Elements(DemotionRule.OneStep, DemotionRule.ToWhatHolds)))
        from every in Gen.Elements(ReviewCycle.All.ToArray())
        from grace in Maybe
        from cure in Maybe
        from notice in Maybe
        from time in Gen.Frequency((2, Gen.Constant(default(Period?))), (1, Maybe))
        from settling in Gen.Frequency((2, Gen.Constant(default(Period?))), (1, Maybe))
        from keeps in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select Of(ReviewTerms.Of(promotion, demotion, every), grace, cure, notice, time, settling, keeps);

    private static ReviewTerms Of(ReviewTerms terms, Period? grace, Period? cure, Period? notice, Period? time, Period? settling, bool keeps)
    {
        terms = grace is null ? terms : terms.WithGrace(grace);
        terms = cure is null ? terms : terms.WithCure(cure);
        terms = notice is null ? terms : terms.WithNotice(notice);
        terms = time is null ? terms : terms.AfterHolding(time);
        terms = settling is null ? terms : terms.AfterSettlingIn(settling);
        return keeps ? terms.KeepingForTheYear() : terms;
    }
}

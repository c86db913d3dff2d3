using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Tests.Evidence;
using static Partnerships.Metrics.StandardMetrics;

namespace Partnerships.Tests.Performance;

/// <summary>What holds of every dashboard, against plain sums of the raw entries.</summary>
public sealed class DashboardLaws
{
    private const long Whole = 1_000_000_00;

    private static readonly LocalDate Start = new(2026, 1, 1);
    private static readonly string[] Tiers = ["registered", "silver", "gold"];
    private static readonly PartnerType[] Types = [PartnerType.Technology, PartnerType.Reseller, PartnerType.Alliance];

    [ManyCases(oneIn: 10, Arbitrary = [typeof(DashboardLaws)])]
    public bool RevenueByTierAddsUpToTheTotalAndIsThatOfTheRawEntries(int seed)
    {
        var raw = Raw(seed);
        var period = new DateInterval(Start, Start.PlusDays(89));
        var dashboard = Show(raw, period);

        var counted = raw.Where(entry => period.Contains(entry.On)).ToList();
        var expected = counted.GroupBy(entry => (entry.Type.Key, Tier: entry.Tier)).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Cents));
        var found = dashboard.ByTier(PartnerSourcedRevenue).ToDictionary(figure => (figure.Type!.Key, Tier: figure.Tier?.Key), figure => figure.Value!.Value.ToMoney().MinorUnits);
        var total = dashboard.Find(PartnerSourcedRevenue)!.Value?.ToMoney().MinorUnits;
        return expected.Count == found.Count
            && expected.All(pair => found.TryGetValue(pair.Key, out var cents) && cents == pair.Value)
            && (total ?? 0) == counted.Sum(entry => entry.Cents)
            && (total is not null || raw.All(entry => entry.On > period.End));
    }

    [ManyCases(oneIn: 10, Arbitrary = [typeof(DashboardLaws)])]
    public bool TheShareIsTheGreatestTenthOfAPointThatIsNotAboveTheFraction(int seed)
    {
        var raw = Raw(seed);
        var period = new DateInterval(Start, Start.PlusDays(89));
        var share = Show(raw, period).Find(PartnerRevenueShare)!.Value;
        var part = raw.Where(entry => period.Contains(entry.On)).Sum(entry => entry.Cents);
        if (share is null)
        {
            return raw.All(entry => entry.On > period.End);
        }

        // In thousandths: share ≤ part / whole < share + 1.
        var thousandths = (BigInteger)(share.Value.ToRate().Value * 1_000m);
        return thousandths * Whole <= part * (BigInteger)1_000 && (thousandths + 1) * Whole > part * (BigInteger)1_000;
    }

    [ManyCases(oneIn: 10, Arbitrary = [typeof(DashboardLaws)])]
    public bool TheOrderOfThePartnersDoesNotMatter(int seed)
    {
        var raw = Raw(seed);
        var period = new DateInterval(Start, Start.PlusDays(89));
        return Texts(Show(raw, period)).SequenceEqual(Texts(Show([.. raw.AsEnumerable().Reverse()], period)));
    }

    /// <summary>Seeds from all over, which the usual integers around zero are not.</summary>
    public static Arbitrary<int> Seeds() => Arb.From(Gen.Choose(0, int.MaxValue));


    private static IEnumerable<string> Texts(PartnerDashboard dashboard) =>
        dashboard.Sections.SelectMany(section => section.Figures).Select(figure => $"{figure} {figure.Reason}");

    private static PartnerDashboard Show(IReadOnlyList<Entry> raw, DateInterval period)
    {
        var partners = raw.GroupBy(entry => entry.Partner).Select(own =>
        {
            var history = PartnerHistory.Since(Start.PlusDays(-400)).With(own.Select(entry => HistoryEntry.Of(entry.Id, entry.On, PartnerSourcedRevenue, Money.FromMinorUnits(entry.Cents, Currency.Usd))));
            return PartnerRecord.Of($"p{own.Key}", own.First().Type, history, TimelineOf(own.Key));
        });
        var vendor = PartnerHistory.Since(Start).With("all", period.Start, TotalRevenue, Money.FromMinorUnits(Whole, Currency.Usd));
        return new DashboardCalculator(Currency.Usd).Show(period, partners, vendor, []);
    }

    /// <summary>Each partner climbs a tier on a day of its own, from none.</summary>
    private static TierTimeline TimelineOf(int partner) => Enumerable.Range(0, Tiers.Length).Aggregate(
        TierTimeline.From(Start.PlusDays(-300), null),
        (timeline, step) => timeline.Then(Start.PlusDays(StepDay(partner, step)), TierId.Of(Tiers[step])));

    private static int StepDay(int partner, int step) => -20 + (partner * 7) + (step * 30);

    private static List<Entry> Raw(int seed)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, chance.Next(0, 40)).Select(number =>
        {
            var partner = chance.Next(0, 6);
            var day = chance.Next(-40, 130);
            var tier = Enumerable.Range(0, Tiers.Length).Where(step => StepDay(partner, step) <= day).Select(step => Tiers[step]).LastOrDefault();
            return new Entry($"E-{number}", partner, Types[partner % Types.Length], Start.PlusDays(day), chance.Next(1, 2_000_000), tier);
        })];
    }

    private sealed record Entry(string Id, int Partner, PartnerType Type, LocalDate On, long Cents, string? Tier);
}

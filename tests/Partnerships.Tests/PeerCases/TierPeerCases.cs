using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Tiers;
using static Partnerships.Tiers.Requirement;

namespace Partnerships.Tests.PeerCases;

/// <summary>Tiers, points and eligibility of other systems, on ladders and scores of their own.</summary>
public sealed class TierPeerCases
{
    private static readonly LocalDate Date = new(2025, 12, 31);
    private static readonly Metric<long> Users = Metric.Count("users", "users");
    private static readonly Metric<long> Certified = Metric.Count("certified", "certified people");
    private static readonly Metric<Rate> Retention = Metric.Rate("retention", "retention", Rate.Percent(0.1m)).Between(Rate.Zero, Rate.One);
    private static readonly Metric<long> Spent = Metric.Count("spent", "spent");
    private static readonly Metric<Rate> Margin = Metric.Rate("margin", "margin", Rate.Percent(0.1m));

    [Theory]
    [PeerCases("tier.eligibility.and")]
    public void PlacesOnTheHighestTierAllOfWhoseTestsAreMet(string id)
    {
        var inputs = PeerCase.Of(id).Inputs;
        var tiers = inputs.GetProperty("tiers_users_certs_minretention").EnumerateArray().Select(row => Tier.Of(
            Key(row[0].GetString()!),
            [
                AtLeast(Users, Whole(row[1])).Over(Window.TrailingMonths(12)),
                AtLeast(Certified, Whole(row[2])),
                .. row[3].ValueKind == JsonValueKind.Null ? Array.Empty<Requirement>() : [AtLeast(Retention, Percent(row[3])).Over(Window.TrailingMonths(36))],
            ]));
        var facts = PartnerFacts.On(Date)
            .With(Users, Whole(inputs.GetProperty("net_new_users_12m")))
            .With(Certified, Whole(inputs.GetProperty("certified")))
            .With(Retention, Percent(inputs.GetProperty("retention_pct")));

        Assert.Equal(Expected(id, "tier"), new TierCalculator(TierLadder.HighestMet([.. tiers])).Place(facts).Tier!.Name);
    }

    /// <summary>The transaction that is looked at counts for its own tier; ladders are in order of their bounds, whatever the source's order.</summary>
    [Theory]
    [PeerCases("tier.eligibility.cumulative")]
    public void PlacesByWhatWasSpentInAll(string id)
    {
        var inputs = PeerCase.Of(id).Inputs;
        var tiers = inputs.GetProperty("tiers_min").EnumerateArray()
            .Reverse()
            .OrderBy(row => Whole(row[1]))
            .Select(row => Tier.Of(Key(row[0].GetString()!), AtLeast(Spent, Whole(row[1]))));
        var facts = PartnerFacts.On(Date).With(Spent, Whole(inputs.GetProperty("spent_before")) + Whole(inputs.GetProperty("this_transaction")));

        Assert.Equal(Expected(id, "tier"), new TierCalculator(TierLadder.Cumulative([.. tiers])).Place(facts).Tier!.Name);
    }

    [Theory]
    [PeerCases("points.by_source")]
    public void EarnsPointsByTheHundred(string id)
    {
        var inputs = PeerCase.Of(id).Inputs;
        var sales = Metric.Money("sourced", "sourced sales");
        var part = ScorePart.PerUnit(sales, Number(inputs.GetProperty("points_per_100")), MetricValue.Of(Money.Usd(100m)));
        var facts = PartnerFacts.On(Date).With(sales, Money.Usd(Number(inputs.GetProperty("mrr"))));

        Assert.Equal(Expected(id, "points"), PointsOf(part, facts).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Each metric's payout over its own target, weighted, is a score out of a hundred, and the score of the whole target the payout.</summary>
    [Theory]
    [PeerCases("weighted_metrics")]
    public void WeighsMetricsInOneScore(string id)
    {
        const decimal Target = 20_000m;
        var weighted = PeerCase.Of(id).Inputs.GetProperty("metrics").EnumerateArray()
            .Select((row, place) => (
                Metric: Metric.Rate($"metric{place}", "metric", Rate.Percent(0.0001m)),
                Weight: Percent(row[0]),
                Attained: Rate.Of(Number(row[1]) / (Percent(row[0]).Value * Target))))
            .ToList();
        var score = ScorePart.Sum([.. weighted.Select(metric => ScorePart.PerUnit(metric.Metric, metric.Weight.InPercent))]);
        var facts = weighted.Aggregate(PartnerFacts.On(Date), (known, metric) => known.With(metric.Metric, metric.Attained));

        Assert.Equal(Number(PeerCase.Of(id).Expected.GetProperty("total")), PointsOf(score, facts) / 100 * Target);
    }

    /// <summary>A deal counts where the margin of its kind is reached; attainment is what counts over the target.</summary>
    [Theory]
    [PeerCases("eligibility.margin_gate")]
    public void CountsDealsWhoseMarginReachesThatOfTheirKind(string id)
    {
        var inputs = PeerCase.Of(id).Inputs;
        var gates = inputs.GetProperty("min_margin").EnumerateObject()
            .Select(gate => All(Holds(KindOf(gate.Name)), AtLeast(Margin, Percent(gate.Value))))
            .ToArray<Requirement>();
        var gate = new TierCalculator(TierLadder.Cumulative(Tier.Of(TierId.Of("eligible"), Any(gates))));
        var eligible = Money.Sum(
            inputs.GetProperty("deals").EnumerateArray()
                .Where(deal => gate.Place(PartnerFacts.On(Date).Holding(KindOf(deal[1].GetString()!)).With(Margin, Percent(deal[2]))).Tier is not null)
                .Select(deal => Money.Usd(Number(deal[0]))),
            Currency.Usd);
        var attained = Rate.Of(eligible.Amount / Number(inputs.GetProperty("target")));
        var pay = (Money.Usd(Number(inputs.GetProperty("ote"))) * Rate.Percent(Number(inputs.GetProperty("ote_share_pct")))).Round(Rounding.HalfAwayFromZero);

        Assert.Equal(Number(PeerCase.Of(id).Expected.GetProperty("eligible")), eligible.Amount);
        Assert.Equal(Number(PeerCase.Of(id).Expected.GetProperty("attainment_pct")), attained.InPercent);
        Assert.Equal(Number(PeerCase.Of(id).Expected.GetProperty("payout")), (pay * attained).Round(Rounding.HalfAwayFromZero).Amount);
    }

    private static decimal PointsOf(ScorePart part, PartnerFacts facts)
    {
        var reached = AtLeast(Score.Of("points", 0.000001m, part), 0m);
        var placement = new TierCalculator(TierLadder.Cumulative(Tier.Of(TierId.Of("any"), reached))).Place(facts);
        return placement.Tiers[0].Findings[0].Value!.Value.ToScore();
    }

    private static Metric<bool> KindOf(string name) => Metric.YesNo(Small(name), name);

    private static TierId Key(string name) => TierId.Of(Small(name));

    private static string Small(string name) => string.Concat(name.Select(char.ToLowerInvariant));

    private static string? Expected(string id, string name) => PeerCase.Of(id).Expected.GetProperty(name).GetString();

    private static long Whole(JsonElement json) => (long)Number(json);

    private static Rate Percent(JsonElement json) => Rate.Percent(decimal.Parse(json.GetString()!.TrimEnd('%'), CultureInfo.InvariantCulture));

    private static decimal Number(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? json.GetDecimal()
        : decimal.Parse(json.GetString()!, CultureInfo.InvariantCulture);
}

using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Partnerships.Commissions;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Tests.PeerCases;

/// <summary>Brackets by slab and by margin, of billing and commission systems.</summary>
public sealed class SchedulePeerCases
{
    private static readonly Clause Clause = Clause.Of("a peer", "§1", "rates");

    [Theory]
    [PeerCases("tier.marginal", "tier.marginal.stateful")]
    public void RatesEachSliceByItsOwnBracket(string id)
    {
        var (peerCase, inputs) = Read(id);
        var bands = inputs.GetProperty(inputs.TryGetProperty("tiers_upto_rate", out _) ? "tiers_upto_rate" : "tiers_upto_rate_flat");
        var amount = Number(First(inputs, "amount", "sales", "deal", "transaction", "units"));
        var before = inputs.TryGetProperty("accumulated_before", out var given) && Number(given) > 0 ? Number(given) : (decimal?)null;
        var isRate = bands[0][1].GetString()!.EndsWith('%');
        var brackets = bands.EnumerateArray().Select(band => WithEntry(
            isRate ? UpTo(band[0], Usd).At(Percent(band[1])) : UpTo(band[0], Count).PerUnit(Number(band[1]), Currency.Usd), band, 2)).ToArray();
        var input = isRate ? ScheduleInput.Of(Money.Usd(amount)) : ScheduleInput.Of(Units.Of(amount));
        var result = Apply(RateSchedule.Marginal(brackets), before is { } had ? input.After(Money.Usd(had)) : input);

        Assert.Equal(Expected(peerCase, "commission", "amount", "total", "fee"), result.Amount.Amount);
        if (peerCase.Expected.TryGetProperty("blended_rate", out var blended))
        {
            Assert.Equal(Percent(blended).Value, result.Amount.Amount / amount);
        }
    }

    /// <summary>Attainment in percent of a target bonus: the bonus attained is the amount, the bonus at 100% the quota.</summary>
    [Theory]
    [PeerCases("tier.marginal.attainment_multiplier", "tier.slab.attainment_multiplier")]
    public void MultipliesATargetBonusByItsAttainment(string id)
    {
        var (peerCase, inputs) = Read(id);
        var target = Usd(inputs.GetProperty("target_bonus"));
        var attained = (target * Rate.Percent(Number(inputs.GetProperty("attainment_pct")))).Round(Rounding.HalfAwayFromZero);
        var schedule = inputs.TryGetProperty("slices_upto_multiplier", out var slices)
            ? RateSchedule.Marginal([.. slices.EnumerateArray().Select(slice => UpTo(slice[0], PercentLevel).At(Rate.Of(Number(slice[1]))))])
            : RateSchedule.Slab([.. inputs.GetProperty("slabs").EnumerateArray().SelectMany(Multiplied), Bracket.Rest]);

        Assert.Equal(Expected(peerCase, "payout"), Apply(schedule, ScheduleInput.Of(attained).OfQuota(target)).Amount.Amount);

        static Bracket[] Multiplied(JsonElement slab)
        {
            var ends = slab[0].GetString()!.Split('-').Select(end => Rate.Percent(decimal.Parse(end, CultureInfo.InvariantCulture))).ToArray();
            return [Bracket.LessThan(ends[0]), Bracket.AtMost(ends[1]).At(Rate.Of(Number(slab[1])))];
        }
    }

    [Theory]
    [PeerCases("tier.marginal.blocks", "tier.marginal.blocks.unlimited", "tier.slab.blocks")]
    public void CountsBlocksOfEachBracket(string id)
    {
        var (peerCase, inputs) = Read(id);
        var tiers = inputs.GetProperty("tiers_blocksize_maxblocks_price").EnumerateArray().ToList();
        var end = 0m;
        var brackets = tiers.Select((tier, place) =>
        {
            end += tier[1].GetString() is "unlimited" ? 0m : Number(tier[0]) * Number(tier[1]);
            return (place == tiers.Count - 1 ? Bracket.Rest : Bracket.AtMost(Units.Of(end))).PerBlock(Units.Of(Number(tier[0])), Usd(tier[2]));
        }).ToArray();
        var slab = peerCase.Kind == "tier.slab.blocks";
        var schedule = slab ? RateSchedule.Slab(brackets) : RateSchedule.Marginal(brackets);
        var units = Number(inputs.GetProperty("units"));

        Assert.Equal(Expected(peerCase, "total"), Apply(schedule, ScheduleInput.Of(Units.Of(units))).Amount.Amount);
    }

    [Theory]
    [PeerCases("tier.package")]
    public void CountsAPartOfAPackageWhole(string id)
    {
        var (peerCase, inputs) = Read(id);
        var (size, price, free) = (Units.Of(Number(inputs.GetProperty("package_size"))), Usd(inputs.GetProperty("amount_per_package")), Number(inputs.GetProperty("free_units")));
        var schedule = free == 0 ? RateSchedule.PerBlock(size, price) : RateSchedule.PerBlock(size, price, Units.Of(free));

        Assert.Equal(Expected(peerCase, "amount"), Apply(schedule, ScheduleInput.Of(Units.Of(Number(inputs.GetProperty("units"))))).Amount.Amount);
    }

    /// <summary>What was billed already comes in as the total before; the difference goes out.</summary>
    [Theory]
    [PeerCases("delta.already_billed")]
    public void BillsTheDifferenceToWhatWasBilled(string id)
    {
        var (peerCase, inputs) = Read(id);
        var block = inputs.GetProperty("block").GetString()!.Split('@').Select(part => decimal.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var units = Units.Of(Number(inputs.GetProperty("usage")[0]));
        var calculator = Calculator(RateSchedule.Marginal(Bracket.Rest.PerBlock(Units.Of(block[0]), Money.Usd(block[1]))));
        var billed = calculator.Calculate(ScheduleInput.Of(Units.Of(block[0])));
        var rest = calculator.Calculate(ScheduleInput.Of(units - billed.Total.ToUnits()).After(billed.Total));

        Assert.Equal(Number(inputs.GetProperty("already_billed")), billed.Amount.Amount);
        Assert.Equal(Expected(peerCase, "delta"), rest.Amount.Amount);
        Assert.Equal(units, rest.Total.ToUnits());
        Assert.Equal(peerCase.Expected.GetProperty("blocks").GetInt32() * block[1], (billed.Amount + rest.Amount).Amount);
    }

    /// <summary>Whole units: a bracket that begins at 11 is one past 10.</summary>
    [Theory]
    [PeerCases("tier.marginal.with_flat", "tier.slab.with_flat", "tier.marginal.decimal_bounds")]
    public void AddsTheAmountOfEachBracketThatIsReached(string id)
    {
        var (peerCase, inputs) = Read(id);
        var brackets = inputs.GetProperty("ranges_from_to_perunit_flat").EnumerateArray()
            .Select(range => UpTo(range[1], Count).PerUnit(Number(range[2]), Currency.Usd).Reaching(Usd(range[3]))).ToArray();
        var schedule = peerCase.Kind == "tier.slab.with_flat" ? RateSchedule.Slab(brackets) : RateSchedule.Marginal(brackets);

        Assert.Equal(Expected(peerCase, "amount"), Apply(schedule, ScheduleInput.Of(Units.Of(Number(inputs.GetProperty("units"))))).Amount.Amount);
    }

    [Theory]
    [PeerCases("tier.marginal.percent_with_flat")]
    public void AddsTheAmountOfEachBracketBesideItsRate(string id)
    {
        var (peerCase, inputs) = Read(id);
        var schedule = RateSchedule.Marginal([.. inputs.GetProperty("ranges_from_to_rate_flat").EnumerateArray()
            .Select(range => UpTo(range[1], Usd).At(Percent(range[2])).Reaching(Usd(range[3])))]);

        Assert.Equal(Expected(peerCase, "fee"), Apply(schedule, ScheduleInput.Of(Usd(inputs.GetProperty("amount")))).Amount.Amount);
    }

    [Theory]
    [PeerCases("tier.marginal.min_max_per_tier", "tier.slab.min_max_per_tier")]
    public void KeepsFloorAndCapOfEachBracket(string id)
    {
        var (peerCase, inputs) = Read(id);
        var brackets = Halfopen(inputs);
        var schedule = peerCase.Kind == "tier.slab.min_max_per_tier" ? RateSchedule.Slab(brackets) : RateSchedule.Marginal(brackets);

        Assert.Equal(Expected(peerCase, "commission"), Apply(schedule, ScheduleInput.Of(Usd(inputs.GetProperty("base")))).Amount.Amount);
    }

    [Theory]
    [PeerCases("tier.slab.selector_differs_from_base")]
    public void SelectsByOneThingAndPaysOnAnother(string id)
    {
        var (peerCase, inputs) = Read(id);
        var schedule = RateSchedule.Slab([.. inputs.GetProperty("tiers").EnumerateArray().Select(tier => Earning(Below(tier[1], Count), tier[2].GetString()!))]);
        var input = ScheduleInput.Of(Usd(inputs.GetProperty("base"))).SelectedBy(Units.Of(Number(inputs.GetProperty("selector"))));

        Assert.Equal(Expected(peerCase, "commission"), Apply(schedule, input).Amount.Amount);
    }

    [Theory]
    [PeerCases("tier.slab")]
    public void RatesTheWholeAmountByTheBracketItReaches(string id)
    {
        var (peerCase, inputs) = Read(id);
        var (schedule, input) = inputs.TryGetProperty("sections", out var sections)
            ? (RateSchedule.Slab(
                Bracket.LessThan(Usd(sections[0][0])), Bracket.AtMost(Usd(sections[0][1])).At(Percent(sections[0][2])), Bracket.Rest), ScheduleInput.Of(Usd(inputs.GetProperty("base"))))
            : (RateSchedule.Slab(
                Bracket.AtMost(Rate.One).At(Percent(inputs.GetProperty("below_100_rate"))), Bracket.Rest.At(Percent(inputs.GetProperty("above_100_rate")))),
                ScheduleInput.Of(Usd(inputs.GetProperty("sales"))).OfQuota(Usd(inputs.GetProperty("quota"))));

        Assert.Equal(Expected(peerCase, "commission"), Apply(schedule, input).Amount.Amount);
    }

    [Theory]
    [PeerCases("tier.boundary")]
    public void ABoundBelongsToTheSideThatIsSaid(string id)
    {
        var (peerCase, inputs) = Read(id);
        var (first, second) = (inputs.GetProperty("tiers")[0], inputs.GetProperty("tiers")[1]);
        var input = ScheduleInput.Of(Usd(inputs.GetProperty("accumulated")));
        var lowerIncluded = RateSchedule.Slab(Bracket.LessThan(Usd(first[1])).At(Percent(first[2])), Bracket.Rest.At(Percent(second[2])));
        var upperIncluded = RateSchedule.Slab(Bracket.AtMost(Usd(first[1])).At(Percent(first[2])), Bracket.Rest.At(Percent(second[2])));

        Assert.Equal(Percent(peerCase.Expected.GetProperty("lower_inclusive_reading")), Assert.Single(Apply(lowerIncluded, input).Brackets).Rate);
        Assert.Equal(Percent(peerCase.Expected.GetProperty("upper_inclusive_reading")), Assert.Single(Apply(upperIncluded, input).Brackets).Rate);
    }

    /// <summary>There is no tie to break where each bound says where it belongs.</summary>
    [Theory]
    [PeerCases("tier.boundary_tiebreak")]
    public void ASharedBoundaryIsSharedNoMore(string id)
    {
        var (peerCase, inputs) = Read(id);
        var rates = inputs.GetProperty("tiers").EnumerateArray().Select((tier, place) => (Name: tier[2].GetString(), Rate: Rate.Percent(place + 1m))).ToList();
        var bound = Count(inputs.GetProperty("tiers")[0][1]);
        var input = ScheduleInput.Of(Money.Usd(1m)).SelectedBy(Count(inputs.GetProperty("value")));
        var lower = Apply(RateSchedule.Slab(Bracket.AtMost(bound).At(rates[0].Rate), Bracket.MoreThan(bound).At(rates[1].Rate)), input);
        var upper = Apply(RateSchedule.Slab(Bracket.LessThan(bound).At(rates[0].Rate), Bracket.AtLeast(bound).At(rates[1].Rate)), input);

        Assert.Equal(peerCase.Expected.GetProperty("tier").GetString(), rates.Single(rate => rate.Rate == lower.Brackets[0].Rate).Name);
        Assert.Equal(rates[1].Rate, upper.Brackets[0].Rate);
    }

    [Theory]
    [PeerCases("validation", "validation.tier_table", "tier.slab.gap")]
    public void RefusesTablesWithoutAnAnswerForEachValue(string id)
    {
        var (peerCase, inputs) = Read(id);
        var rows = inputs.TryGetProperty("tiers", out var tiers) ? tiers.EnumerateArray().Select(row => (row[0], row[1])).ToList()
            : inputs.TryGetProperty("sections", out var sections) ? [.. sections.EnumerateArray().Select(row => (row[0], row[1]))]
            : [(inputs.GetProperty("section_from"), inputs.GetProperty("section_to"))];
        var closed = peerCase.Kind == "tier.slab.gap";
        var brackets = rows.Select(row => row.Item2.ValueKind == JsonValueKind.Null ? Bracket.AtLeast(Usd(row.Item1))
            : closed ? Bracket.AtLeast(Usd(row.Item1)).ButAtMost(Usd(row.Item2))
            : Bracket.AtLeast(Usd(row.Item1)).ButLessThan(Usd(row.Item2))).ToArray();
        var refused = Assert.Throws<ArgumentException>("brackets", () => RateSchedule.Slab(brackets));

        Assert.Contains("Bracket ", refused.Message, StringComparison.Ordinal);
        Assert.True(closed || peerCase.Expected.GetProperty("result").GetString() == "rejected");
        if (peerCase.Expected.TryGetProperty("reason", out var reason))
        {
            var words = reason.GetString()!;
            var (index, what) = words.StartsWith("empty", StringComparison.Ordinal) ? (1, "is empty")
                : words.StartsWith("nested", StringComparison.Ordinal) ? (2, "overlaps")
                : words.StartsWith("start", StringComparison.Ordinal) ? (0, "below zero")
                : (1, "overlaps");
            Assert.Contains($"Bracket {index} ", refused.Message, StringComparison.Ordinal);
            Assert.Contains(what, refused.Message, StringComparison.Ordinal);
        }
    }

    private static Bracket[] Halfopen(JsonElement inputs)
    {
        var tiers = inputs.GetProperty("tiers_from_to_rate_min_max").EnumerateArray().ToList();
        return [.. tiers.Select((tier, place) =>
        {
            // The peer's last bracket pays from its bound on, where nothing lies in it yet; the first pays nothing on zero.
            var bracket = Earning(Below(tier[1], Usd), tier[2].GetString()!, reaching: place > 0);
            bracket = tier[3].ValueKind == JsonValueKind.Null ? bracket : bracket.WithFloor(Usd(tier[3]));
            return tier[4].ValueKind == JsonValueKind.Null ? bracket : bracket.WithCap(Usd(tier[4]));
        })];
    }

    private static Bracket Earning(Bracket bracket, string terms, bool reaching = false)
    {
        const string Flat = "flat ";
        if (!terms.StartsWith(Flat, StringComparison.Ordinal))
        {
            return bracket.At(Rate.Parse(terms, null));
        }

        var amount = Money.Usd(decimal.Parse(terms[Flat.Length..], CultureInfo.InvariantCulture));
        return reaching ? bracket.Reaching(amount) : bracket.Entering(amount);
    }

    private static Bracket WithEntry(Bracket bracket, JsonElement band, int place) =>
        band.GetArrayLength() > place ? bracket.Entering(Usd(band[place])) : bracket;

    private static Bracket UpTo(JsonElement end, Func<JsonElement, Level> level) =>
        end.ValueKind == JsonValueKind.Null || end.GetString() == "next" ? Bracket.Rest : Bracket.AtMost(level(end));

    private static Bracket Below(JsonElement end, Func<JsonElement, Level> level) =>
        end.ValueKind == JsonValueKind.Null ? Bracket.Rest : Bracket.LessThan(level(end));

    private static Bracket UpTo(JsonElement end, Func<JsonElement, Money> level) => UpTo(end, json => (Level)level(json));

    private static Bracket Below(JsonElement end, Func<JsonElement, Money> level) => Below(end, json => (Level)level(json));

    private static Level Count(JsonElement json) => Units.Of(Number(json));

    private static Level PercentLevel(JsonElement json) => Rate.Percent(Number(json));

    private static Money Usd(JsonElement json) => Money.Of(Number(json), Currency.Usd, Rounding.HalfAwayFromZero);

    private static Rate Percent(JsonElement json) => Rate.Percent(decimal.Parse(json.GetString()!.TrimEnd('%'), CultureInfo.InvariantCulture));

    private static decimal Number(JsonElement json) => json.ValueKind == JsonValueKind.Number ? json.GetDecimal() : decimal.Parse(json.GetString()!, CultureInfo.InvariantCulture);

    private static JsonElement First(JsonElement inputs, params string[] names) =>
        inputs.GetProperty(names.First(name => inputs.TryGetProperty(name, out _)));

    private static decimal Expected(PeerCase peerCase, params string[] names) => Number(First(peerCase.Expected, names));

    private static (PeerCase PeerCase, JsonElement Inputs) Read(string id)
    {
        var peerCase = PeerCase.Of(id);
        return (peerCase, peerCase.Inputs);
    }

    private static ScheduleCalculator Calculator(RateSchedule schedule) => new(schedule, Clause);

    private static ScheduleResult Apply(RateSchedule schedule, ScheduleInput input)
    {
        var result = Calculator(schedule).Calculate(input);
        Assert.Empty(result.Explain().Replay());
        Assert.Equal(result.Amount, result.Explain().Steps[^1].Result.ToMoney());
        return result;
    }
}

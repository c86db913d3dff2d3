using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.PeerCases;

/// <summary>Rates and amounts of single transactions, with what is free, the least and the most of each; and traps that are not to be walked into.</summary>
public sealed class RatePeerCases
{
    private static readonly Clause Clause = Clause.Of("a peer", "§1", "rates");

    [Theory]
    [PeerCases("rate.percent")]
    public void EarnsARateOfEachAmount(string id)
    {
        var (peerCase, inputs) = Read(id);
        var amounts = inputs.TryGetProperty("events", out var events) ? events.EnumerateArray().Select(Usd).ToList() : [Usd(inputs.GetProperty("base"))];
        var schedule = RateSchedule.Flat(Percent(inputs.GetProperty("rate_pct")));
        var expected = inputs.TryGetProperty("events", out _) ? peerCase.Expected.GetProperty("fee") : peerCase.Expected.GetProperty("commission");

        Assert.Equal(Exact(expected), amounts.Select(amount => Apply(schedule, ScheduleInput.Of(amount)).Exact).Aggregate((sum, amount) => sum + amount));
    }

    [Theory]
    [PeerCases("rate.percent.round_half_up_minor_units")]
    public void RoundsHalfACentUp(string id)
    {
        var (peerCase, inputs) = Read(id);
        var sale = Money.FromMinorUnits((long)Number(inputs.GetProperty("sale_cents")), Currency.Usd);

        Assert.Equal(
            (long)Number(peerCase.Expected.GetProperty("earnings_cents")),
            Apply(RateSchedule.Flat(Percent(inputs.GetProperty("rate_pct"))), ScheduleInput.Of(sale)).Amount.MinorUnits);
    }

    [Theory]
    [PeerCases("rate.flat_per_unit")]
    public void EarnsAnAmountPerUnit(string id)
    {
        var (peerCase, inputs) = Read(id);
        var price = Money.FromMinorUnits((long)Number(inputs.GetProperty("flat_cents")), Currency.Usd);
        var input = ScheduleInput.Of(Units.Of(inputs.GetProperty("quantity").GetInt32()));

        Assert.Equal((long)Number(peerCase.Expected.GetProperty("earnings_cents")), Apply(RateSchedule.PerUnit(price), input).Amount.MinorUnits);
    }

    /// <summary>A rate of the volume and an amount per event are two schedules.</summary>
    [Theory]
    [PeerCases("rate.percent_plus_fixed")]
    public void EarnsARateAndAnAmountPerEvent(string id)
    {
        var (peerCase, inputs) = Read(id);
        var ofVolume = Apply(RateSchedule.Flat(Percent(inputs.GetProperty("rate_pct"))), ScheduleInput.Of(Usd(inputs.GetProperty("volume"))));
        var perEvent = Apply(RateSchedule.PerUnit(Usd(inputs.GetProperty("fixed_per_event"))), ScheduleInput.Of(Units.Of(inputs.GetProperty("events").GetInt32())));

        Assert.Equal(Number(peerCase.Expected.GetProperty("fee")), (ofVolume.Amount + perEvent.Amount).Amount);
    }

    /// <summary>The peer adds up exact fees; a rule rounds each of them.</summary>
    [Theory]
    [PeerCases("rate.percent.min_max_per_txn")]
    public void KeepsTheLeastAndTheMostOfEachTransaction(string id)
    {
        var (peerCase, inputs) = Read(id);
        var fixedAmount = inputs.TryGetProperty("fixed_per_event", out var amount) ? Usd(amount) : Money.Usd(0m);
        var (least, most) = (Usd(inputs.GetProperty("min")), Usd(inputs.GetProperty("max")));
        var bracket = Bracket.Rest.At(Percent(inputs.GetProperty("rate_pct"))).Entering(fixedAmount);
        var allowance = FreeAllowance.OfEvents(inputs.TryGetProperty("free_events", out var free) ? free.GetInt64() : 0);
        var volumes = inputs.GetProperty("events").EnumerateArray().Select(Usd).ToList();
        var exact = volumes.Select((volume, number) => Apply(
            RateSchedule.Flat(bracket.WithFloor(least).WithCap(most)), ScheduleInput.Of(volume - allowance.Free(number, Money.Usd(0m), volume).Volume)).Exact).ToList();

        Assert.Equal(Exact(peerCase.Expected.GetProperty("fee")), exact.Aggregate((sum, fee) => sum + fee));
        Assert.Equal(
            exact.Select(fee => fee.Round(Rounding.HalfAwayFromZero)),
            Fees(CommissionRule.Of("fee", "fee", RulePay.By(RateSchedule.Flat(bracket))).Limited(CommissionLimit.Between(least, most, LimitScope.Line)).Allowing(allowance), volumes));
    }

    /// <summary>The running totals of the case name the first three events; the fourth fills up the volume.</summary>
    [Theory]
    [PeerCases("rate.percent.free_allowance")]
    public void ChargesWhatTheFreeEventsAndTheFreeVolumeLeave(string id)
    {
        var (peerCase, inputs) = Read(id);
        var totals = inputs.GetProperty("running_total_by_event").EnumerateArray().Select(Usd).Append(Usd(inputs.GetProperty("volume"))).Prepend(Money.Usd(0m)).ToList();
        var volumes = totals.Skip(1).Zip(totals, (to, from) => to - from).ToList();
        var (rate, price) = (Percent(inputs.GetProperty("rate_pct")), Usd(inputs.GetProperty("fixed_per_event")));
        decimal Fee(RateSchedule schedule) => Fees(
            CommissionRule.Of("fee", "fee", RulePay.By(schedule)).Allowing(FreeAllowance.Of(inputs.GetProperty("free_events").GetInt64(), Usd(inputs.GetProperty("free_volume")))),
            volumes).Sum(fee => fee.Amount);

        Assert.Equal(inputs.GetProperty("events").GetInt32(), volumes.Count);
        Assert.Equal(Number(peerCase.Expected.GetProperty("percent_part")), Fee(RateSchedule.Flat(rate)));
        Assert.Equal(Number(peerCase.Expected.GetProperty("fixed_part")), Fee(RateSchedule.PerUnit(price)));
        Assert.Equal(Number(peerCase.Expected.GetProperty("fee")), Fee(RateSchedule.Flat(Bracket.Rest.At(rate).Entering(price))));
    }

    /// <summary>Bands of the discount that was granted, in percent, select what is paid on the list price.</summary>
    [Theory]
    [PeerCases("rule.discount_band")]
    public void SelectsByTheDiscountThatWasGranted(string id)
    {
        const string Fixed = "fixed ";
        var (peerCase, inputs) = Read(id);
        var bands = inputs.GetProperty("bands").EnumerateArray().ToList();
        var brackets = bands.Select((band, place) => (place == bands.Count - 1 ? Bracket.Rest : Bracket.AtMost(Percent(band[1])))
            .Entering(Money.Usd(decimal.Parse(band[2].GetString()![Fixed.Length..], CultureInfo.InvariantCulture)))).ToArray();
        var input = ScheduleInput.Of(Usd(inputs.GetProperty("list_base"))).SelectedBy(Percent(inputs.GetProperty("discount_pct")));

        Assert.Equal(Number(peerCase.Expected.GetProperty("commission")), Apply(RateSchedule.Slab(brackets), input).Amount.Amount);
    }

    [Theory]
    [PeerCases("threshold.min_deal")]
    public void EarnsNothingBelowTheLeastDeal(string id)
    {
        var (peerCase, inputs) = Read(id);
        var deal = Usd(inputs.GetProperty("deal"));
        var least = Usd(inputs.GetProperty("threshold"));
        var rule = CommissionRule.Of("share", "share", RulePay.At(Percent(inputs.GetProperty("rate_pct")))).FromDealsOf(least);

        Assert.Equal(Number(peerCase.Expected.GetProperty("commission")), Fees(rule, [deal]).Single().Amount);
        Assert.True(Fees(rule, [least]).Single().IsPositive);
        Assert.True(Fees(rule, [least - Money.Usd(0.01m)]).Single().IsZero);
    }

    /// <summary>What the peers did wrong, by their own figures: a refund that takes nothing back, a floor where nothing is paid on, parts that are more than the whole.</summary>
    [Theory]
    [PeerCases("peer.anomaly")]
    public void DoesNotRepeatThePeersMistakes(string id)
    {
        var (peerCase, inputs) = Read(id);
        var (ours, theirs, right) = id switch
        {
            "panda-anom-004" => (Refund(inputs), Number(peerCase.Expected.GetProperty("peer_result")), Number(peerCase.Expected.GetProperty("symmetric_result"))),
            "panda-anom-002" => (ZeroWidth(inputs), Number(peerCase.Expected.GetProperty("peer_result")), 95m),
            _ => (AtYearEnd(inputs), Number(peerCase.Expected.GetProperty("peer_states").GetProperty("year_end")), Number(peerCase.Expected.GetProperty("correct").GetProperty("year_end"))),
        };

        Assert.Equal(right, ours);
        Assert.NotEqual(theirs, ours);
    }

    private static decimal Refund(JsonElement inputs)
    {
        var schedule = RateSchedule.Marginal([.. inputs.GetProperty("tiers").EnumerateArray().Select(tier => Below(tier[1]).At(Percent(tier[2])))]);
        var refund = Usd(inputs.GetProperty("base"));
        Assert.Equal(-Apply(schedule, ScheduleInput.Of(-refund)).Amount, Apply(schedule, ScheduleInput.Of(refund)).Amount);
        return Apply(schedule, ScheduleInput.Of(refund)).Amount.Amount;
    }

    private static decimal ZeroWidth(JsonElement inputs)
    {
        const string Flat = "flat ";
        var schedule = RateSchedule.Marginal([.. inputs.GetProperty("tiers_from_to_rate_min_max").EnumerateArray().Select(tier =>
        {
            var terms = tier[2].GetString()!;
            var bracket = terms.StartsWith(Flat, StringComparison.Ordinal)
                ? Below(tier[1]).Entering(Money.Usd(decimal.Parse(terms[Flat.Length..], CultureInfo.InvariantCulture)))
                : Below(tier[1]).At(Rate.Parse(terms, null));
            bracket = tier[3].ValueKind == JsonValueKind.Null ? bracket : bracket.WithFloor(Usd(tier[3]));
            return tier[4].ValueKind == JsonValueKind.Null ? bracket : bracket.WithCap(Usd(tier[4]));
        })]);
        return Apply(schedule, ScheduleInput.Of(Usd(inputs.GetProperty("base")))).Amount.Amount;
    }

    private static decimal AtYearEnd(JsonElement inputs)
    {
        var parts = Allocation.ByRates(Usd(inputs.GetProperty("payout")), [Percent(inputs.GetProperty("booking_pct")), Percent(inputs.GetProperty("year_end_pct"))]).Parts;
        Assert.Equal(Usd(inputs.GetProperty("payout")), parts[0] + parts[1]);
        return parts[1].Amount;
    }

    /// <summary>What a rule brings on each of some transactions, one deal after the other.</summary>
    private static List<Money> Fees(CommissionRule rule, IEnumerable<Money> transactions)
    {
        var day = new LocalDate(2025, 1, 2);
        var program = PartnerProgram.Of("peer", "Peer", PartnerType.Technology, "1.0", day).WithCommissions(CommissionPlan.Of(rule));
        var calculator = new CommissionCalculator(Agreement.Of("acme", program, day));
        var (fees, progress) = (new List<Money>(), CommissionProgress.None);
        foreach (var amount in transactions)
        {
            var earned = calculator.Calculate(Deal.Sold("T", day).Line(RevenueStream.Software, amount), progress);
            fees.Add(earned.Total);
            progress = earned.Progress;
        }

        return fees;
    }

    private static Bracket Below(JsonElement end) => end.ValueKind == JsonValueKind.Null ? Bracket.Rest : Bracket.LessThan(Usd(end));

    private static UnroundedMoney Exact(JsonElement json) => UnroundedMoney.Of(Number(json), Currency.Usd);

    private static Money Usd(JsonElement json) => Money.Usd(Number(json));

    private static Rate Percent(JsonElement json) => Rate.Percent(json.ValueKind == JsonValueKind.Number ? json.GetDecimal() : decimal.Parse(json.GetString()!.TrimEnd('%'), CultureInfo.InvariantCulture));

    private static decimal Number(JsonElement json) => json.ValueKind == JsonValueKind.Number ? json.GetDecimal() : decimal.Parse(json.GetString()!, CultureInfo.InvariantCulture);

    private static (PeerCase PeerCase, JsonElement Inputs) Read(string id)
    {
        var peerCase = PeerCase.Of(id);
        return (peerCase, peerCase.Inputs);
    }

    private static ScheduleResult Apply(RateSchedule schedule, ScheduleInput input)
    {
        var result = new ScheduleCalculator(schedule, Clause).Calculate(input);
        Assert.Empty(result.Explain().Replay());
        return result;
    }
}

using System.Linq;
using System.Text.Json;
using Partnerships.Commissions;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.PublishedPrograms;

/// <summary>Rates of published programs by bracket: what the source's own examples give.</summary>
public sealed class ScheduleExamples
{
    private static readonly Clause Clause = Clause.Of("a published program", "§1", "rates");

    /// <summary>Each transaction after those before it; the last one is asked for.</summary>
    [Theory]
    [ProgramExamples("lg-1", "lg-2", "lg-3")]
    public void LagoAddsTheFlatFeeOfABandOnEntry(string id)
    {
        var schedule = RateSchedule.Marginal(Bands(ProgramExample.Of("lg-1").Inputs.GetProperty("bands"), (bracket, band) =>
            bracket.At(Rate.Of(band[1].GetDecimal())).Entering(Money.Usd(band[2].GetDecimal()))));
        var calculator = new ScheduleCalculator(schedule, Clause);
        ScheduleResult? last = null;
        foreach (var transaction in ProgramExample.Of(id).Inputs.GetProperty("tx").EnumerateArray())
        {
            var input = ScheduleInput.Of(Money.Usd(transaction.GetDecimal()));
            last = calculator.Calculate(last is null ? input : input.After(last.Total));
        }

        Assert.Equal(ProgramExample.Of(id).Expected.GetDecimal(), last!.Amount.Amount);
        Assert.Empty(last.Explain().Replay());
    }

    [Theory]
    [ProgramExamples("lg-4")]
    public void LagoChargesAPriceBelowTheCentBesideAFixedFee(string id)
    {
        var example = ProgramExample.Of(id);
        var schedule = RateSchedule.Flat(Bracket.Rest.PerUnit(example.Number("price"), Currency.Usd).Entering(Money.Usd(example.Number("fixed"))));

        Assert.Equal(example.Expected.GetDecimal(), Amount(schedule, ScheduleInput.Of(Units.Of(example.Number("units")))));
    }

    /// <summary>The second example names no bands: it is the first by slab.</summary>
    [Theory]
    [ProgramExamples("zu-", "au-")]
    public void ZuploAndAutumnPriceUnits(string id)
    {
        var example = ProgramExample.Of(id);
        var bands = (example.Has("bands") ? example : ProgramExample.Of("zu-1")).Inputs.GetProperty("bands");
        var brackets = Bands(bands, (bracket, band) => bracket.PerUnit(band[1].GetDecimal(), Currency.Usd), units: true);
        var schedule = example.Has("mode") && example.Text("mode") == "volume" ? RateSchedule.Slab(brackets) : RateSchedule.Marginal(brackets);

        Assert.Equal(example.Expected.GetDecimal(), Amount(schedule, ScheduleInput.Of(Units.Of(example.Number("units") + example.Number("requests")))));
    }

    /// <summary>One table of bands, in percent of the baseline, and three ways to pay on it.</summary>
    [Theory]
    [ProgramExamples("en-r1", "en-r2", "en-r3")]
    public void EnablePaysOnAllOnTheGrowthOrOnItsSlices(string id)
    {
        var example = ProgramExample.Of(id);
        var basis = example.Text("mode") switch
        {
            "fully retrospective" => GrowthBasis.Turnover,
            "retrospective on growth" => GrowthBasis.Growth,
            _ => GrowthBasis.Slices,
        };
        var schedule = RateSchedule.Growth(
            basis,
            Bracket.LessThan(Rate.Percent(10m)),
            Bracket.LessThan(Rate.Percent(15m)).At(Rate.Percent(2m)),
            Bracket.LessThan(Rate.Percent(20m)).At(Rate.Percent(3m)),
            Bracket.Rest.At(Rate.Percent(4m)));

        Assert.Equal(example.Expected.GetDecimal(), Amount(schedule, ScheduleInput.Of(Money.Usd(example.Number("value"))).Over(Money.Usd(example.Number("baseline")))));
    }

    [Theory]
    [ProgramExamples("en-r4", "en-r5", "en-r6")]
    public void EnableSelectsByTheGrowthInMoney(string id)
    {
        var example = ProgramExample.Of(id);
        var (turnover, growth) = (Gbp(example.Number("turnover")), Gbp(example.Number("growth")));
        var schedule = RateSchedule.Growth(
            GrowthBasis.Turnover,
            Bracket.LessThan(Gbp(500_000m)).At(Rate.Percent(4m)),
            Bracket.LessThan(Gbp(750_000m)).At(Rate.Percent(6m)),
            Bracket.Rest.At(Rate.Percent(8m)));

        Assert.Equal(example.Expected.GetDecimal(), Amount(schedule, ScheduleInput.Of(turnover).Over(turnover - growth)));
    }

    [Theory]
    [ProgramExamples("sc-")]
    public void SalesCookieSelectsByThePercentageOfAQuota(string id)
    {
        var example = ProgramExample.Of(id);
        Bracket[] brackets =
        [
            Bracket.AtMost(Rate.One).At(Rate.Percent(6m)), Bracket.AtMost(Rate.Percent(150m)).At(Rate.Percent(8m)), Bracket.Rest.At(Rate.Percent(10m)),
        ];
        var schedule = example.Text("mode") == "cumulative" ? RateSchedule.Marginal(brackets) : RateSchedule.Slab(brackets);

        Assert.Equal(example.Expected.GetDecimal(), Amount(schedule, ScheduleInput.Of(Money.Usd(example.Number("revenue"))).OfQuota(Money.Usd(example.Number("quota")))));
    }

    /// <summary>The counter of 2021 begins anew each year, that of 2025 never does; the second year is asked for.</summary>
    [Theory]
    [ProgramExamples("sh-")]
    public void ShopifyTakesNothingOfTheFirstMillion(string id)
    {
        var example = ProgramExample.Of(id);
        var plan = example.Text("plan");
        var schedule = plan == "default" ? RateSchedule.Flat(Rate.Percent(20m))
            : RateSchedule.Marginal(Bracket.AtMost(Money.Usd(1_000_000m)).At(Rate.Zero), Bracket.Rest.At(Rate.Percent(15m)));
        var input = ScheduleInput.Of(Money.Usd(example.Number("lifetimeGross") + example.Number("gross") + example.Number("year2")));
        var counts = example.Has("year1") && plan == "2025";

        Assert.Equal(example.Expected.GetDecimal(), Amount(schedule, counts ? input.After(Money.Usd(example.Number("year1"))) : input));
    }

    private static Bracket[] Bands(JsonElement bands, System.Func<Bracket, JsonElement, Bracket> terms, bool units = false) =>
    [
        .. bands.EnumerateArray().Select(band => terms(
            band[0].ValueKind == JsonValueKind.Null ? Bracket.Rest
                : Bracket.AtMost(units ? Level.Of(Units.Of(band[0].GetDecimal())) : Level.Of(Money.Usd(band[0].GetDecimal()))),
            band)),
    ];

    private static Money Gbp(decimal amount) => Money.Of(amount, Currency.Of("GBP"));

    private static decimal Amount(RateSchedule schedule, ScheduleInput input)
    {
        var result = new ScheduleCalculator(schedule, Clause).Calculate(input);
        Assert.Empty(result.Explain().Replay());
        return result.Amount.Amount;
    }
}

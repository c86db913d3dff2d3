using System.Globalization;
using System.Linq;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Partnerships.Calendars;
using Partnerships.Monetary;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.PeerCases;

/// <summary>Parts of periods by their actual days, of billing and commission systems.</summary>
public sealed class ProrationPeerCases
{
    [Theory]
    [PeerCases("proration")]
    public void AQuotaIsProratedByTheDaysOfItsMonth(string id)
    {
        var (peerCase, inputs) = Read(id);
        var from = Date(inputs.GetProperty("active_from"));
        var part = BillingCycle.Of(from.With(DateAdjusters.StartOfMonth), months: 1, day: 1).From(0, from);
        var quota = part.Of(Money.Usd(Number(inputs.GetProperty("quota"))));

        Assert.Equal(DayFraction.Of(peerCase.Expected.GetProperty("active_days").GetInt32(), peerCase.Expected.GetProperty("total_days").GetInt32()), part);
        Assert.Equal(Rational.Parse(peerCase.Expected.GetProperty("quota").GetString()!), new Rational(quota.Numerator, quota.Denominator) / 100);
        Assert.Equal(Number(peerCase.Expected.GetProperty("quota_2dp")), quota.Round(Rounding.HalfAwayFromZero).Amount);
    }

    /// <summary>A guarantee is paid where the commission is less.</summary>
    [Theory]
    [PeerCases("draw.prorated")]
    public void AGuaranteeIsProratedByTheDaysOfItsMonth(string id)
    {
        var (peerCase, inputs) = Read(id);
        var part = DayFraction.Of(inputs.GetProperty("active_days").GetInt32(), inputs.GetProperty("total_days").GetInt32());
        var guaranteed = part.Of(Money.Usd(Number(inputs.GetProperty("guaranteed")))).Round(Rounding.HalfAwayFromZero);

        Assert.Equal(Number(peerCase.Expected.GetProperty("pay_2dp")), Money.Max(Money.Usd(Number(inputs.GetProperty("commission"))), guaranteed).Amount);
    }

    /// <summary>The peer gives whole amounts, which the yen has.</summary>
    [Theory]
    [PeerCases("proration.blended_target")]
    public void ATargetIsBlendedOfItsSegments(string id)
    {
        var (peerCase, inputs) = Read(id);
        var year = inputs.GetProperty("year_days").GetInt32();
        var blended = inputs.GetProperty("segments").EnumerateArray()
            .Select(segment => DayFraction.Of(int.Parse(segment[0].GetString()!.Split(' ')[0], CultureInfo.InvariantCulture), year).Of(Money.Of(Number(segment[1]), Currency.Jpy)))
            .Aggregate((sum, part) => sum + part);

        Assert.Equal(Number(peerCase.Expected.GetProperty("blended")), blended.Round(Rounding.HalfAwayFromZero).Amount);
    }

    [Theory]
    [PeerCases("proration.leading_stub", "proration.leap_year")]
    public void CyclesAreAStubAndThePeriodsThatHaveBegun(string id)
    {
        var (peerCase, inputs) = Read(id);
        var months = inputs.GetProperty("period").GetString() is "quarterly" ? 3 : 1;
        var cycle = BillingCycle.Of(Date(inputs.GetProperty("start")), months, inputs.GetProperty("billing_day").GetInt32());
        var periods = cycle.PeriodsBegunBy(Date(inputs.GetProperty("target")));
        var expected = peerCase.Expected.GetProperty("cycles").GetString()!.Split(" + ").Select(Rational.Parse).Aggregate((sum, part) => sum + part);

        Assert.Equal(expected, new Rational(periods) + new Rational(cycle.Stub.Days, cycle.Stub.OfDays));
        if (peerCase.Expected.TryGetProperty("scale9_half_up", out var rounded))
        {
            Assert.Equal(
                Rational.Parse(rounded.GetString()!) * 1_000_000_000,
                RoundingOracle.Round(new Rational(cycle.Stub.Days, cycle.Stub.OfDays) * 1_000_000_000, "HalfAwayFromZero"));
        }
    }

    [Theory]
    [PeerCases("proration.split_period")]
    public void TwoPartsOfAPeriodAreThePeriod(string id)
    {
        var (peerCase, inputs) = Read(id);
        var cycle = BillingCycle.Of(Date(inputs.GetProperty("start")), months: 1, inputs.GetProperty("billing_day").GetInt32());
        var after = cycle.From(0, Date(inputs.GetProperty("change")));
        var before = DayFraction.Of(after.OfDays - after.Days, after.OfDays);

        Assert.Equal(Rational.Parse(peerCase.Expected.GetProperty("after").GetString()!), new Rational(after.Days, after.OfDays));
        Assert.Equal(Rational.Parse(peerCase.Expected.GetProperty("before").GetString()!), new Rational(before.Days, before.OfDays));
        Assert.Equal(Money.Usd(100m), before.Of(Money.Usd(100m)) + after.Of(Money.Usd(100m)));
    }

    private static LocalDate Date(JsonElement json) => LocalDatePattern.Iso.Parse(json.GetString()!).Value;

    private static decimal Number(JsonElement json) => decimal.Parse(json.GetString()!, CultureInfo.InvariantCulture);

    private static (PeerCase PeerCase, JsonElement Inputs) Read(string id)
    {
        var peerCase = PeerCase.Of(id);
        return (peerCase, peerCase.Inputs);
    }
}

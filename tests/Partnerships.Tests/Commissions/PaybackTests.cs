using System;
using System.Linq;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Commissions;

public sealed class PaybackTests
{
    [Theory]
    [Figures("ours", "theirs")]
    public void AnIntegrationIsPaidBackByReferralFees(string id, string plan, string year, string line, string side, string expected)
    {
        Assert.Equal(("Integration investment", "", "first-year contract value"), (plan, year, line));
        var (party, fee) = side == "ours" ? (CommitmentParty.Vendor, TechnologyProgram.ReferralToPartner) : (CommitmentParty.Partner, TechnologyProgram.ReferralToUs);
        var investment = StandardPrograms.Technology.Commitments.Single(commitment => commitment.Party == party && commitment.Key == "investment").Value!.Value.ToMoney();
        var paidBack = Payback.Of(investment, fee.Range!.Value);

        Assert.Equal(expected, FormattableString.Invariant($"{paidBack.Low.Amount:0.##}–{paidBack.High.Amount:0.##}"));
        Assert.Equal("integration.payback." + side, id);
    }

    [Theory]
    [InlineData(0, 15, 0)]
    [InlineData(1, 100, 1)]
    [InlineData(1, 15, 7)] // 0.15 × 7 = 1.05, 0.15 × 6 = 0.9
    [InlineData(8_000_000, 15, 53_333_334)]
    public void ItIsTheLeastAmountThatBringsIt(long investment, int percent, long expected)
    {
        var share = Rate.Percent(percent);
        var amount = Payback.Of(Money.FromMinorUnits(investment, Currency.Usd), share);

        Assert.Equal(expected, amount.MinorUnits);
        Assert.True(amount.MinorUnits * share.Value >= investment && (expected == 0 || (expected - 1) * share.Value < investment));
        Assert.Throws<ArgumentOutOfRangeException>(() => Payback.Of(amount, Rate.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Payback.Of(Money.Usd(-1m), share));
    }
}

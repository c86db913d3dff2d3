using System.Globalization;
using System.Linq;
using System.Text.Json;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Funds;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.PeerCases;

/// <summary>Allowances and co-op money of other systems, on funds of their own.</summary>
public sealed class FundPeerCases
{
    private static readonly TierId Any = TierId.Of("any");

    /// <summary>The peer waives a fee on payouts up to a yearly allowance: what the fund pays of a payout is free, the rest bears the fee.</summary>
    [Theory]
    [PeerCases("cap.allowance_consumption")]
    public void ConsumesAnAllowanceThatIsPartlyUsed(string id)
    {
        var (inputs, expected) = (PeerCase.Of(id).Inputs, PeerCase.Of(id).Expected);
        var desk = new FundDesk(ProgramWith(FundTerms.Allowing(FundPeriod.Year, FundAllowance.Of(Any, Cents(inputs, "allowance_cents"))).WithoutApproval()));
        var day = new LocalDate(2025, 3, 3);
        var account = desk.Decide(FundAccount.Open("peer", Currency.Usd, day), FundCommand.SetTier("T", day, Any)).Account;
        if (!Cents(inputs, "allowance_used_cents").IsZero)
        {
            account = desk.Decide(account, FundCommand.ClaimDirectly("used", day, FundActivity.On(day, FundSpend.Of(Cents(inputs, "allowance_used_cents"))))).Account;
        }

        Assert.Equal(Cents(expected, "allowance_remaining_before_cents"), account.Balance.Available);

        var payout = Cents(inputs, "payout_cents");
        var quote = desk.Quote(account, day, FundActivity.On(day, FundSpend.Of(payout)));
        var decision = desk.Decide(account, FundCommand.ClaimDirectly("payout", day, FundActivity.On(day, FundSpend.Of(payout))));
        var free = decision.Account.Balance.Reimbursed - account.Balance.Reimbursed;

        Assert.Equal(quote.Fund, free);
        Assert.Equal(Cents(expected, "free_cents"), free);
        Assert.Equal(Cents(expected, "charged_cents"), quote.Partner);
        var fee = (quote.Partner * Percent(inputs, "waivable_rate_pct")) + (payout * Percent(inputs, "non_waivable_rate_pct")) + Cents(inputs, "fixed_cents");
        Assert.Equal(Cents(expected, "fee_cents"), fee.Round(Rounding.HalfAwayFromZero));
    }

    [Theory]
    [PeerCases("mdf.threshold_converts")]
    public void TurnsCoOpMoneyBelowTheThresholdIntoRebate(string id)
    {
        var (inputs, expected) = (PeerCase.Of(id).Inputs, PeerCase.Of(id).Expected);
        var earned = Money.Usd(Number(inputs, "incentive_earned"));
        var desk = new FundDesk(CoOp(Percent(inputs, "coop_pct"), Money.Usd(Number(inputs, "coop_threshold"))));
        var opened = FundAccount.Open("peer", Currency.Usd, new LocalDate(2025, 7, 1));
        var account = desk.Decide(opened, FundCommand.Accrue("S-1", new LocalDate(2025, 11, 20), earned)).Account;
        var rebate = (earned * Percent(inputs, "rebate_pct")).Round(Rounding.HalfAwayFromZero);

        var lastDay = desk.Look(account, new LocalDate(2025, 12, 31)).Balance;
        var after = desk.Look(account, new LocalDate(2026, 1, 1)).Balance;

        Assert.True(lastDay.Converted.IsZero);
        Assert.Equal(Money.Usd(Number(expected, "rebate")), rebate + after.Converted);
        Assert.Equal(Money.Usd(Number(expected, "coop")), after.Available);
    }

    [Theory]
    [PeerCases("mdf.windows")]
    public void EarnsUsesAndClaimsInThreeWindows(string id)
    {
        var expected = PeerCase.Of(id).Expected;
        var desk = new FundDesk(CoOp(Rate.Percent(40m), Money.Usd(1m)));
        var opened = FundAccount.Open("peer", Currency.Usd, new LocalDate(2025, 7, 1));
        var lots = new[] { new LocalDate(2025, 7, 1), new LocalDate(2025, 12, 31) }
            .Select(day => desk.Decide(opened, FundCommand.Accrue("S", day, Money.Usd(1_000m))).Account.Lots.Single())
            .ToList();

        Assert.Equal("H1 (Jul 1-Dec 31)", PeerCase.Of(id).Inputs.GetProperty("earned_in").GetString());
        Assert.Equal("following six months (Jan 1-Jun 30)", expected.GetProperty("usage_window").GetString());
        Assert.All(lots, lot => Assert.Equal((new LocalDate(2026, 1, 1), new LocalDate(2026, 6, 30)), (lot.From, lot.To)));
        Assert.Equal("45 days after usage period ends", expected.GetProperty("claim_deadline").GetString());
        Assert.All(lots, lot => Assert.Equal(new LocalDate(2026, 6, 30).PlusDays(45), lot.ClosesOn));
        Assert.Equal(new LocalDate(2026, 8, 14), desk.ClaimBy(opened, FundActivity.On(new LocalDate(2026, 2, 2), FundSpend.Of(Money.Usd(1m)))));
    }

    private static PartnerProgram CoOp(Rate ofEarned, Money threshold) => ProgramWith(FundTerms
        .Accruing(FundPeriod.HalfYear, ofEarned)
        .UsedInTheNextPeriod()
        .WithoutApproval()
        .TurningIntoRebateBelow(threshold)
        .ClaimedBy(ClaimTerms.AfterPeriod(45)));

    private static PartnerProgram ProgramWith(FundTerms terms) => PartnerProgram
        .Of("peer", "Peer", PartnerType.Reseller, "1", new LocalDate(2020, 1, 1))
        .CountingBy(ProgramYear.StartingOn(7, 1))
        .WithLadder(Partnerships.Tiers.TierLadder.Cumulative(Partnerships.Tiers.Tier.Of(Any)))
        .WithFunds(terms);

    private static Money Cents(JsonElement json, string name) => Money.FromMinorUnits(json.GetProperty(name).GetInt64(), Currency.Usd);

    private static Rate Percent(JsonElement json, string name) => Rate.Percent(Number(json, name));

    private static decimal Number(JsonElement json, string name) => decimal.Parse(json.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}

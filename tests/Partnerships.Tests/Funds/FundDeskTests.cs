using System;
using System.Linq;
using NodaTime;
using Partnerships.Funds;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;
using Partnerships.Tiers;

namespace Partnerships.Tests.Funds;

/// <summary>What a desk decides, command by command.</summary>
public sealed class FundDeskTests
{
    private static readonly TierId Silver = TierId.Of("silver");
    private static readonly TierId Gold = TierId.Of("gold");
    private static readonly LocalDate NewYear = new(2026, 1, 1);
    private static readonly FundTerms Yearly = FundTerms.Allowing(
        FundPeriod.Year, FundAllowance.Of(Silver, Money.Usd(1_000m)), FundAllowance.Of(Gold, Money.Usd(3_000m)));

    /// <summary>What a partner has been granted after each of its tiers: silver on 1 January, then gold and silver again, and gold in the end.</summary>
    [Theory]
    [InlineData("nextPeriod", false, 1_000, 1_000, 1_000, 3_000)]
    [InlineData("topUp", false, 3_000, 3_000, 3_000, 3_000)]
    [InlineData("follow", false, 3_000, 1_000, 3_000, 3_000)]
    [InlineData("nextPeriod", true, 1_000, 1_000, 1_000, 3_000)]
    [InlineData("topUp", true, 2_008.22, 2_008.22, 2_512.33, 3_000)]
    [InlineData("follow", true, 2_008.22, 1_252.06, 1_756.17, 3_000)]
    public void AChangeOfTierDoesWhatTheTermsSay(string rule, bool prorated, double risen, double fallen, double risenAgain, double nextYear)
    {
        var terms = Yearly.OnTierChange(TierChangeRule.All.Single(known => known.Name == rule));
        var desk = DeskOf(prorated ? terms.Prorated() : terms);
        var account = Joined(desk, Silver);
        account = AssertGranted(desk, account, new LocalDate(2026, 7, 1), Gold, risen);
        account = AssertGranted(desk, account, new LocalDate(2026, 8, 16), Silver, fallen);
        account = AssertGranted(desk, account, new LocalDate(2026, 10, 1), Gold, risenAgain);

        var next = desk.Look(account, new LocalDate(2027, 1, 1)).Account;
        Assert.Equal((decimal)nextYear, next.Lots.Single(lot => lot.Id == "2027-01-01").Balance.Granted.Amount);
    }

    /// <summary>What is reserved or spent stays, whatever the tier.</summary>
    [Fact]
    public void AFallTakesNoMoreThanIsFree()
    {
        var desk = DeskOf(Yearly.OnTierChange(TierChangeRule.Follow));
        var account = Approved(desk, Joined(desk, Gold), "R", new LocalDate(2026, 5, 4), 2_500m);
        var fallen = desk.Decide(account, FundCommand.SetTier("T2", new LocalDate(2026, 2, 2), Silver)).Account;

        Assert.Equal((Money.Usd(2_500m), Money.Usd(2_500m), Money.Usd(0m)), (fallen.Balance.Granted, fallen.Balance.Reserved, fallen.Balance.Available));
    }

    [Fact]
    public void EveryReasonIsToldAtOnce()
    {
        var terms = Yearly
            .PlannedFor(CategoryShare.Of(FundCategory.DemandGeneration, Rate.One))
            .RequestingAtLeast(Money.Usd(100m))
            .RequestedBefore(10)
            .WithinAQuarter()
            .ClaimedBy(ClaimTerms.AfterActivity(30).Proving("invoice").Proving("photos", "report"));
        var desk = DeskOf(terms);
        var account = Joined(desk, Silver);
        var activity = FundActivity.Between(new LocalDate(2025, 12, 30), new LocalDate(2026, 1, 2), FundSpend.Of(Money.Usd(99.99m))).For(FundCategory.Of("fairs"));
        var refused = desk.Decide(account, FundCommand.Request("R", NewYear, activity));
        var unproved = desk.Decide(
            Approved(desk, account, "R1", new LocalDate(2026, 3, 3), 200m, FundCategory.DemandGeneration),
            FundCommand.Claim("C", new LocalDate(2026, 2, 2), "R1", FundSpend.Of(Money.Usd(200m)), isFinal: true));

        Assert.Equal(
            ["funds.category-unknown", "funds.activity-over-periods", "funds.activity-over-quarters", "funds.below-minimum", "funds.request-late"],
            refused.Reasons.Select(reason => reason.Code));
        Assert.Equal(["funds.activity-not-begun", "funds.proof-missing", "funds.proof-missing"], unproved.Reasons.Select(reason => reason.Code));
        Assert.Equal("proof is missing: photos or report", unproved.Reasons[2].Words);
        Assert.Same(account, refused.Account);
    }

    [Fact]
    public void ABindingPlanIsPassedOnlyByAReallocation()
    {
        var terms = Yearly
            .PlannedFor(CategoryShare.Of(FundCategory.DemandGeneration, Rate.Percent(50m)), CategoryShare.Of(FundCategory.EventsAndSponsorships, Rate.Percent(30m)), CategoryShare.Of(FundCategory.ContentAndCollateral, Rate.Percent(20m)))
            .Binding();
        var desk = DeskOf(terms);
        var activity = FundActivity.On(new LocalDate(2026, 5, 4), FundSpend.Of(Money.Usd(600m))).For(FundCategory.EventsAndSponsorships);
        var account = desk.Decide(Joined(desk, Silver), FundCommand.Request("R", NewYear, activity)).Account;
        var refused = desk.Decide(account, FundCommand.Approve("A", NewYear, "R"));
        var approved = desk.Decide(account, FundCommand.Approve("A", NewYear, "R", reallocating: true));

        Assert.Equal("USD 300.00", Assert.Single(refused.Reasons).Arguments["available"]);
        Assert.Equal(("2026-01-01/demand-generation", Money.Usd(300m)), Assert.Single(approved.Events.OfType<FundReallocated>()) is var moved ? (moved.From, moved.Amount) : default);
        Assert.Equal(Money.Usd(600m), approved.Account.BalanceOf(FundCategory.EventsAndSponsorships).Reserved);
        Assert.Equal(Money.Usd(200m), approved.Account.BalanceOf(FundCategory.DemandGeneration).Available);
        Assert.Equal(Money.Usd(-300m), approved.Account.BalanceOf(FundCategory.DemandGeneration).Reallocated);
    }

    [Fact]
    public void AGuidingPlanReportsItsDrift()
    {
        var terms = Yearly.PlannedFor(CategoryShare.Of(FundCategory.DemandGeneration, Rate.Percent(50m)), CategoryShare.Of(FundCategory.EventsAndSponsorships, Rate.Percent(50m)));
        var desk = DeskOf(terms);
        var account = Approved(desk, Joined(desk, Silver), "R", new LocalDate(2026, 5, 4), 750m, FundCategory.EventsAndSponsorships);
        var use = desk.UseOf(account, new LocalDate(2026, 6, 30));

        Assert.Equal((Money.Usd(1_000m), Money.Usd(750m), Rate.Percent(75m)), (use.Funded, use.Used, use.Utilization));
        Assert.Equal([Money.Usd(-375m), Money.Usd(375m)], use.Categories.Select(category => category.Drift));
        Assert.Null(desk.UseOf(FundAccount.Open("new", Currency.Usd, NewYear), NewYear).Utilization);
    }

    [Law("F8")]
    [Fact]
    public void PartsOfAClaimUnderACapComeToTheWhole()
    {
        var desk = DeskOf(Yearly.Matching(Rate.Percent(33m)).Counting(SpendRule.Of("travel", Rate.Percent(50m)).UpTo(Money.Usd(100m)), SpendRule.Excluded("alcohol")));
        var account = Approved(desk, Joined(desk, Silver), "R", new LocalDate(2026, 1, 5), 900m);
        foreach (var (id, venue, travel) in new[] { ("1", 0.01m, 0m), ("2", 0.01m, 199.99m), ("3", 0.01m, 0.01m), ("4", 100m, 500m) })
        {
            account = desk.Decide(account, FundCommand.Claim(id, new LocalDate(2026, 1, 6), "R", FundSpend.On("venue", Money.Usd(venue)).And("travel", Money.Usd(travel)).And("alcohol", Money.Usd(5m)), isFinal: false)).Account;
        }

        // 33% of the venue's 100.03 and of 100.00 of travel, which is the cap; drinks never count. After the second claim it is 33% of 0.02 and of
        // 99.995, rounded to 100.00; the third brings the same to the cent.
        Assert.Equal(Money.Usd(66.01m), account.Requests[0].Paid);
        Assert.Equal([Money.Usd(0m), Money.Usd(33.01m), Money.Usd(0m), Money.Usd(33m)], account.Claims.Select(claim => claim.Paid));
    }

    [Fact]
    public void WhatIsClawedBackPastTheBalanceIsOwed()
    {
        var desk = DeskOf(Yearly);
        var account = Approved(desk, Joined(desk, Silver), "R", new LocalDate(2026, 1, 5), 900m);
        account = desk.Decide(account, FundCommand.Claim("C", new LocalDate(2026, 1, 6), "R", FundSpend.Of(Money.Usd(900m)), isFinal: true)).Account;
        var back = desk.Decide(account, FundCommand.ClawBack("B", new LocalDate(2026, 1, 7), "C", null, "no proof")).Account;

        Assert.Equal((Money.Usd(100m), Money.Usd(0m), Money.Usd(800m)), (back.Balance.ClawedBack, back.Balance.Available, back.Receivable));
        Assert.Equal(Money.Usd(900m), back.Claims[0].ClawedBack);
        Assert.Equal("funds.over-paid", Assert.Single(desk.Decide(back, FundCommand.ClawBack("B2", new LocalDate(2026, 1, 7), "C", Money.Usd(0.01m), "again")).Reasons).Code);
    }

    [Fact]
    public void IdsThatLeadNowhereAndCommandsOutOfOrderAreRefused()
    {
        var desk = DeskOf(Yearly);
        var account = Joined(desk, Silver);
        FundCommand[] commands =
        [
            FundCommand.Approve("1", NewYear, "none"), FundCommand.Claim("2", NewYear, "none", FundSpend.Of(Money.Usd(1m)), true), FundCommand.Withdraw("3", NewYear, "none"),
            FundCommand.ClawBack("4", NewYear, "none", null, "no"), FundCommand.Adjust("5", NewYear, "none", Money.Usd(1m), "no"), FundCommand.Accrue("6", NewYear, Money.Usd(1m)),
            FundCommand.Grant("7", NewYear.PlusDays(-1), Money.Usd(1m)),
        ];

        Assert.Equal(
            ["funds.unknown-request", "funds.unknown-request", "funds.unknown-request", "funds.unknown-claim", "funds.unknown-lot", "funds.not-accruing", "funds.before-last-event"],
            commands.Select(command => Assert.Single(desk.Decide(account, command).Reasons).Code));
        Assert.Throws<CurrencyMismatchException>(() => desk.Decide(FundAccount.Open("euro", Currency.Eur, NewYear), commands[0]));
        Assert.Throws<CurrencyMismatchException>(() => desk.Decide(account, FundCommand.Request("8", NewYear, FundActivity.On(NewYear, FundSpend.Of(Money.Eur(1m))))));
    }

    [Fact]
    public void AnEventThatCannotFollowIsRefusedByTheAccount()
    {
        var desk = DeskOf(Yearly);
        var account = Joined(desk, Silver);
        var entry = new FundEntry(NewYear, "x", ProgramReference.Of("program", "1", new string('0', 64)));
        FundPart[] much = [new("2026-01-01", Money.Usd(1_000.01m))];
        FundEvent[] wrong =
        [
            new FundExpired(entry, much), new FundExpired(entry with { Date = NewYear.PlusDays(-1) }, [new("2026-01-01", Money.Usd(1m))]), new FundExpired(entry, [new("other", Money.Usd(1m))]),
            new FundApproved(entry, "R", [new("2026-01-01", Money.Usd(1m))]), new FundReinstated(entry, "why", [new("2026-01-01", Money.Usd(1m))]),
            new FundEnded(entry, "R", FundRequestStatus.Lapsed), new FundClosed(entry, "money left"), new FundLotOpened(entry, "2026-01-01", null, NewYear, NewYear, NewYear),
            new FundGranted(entry, [new("2026-01-01", Money.Eur(1m))]), new FundReimbursed(entry, "R", "C", [new("2026-01-01", Money.Usd(1m))]),
        ];

        Assert.All(wrong, happened => Assert.ThrowsAny<ArgumentException>(() => account.Apply(happened)));
    }

    [Fact]
    public void WhatFundsBringIsCutToTwoPlaces()
    {
        var brought = FundReturn.Of(Money.Usd(3m), Money.Usd(20m), Money.Usd(2m));

        Assert.Equal((6.66m, 0.66m), (brought.PipelinePerDollar, brought.RevenuePerDollar));
        Assert.Null(FundReturn.Of(Money.Usd(0m), Money.Usd(20m), Money.Usd(2m)).PipelinePerDollar);
        Assert.Throws<ArgumentOutOfRangeException>("revenue", () => FundReturn.Of(Money.Usd(3m), Money.Usd(20m), Money.Usd(-2m)));
    }

    private static FundAccount AssertGranted(FundDesk desk, FundAccount account, LocalDate on, TierId tier, double granted)
    {
        var after = desk.Decide(account, FundCommand.SetTier($"{on:R}", on, tier)).Account;
        Assert.Equal((decimal)granted, after.Balance.Granted.Amount);
        return after;
    }

    private static FundAccount Joined(FundDesk desk, TierId tier) =>
        desk.Decide(FundAccount.Open("acme", Currency.Usd, NewYear), FundCommand.SetTier("T", NewYear, tier)).Account;

    private static FundAccount Approved(FundDesk desk, FundAccount account, string id, LocalDate held, decimal spend, FundCategory? category = null)
    {
        var activity = FundActivity.On(held, FundSpend.Of(Money.Usd(spend)));
        account = desk.Decide(account, FundCommand.Request(id, NewYear, category is null ? activity : activity.For(category))).Account;
        var decision = desk.Decide(account, FundCommand.Approve("A" + id, NewYear, id));
        Assert.True(decision.IsAccepted, decision.ToString());
        return decision.Account;
    }

    private static FundDesk DeskOf(FundTerms terms) => new(PartnerProgram
        .Of("program", "Program", PartnerType.Reseller, "1", new LocalDate(2020, 1, 1))
        .WithLadder(TierLadder.Cumulative(Tier.Of(Silver), Tier.Of(Gold)))
        .WithFunds(terms));
}

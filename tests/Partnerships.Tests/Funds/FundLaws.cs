using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using Partnerships.Explanations;
using Partnerships.Funds;
using Partnerships.Json;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Json;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Funds;

/// <summary>What holds for every fund, whatever people want of it.</summary>
[Properties(Arbitrary = [typeof(FundCases)])]
public sealed class FundLaws
{
    /// <summary>After every single event, in each lot, in each category and in all; in plain numbers, not by the balance's own sums.</summary>
    [Law("F2")]
    [ManyCases(oneIn: 10)]
    public void WhatCameInIsWhatWentOutOrIsThere(FundCase fund)
    {
        var account = fund.Opened;
        var categories = Enumerable.Range(0, fund.Plan.Categories.Length).Select(FundPlan.Category).ToList();
        foreach (var happened in fund.Run().SelectMany(step => step.Decision.Events))
        {
            account = account.Apply(happened);
            FundBalance[] balances = [account.Balance, .. account.Lots.Select(lot => lot.Balance), .. categories.Select(account.BalanceOf)];
            Assert.All(balances, balance => AssertInBalance(balance, happened));
            Assert.True(account.Balance.Reallocated.IsZero);
            Assert.False(account.Receivable.IsNegative);
        }
    }

    [Law("F1")]
    [ManyCases(oneIn: 10)]
    public void NoMoreIsApprovedThanIsAvailableAndNoMorePaidThanIsReserved(FundCase fund)
    {
        var account = fund.Opened;
        foreach (var happened in fund.Run().SelectMany(step => step.Decision.Events))
        {
            if (happened is FundApproved approved)
            {
                Assert.All(approved.Parts, part => Assert.True(part.Amount <= account.Lots.Single(lot => lot.Id == part.Lot).Balance.Available));
                Assert.True(approved.Amount <= account.FindRequest(approved.Request)!.Asked);
            }

            if (happened is FundReimbursed paid)
            {
                var reserved = account.FindRequest(paid.Request)!.Reserved;
                Assert.All(paid.Parts, part => Assert.True(part.Amount <= reserved.Single(held => held.Lot == part.Lot).Amount));
            }

            account = account.Apply(happened);
        }
    }

    [Law("F3")]
    [ManyCases(oneIn: 10)]
    public void TheFundsShareAndThePartnersAreTheSpend(FundCase fund)
    {
        var desk = new FundDesk(fund.Program);
        foreach (var step in fund.Run())
        {
            Assert.All(step.Decision.Account.Claims, claim =>
            {
                Assert.Equal(claim.Spent, claim.Paid + claim.PartnerShare);
                Assert.False(claim.PartnerShare.IsNegative);
            });
            if (step.Act.ToCommand() is FundCommand.Requesting request)
            {
                var quote = desk.Quote(step.Before, step.Act.Date, request.Activity);
                Assert.Equal(quote.Spend.Total, quote.Fund + quote.Partner);
                Assert.False(quote.Partner.IsNegative);
                Assert.True(quote.Fund == quote.Spend.Total || quote.Reasons.Count > 0);
                Assert.Equal(quote.Partner, quote.Explain().Steps[^1].Result.ToMoney());
                Assert.Empty(quote.Explain().Replay());
            }
        }
    }

    [Law("F4")]
    [ManyCases(oneIn: 10)]
    public void WhatIsCarriedOverArrivesAndWhatExpiredStaysSo(FundCase fund)
    {
        var plan = fund.Plan;
        foreach (var step in fund.Run())
        {
            var account = step.Decision.Account;
            Assert.Equal(account.Balance.CarriedOut, account.Balance.CarriedIn);
            Assert.True(account.Balance.Reinstated <= account.Balance.Expired);
            Assert.All(step.Before.Lots, lot => Assert.True(lot.Balance.Expired <= account.Lots.Single(now => now.Id == lot.Id).Balance.Expired));
            Assert.All(step.Decision.Events.OfType<FundCarriedOver>().GroupBy(carried => (carried.Date, From: carried.From.Split('/')[0])), carried =>
                Assert.True(!(carried.Sum(part => part.Amount.MinorUnits) > plan.CarryLimit)));
            Assert.True(plan.CarriesOver || account.Balance.CarriedOut.IsZero);
        }
    }

    [Law("F5")]
    [ManyCases]
    public bool APlanAddsUpToTheAmount(FundCase fund, long cents)
    {
        var terms = fund.Plan.ToTerms();
        var parts = terms.Split(FundPlan.Cents(cents)).Select(part => (System.Numerics.BigInteger)part.Amount.MinorUnits);
        System.Numerics.BigInteger[] weights = [.. fund.Plan.Categories.Select(percent => (System.Numerics.BigInteger)percent)];
        return weights.Length == 0
            ? !parts.Any()
            : terms.Categories.Aggregate(Rate.Zero, (sum, part) => sum + part.Share) == Rate.One
                && parts.SequenceEqual(AllocationOracle.Split(cents, weights, "LargestRemainder"));
    }

    /// <summary>A decision comes out of the events before it alone: made again from them, long after, it is the same.</summary>
    [Law("F6")]
    [ManyCases(oneIn: 10)]
    public void WhatHappensLaterChangesNoDecision(FundCase fund)
    {
        var desk = new FundDesk(fund.Program);
        var steps = fund.Run();
        var before = new List<FundEvent>();
        foreach (var step in steps)
        {
            var again = desk.Decide(fund.Opened.Apply(before), step.Act.ToCommand());
            Assert.Equal(step.Decision.Events, again.Events);
            Assert.Equal(step.Decision.Reasons.Select(reason => reason.ToString()), again.Reasons.Select(reason => reason.ToString()));
            before.AddRange(again.Events);
        }

        Assert.Equal(steps[^1].Decision.Account, fund.Opened.Apply(before));
    }

    [Law("F7")]
    [ManyCases(oneIn: 10)]
    public void ApprovingAndWithdrawingRestores(FundCase fund)
    {
        var desk = new FundDesk(fund.Program);
        foreach (var step in fund.Run().Where(step => step.Act is { Kind: "approve", Flag: false } && step.Decision.IsAccepted))
        {
            var passed = desk.PassTime(step.Before, step.Act.Date).Account;
            var restored = desk.Decide(step.Decision.Account, FundCommand.Withdraw("back", step.Act.Date, step.Act.Target));

            Assert.True(restored.IsAccepted);
            Assert.Equal(passed.Lots, restored.Account.Lots);
        }
    }

    [Law("F8")]
    [ManyCases(oneIn: 10)]
    public void APartialClaimAndItsRestAreTheWholeClaim(FundCase fund, ushort plain, ushort travel, byte share)
    {
        var desk = new FundDesk(fund.Program);
        foreach (var step in fund.Run().Where(step => step.Act.Kind == "claim" && step.Decision.IsAccepted))
        {
            FundCommand Claim(string id, long onPlain, long onTravel, bool final) =>
                FundCommand.Claim(id, step.Act.Date, step.Act.Target, FundSpend.Of(FundPlan.Cents(onPlain)).And("travel", FundPlan.Cents(onTravel)), final, "invoice");

            var whole = desk.Decide(step.Before, Claim("whole", plain, travel, final: true));
            var (first, second) = ((long)plain * share / 255, (long)travel * share / 255);
            var part = desk.Decide(step.Before, Claim("part", first, second, final: false));
            var rest = desk.Decide(part.Account, Claim("rest", plain - first, travel - second, final: true));

            // Where the part took all that was approved, the request is settled, and there is nothing left to claim.
            Assert.True(whole.IsAccepted);
            Assert.True(rest.IsAccepted || part.Account.FindRequest(step.Act.Target)!.Status == FundRequestStatus.Settled);

            // The first claim ends the longer time that other requests had for theirs: before the rest is claimed such a request may lapse,
            // so what is compared is what was paid, from which lot, and what the request still holds.
            Assert.Equal(Paid(whole.Account), Paid(rest.Account));
            Assert.Equal(whole.Account.FindRequest(step.Act.Target)!.Status, rest.Account.FindRequest(step.Act.Target)!.Status);

            static IEnumerable<(string, Money)> Paid(FundAccount account) => account.Lots.Select(lot => (lot.Id, lot.Balance.Reimbursed));
        }
    }

    [Law("F9")]
    [ManyCases(oneIn: 10)]
    public void AClaimDrawsOnThePeriodOfItsActivity(FundCase fund)
    {
        var account = fund.Opened;
        foreach (var happened in fund.Run().SelectMany(step => step.Decision.Events))
        {
            account = account.Apply(happened);
            if (happened is FundReimbursed paid)
            {
                var activity = account.FindRequest(paid.Request)!.Activity;
                Assert.All(paid.Parts, part => Assert.True(account.Lots.Single(lot => lot.Id == part.Lot) is var lot && lot.From <= activity.From && activity.To <= lot.To));
            }
        }
    }

    /// <summary>The books that the oracle keeps day by day are the account's, lot by lot, after every command.</summary>
    [ManyCases(oneIn: 10)]
    public void TheAccountIsWhatDailyBooksSay(FundCase fund)
    {
        var oracle = new FundOracle(fund.Plan, fund.Opened.OpenedOn);
        foreach (var step in fund.Run())
        {
            var done = oracle.Do(step.Act);
            Assert.True(done == step.Decision.IsAccepted, $"{step.Act}: the oracle says {done}, the desk {step.Decision}");
            if (done)
            {
                var expected = oracle.Lots.Select(lot => $"{lot.Id} {lot.Closes:R}: {lot.Granted.Cents} {lot.Accrued.Cents} {lot.CarriedIn} {lot.Reinstated} {lot.Adjusted} {lot.Moved} {lot.Taken} | {lot.Spent} {lot.Held} {lot.Free} {lot.Expired} {lot.CarriedOut} {lot.Converted}");
                var actual = step.Decision.Account.Lots.Select(lot => $"{lot.Id} {lot.ClosesOn:R}: {Cents(lot.Balance)}");
                Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
                Assert.Equal(oracle.Owed, step.Decision.Account.Receivable.MinorUnits);
            }
        }
    }

    /// <summary>A command that was carried out does nothing more; one that was refused changes nothing.</summary>
    [ManyCases(oneIn: 10)]
    public void ACommandIsCarriedOutOnce(FundCase fund)
    {
        var desk = new FundDesk(fund.Program);
        foreach (var step in fund.Run())
        {
            if (step.Decision.IsAccepted)
            {
                var again = desk.Decide(step.Decision.Account, step.Act.ToCommand());
                Assert.True(again is { WasHandled: true, Events.Count: 0, IsAccepted: true });
                Assert.Same(step.Decision.Account, again.Account);
            }
            else
            {
                Assert.Empty(step.Decision.Events);
                Assert.Same(step.Before, step.Decision.Account);
            }
        }
    }

    [Law("S1", "S3")]
    [ManyCases(oneIn: 10)]
    public void HistoriesAndAccountsAreReadBackAsTheyWere(FundCase fund)
    {
        var steps = fund.Run();
        var history = FundHistory.Of("partner", Currency.Usd, fund.Opened.OpenedOn).With(steps.SelectMany(step => step.Decision.Events));
        var text = FundJson.Write(history);
        var read = FundJson.ReadHistory(text);
        var account = FundJson.ReadAccount(FundJson.Write(history.Account));

        Assert.Equal(steps[^1].Decision.Account, read.Account);
        Assert.Equal(text, FundJson.Write(read));
        Assert.Null(DeepComparison.Difference(history.Events, read.Events));
        Assert.Equal(history.Account, account);
        Assert.Null(DeepComparison.Difference(history.Account, account));
    }

    /// <summary>The generator reaches every event, and every reason that a command can be refused for.</summary>
    [Fact]
    public void TheCasesReachEveryEventAndReason()
    {
        var steps = Enumerable.Range(0, 3_000).SelectMany(seed => new FundCase(seed, 24).Run()).ToList();
        var events = steps.SelectMany(step => step.Decision.Events).Select(happened => happened.GetType()).ToHashSet();
        var reasons = steps.SelectMany(step => step.Decision.Reasons).Select(reason => reason.Code).ToHashSet(StringComparer.Ordinal);

        var all = typeof(FundEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(FundEvent)) && !type.IsAbstract).Except([typeof(FundReplaced)]);
        Assert.Empty(all.Except(events));
        string[] wanted =
        [
            "funds.closed", "funds.granted-by-terms", "funds.nothing-accrues", "funds.nothing-to-pay", "funds.category-missing", "funds.not-approved", "funds.activity-over-periods",
            "funds.activity-over-quarters", "funds.no-money", "funds.activity-not-begun", "funds.request-late", "funds.claim-late", "funds.claw-back-late",
            "funds.below-minimum", "funds.over-available", "funds.over-asked", "funds.over-expired", "funds.over-paid", "funds.lot-closed",
            "funds.request-not-open", "funds.proof-missing",
        ];
        Assert.Empty(wanted.Except(reasons));
    }

    private static string Cents(FundBalance balance) => string.Join(' ', Amounts(balance).Select(amount => amount.MinorUnits).Take(7))
        + " | " + string.Join(' ', Amounts(balance).Select(amount => amount.MinorUnits).Skip(7));

    private static Money[] Amounts(FundBalance balance) =>
    [
        balance.Granted, balance.Accrued, balance.CarriedIn, balance.Reinstated, balance.Adjusted, balance.Reallocated, balance.ClawedBack,
        balance.Reimbursed, balance.Reserved, balance.Available, balance.Expired, balance.CarriedOut, balance.Converted,
    ];

    private static void AssertInBalance(FundBalance balance, FundEvent happened)
    {
        var cents = Amounts(balance).Select(amount => amount.MinorUnits).ToList();
        Assert.True(cents.Take(6).Sum() - cents[6] == cents.Skip(7).Sum(), $"after {happened}: {Cents(balance)}");
        Assert.True(cents.Where((_, place) => place is not (4 or 5)).All(amount => amount >= 0), $"after {happened}: {Cents(balance)}");
    }
}

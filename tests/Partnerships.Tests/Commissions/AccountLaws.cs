using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Commissions;

/// <summary>A line, and refunds that together refund all of its price.</summary>
public sealed record RefundCase(long Amount, long[] Parts, int[] Order, int Mode)
{
    public long Price => Parts.Sum();

    public CommissionLine Line => CommissionLine
        .Of("D-1/1/margin", Book.Acme, "D-1", Book.Day(1, 10), Money.FromMinorUnits(Price, Currency.Usd), Money.FromMinorUnits(Amount, Currency.Usd), Book.Terms)
        .Due(Book.Day(1, 10))
        .Reversing(ReversalTerms.Always.RoundedBy(Rounding.All[Mode]));

    public Refund RefundOf(int part) => Refund.Part(
        $"CR-{part}", "D-1", Money.FromMinorUnits(Parts[part], Currency.Eur), Money.FromMinorUnits(Price, Currency.Eur), Book.Day(2, 1));

    public override string ToString() => FormattableString.Invariant($"{Amount} on {string.Join("+", Parts)} in the order {string.Join(",", Order)}, rounding {Mode}");
}

/// <summary>A commission and the rates of its split, in units that come to a whole.</summary>
public sealed record SplitCase(long Amount, long Held, int[] Weights)
{
    public CommissionSplit Split => CommissionSplit.Of([.. Weights.Select((weight, i) => PartnerShare.Of($"partner-{i}", Rate.Percent(weight)))]);

    public CommissionLine Line => CommissionLine
        .Of("D-1/1/margin", Book.Acme, "D-1", Book.Day(1, 10), Money.FromMinorUnits(Amount, Currency.Usd), Money.FromMinorUnits(Amount, Currency.Usd), Book.Terms)
        .Holding(Money.FromMinorUnits(Held, Currency.Usd));

    public override string ToString() => FormattableString.Invariant($"{Amount}, {Held} held, by {string.Join(":", Weights)}");
}

/// <summary>Amounts that do not divide, refunds down to a cent, and shares from nothing to all.</summary>
public static class AccountCases
{
    private static Gen<long> Amounts => Gen.OneOf(
        Gen.Choose(-3, 3).Select(units => (long)units),
        Gen.Choose(-1_000_000, 1_000_000).Select(units => (long)units),
        from high in Gen.Choose(int.MinValue, int.MaxValue) from low in Gen.Choose(0, 999) select ((long)high * 1_000) + low);

    public static Arbitrary<RefundCase> Refunds() => (
        from amount in Amounts
        from count in Gen.Choose(1, 6)
        from parts in Gen.ArrayOf(Gen.Elements(1L, 2L, 3L, 333L, 334L, 999_999L), count)
        from order in Gen.Shuffle(Enumerable.Range(0, count).ToArray())
        from rounding in Gen.Choose(0, Rounding.All.Count - 1)
        select new RefundCase(amount, parts, order, rounding)).ToArbitrary();

    public static Arbitrary<SplitCase> Splits() => (
        from amount in Amounts
        from count in Gen.Choose(1, 5)
        from cuts in Gen.ArrayOf(Gen.Choose(0, 100), count - 1)
        from held in Gen.Choose(0, 100)
        select new SplitCase(amount, amount / 100 * held, WeightsOf(cuts))).ToArbitrary();

    private static int[] WeightsOf(int[] cuts)
    {
        int[] bounds = [0, .. cuts.Order(), 100];
        return [.. bounds.Skip(1).Select((bound, i) => bound - bounds[i])];
    }
}

/// <summary>What holds for every refund and every split.</summary>
[Properties(Arbitrary = [typeof(AccountCases)])]
public sealed class AccountLaws
{
    private static readonly CommissionDesk Desk = new();

    [Law("C10", "C11")]
    [ManyCases]
    public void RefundsInAnyOrderTakeBackAllAndOnTheWayTheRoundedShare(RefundCase refunds)
    {
        var account = Desk.Post(Book.Empty, [refunds.Line], Book.Day(1, 10)).Account;
        var refunded = 0L;
        foreach (var part in refunds.Order)
        {
            account = Desk.Refund(account, refunds.RefundOf(part)).Account;
            refunded += refunds.Parts[part];
            var share = Money.FromMinorUnits(Math.Abs(refunds.Amount), Currency.Usd).Times(refunded, refunds.Price).Round(refunds.Line.Reversal.Rounding);
            Assert.Equal(refunds.Amount < 0 ? -share : share, account.Reversed);
        }

        Assert.True(account.Earned.IsZero && account.Payable.IsZero);
        Assert.True(account.LineOf("D-1/1/margin")!.IsRefunded);
    }

    [Law("C10")]
    [ManyCases]
    public bool WhateverWasRefundedTheRestAddsUpToZero(RefundCase refunds)
    {
        var account = Desk.Post(Book.Empty, [refunds.Line], Book.Day(1, 10)).Account;
        account = refunds.Order.Skip(1).Aggregate(account, (before, part) => Desk.Refund(before, refunds.RefundOf(part)).Account);
        return Desk.Refund(account, Refund.Whole("CR-rest", "D-1", Book.Day(2, 1))).Account.Earned.IsZero;
    }

    [Law("C13")]
    [ManyCases]
    public void ASplitConservesWhatIsEarnedAndWhatIsHeldAndMirrorsItsRefund(SplitCase split)
    {
        var lines = split.Split.Split(split.Line);
        Assert.Equal(split.Line.Amount, Money.Sum(lines.Select(line => line.Amount), Currency.Usd));
        Assert.Equal(split.Line.Base, Money.Sum(lines.Select(line => line.Base), Currency.Usd));
        Assert.Equal(split.Line.Held, Money.Sum(lines.Select(line => line.Held), Currency.Usd));
        Assert.All(lines, line => Assert.True(Math.Abs(line.Held.MinorUnits) <= Math.Abs(line.Amount.MinorUnits)));
        Assert.All(lines.Zip(split.Weights), pair => Assert.True(pair.Second != 0 || pair.First.Amount.IsZero));

        var mirrored = split with { Amount = -split.Amount, Held = -split.Held };
        Assert.Equal(lines.Select(line => -line.Amount), mirrored.Split.Split(mirrored.Line).Select(line => line.Amount));

        // Each partner's own account, refunded in full, comes to zero as well.
        foreach (var line in lines)
        {
            var account = Desk.Post(CommissionAccount.None(line.Partner, Currency.Usd), [line], Book.Day(1, 10)).Account;
            Assert.True(Desk.Refund(account, Refund.Whole("CR-1", "D-1", Book.Day(2, 1))).Account.Balance.IsZero);
        }
    }

    [Law("C6")]
    [ManyCases(oneIn: 10)]
    public void LinesComeToTheSameHoweverTheyAreBatched(RefundCase refunds)
    {
        List<CommissionLine> lines = [.. refunds.Parts.Select((part, i) => Book.Earning($"D-{i}/1/margin", part, Money.FromMinorUnits(part, Currency.Usd), Book.Day(1, 10)))];
        var together = Desk.Post(Book.Empty, lines, Book.Day(1, 10)).Account;
        var oneByOne = refunds.Order.Aggregate(Book.Empty, (account, i) => Desk.Post(account, [lines[i]], Book.Day(1, 10)).Account);

        Assert.Equal(CommissionStatement.Of(together, StatementPeriod.Month(2025, 1)), CommissionStatement.Of(oneByOne, StatementPeriod.Month(2025, 1)));
    }

    [Law("C17")]
    [ManyCases(oneIn: 10)]
    public void AnotherVersionPostsTheDifferenceAndTheFirstOnePostsItBack(RefundCase refunds)
    {
        var account = Desk.Post(Book.Empty, [refunds.Line], Book.Day(1, 10)).Account;
        account = Desk.Refund(account, refunds.RefundOf(0)).Account;
        var posted = account.Entries.Select(entry => entry.Event).ToList();
        var other = TermsReference.Of("reseller", "2.0", new string('1', 64), "margin");
        var line = CommissionLine.Of("D-1/1/margin", Book.Acme, "D-1", Book.Day(1, 10), refunds.Line.Base, refunds.Line.Amount + Money.Usd(12.34m), other).Due(Book.Day(1, 10));

        var restated = Desk.Restate(account, "v2", ["D-1"], [line], other, Book.Day(1, 10), Book.Day(3, 1));
        Assert.Equal("2.0", Assert.Single(restated.Events).Terms!.Version);
        Assert.Equal(posted, restated.Account.Entries.Take(posted.Count).Select(entry => entry.Event));
        var fresh = Desk.Refund(Desk.Post(Book.Empty, [line.Reversing(refunds.Line.Reversal)], Book.Day(1, 10)).Account, refunds.RefundOf(0)).Account;
        Assert.Equal(fresh.Earned, restated.Account.Earned);

        var back = Desk.Restate(restated.Account, "v1", ["D-1"], [refunds.Line], Book.Terms, Book.Day(1, 10), Book.Day(3, 2)).Account;
        Assert.Equal(account.Earned, back.Earned);
        Assert.True(Desk.Refund(back, Refund.Whole("CR-rest", "D-1", Book.Day(3, 3))).Account.Earned.IsZero);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Samples;

namespace Partnerships.Tests.Commissions;

/// <summary>Random histories of deals, refunds, holds, tiers that change, versions of the program, restatements and payouts, from the rules to the account.</summary>
[Properties(Arbitrary = [typeof(PlanHistories)])]
public sealed class PlanSimulation
{
    [Law("C5", "C10", "C11", "C12", "C16", "C17")]
    [ManyCases(oneIn: 25)]
    public void WhateverHappensTheAccountIsTheLedgerAndNothingPostedChanges(PlanHistory history)
    {
        var run = new PlanRun(history);
        var closed = new List<(StatementPeriod Period, string Text)>();
        foreach (var step in history.Steps)
        {
            var before = run.Account;
            run.Take(step);
            Book.AssertIdentities(run.Account);
            run.AssertLedger();
            Assert.Equal(before.Entries, run.Account.Entries.Take(before.Entries.Count));
            Assert.All(before.Lines, line => Assert.Equal(line.Line, run.Account.LineOf(line.Line.Id)!.Line));
            closed.AddRange(run.Closed(before).Select(period => (period, CommissionStatement.Of(run.Account, period).ToCsv())));
        }

        // No statement of a closed period changed; and the printed lines of all periods, one after the other, are the balance.
        Assert.All(closed, statement => Assert.Equal(statement.Text, CommissionStatement.Of(run.Account, statement.Period).ToCsv()));
        AssertPrinted(run);
        run.AssertPastIsAsItWas();

        var replayed = CommissionAccount.Replay(Book.Acme, Currency.Usd, run.Account.Entries.Select(entry => entry.Event).ToList());
        Assert.Equal(run.Account, replayed);
        Assert.Equal(run.Account.ToString(), replayed.ToString());

        // What was paid out for deals that are refunded to the last one is owed, and nothing is earned, unless a refund came after its window or a part of its term.
        run.RefundEverything();
        run.AssertLedger();
        var whole = run.Ledger.Lines.Where(line => line.Value.IsTakenBackInFull).Select(line => run.Account.LineOf(line.Key)!).ToList();
        Assert.All(whole, line => Assert.True(line.Net.IsZero && line.Held.IsZero, line.ToString()));
        Assert.True(whole.Count < run.Account.Lines.Count || run.Account.Earned.IsZero, run.Account.ToString());
    }

    private static void AssertPrinted(PlanRun run)
    {
        var balance = 0m;
        for (var period = StatementPeriod.Month(2024, 12); period.First <= PlanCase.Day(run.Today).PlusMonths(4); period = period.Next())
        {
            var statement = CommissionStatement.Of(run.Account, period);
            var rows = StatementOracle.Rows(statement.ToCsv().Replace("\r\n", "\n", StringComparison.Ordinal)).Skip(1).ToList();
            Assert.Equal(balance, decimal.Parse(rows[0][11], System.Globalization.CultureInfo.InvariantCulture));
            var printed = rows.Skip(1).Sum(row => decimal.Parse(row[11], System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(Money.Usd(printed), statement.Total);
            balance += printed;
        }

        Assert.Equal(Money.Usd(balance), run.Account.Balance);
    }
}

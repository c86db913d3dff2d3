using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck.Xunit;
using Partnerships.Commissions;
using Partnerships.Json;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Commissions;

/// <summary>What a statement prints, as text, for a spreadsheet and for a program.</summary>
[Properties(Arbitrary = [typeof(AccountCases)])]
public sealed class StatementTests
{
    private static readonly CommissionDesk Desk = new();
    private static readonly StatementPeriod Quarter = StatementPeriod.Quarter(2025, 1);

    [Fact]
    [Law("C5")]
    public void ATableShowsEachLineAndItsSums()
    {
        var account = Desk.Post(Book.Empty, [Book.Line("D-1/1/margin", 1_000m, 25m, Book.Day(1, 10)).Due(Book.Day(2, 9)).Holding(Money.Usd(50m))], Book.Day(1, 10)).Account;
        account = Desk.Pay(account, "P-1", Book.Day(2, 28)).Account;
        account = Desk.Carry(account, StatementPeriod.Month(2025, 1), Book.Day(3, 1)).Account;
        account = Desk.Refund(account, Refund.Part("CR-1", "D-1", Money.Usd(100m), Money.Usd(1_000m), Book.Day(1, 31)).Known(Book.Day(3, 2))).Account;

        Assert.Equal(
            """
            Commission statement of acme for 2025-Q1 in USD
            booked      what                                                              due          amount    held
            2025-01-01  opening balance                                                                  0.00    0.00
            2025-01-10  earned D-1/1/margin                                               2025-02-09   250.00   50.00
            2025-02-01  refund CR-1 of D-1/1/margin (of 2025-01-31, known on 2025-03-02)               -25.00  -25.00
            2025-02-28  paid                                                                          -200.00    0.00
                        total                                                                           25.00   25.00
            2025-03-31  closing balance                                                                 25.00   25.00

            """,
            CommissionStatement.Of(account, Quarter).ToText());
    }

    [Law("C5")]
    [ManyCases(oneIn: 10)]
    public void TheAmountsOfAFileAddUpToTheClosingBalance(RefundCase refunds)
    {
        var account = Desk.Post(Book.Empty, [refunds.Line], Book.Day(1, 10)).Account;
        account = refunds.Order.Aggregate(account, (before, part) => Desk.Refund(before, refunds.RefundOf(part)).Account);
        var statement = CommissionStatement.Of(account, StatementPeriod.Month(2025, 2));
        var rows = statement.ToCsv().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')).ToList();

        Assert.Equal(statement.Closing.Amount, rows.Sum(row => decimal.Parse(row[11], CultureInfo.InvariantCulture)));
        Assert.Equal(statement.Total.Amount, rows.Skip(1).Sum(row => decimal.Parse(row[11], CultureInfo.InvariantCulture)));
        Assert.Equal(refunds.Parts.Length + 1, rows.Count);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("plain", "plain")]
    public void ATextOfSomebodyIsNoFormula(string deal, string cell)
    {
        var line = CommissionLine.Of("D-1/1/margin", Book.Acme, deal, Book.Day(1, 10), Money.Usd(1m), Money.Usd(-1m), Book.Terms).Due(Book.Day(1, 10));
        var csv = CommissionStatement.Of(Desk.Post(Book.Empty, [line], Book.Day(1, 10)).Account, Quarter).ToCsv();

        Assert.Contains($",2025-01-10,{cell},earned D-1/1/margin,2025-01-10,-1.00,0.00,reseller,1.0,", csv, StringComparison.Ordinal);
    }

    [Law("C5")]
    [ManyCases(oneIn: 10)]
    public void StatementsOverPartsOfTheDealsMergeInAnyOrderIntoThatOverAll(RefundCase refunds)
    {
        // Each part is a deal of its own, half of it refunded in the period after.
        List<CommissionLine> lines = [.. refunds.Parts.Select((part, i) => Book.Earning($"D-{i}/1/margin", part, Money.FromMinorUnits(part + 7, Currency.Usd), Book.Day(3, 10)))];
        var period = StatementPeriod.Quarter(2025, 2);
        var parts = refunds.Order.Select(i => CommissionStatement.Of(After([lines[i]]), period)).ToList();
        var whole = CommissionStatement.Of(After(lines), period);

        Assert.Equal(whole, parts.Aggregate((merged, part) => merged.Merge(part)));
        Assert.Equal(whole, parts.AsEnumerable().Reverse().Aggregate((merged, part) => part.Merge(merged)));
        Assert.Throws<ArgumentException>(() => whole.Merge(parts[0]));
        Assert.False(whole.Opening.IsZero);
    }

    [Law("S1", "S3")]
    [ManyCases(oneIn: 10)]
    public void AccountsAndStatementsAreReadBackAsTheyWere(RefundCase refunds)
    {
        var account = Desk.Post(Book.Empty, [refunds.Line.Holding(Money.FromMinorUnits(refunds.Amount / 3, Currency.Usd))], Book.Day(1, 10)).Account;
        account = refunds.Order.Aggregate(account, (before, part) => Desk.Refund(before, refunds.RefundOf(part)).Account);
        var text = CommissionJson.Write(account);
        Assert.Equal(account, CommissionJson.ReadAccount(text));
        Assert.Equal(text, CommissionJson.Write(CommissionJson.ReadAccount(text)));

        var statement = CommissionStatement.Of(account, Quarter, Book.Day(2, 1));
        Assert.Equal(statement, CommissionJson.ReadStatement(CommissionJson.Write(statement)));
        Assert.Equal(statement.ToText(), CommissionJson.ReadStatement(CommissionJson.Write(statement)).ToText());
    }

    [Fact]
    public void AnAccountWhoseEventsCannotFollowIsRefusedAtTheFirstThatCannot()
    {
        var account = Desk.Post(Book.Empty, [Book.Line("D-1/1/margin", 1_000m, 25m, Book.Day(1, 10))], Book.Day(1, 10)).Account;
        account = Desk.Refund(account, Refund.Part("CR-1", "D-1", Money.Usd(500m), Money.Usd(1_000m), Book.Day(2, 1))).Account;
        var text = CommissionJson.Write(account).Replace("\"amount\": \"USD 125.00\"", "\"amount\": \"USD 125.01\"", StringComparison.Ordinal);

        Assert.False(CommissionJson.TryReadAccount(text, out _, out var faults));
        var fault = Assert.Single(faults);
        Assert.Equal(("commission-account.bad-value", "$.events[1]"), (fault.Code, fault.Path));
    }

    [Fact]
    public void AStatementWhoseSumsAreNotThoseOfItsLinesIsRefused()
    {
        var account = Desk.Post(Book.Empty, [Book.Line("D-1/1/margin", 1_000m, 25m, Book.Day(1, 10))], Book.Day(1, 10)).Account;
        var text = CommissionJson.Write(CommissionStatement.Of(account, Quarter)).Replace("\"closing\": \"USD 250.00\"", "\"closing\": \"USD 250.01\"", StringComparison.Ordinal);

        Assert.False(CommissionJson.TryReadStatement(text, out _, out var faults));
        Assert.Equal("$.closing", Assert.Single(faults).Path);
    }

    [Fact]
    public void AnAccountAsItWasKnownOnADayLeavesOutWhatWasKnownLater()
    {
        var account = Desk.Post(Book.Empty, [Book.Line("D-1/1/margin", 1_000m, 25m, Book.Day(1, 10))], Book.Day(1, 10)).Account;
        account = Desk.Refund(account, Refund.Whole("CR-1", "D-1", Book.Day(1, 20)).Known(Book.Day(2, 5))).Account;

        Assert.Equal(Money.Usd(250m), CommissionStatement.Of(account, Quarter, Book.Day(2, 4)).Closing);
        Assert.Equal(Money.Usd(0m), CommissionStatement.Of(account, Quarter, Book.Day(2, 5)).Closing);
    }

    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31", "2026")]
    [InlineData("2024-Q1", "2024-01-01", "2024-03-31", "2024-Q2")]
    [InlineData("2025-Q4", "2025-10-01", "2025-12-31", "2026-Q1")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "2024-03")]
    [InlineData("2025-02-H2", "2025-02-16", "2025-02-28", "2025-03-H1")]
    [InlineData("2025-02-H1", "2025-02-01", "2025-02-15", "2025-02-H2")]
    [InlineData("9999-11", "9999-11-01", "9999-11-30", "9999-12")]
    public void APeriodIsItsName(string name, string first, string last, string next)
    {
        var period = StatementPeriod.Parse(name);

        Assert.Equal((first, last), (period.First.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), period.Last.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)));
        Assert.Equal((name, next), (period.ToString(), period.Next().ToString()));
        Assert.Equal(period, period.Cycle.PeriodOf(period.Last));
        Assert.True(period.Contains(period.First) && period.Contains(period.Last) && !period.Contains(period.Last.PlusDays(1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-Q5")]
    [InlineData("2025-13")]
    [InlineData("2025-1")]
    [InlineData("2025-01-H3")]
    [InlineData("0999")]
    [InlineData("2025-q1")]
    [InlineData(" 2025")]
    public void AnotherTextIsNoPeriod(string name)
    {
        Assert.False(StatementPeriod.TryParse(name, out _));
        Assert.Throws<FormatException>(() => StatementPeriod.Parse(name));
    }

    private static CommissionAccount After(IReadOnlyList<CommissionLine> lines)
    {
        var account = Desk.Post(Book.Empty, lines, Book.Day(3, 10)).Account;
        return lines.Aggregate(account, (before, line) => Desk.Refund(before, Refund.Part($"CR-{line.Deal}", line.Deal, Money.Usd(1m), Money.Usd(2m), Book.Day(4, 10))).Account);
    }
}

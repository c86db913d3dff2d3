using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Samples;

/// <summary>What the statements of the example export come to, against sums that are worked out apart from the libraries.</summary>
public sealed class StatementTotalsTests
{
    [Law("C5")]
    [Theory]
    [InlineData("2025-Q1", 3)]
    [InlineData("2026-Q1", 3)]
    [InlineData("2025", 12)]
    [InlineData("2025-11", 1)]
    public void EveryLineAndEveryBalanceIsThatOfAnIndependentComputation(string name, int months)
    {
        using var folder = new StatementFolder();
        var run = folder.Run(StatementFolder.Deals, "--period", name);
        var period = StatementPeriod.Parse(name);
        var expected = StatementOracle.Post(StatementFolder.ExampleText, months);
        var statements = folder.Statements();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(statements.Count > 13 && statements.Sum(statement => statement.Lines.Count) > 200);
        Assert.Subset(statements.Select(statement => (statement.Partner.Value, statement.Currency.Code)).ToHashSet(), expected.Select(posting => (posting.Partner, posting.Currency)).ToHashSet());
        foreach (var statement in statements)
        {
            var own = expected.Where(posting => posting.Partner == statement.Partner.Value && posting.Currency == statement.Currency.Code).ToList();
            var inPeriod = own.Where(posting => period.Contains(posting.BookedOn)).OrderBy(posting => posting.BookedOn).ThenBy(posting => posting.Id, StringComparer.Ordinal).ToList();
            Assert.Equal(inPeriod.Select(posting => (posting.Id, posting.BookedOn, posting.MinorUnits)), statement.Lines.Select(line => (line.Id, line.BookedOn, (BigInteger)line.Amount.MinorUnits)));
            Assert.Equal(Sum(own.Where(posting => posting.BookedOn < period.First)), statement.Opening.MinorUnits);
            Assert.Equal(Sum(own.Where(posting => posting.BookedOn <= period.Last)), statement.Closing.MinorUnits);
        }
    }

    [Law("C5")]
    [Fact]
    public void TheAmountsOfTheCsvAddUpToTheClosingBalanceAndTheSummarySaysTheSame()
    {
        using var folder = new StatementFolder();
        folder.Run(StatementFolder.Deals, "--period", "2025-Q4");
        var written = folder.Written();
        var summary = Rows(written["summary.csv"]);

        Assert.Equal(summary.Count, folder.Statements().Count);
        foreach (var row in summary)
        {
            var amounts = Rows(written[$"{row[0]}-2025-Q4-{row[2]}.csv"]).Select(line => Number(line[11])).ToList();
            Assert.Equal(Number(row[8]), amounts.Sum());
            Assert.Equal(Number(row[5]), amounts[0]);
            Assert.Equal(Number(row[8]), Number(row[5]) + Number(row[6]) - Number(row[7]));
        }
    }

    [Law("C5")]
    [Fact]
    public void TheQuartersOfAYearAddUpToTheYear()
    {
        using var whole = new StatementFolder();
        whole.Run(StatementFolder.Deals, "--period", "2025");
        var years = whole.Statements().ToDictionary(statement => (statement.Partner, statement.Currency));
        var quarters = new List<CommissionStatement>();
        foreach (var name in new[] { "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4" })
        {
            using var folder = new StatementFolder();
            folder.Run(StatementFolder.Deals, "--period", name);
            quarters.AddRange(folder.Statements());
        }

        foreach (var partner in quarters.GroupBy(statement => (statement.Partner, statement.Currency)))
        {
            var (annual, parts) = (years[partner.Key], partner.OrderBy(statement => statement.Period.First).ToList());
            Assert.Equal(4, parts.Count);
            Assert.Equal(annual.Total, Money.Sum(parts.Select(part => part.Total), annual.Currency));
            Assert.Equal(annual.Lines.Select(line => (line.Id, line.Amount)).ToHashSet(), parts.SelectMany(part => part.Lines).Select(line => (line.Id, line.Amount)).ToHashSet());
            Assert.Equal((annual.Opening, annual.Closing), (parts[0].Opening, parts[3].Closing));
            Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.Closing, pair.Second.Opening));
        }
    }

    /// <summary>The order of the rows says nothing: a deal's rows may stand anywhere.</summary>
    [Law("C6")]
    [Fact]
    public void RowsInAnotherOrderGiveTheSameStatements()
    {
        using var folder = new StatementFolder();
        using var shuffled = new StatementFolder();
        var rows = StatementFolder.ExampleText.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var mixed = rows[1..].OrderBy(row => (long)(Hash(row) % 1_000_003)).ToList();
        folder.Run(StatementFolder.Deals, "--period", "2025-Q4");
        shuffled.Run(shuffled.Write("mixed.csv", string.Join('\n', [rows[0], .. mixed])), "--period", "2025-Q4");

        Assert.NotEqual(rows[1..], mixed);
        Assert.Equal(folder.Written().Where(file => !file.Key.StartsWith("summary", StringComparison.Ordinal)), shuffled.Written().Where(file => !file.Key.StartsWith("summary", StringComparison.Ordinal)));
        Assert.Equal(folder.Written()["summary.csv"], shuffled.Written()["summary.csv"]);
    }

    private static List<string[]> Rows(string csv)
    {
        var ends = csv.Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Equal(csv.Length - ends.Length, ends.Count(letter => letter == '\n'));
        return [.. StatementOracle.Rows(ends).Skip(1)];
    }

    private static ulong Hash(string text) => text.Aggregate(1UL, (hash, letter) => unchecked((hash * 1_099_511_628_211) ^ letter));

    private static BigInteger Sum(IEnumerable<StatementOracle.Posting> postings) => postings.Aggregate(BigInteger.Zero, (sum, posting) => sum + posting.MinorUnits);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}

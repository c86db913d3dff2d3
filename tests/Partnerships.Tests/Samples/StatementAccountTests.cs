using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Json;
using Partnerships.Monetary;
using Partnerships.Samples.Statements;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Samples;

/// <summary>What was posted before goes into a run of the statement command, and what is posted after it comes out: month by month it is what one run over all months gives.</summary>
public sealed class StatementAccountTests
{
    private const string Heading = "deal,line,kind,partner,sold,invoiced,collected,stream,net,currency,refund,refunded,known\n";
    private const string January = Heading + "D-1,1,new,acme,2025-01-10,2025-01-15,,software,1000.00,USD,,,\n" + "D-1,2,new,,,,,training,500.00,USD,,,\n";
    private static readonly string[] HandedOn = ["progress", "accounts", "deals"];

    /// <summary>Each run has the deals that were sold in its period, with all days that come, and the refunds that became known in it.</summary>
    [Law("C6")]
    [Theory]
    [InlineData(1, "2025-01", 5)]
    [InlineData(2, "2025-06", 4)]
    [InlineData(3, "2025-12", 3)]
    [InlineData(4, "2025-Q1", 4)]
    [InlineData(5, "2025-01-H1", 5)]
    public void PeriodByPeriodGivesTheFilesOfOneRunOverAllPeriods(int seed, string start, int count)
    {
        var export = new ExportByDays(ExampleDeals.Make((ulong)seed, 4_000));
        var periods = Periods(start, count);
        using StatementFolder parts = new(), whole = new();
        string[] before = [];
        foreach (var period in periods)
        {
            Run(parts, parts.Write("part.csv", export.NewIn(period, periods[0].First)), [.. before, "--period", $"{period}"]);
            before = HandOn(parts);
        }

        Run(whole, whole.Write("whole.csv", export.Through(periods[0].First, periods[^1].Last)), "--period", $"{periods[^1]}");
        AssertSameFiles(whole.Written(), parts.Written());
        var reversed = Accounts(whole).SelectMany(account => account.Entries.Select(entry => (account, entry.BookedOn, Event: entry.Event as CommissionReversed))).Where(entry => entry.Event is not null).ToList();
        Assert.Contains(reversed, entry => periods[^1].Contains(entry.BookedOn) && entry.account.LineOf(entry.Event!.Line)!.Line.EarnedOn < periods[^1].First);
        Assert.Contains(reversed, entry => entry.Event!.Date < entry.BookedOn);
    }

    /// <summary>As exports are made at the end of a month: what has not come yet is blank, and deals of which a day came are told again.</summary>
    [Law("C6")]
    [Theory]
    [InlineData(6, "2025-02", 4)]
    [InlineData(7, "2025-09", 4)]
    public void ExportsThatDoNotKnowTheFutureGiveTheFilesOfOneRunAsWell(int seed, string start, int count)
    {
        var export = new ExportByDays(ExampleDeals.Make((ulong)seed, 4_000));
        var periods = Periods(start, count);
        using StatementFolder changed = new(), all = new(), whole = new();
        string[] changedBefore = [], allBefore = [];
        foreach (var period in periods)
        {
            Run(changed, changed.Write("part.csv", export.ChangedIn(period, periods[0].First)), [.. changedBefore, "--period", $"{period}"]);
            changedBefore = HandOn(changed);

            // The export of the whole time each run, from what was known at the beginning: only what was posted is handed on.
            Run(all, all.Write("all.csv", export.AsOf(period.Last, periods[0].First)), [.. allBefore, "--period", $"{period}"]);
            allBefore = ["--accounts", all.Write("before-accounts.json", all.Written()["accounts.json"])];
        }

        Run(whole, whole.Write("whole.csv", export.AsOf(periods[^1].Last, periods[0].First)), "--period", $"{periods[^1]}");
        AssertSameFiles(whole.Written(), changed.Written());
        AssertSameFiles(whole.Written(), all.Written());
        Assert.Equal(whole.Written()["summary.csv"], all.Written()["summary.csv"]);
    }

    /// <summary>By quotas, baselines, brackets and caps that count over the periods, and rules of which a part is held back: what waits is paid by what was counted before it.</summary>
    [Law("C6")]
    [Theory]
    [InlineData(9, "2025-02", 4)]
    [InlineData(10, "2025-Q1", 3)]
    public void WhatWaitsIsPaidByWhatWasCountedBeforeIt(int seed, string start, int count)
    {
        var export = new ExportByDays(ExampleDeals.Make((ulong)seed, 2_500));
        var periods = Periods(start, count);
        using StatementFolder parts = new(), whole = new();
        var counting = StatementProgressTests.Counting;
        var program = ProgramJson.Write(counting.WithCommissions(CommissionPlan.Of([.. counting.Commissions.Rules.Select(rule =>
            rule.Key is "attainment" or "spiff" ? rule.HoldingBack(Rate.Percent(30m)).Paid(PaymentTerms.On(DealDay.Collected, Period.FromDays(30))) : rule)])));
        string[] before = ["--progress", parts.Write("start.json", StatementProgressTests.Start(2025))];
        foreach (var period in periods)
        {
            Run(parts, parts.Write("part.csv", export.ChangedIn(period, periods[0].First)), period, before);
            before = HandOn(parts);
        }

        Run(whole, whole.Write("whole.csv", export.AsOf(periods[^1].Last, periods[0].First)), periods[^1], ["--progress", parts.PathOf("start.json")]);
        AssertSameFiles(whole.Written(), parts.Written());
        Assert.Contains(whole.Statements(), statement => !statement.TotalHeld.IsZero);
        Assert.Contains(whole.Statements().SelectMany(statement => statement.Lines), line => line.Id.EndsWith("/attainment", StringComparison.Ordinal) && !line.Amount.IsZero);

        void Run(StatementFolder folder, string deals, StatementPeriod period, string[] more)
        {
            var run = folder.RunBy(folder.Write("program.json", program), deals, ["--agreements", StatementFolder.Agreements, "--force", "--period", $"{period}", .. more]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }
    }

    /// <summary>A deal of which a rate is not agreed is not counted: it is handed on as open, and paid once somebody agreed on it, unless later deals were counted by then.</summary>
    [Fact]
    public void ADealWithAnOpenRateIsPaidOnceItIsAgreed()
    {
        using var folder = new StatementFolder();
        var agreements = File.ReadAllText(Repository.PathOf(StatementFolder.Agreements));
        Run(folder, folder.Write("january.csv", Heading + "D-1,1,new,garnet,2025-01-10,2025-01-15,2025-01-20,implementation,1000.00,USD,,,\n"), "--period", "2025-01");
        Assert.Empty(Lines(folder));
        Assert.Contains("\"open\": [ \"garnet\" ]", folder.Written()["deals.json"], StringComparison.Ordinal);

        var empty = folder.Write("february.csv", Heading);
        Run(folder, empty, [.. HandOn(folder), "--period", "2025-02"]);
        Assert.Contains("│ garnet  │ USD │           0.00 │                       1 │ 700.00–800.00 │", folder.Written()["summary.txt"], StringComparison.Ordinal);

        const string open = "\"tier\": \"registered\"\n  },\n  {\n    \"format\": \"partnerships/agreement/1\",\n    \"partner\": \"harbor\"";
        Assert.Contains(open, agreements, StringComparison.Ordinal);
        var agreed = folder.Write("agreements.json", agreements.Replace(open, open.Replace("\n  },", ", \"rates\": [ { \"term\": \"implementation-share\", \"rate\": \"75%\" } ]\n  },", StringComparison.Ordinal), StringComparison.Ordinal));
        var run = folder.RunBy(StatementFolder.Program, empty, ["--agreements", agreed, "--force", .. HandOn(folder), "--period", "2025-03"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["D-1/1/implementation: 750.00"], Lines(folder));
        Assert.DoesNotContain("open", folder.Written()["deals.json"], StringComparison.Ordinal);
    }

    /// <summary>27.5% of 1,000 in January; the customer pays for the training in February, and gets a tenth of the software back, of which no row tells the price any more.</summary>
    [Fact]
    public void WhatWaitedAndWhatIsRefundedOfAnEarlierDealIsPosted()
    {
        using var folder = new StatementFolder();
        Run(folder, folder.Write("january.csv", January), "--period", "2025-01");
        Assert.Equal(["D-1/1/margin: 275.00"], Lines(folder));
        var before = HandOn(folder);

        Run(folder, folder.Write("february.csv", Heading + "D-1,1,new,,,,2025-02-20,software,1000.00,USD,,,\n" + "D-1,1,refund,,,,,,100.00,USD,CR-1,2025-02-25,\n"), [.. before, "--period", "2025-02"]);
        Assert.Equal(["D-1/2/training: 75.00", "CR-1/D-1/1/margin: -27.50"], Lines(folder));
        Assert.Equal((275m, 322.5m), Assert.Single(folder.Statements(), statement => statement.Lines.Count > 0) is var february ? (february.Opening.Amount, february.Closing.Amount) : default);
        before = HandOn(folder);

        // A refund of the whole deal: nothing is left of it, and nothing is counted again.
        Run(folder, folder.Write("march.csv", Heading + "D-1,,refund,,,,,,,,CR-2,2025-03-05,\n"), [.. before, "--period", "2025-03"]);
        Assert.Equal(["CR-2/D-1/1/margin: -247.50", "CR-2/D-1/2/training: -75.00"], Lines(folder));
        Assert.Equal(0m, folder.Statements().Single(statement => statement.Lines.Count > 0).Closing.Amount);
        Assert.Contains("\"counted\": \"USD 500.00\"", folder.Written()["progress.json"], StringComparison.Ordinal);
    }

    /// <summary>A refund that is told before the day on which it counts as known waits for it, though nothing else of its deal does.</summary>
    [Fact]
    public void ARefundThatIsKnownLaterWaits()
    {
        using var folder = new StatementFolder();
        Run(folder, folder.Write("january.csv", Heading + "D-1,1,new,acme,2025-01-10,2025-01-15,2025-01-16,software,1000.00,USD,,,\n"), "--period", "2025-01");
        Run(folder, folder.Write("february.csv", Heading + "D-1,1,refund,,,,,,100.00,USD,CR-1,2025-02-25,2025-03-03\n"), [.. HandOn(folder), "--period", "2025-02"]);
        Assert.Empty(Lines(folder));
        Run(folder, folder.Write("march.csv", Heading), [.. HandOn(folder), "--period", "2025-03"]);
        Assert.Equal(["CR-1/D-1/1/margin: -27.50"], Lines(folder));
        Run(folder, folder.PathOf("march.csv"), [.. HandOn(folder), "--period", "2025-04"]);
        Assert.Empty(Lines(folder));
    }

    [Law("C16")]
    [Fact]
    public void TheSameExportAgainPostsNothing()
    {
        using var folder = new StatementFolder();
        var deals = folder.Write("deals.csv", new ExportByDays(ExampleDeals.Make(8, 400)).AsOf(new LocalDate(2025, 3, 31), new LocalDate(2025, 1, 1)));
        Run(folder, deals, "--period", "2025-Q1");
        var (first, handedOn) = (folder.Written(), HandOn(folder));
        Run(folder, deals, "--period", "2025-Q1", "--accounts", folder.PathOf("before-accounts.json"));
        AssertSameFiles(first, folder.Written());
        Assert.Equal(first["summary.json"], folder.Written()["summary.json"]);

        // With all that is handed on, each deal is one that was counted, which says the same.
        Run(folder, deals, [.. handedOn, "--period", "2025-Q1"]);
        AssertSameFiles(first, folder.Written());
    }

    /// <summary>What the accounts say that are handed on is what an independent computation gives of all that was known by then.</summary>
    [Law("C5")]
    [Fact]
    public void TheAccountsHoldWhatWasKnownByTheEndOfThePeriod()
    {
        using var folder = new StatementFolder();
        folder.Run(StatementFolder.Deals, "--period", "2025-Q2");
        var end = new LocalDate(2025, 6, 30);
        var known = new ExportByDays(StatementFolder.ExampleText).AsOf(end, LocalDate.MinIsoValue);
        var posted = Accounts(folder).SelectMany(account => account.Entries.Where(entry => entry.Event is not CommissionCarried)
            .Select(entry => (account.Partner.Value, account.Currency.Code, entry.Event.Id, entry.BookedOn, (BigInteger)entry.Amount.MinorUnits)));

        Assert.Equal(
            StatementOracle.Post(known, 3).Select(posting => (posting.Partner, posting.Currency, posting.Id, posting.BookedOn, posting.MinorUnits)).Order(),
            posted.Order());
        Assert.All(Accounts(folder), account => Assert.True(account.Entries.Count == 0 || (account.KnownOn <= end && account.ClosedThrough >= account.KnownOn)));
    }

    [Theory]
    [InlineData("D-1,1,new,acme,2025-01-10,2025-01-15,,software,999.00,USD,,,", "statement.posted-otherwise: net: Must be \"1000.00\", as in ", "(2,48): error ")]
    [InlineData("D-1,1,new,birch,2025-01-10,2025-01-15,,software,1000.00,USD,,,", "statement.posted-otherwise: partner: Must be \"acme\", as in ", "(2,11): error ")]
    [InlineData("D-1,1,new,,,2025-01-16,,software,1000.00,USD,,,", "statement.posted-otherwise: invoiced: Must be \"2025-01-15\", as in ", "(2,13): error ")]
    [InlineData("D-1,3,new,,,,,software,1000.00,USD,,,", "statement.posted-otherwise: line: The deal had no line 3 when ", "(2,5): error ")]
    [InlineData("D-1,1,new,,,,,software,1000.00,USD,,,\nD-1,1,new,,,,,software,1000.00,USD,,,", "deals.line-twice: line: The deal has its line 1 on line 2 of the file already.", "(3,5): error ")]
    [InlineData("D-1,1,refund,,,,,,100.00,USD,CR-1,2025-02-20,", "statement.posted-otherwise: net: Must be \"90.00\", as in ", "(2,19): error ")]
    [InlineData("D-1,1,refund,,,,,,90.00,USD,CR-1,2025-02-21,", "statement.posted-otherwise: refunded: Must be \"2025-02-20\", as in ", "(2,34): error ")]
    [InlineData("D-1,1,refund,,,,,,911.00,USD,CR-2,2025-02-21,", "deals.more-than-price: net: With the refunds before it, it is more than the price of line 1, USD 1,000.00.", "(2,19): error ")]
    [InlineData("D-1,4,refund,,,,,,1.00,USD,CR-2,2025-02-21,", "deals.unknown-line: line: The deal has 2 lines; is 4.", "(2,5): error ")]
    public void ARowThatSaysSomethingElseOfAnEarlierDealIsRefusedAtItsPlace(string row, string message, string place)
    {
        using var folder = new StatementFolder();
        Run(folder, folder.Write("january.csv", January), "--period", "2025-01");
        Run(folder, folder.Write("february.csv", Heading + "D-1,1,refund,,,,,,90.00,USD,CR-1,2025-02-20,\n"), [.. HandOn(folder), "--period", "2025-02"]);
        var (before, handedOn) = (folder.Written(), HandOn(folder));
        var run = folder.Run(folder.Write("march.csv", Heading + row + "\n"), ["--force", .. handedOn, "--period", "2025-03"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains(folder.PathOf("march.csv") + place, run.Error, StringComparison.Ordinal);
        Assert.Contains("note deals.left-out: Deal D-1 is left out", run.Error, StringComparison.Ordinal);
        Assert.Equal((before["progress.json"], before["deals.json"]), (folder.Written()["progress.json"], folder.Written()["deals.json"]));
        Assert.Equal(Postings(before), Postings(folder.Written()));
    }

    /// <summary>Where the whole export comes each run, a deal is worked out again: what it gives must be what was posted.</summary>
    [Theory]
    [InlineData("1000.00", "900.00", "commission.posted-otherwise: D-1/1/margin was posted as USD 275.00 and is now USD 247.50, or differs in its terms: restate the deal")]
    [InlineData("2025-01-15", "2025-01-16", "commission.posted-otherwise: ")]
    [InlineData("2025-01-15", "", "statement.posted-otherwise: D-1/1/margin was posted as USD 275.00 on 2025-01-15, and acme does not earn it now: restate the deal.")]
    [InlineData("acme", "birch", "statement.posted-otherwise: Deal D-1 was posted to acme in USD, who does not earn on it in USD now; it is left out, so that it is not paid twice.")]
    [InlineData("USD", "EUR", "statement.posted-otherwise: Deal D-1 was posted to acme in USD, who does not earn on it in EUR now; ")]
    [InlineData("CR-1,2025-01-20", "CR-1,2025-01-21", "commission.posted-otherwise: CR-1/D-1/1/margin was posted as CR-1 of D-1, USD 100.00 of USD 1,000.00 on 2025-01-20 and is now ")]
    public void AWholeExportThatSaysSomethingElseThanWhatWasPostedIsRefused(string text, string other, string message)
    {
        using var folder = new StatementFolder();
        var deals = January + "D-1,1,refund,,,,,,100.00,USD,CR-1,2025-01-20,\n";
        Run(folder, folder.Write("deals.csv", deals), "--period", "2025-01");
        var (accounts, before) = (folder.Write("accounts.json", folder.Written()["accounts.json"]), Postings(folder.Written()));
        Assert.Contains(text, deals, StringComparison.Ordinal);
        var run = folder.Run(folder.Write("deals.csv", deals.Replace(text, other, StringComparison.Ordinal)), "--force", "--accounts", accounts, "--period", "2025-02");

        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.All(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(@"deals\.csv\([24],1\): error (commission|statement)\.posted-otherwise: ", line));
        Assert.Equal(before, Postings(folder.Written()));
    }

    /// <summary>Whom no deal names keeps its account to the letter, in whatever currency, and gets a statement of what is open.</summary>
    [Fact]
    public void AnAccountThatNoDealNamesIsHandedOnAsItWas()
    {
        using var folder = new StatementFolder();
        var line = CommissionLine.Of("X-1/1/bonus", "gone", "X-1", new LocalDate(2024, 12, 3), Money.Eur(100m), Money.Eur(10m), TermsReference.Of("other", "1.0", "hash", "bonus"));
        string[] named =
        [
            CommissionJson.Write(CommissionAccount.None("acme", Currency.Eur)),
            CommissionJson.Write(new CommissionDesk().Post(CommissionAccount.None("gone", Currency.Eur), [line], new LocalDate(2024, 12, 3)).Account),
        ];
        Directory.CreateDirectory(folder.PathOf("before"));
        foreach (var (at, text) in named.Index())
        {
            folder.Write($"before/{at}.json", text);
        }

        Run(folder, folder.Write("deals.csv", January), "--accounts", folder.PathOf("before"), "--period", "2025-01");
        Assert.Equal(["acme EUR 0.00", "acme USD 275.00", "gone EUR 10.00"], Accounts(folder).Select(account => $"{account.Partner} {account.Currency} {account.Balance:N}"));
        Assert.Equal(named, Accounts(folder).Where(account => account.Currency == Currency.Eur).Select(CommissionJson.Write));
        var open = folder.Statements().Single(statement => statement.Partner == "gone");
        Assert.Equal((10m, 0, 10m), (open.Opening.Amount, open.Lines.Count, open.Closing.Amount));
        Assert.Contains("│ gone    │ EUR │     0 │     0 │   10.00 │", folder.Written()["summary.txt"], StringComparison.Ordinal);
    }

    /// <summary>What somebody else posts between two runs, such as a payout, a hold or its release, stands in the next statement.</summary>
    [Fact]
    public void WhatWasPaidBetweenTwoRunsStandsInTheNextStatement()
    {
        using var folder = new StatementFolder();
        Run(folder, folder.Write("january.csv", January), "--period", "2025-01");
        var (before, desk) = (HandOn(folder), new CommissionDesk());
        var account = desk.Pay(Accounts(folder).Single(), "P-1", new LocalDate(2025, 2, 20)).Account;
        account = desk.Adjust(account, "A-1", Money.Usd(20m), "goodwill", new LocalDate(2025, 2, 21)).Account;
        folder.Write("before-accounts.json", CommissionJson.Write(account));
        Run(folder, folder.Write("february.csv", Heading + "D-2,1,new,acme,2025-02-03,2025-02-04,,software,100.00,USD,,,\n"), [.. before, "--period", "2025-02"]);

        var statement = folder.Statements().Single(statement => statement.Lines.Count > 0);
        Assert.Equal(["2025-02-04 D-2/1/margin 27.50", "2025-02-20 P-1 -275.00", "2025-02-21 A-1 20.00"], statement.Lines.Select(line => $"{line.BookedOn:R} {line.Id} {line.Amount:N}"));
        Assert.Equal((275m, 47.5m), (statement.Opening.Amount, statement.Closing.Amount));
        Assert.Equal(account.Entries.Select(entry => entry.Event), Accounts(folder).Single().Entries.Take(account.Entries.Count).Select(entry => entry.Event));
    }

    /// <summary>January was closed when its statements were written: what becomes known of it later is booked in February, also for whom nothing was posted yet.</summary>
    [Fact]
    public void AClosedPeriodStaysClosed()
    {
        using var folder = new StatementFolder();
        Run(folder, folder.Write("january.csv", January), "--period", "2025-01");
        var (january, before) = (folder.Statements(), HandOn(folder));
        var late = folder.Write("late.csv", Heading
            + "D-2,1,new,acme,2025-01-11,2025-01-20,,software,100.00,USD,,,\n" + "D-3,1,new,birch,2025-01-11,2025-01-21,,software,100.00,USD,,,\n" + "D-1,1,refund,,,,,,100.00,USD,CR-1,2025-01-25,\n");
        Run(folder, late, [.. before, "--period", "2025-01"]);
        Assert.Equal(january, folder.Statements());
        Assert.Equal([File.ReadAllText(folder.PathOf("before-accounts.json"))[2..^3], ""], Accounts(folder).Select(account => account.Entries.Count == 0 ? "" : CommissionJson.Write(account).TrimEnd()));

        Run(folder, late, [.. before, "--period", "2025-02"]);
        Assert.Equal(["CR-1/D-1/1/margin: -27.50", "D-2/1/margin: 27.50", "D-3/1/margin: 20.00"], Lines(folder).Order(StringComparer.Ordinal));
        Assert.All(folder.Statements().SelectMany(statement => statement.Lines), line => Assert.Equal(new LocalDate(2025, 2, 1), line.BookedOn));
        Assert.All(Accounts(folder), account => Assert.Equal(new LocalDate(2025, 2, 28), account.ClosedThrough));
    }

    /// <summary>A period in which nothing was posted to anybody has its statements as well, and is closed like others.</summary>
    [Fact]
    public void APeriodWithoutPostingsIsClosedToo()
    {
        using var folder = new StatementFolder();
        Run(folder, folder.Write("january.csv", January), "--period", "2025-01");
        Run(folder, folder.Write("february.csv", Heading), [.. HandOn(folder), "--period", "2025-02"]);
        Assert.Empty(Lines(folder));
        Run(folder, folder.Write("march.csv", Heading + "D-2,1,new,birch,2025-02-11,2025-02-20,,software,100.00,USD,,,\n"), [.. HandOn(folder), "--period", "2025-03"]);

        Assert.Equal(new LocalDate(2025, 3, 1), Assert.Single(folder.Statements().SelectMany(statement => statement.Lines)).BookedOn);
    }

    /// <summary>Without the deals that are handed on, a deal that was counted is not worked out again; its refunds are taken back of what was posted.</summary>
    [Fact]
    public void ADealThatWasCountedBeforeIsRefundedOfWhatWasPosted()
    {
        using var folder = new StatementFolder();
        Run(folder, folder.Write("january.csv", January), "--period", "2025-01");
        var before = HandOn(folder)[..4];
        var run = folder.Run(folder.Write("february.csv", January + "D-1,,refund,,,,,,150.00,USD,CR-1,2025-02-25,\n" + "D-9,,refund,,,,,,150.00,USD,CR-2,2025-02-25,\n"), ["--force", .. before, "--period", "2025-02"]);

        Assert.Matches(@"^.*\(2,1\): error statement\.counted-before: .*\n.*\(5,1\): error deals\.unknown-deal: deal: The export has no deal D-9 .*\n.*\(5,1\): note deals\.left-out: ", run.Error);
        Assert.Equal(["CR-1/D-1/1/margin: -27.50"], Lines(folder));
    }

    [Theory]
    [InlineData("accounts", "commission-account/1", "statement/1", "(3,13): error commission-account.bad-value: $.format: ")]
    [InlineData("accounts", "\"USD 275.00\"", "\"USD 275,00\"", "error commission-account.bad-value: $.events[0].line.amount: ")]
    [InlineData("accounts", "\"amount\": \"USD 275.00\"\n    }\n  ]", "\"amount\": \"USD 275.01\"\n    }\n  ]", "error commission-account.bad-value: $.events[1]: ")]
    [InlineData("accounts", "\n]\n", ",\n{ \"format\": \"partnerships/commission-account/1\", \"partner\": \"acme\", \"currency\": \"USD\" }\n]\n", ",1): error statement.account-twice: There is an account of acme in USD already.")]
    [InlineData("accounts", "\n]\n", "\n", ": error commission-account.not-json: ")]
    [InlineData("deals", "counted-deal/1", "counted-deal/2", "(3,13): error statement.bad-deal: $.format: Must be \"partnerships-samples/counted-deal/1\".")]
    [InlineData("deals", "\"D-1\"", "\"\"", "(4,11): error statement.bad-deal: $.deal: Must be the id of the deal.")]
    [InlineData("deals", "\"rows\": [", "\"row\": [", "(5,10): error statement.bad-deal: $.row: \"row\" is no field of a deal, which has format, deal, rows, before and open.")]
    [InlineData("deals", "\"kind\": \"new\"", "\"kind\": 1", "(6,28): error statement.bad-deal: $.rows[0].kind: Must be the text of a column of an export.")]
    [InlineData("deals", "\"kind\": \"new\"", "\"kund\": \"new\"", "(6,28): error statement.bad-deal: $.rows[0].kund: Must be the text of a column of an export.")]
    [InlineData("deals", "\"kind\": \"new\"", "\"line\": \"1\"", "(6,15): error statement.bad-deal: $.rows[0].line: Must stand once in a row.")]
    [InlineData("deals", "{ \"line\": \"1\", ", "{ ", "(5,11): error statement.bad-deal: $.rows: Must begin with a line of the deal, and each line has its number.")]
    [InlineData("deals", "\"before\": [", "\"before\": 1, \"x\": [", "(9,21): error statement.bad-deal: $.x: \"x\" is no field of a deal, ")]
    [InlineData("deals", "\"before\": [", "\"before\": 1, \"open\": [", "(9,13): error statement.bad-deal: $.before: Must be a list, in [ and ].")]
    [InlineData("deals", "\"before\": [", "\"open\": [", "(10,1): error statement.bad-deal: $.open[0]: Must be the name of a partner.")]
    [InlineData("deals", "partner-progress/1", "commission-progress/1", "(11,13): error partner-progress.bad-value: $.format: ")]
    [InlineData("deals", "\n]\n", ",\n{ \"format\": \"partnerships-samples/counted-deal/1\", \"deal\": \"D-1\", \"rows\": [ { \"line\": \"1\" } ] }\n]\n", ",1): error statement.deal-twice: Deal D-1 is there already.")]
    public void AFaultOfAFileThatIsHandedOnIsToldWithItsPlaceAndNothingIsWritten(string name, string part, string other, string message)
    {
        using var folder = new StatementFolder();
        Run(folder, folder.Write("january.csv", January), "--period", "2025-01");
        var before = HandOn(folder);
        var (file, written) = (folder.PathOf($"before-{name}.json"), folder.Written());
        var text = File.ReadAllText(file);
        Assert.Contains(part, text, StringComparison.Ordinal);
        var at = text.IndexOf(part, StringComparison.Ordinal);
        File.WriteAllText(file, text[..at] + other + text[(at + part.Length)..]);
        var run = folder.Run(folder.PathOf("january.csv"), ["--force", .. before, "--period", "2025-02"]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(file + "(", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(written, folder.Written());
    }

    [Fact]
    public void TheDealsOfAnEarlierRunComeWithItsAccounts()
    {
        using var folder = new StatementFolder();
        var run = folder.Run(folder.Write("january.csv", January), "--earlier-deals", folder.Write("deals.json", "[]"));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("--earlier-deals needs --accounts, what was posted of them.", run.Error, StringComparison.Ordinal);
    }

    private static List<CommissionAccount> Accounts(StatementFolder folder) => Accounts(folder.Written());

    /// <summary>What was posted, without the ends of periods.</summary>
    private static List<CommissionEvent> Postings(SortedDictionary<string, string> written) =>
        [.. Accounts(written).SelectMany(account => account.Entries.Select(entry => entry.Event)).Where(posted => posted is not CommissionCarried)];

    private static List<CommissionAccount> Accounts(SortedDictionary<string, string> written)
    {
        using var json = JsonDocument.Parse(written["accounts.json"]);
        return [.. json.RootElement.EnumerateArray().Select(account => CommissionJson.ReadAccount(account.GetRawText()))];
    }

    private static IEnumerable<string> Lines(StatementFolder folder) => folder.Statements().SelectMany(statement => statement.Lines).Select(line => $"{line.Id}: {line.Amount.ToString("N", null)}");

    private static List<StatementPeriod> Periods(string start, int count)
    {
        var periods = new List<StatementPeriod> { StatementPeriod.Parse(start) };
        while (periods.Count < count)
        {
            periods.Add(periods[^1].Next());
        }

        return periods;
    }

    private static void Run(StatementFolder folder, string deals, params string[] more)
    {
        var run = folder.Run(deals, ["--force", .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private static string[] HandOn(StatementFolder folder) =>
    [
        .. HandedOn.SelectMany(name => new[] { name == "deals" ? "--earlier-deals" : $"--{name}", folder.Write($"before-{name}.json", folder.Written()[$"{name}.json"]) }),
    ];

    /// <summary>All files are the same but the summary, which also says what the export had.</summary>
    private static void AssertSameFiles(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.True(expected.Count > 15);
        foreach (var (name, text) in expected.Where(file => !file.Key.StartsWith("summary.", StringComparison.Ordinal)))
        {
            Assert.True(text == actual[name], $"{name} differs: {FirstDifference(text, actual[name])}");
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (one, other) = (expected.Split('\n'), actual.Split('\n'));
        var at = Enumerable.Range(0, Math.Min(one.Length, other.Length)).FirstOrDefault(line => one[line] != other[line], Math.Min(one.Length, other.Length));
        return $"line {at + 1}: {string.Join(" | ", one.Skip(at).Take(3))} <> {string.Join(" | ", other.Skip(at).Take(3))}";
    }
}

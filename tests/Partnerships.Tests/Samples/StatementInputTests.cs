using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using NodaTime;
using Partnerships.Samples.Statements;
using Partnerships.Tests.House;
using Spectre.Console;

namespace Partnerships.Tests.Samples;

/// <summary>What the statement command takes, what it refuses, and that nothing is ever written by halves.</summary>
public sealed class StatementInputTests
{
    private const string Heading = "deal,kind,partner,customer,sold,invoiced,collected,referrals,stream,list,net,currency,refund,refunded,known\n";

    private static string Good => Heading + "D-1,new,acme,Globex,2025-02-03,2025-02-10,2025-03-12,,software,1000.00,,USD,,,\n";

    public static TheoryData<string> SameFiles => new(
        Good.Replace("\n", "\r\n", StringComparison.Ordinal),
        "\uFEFF" + Good,
        Good.TrimEnd('\n'),
        "\n,,\n" + Good.Replace("D-1", "\n\nD-1", StringComparison.Ordinal) + "\n \n",
        Good.Replace("acme", "\" acme \"", StringComparison.Ordinal),
        Good.Replace("Globex", "\"Globex, \"\"North\"\"\r\n=cmd|' /C calc'!A0\"", StringComparison.Ordinal),
        Good.Replace("\n", "\r", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(SameFiles))]
    public void ReadsTheSameFromAnyFormOfAFile(string text)
    {
        using var folder = new StatementFolder();
        var run = folder.Run(folder.Write("deals.csv", text), "--period", "2025-Q1");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var line = Assert.Single(Assert.Single(folder.Statements(), statement => statement.Partner.Value == "acme").Lines);
        Assert.Equal(("D-1/1/margin", 275m, new LocalDate(2025, 2, 10), new LocalDate(2025, 3, 12)), (line.Id, line.Amount.Amount, line.BookedOn, line.DueOn));
    }

    [Theory]
    [InlineData("", "(1,1): error deals.empty-file: There is no heading.")]
    [InlineData("\n\n", "(1,1): error deals.empty-file: ")]
    [InlineData("deal,kind,partner,Owner,sold,stream,list,currency\n", "(1,19): error deals.unknown-column: \"Owner\" is no column of the format, which has deal, line, kind,")]
    [InlineData("D-1,new,acme,Globex\n", "(1,1): error deals.missing-column: There is no column deal, kind, partner, sold, stream, currency, list or net; there are \"D-1\", \"new\", \"acme\", \"Globex\".")]
    [InlineData("deal,kind,partner,sold,stream,list,currency,list\n", "(1,45): error deals.column-twice: \"list\" is list, as \"list\" is.")]
    [InlineData("deal,\"kind\n", "(1,1): error deals.bad-quotes: ")]
    public void WithoutAHeadingNothingIsRead(string text, string message)
    {
        using var folder = new StatementFolder();
        var file = folder.Write("deals.csv", text);
        var run = folder.Run(file);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(file + message, run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Written());
    }

    /// <summary>The list of all columns is told once, and a name that differs in capitals and blanks alone brings its option along.</summary>
    [Fact]
    public void UnknownColumnsAreToldOnALineEach()
    {
        using var folder = new StatementFolder();
        var messages = folder.Run(folder.Write("deals.csv", "Deal;Opportunity;Owner;Original Sale;contract_year;CURRENCY\n")).Error.Split('\n')[1..6];

        Assert.Single(messages, message => message.Contains("which has deal, line, kind, ", StringComparison.Ordinal));
        Assert.EndsWith("(1,18): error deals.unknown-column: \"Owner\" is no column of the format. Say with --map or --columns which it is, or leave it out: --map \"Owner=-\".", messages[1], StringComparison.Ordinal);
        Assert.EndsWith("(1,24): error deals.unknown-column: \"Original Sale\" is no column of the format, but original-sale is: --map \"Original Sale=original-sale\".", messages[2], StringComparison.Ordinal);
        Assert.EndsWith("--map \"contract_year=contract-year\".", messages[3], StringComparison.Ordinal);
        Assert.EndsWith("--map \"CURRENCY=currency\".", messages[4], StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatCannotBeReadIsNamed()
    {
        using var folder = new StatementFolder();
        var file = folder.PathOf("latin.csv");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(Good.Replace("Globex", "Müller", StringComparison.Ordinal)));

        Assert.StartsWith(file + "(2,15): error deals.not-utf8: Must be in UTF-8, or in UTF-16 with a byte order mark: export it so, or convert it; the bytes FC are no letter.", folder.Run(file).Error, StringComparison.Ordinal);
        Assert.StartsWith(folder.PathOf("none.csv") + "(1,1): error file.not-read: ", folder.Run(folder.PathOf("none.csv")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnsMayHaveOtherNames()
    {
        using var folder = new StatementFolder();
        var deals = folder.Write("deals.csv", Good.Replace("deal,kind,partner,customer", "Deal ID,kind,\"Partner, name\",Owner", StringComparison.Ordinal).Replace("list,net", "Amount,Forecast", StringComparison.Ordinal));
        var columns = folder.Write("columns.json", """{ "Partner, name": "partner", "Deal ID": "customer" }""");
        var run = folder.Run(deals, "--columns", columns, "--map", "Deal ID=deal,Amount=net", "--map", "Owner=-", "--map", "Forecast=-", "--period", "2025-Q1");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("275.00", folder.Written()["acme-2025-Q1-USD.txt"], StringComparison.Ordinal);
        Assert.Equal(0, folder.Run(deals, "--columns", columns, "--map", "Deal ID=deal,Amount=list,*=-", "--force").ExitCode);
    }

    [Theory]
    [InlineData("Deal ID", "--map: Must be pairs of a column of the export and one of the format, such as \"Deal ID=deal,Amount=net\"; is \"Deal ID\".")]
    [InlineData("Deal ID=deals", "--map: \"Deal ID\" must be one of deal, line, kind, ")]
    [InlineData("Deal ID=customer", "(1,1): error deals.missing-column: --map or --columns speaks of \"Deal ID\"; there are \"deal\", ")]
    [InlineData("customer=deal", "(1,19): error deals.column-twice: \"customer\" is deal, as \"deal\" is.")]
    [InlineData("*=deal", "--map: * stands for all other columns, which can be left out together: *=-.")]
    public void AMapThatFitsNothingIsRefused(string map, string message)
    {
        using var folder = new StatementFolder();
        var run = folder.Run(folder.Write("deals.csv", Good), "--map", map);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "(1,1): error columns.wrong-type: ")]
    [InlineData("{ \"Deal ID\": 1 }", "(1,1): error columns.wrong-type: ")]
    [InlineData("{\n \"a\": \"deal\", \"a\": \"net\" }", "error columns.not-json: ")]
    [InlineData("{,}", "(1,2): error columns.not-json: ")]
    public void AFileOfColumnsIsReadStrictly(string json, string message)
    {
        using var folder = new StatementFolder();
        var run = folder.Run(folder.Write("deals.csv", Good), "--columns", folder.Write("columns.json", json));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderThatHoldsSomethingElseIsLeftAlone()
    {
        using var folder = new StatementFolder();
        Directory.CreateDirectory(folder.Out);
        File.WriteAllText(Path.Combine(folder.Out, "thesis.txt"), "mine");
        var deals = folder.Write("deals.csv", Good);

        Assert.Equal($"--out: {folder.Out} is not empty; --force replaces the statements of an earlier run.\n", folder.Run(deals).Error);
        Assert.Equal($"--out: {folder.Out} holds thesis.txt, which no earlier run wrote; --force replaces nothing else than statements.\n", folder.Run(deals, "--force").Error);
        Assert.Equal("mine", Assert.Single(folder.Written()).Value);
        Assert.Equal($"--out: {deals} is a file.\n", SampleRun.Of("statement", "--program", StatementFolder.Program, "--deals", deals, "--out", deals).Error);
    }

    [Fact]
    public void AnEarlierRunIsReplacedAsAWhole()
    {
        using var folder = new StatementFolder();
        Directory.CreateDirectory(folder.Out);
        var deals = folder.Write("deals.csv", Good);
        Assert.Equal(0, folder.Run(deals, "--period", "2025-Q1").ExitCode);
        Assert.Equal(1, folder.Run(deals, "--period", "2025-Q2").ExitCode);
        Assert.Equal(0, folder.Run(deals, "--period", "2025-Q2", "--force").ExitCode);

        Assert.DoesNotContain(folder.Written().Keys, name => name.Contains("Q1", StringComparison.Ordinal));
        Assert.Equal(["deals.csv", "statements"], Entries(folder));
    }

    [Fact]
    public void WhoIsStoppedLeavesNothingBehind()
    {
        using var folder = new StatementFolder();
        using var stop = new CancellationTokenSource();
        var request = new StatementCommand.Request([Repository.PathOf(StatementFolder.Program)], Repository.PathOf(StatementFolder.Deals), folder.Out);
        var files = Enumerable.Range(1, 3).Select(number => new OutputFile($"{number}.txt", "text")).ToList();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => StatementCommand.Run(request, TextWriter.Null, null, stop.Token));
        Assert.Throws<OperationCanceledException>(() => OutputFolder.Write(folder.Out, files, stop.Token));
        Assert.Empty(Entries(folder));
    }

    /// <summary>The second file cannot be written, since its name leads to a folder that is not there: the first one is not left either.</summary>
    [Fact]
    public void WhatCannotBeWrittenWholeIsNotWritten()
    {
        using var folder = new StatementFolder();
        var earlier = folder.Run(folder.Write("deals.csv", Good), "--period", "2025-Q1");
        var before = folder.Written();

        Assert.Equal(0, earlier.ExitCode);
        Assert.Throws<DirectoryNotFoundException>(() => OutputFolder.Write(folder.Out, [new OutputFile("one.txt", "1"), new OutputFile("no/two.txt", "2")], CancellationToken.None));
        Assert.Equal(before, folder.Written());
        Assert.Equal(["deals.csv", "statements"], Entries(folder));
    }

    [Fact]
    public void APartnersNameNeverLeadsOutOfTheFolderNorIntoAFormula()
    {
        using var folder = new StatementFolder();
        var names = new[] { "../../evil", "..", "=1+1", "Acme", "acme", "a/b:c*?", "Ä, \"B\"" };
        var rows = names.Select((name, at) => string.Create(CultureInfo.InvariantCulture, $"D-{at},new,\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",,2025-02-03,2025-02-10,2025-03-12,,training,1000.00,,USD,,,\n"));
        var run = folder.RunBy(StatementFolder.Program, folder.Write("deals.csv", Heading + string.Concat(rows)), "--period", "2025-Q1");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(6 + (3 * names.Length), folder.Written().Count);
        Assert.Equal(names.Order(StringComparer.Ordinal), folder.Statements().Select(statement => statement.Partner.Value).Order(StringComparer.Ordinal));
        Assert.Equal(folder.Written().Count, folder.Written().Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("\r\n'=1+1,2025-Q1,", folder.Written()["summary.csv"], StringComparison.Ordinal);
        Assert.Equal(["deals.csv", "statements"], Entries(folder));
    }

    /// <summary>A quote that is not closed takes no other row along: that row alone is faulty.</summary>
    [Fact]
    public void AnOpenQuoteEndsWithItsLine()
    {
        using var folder = new StatementFolder();
        var rows = Enumerable.Range(1, 40).Select(number => string.Create(CultureInfo.InvariantCulture, $"D-{number},new,acme,{(number % 10 == 5 ? "\"Globex" : "Globex")},2025-02-03,2025-02-10,,,software,1000.00,,USD,,,\n"));
        var run = folder.Run(folder.Write("deals.csv", Heading + string.Concat(rows)), "--period", "2025-Q1");

        Assert.Equal(["D-5", "D-15", "D-25", "D-35"], run.Error.Split('\n').Where(line => line.Contains("deals.left-out", StringComparison.Ordinal)).Select(line => line.Split("Deal ")[1].Split(' ')[0]));
        Assert.Equal(36, Assert.Single(folder.Statements(), statement => statement.Partner.Value == "acme").Lines.Count);
    }

    /// <summary>Whatever is wrong with some rows, the statements are those of the export without the deals of these rows.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void AFaultyRowCostsItsOwnDealAndNothingElse(int seed)
    {
        using var folder = new StatementFolder();
        using var without = new StatementFolder();
        var draw = new Draw((ulong)seed);
        var rows = ExampleDeals.Make((ulong)seed, 250).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var spoiled = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 12; i++)
        {
            var at = draw.Between(1, rows.Length - 1);
            spoiled.Add(rows[at].Split(',')[0]);
            var comma = rows[at].IndexOf(',', StringComparison.Ordinal);
            rows[at] = draw.Below(4) switch
            {
                0 => rows[at] + ",x",
                1 => rows[at].Insert(comma + 1, "\""),
                2 => rows[at].Insert(comma + 1, "-7"),
                _ => rows[at][..(comma + 1)] + rows[at][(comma + 1)..].Replace(",", ",\u0000", StringComparison.Ordinal),
            };
        }

        var run = folder.Run(folder.Write("deals.csv", string.Join('\n', rows)), "--period", "2026-Q1");
        without.Run(without.Write("deals.csv", string.Join('\n', rows.Where(row => !spoiled.Contains(row.Split(',')[0])))), "--period", "2026-Q1");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(spoiled.Count, run.Error.Split('\n').Count(line => line.Contains(": note deals.left-out: ", StringComparison.Ordinal)));
        Assert.Equal(without.Written()["summary.csv"], folder.Written()["summary.csv"]);
        Assert.Equal(without.Written().Where(file => !file.Key.StartsWith("summary", StringComparison.Ordinal)), folder.Written().Where(file => !file.Key.StartsWith("summary", StringComparison.Ordinal)));
    }

    [Fact]
    public void WithoutAgreementsWhoeverSellsIsPaidByTheProgramAndAnOpenRateIsARange()
    {
        using var folder = new StatementFolder();
        var deals = Heading + "D-1,new,nova,Globex,2025-02-03,2025-02-10,2025-03-12,,training,1000.00,,USD,,,\n"
            + "D-2,new,nova,Globex,2025-02-03,2025-02-10,2025-03-12,,implementation,1000.00,,USD,,,\n";
        var run = folder.RunBy(StatementFolder.Program, folder.Write("deals.csv", deals), "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(150m, Assert.Single(folder.Statements()).Closing.Amount);
        Assert.Contains("\"openDeals\": 1,\n      \"openLow\": \"700.00\",\n      \"openHigh\": \"800.00\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void FactsPlaceWhoSignedNoTierFromTheirDayOnAndTheFirstOnesBeforeItToo()
    {
        using var folder = new StatementFolder();
        var rows = new[] { "2025-01-05", "2025-09-29", "2025-09-30" }.Select((day, at) => string.Create(
            CultureInfo.InvariantCulture, $"D-{at},new,kestrel,,{day},{day},,,software,1000.00,,USD,,,\n"));
        var deals = folder.Write("deals.csv", Heading + string.Concat(rows));
        folder.Run(deals, "--period", "2025");

        Assert.Equal([125m, 125m, 200m], Assert.Single(folder.Statements(), statement => statement.Partner.Value == "kestrel").Lines.Select(line => line.Amount.Amount));
        var facts = folder.Write("facts.json", File.ReadAllText(Repository.PathOf(StatementFolder.Facts)).Replace("2024-12-31", "2025-06-30", StringComparison.Ordinal));
        var run = folder.RunBy(StatementFolder.Program, deals, "--agreements", StatementFolder.Agreements, "--facts", facts, "--period", "2025", "--force");
        Assert.Contains("statement.tier-before-facts", run.Output, StringComparison.Ordinal);
        Assert.Equal([125m, 125m, 200m], Assert.Single(folder.Statements(), statement => statement.Partner.Value == "kestrel").Lines.Select(line => line.Amount.Amount));
    }

    /// <summary>One array, and a folder of documents, are the same; a fault is told where it stands in its file.</summary>
    [Fact]
    public void AgreementsAreOneFileOrAFolderOfThem()
    {
        using var folder = new StatementFolder();
        var text = File.ReadAllText(Repository.PathOf(StatementFolder.Agreements));
        Directory.CreateDirectory(folder.PathOf("signed"));
        foreach (var (at, part) in text.Trim().TrimStart('[').TrimEnd(']').Split("},\n  {").Index())
        {
            folder.Write($"signed/{at}.json", (at == 0 ? part : "{" + part) + (part.TrimEnd().EndsWith('}') ? "" : "}"));
        }

        var deals = folder.Write("deals.csv", Good);
        var array = folder.Run(deals, "--period", "2025-Q1");
        var files = folder.RunBy(StatementFolder.Program, deals, "--agreements", folder.PathOf("signed"), "--period", "2025-Q1", "--force");
        var faulty = folder.Write("faulty.json", text.Replace("\"tier\": \"silver\"", "\"tier\": \"lead\"", StringComparison.Ordinal));
        var messages = folder.RunBy(StatementFolder.Program, deals, "--agreements", faulty, "--force").Error.Split('\n');
        var lines = File.ReadAllLines(faulty);

        Assert.Equal(array, files);
        Assert.Equal(5, messages.Length - 1);
        Assert.All(messages[..^1], message => Assert.StartsWith("\"lead\"", lines[Place(message).Line - 1][(Place(message).Column - 1)..], StringComparison.Ordinal));

        static (int Line, int Column) Place(string message)
        {
            var numbers = message.Split('(')[1].Split(')')[0].Split(',');
            return (int.Parse(numbers[0], CultureInfo.InvariantCulture), int.Parse(numbers[1], CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("[{},]", "(1,5): error agreement.not-json: ")]
    [InlineData("[{}] []", "error agreement.not-json: ")]
    [InlineData("[]", "(1,1): error statement.no-agreements: There is no agreement.")]
    [InlineData("[\n  7]", "(2,3): error ")]
    public void AnArrayOfAgreementsIsReadStrictly(string json, string message)
    {
        using var folder = new StatementFolder();
        var run = folder.RunBy(StatementFolder.Program, folder.Write("deals.csv", Good), "--agreements", folder.Write("agreements.json", json));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EachDealIsPaidByTheVersionThatWasInForce()
    {
        using var folder = new StatementFolder();
        var text = File.ReadAllText(Repository.PathOf(StatementFolder.Program));
        var first = folder.Write("first.json", text.Replace("\"from\": \"2025-01-01\",", "\"from\": \"2025-01-01\",\n  \"until\": \"2025-06-30\",", StringComparison.Ordinal));
        var second = folder.Write("second.json", text
            .Replace("\"version\": \"2025\"", "\"version\": \"2025b\"", StringComparison.Ordinal)
            .Replace("\"from\": \"2025-01-01\"", "\"from\": \"2025-07-01\"", StringComparison.Ordinal)
            .Replace("27.5%", "30%", StringComparison.Ordinal));
        var deals = folder.Write("deals.csv", Good + Good[Heading.Length..].Replace("D-1", "D-2", StringComparison.Ordinal).Replace("2025-02-", "2025-07-", StringComparison.Ordinal).Replace("2025-03-", "2025-08-", StringComparison.Ordinal));
        var run = folder.RunBy(first, deals, "--program", second, "--agreements", StatementFolder.Agreements, "--period", "2025");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal([275m, 300m], Assert.Single(folder.Statements(), statement => statement.Partner.Value == "acme").Lines.Select(line => line.Amount.Amount));
        Assert.Contains("error statement.other-program: Must be a version of channel", folder.RunBy(first, deals, "--program", "docs/programs/reseller.json", "--force").Error, StringComparison.Ordinal);
        Assert.Contains("error statement.versions: ", folder.RunBy(second, deals, "--program", StatementFolder.Program, "--force").Error, StringComparison.Ordinal);
    }

    /// <summary>A refund that becomes known after its quarter is over is booked in the next one: the statement of a closed quarter stays.</summary>
    [Fact]
    public void WhatBecomesKnownLaterIsBookedLater()
    {
        using var folder = new StatementFolder();
        var deals = folder.Write("deals.csv", Good + "D-1,refund,,,,,,,,,400.00,USD,CR-1,2025-03-20,2025-04-02\n");
        folder.Run(deals, "--period", "2025-Q1");
        var first = Assert.Single(folder.Statements(), statement => statement.Partner.Value == "acme");
        folder.Run(deals, "--period", "2025-Q2", "--force");
        var second = Assert.Single(folder.Statements(), statement => statement.Partner.Value == "acme");

        Assert.Equal((275m, 275m, 165m), (first.Closing.Amount, second.Opening.Amount, second.Closing.Amount));
        Assert.Equal(new LocalDate(2025, 4, 1), Assert.Single(second.Lines).BookedOn);
    }

    [Fact]
    public void TwoPartnersOnOneLineAreAConflictToDecide()
    {
        using var folder = new StatementFolder();
        var run = folder.Run(folder.Write("deals.csv", Good.Replace(",,software", ",birch@2025-01-30T08:00:00Z; delta@2025-01-29T08:00:00.5Z,software", StringComparison.Ordinal)), "--json");

        Assert.Contains("\"code\": \"statement.two-partners-paid\",\n      \"deal\": \"D-1\",\n      \"line\": 1,\n      \"text\": \"acme and delta are both paid\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("commission.referred-by-another", run.Output, StringComparison.Ordinal);
        Assert.Equal(100m, Assert.Single(folder.Statements(), statement => statement.Partner.Value == "delta").Closing.Amount);
    }

    /// <summary>A long input shows a bar on a terminal; a short one, or a file in place of the terminal, shows none.</summary>
    [Fact]
    public void ABarShowsHowFarALongInputIs()
    {
        using var folder = new StatementFolder();
        string ShownFor(string deals)
        {
            using var screen = new StringWriter(CultureInfo.InvariantCulture);
            var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(screen) });
            var request = new StatementCommand.Request([Repository.PathOf(StatementFolder.Program)], deals, folder.Out) { Replaces = true };
            Assert.NotNull(StatementCommand.Run(request, TextWriter.Null, terminal, CancellationToken.None));
            return screen.ToString();
        }

        Assert.Contains("working out commissions", ShownFor(Repository.PathOf(StatementFolder.Deals)), StringComparison.Ordinal);
        Assert.Empty(ShownFor(folder.Write("deals.csv", Good)));
        using var file = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Null(Bar.TerminalOf(file));
    }

    private static IEnumerable<string?> Entries(StatementFolder folder) => Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}

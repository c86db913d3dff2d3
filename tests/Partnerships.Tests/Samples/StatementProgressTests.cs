using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Json;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Samples.Statements;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Samples;

/// <summary>What was counted before goes into a run of the statement command, and what is counted after it comes out.</summary>
public sealed class StatementProgressTests
{
    private const string Heading = "deal,kind,partner,sold,invoiced,stream,net,currency\n";

    private static readonly PartnerProgram Channel = ProgramJson.Read(File.ReadAllText(Repository.PathOf(StatementFolder.Program)));

    /// <summary>The rules of the example, and some that count: by a quota of a quarter, over a baseline, through brackets of a year, up to a cap of a month.</summary>
    internal static PartnerProgram Counting { get; } = Channel.WithCommissions(CommissionPlan.Of(
    [
        .. Channel.Commissions.Rules,
        CommissionRule.Of("attainment", "software by quota", RulePay.By(RateSchedule.Marginal(
            Bracket.AtMost(Rate.Percent(100m)).At(Rate.Percent(5m)), Bracket.Rest.At(Rate.Percent(10m)))).CountedOver(LimitScope.Quarter)).On(RevenueStream.Software),
        CommissionRule.Of("growth", "growth", RulePay.By(RateSchedule.Growth(GrowthBasis.Slices, Bracket.Rest.At(Rate.Percent(3m)))).CountedOver(LimitScope.Year)).On(RevenueStream.Support),
        CommissionRule.Of("volume", "volume", RulePay.By(RateSchedule.Slab(
            Bracket.LessThan(Units.Of(50m)).At(Rate.Percent(1m)), Bracket.Rest.At(Rate.Percent(2m)))).CountedOver(LimitScope.Lifetime)).On(RevenueStream.Training),
        CommissionRule.Of("spiff", "spiff", RulePay.At(Rate.Percent(1.5m))).On(RevenueStream.Implementation).Limited(
            [.. new[] { Money.Usd(900m), Money.Eur(900m), Money.Parse("JPY 90000", null) }.Select(cap => CommissionLimit.AtMost(cap, LimitScope.Month))]),
    ]));

    [Law("C6")]
    [Theory]
    [InlineData(1, 2025)]
    [InlineData(2, 2025)]
    [InlineData(3, 2026)]
    public void MonthByMonthGivesTheLinesOfOneRunOverAllMonths(int seed, int year)
    {
        using var folder = new StatementFolder();
        var rows = ExampleDeals.Make((ulong)seed, 900).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var monthOf = rows.Skip(1).Select(row => row.Split(',')).Where(row => row[6].Length > 0).GroupBy(row => row[0]).ToDictionary(deal => deal.Key, deal => deal.First()[6][..7], StringComparer.Ordinal);
        var months = monthOf.Values.Distinct().Where(month => month.StartsWith($"{year}", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(5).ToList();
        var start = folder.Write("start.json", Start(year));
        string Export(params IEnumerable<string> of) => folder.Write("deals.csv", rows[0] + "\n" + string.Join("\n", rows.Skip(1).Where(row => of.Contains(monthOf[row.Split(',')[0]]))) + "\n");

        var whole = Run(folder, Export(months), start, year);
        var progress = start;
        var lines = new List<(string Partner, string Currency, string Line, Money Amount)>();
        foreach (var month in months)
        {
            var part = Run(folder, Export(month), progress, year);
            lines.AddRange(part.Lines);
            progress = folder.Write($"after-{month}.json", part.Progress);
        }

        Assert.Equal(5, months.Count);
        Assert.All(["attainment", "growth", "volume", "spiff", "training"], rule => Assert.Contains(whole.Lines, line => line.Line.EndsWith("/" + rule, StringComparison.Ordinal) && !line.Amount.IsZero));
        Assert.Equal(whole.Lines.Order(), lines.Order());
        Assert.Equal(whole.Progress, File.ReadAllText(progress));
        Assert.NotEqual(whole.Lines.Order(), Run(folder, Export(months), null, year).Lines.Order());
    }

    /// <summary>60,000 and 80,000 against a quota of 100,000: 5% of the first 100,000, 10% of the rest, whoever counts it in how many runs.</summary>
    [Fact]
    public void AQuotaIsMetOverTwoRuns()
    {
        using var folder = new StatementFolder();
        var first = Run(folder, folder.Write("january.csv", Heading + "D-1,new,acme,2025-01-20,2025-01-20,software,60000.00,USD\n"), folder.Write("start.json", Document("acme", "attainment", "2025-Q1", "quota", "USD 100000.00")), 2025);
        var second = Run(folder, folder.Write("february.csv", Heading + "D-2,new,acme,2025-02-20,2025-02-20,software,80000.00,USD\n"), folder.Write("progress.json", first.Progress), 2025);

        Assert.Equal(3_000m, Assert.Single(first.Lines, line => line.Line == "D-1/1/attainment").Amount.Amount);
        Assert.Equal(6_000m, Assert.Single(second.Lines, line => line.Line == "D-2/1/attainment").Amount.Amount);
        var entry = Assert.Single(JsonDocument.Parse(second.Progress).RootElement.EnumerateArray().Single().GetProperty("entries").EnumerateArray());
        Assert.Equal(
            ("USD 140000.00", "USD 9000.00", "USD 100000.00"), (entry.GetProperty("counted").GetString(), entry.GetProperty("paid").GetString(), entry.GetProperty("quota").GetString()));
    }

    [Fact]
    public void WhoSoldNothingIsHandedOnAsItWas()
    {
        using var folder = new StatementFolder();
        string[] named =
        [
            CommissionJson.Write(PartnerProgress.Of("acme", Currency.Eur, CommissionProgress.Of(ProgressEntry.Of("attainment", "2025-Q1").OfQuota(Money.Eur(1m)))).Through(new LocalDate(2024, 12, 31))),
            CommissionJson.Write(PartnerProgress.Of("gone", Currency.Usd, CommissionProgress.None)),
            CommissionJson.Write(PartnerProgress.Of("zebra", Currency.Usd, CommissionProgress.Of(ProgressEntry.Of("volume", "lifetime", Units.Of(2.5m), Money.Usd(7m))))),
        ];
        Directory.CreateDirectory(folder.PathOf("before"));
        foreach (var (at, text) in named.Index())
        {
            folder.Write($"before/{at}.json", text);
        }

        var run = Run(folder, folder.Write("deals.csv", Heading + "D-1,new,acme,2025-01-20,2025-01-20,support,100.00,USD\n"), folder.PathOf("before"), 2025);

        Assert.Equal(named.Select(text => CommissionJson.ReadPartnerProgress(text)), JsonDocument.Parse(run.Progress).RootElement.EnumerateArray().Select(part => CommissionJson.ReadPartnerProgress(part.GetRawText())));
        Assert.Equal("[]\n", Run(folder, folder.PathOf("deals.csv"), null, 2025).Progress);
    }

    /// <summary>The same export again, with what it was counted into, pays nothing twice.</summary>
    [Fact]
    public void ADealThatWasCountedBeforeDoesNotCountTwice()
    {
        using var folder = new StatementFolder();
        var deals = folder.Write("deals.csv", Heading
            + "D-1,new,acme,2025-01-20,2025-01-20,software,60000.00,USD\n" + "D-2,new,birch,2025-01-31,2025-01-31,software,100.00,USD\n" + "D-3,new,acme,2025-01-10,2025-01-20,software,100.00,EUR\n");
        var start = folder.Write("start.json", $"[{Document("acme", "attainment", "2025-Q1", "quota", "USD 100000.00")}, {Document("birch", "attainment", "2025-Q1", "quota", "USD 1.00")}]");
        var progress = folder.Write("progress.json", Run(folder, deals, start, 2025).Progress);
        File.AppendAllText(deals, "D-4,new,acme,2025-01-20,2025-01-21,software,1.00,USD\n" + "D-5,new,acme,2025-01-21,2025-01-21,software,1.00,USD\n");
        var run = folder.RunBy(folder.PathOf("program.json"), deals, "--agreements", StatementFolder.Agreements, "--progress", progress, "--period", "2025", "--force");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                "(2,1): error statement.counted-before: Deal D-1 was sold on 2025-01-20, and the progress of acme in USD counts the deals through 2025-01-20; it is left out, so that it does not count twice.",
                "(3,1): error statement.counted-before: Deal D-2 was sold on 2025-01-31, and the progress of birch in USD counts the deals through 2025-01-31; it is left out, so that it does not count twice.",
                "(5,1): error statement.counted-before: Deal D-4 was sold on 2025-01-20, and the progress of acme in USD counts the deals through 2025-01-20; it is left out, so that it does not count twice.",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(message => message[message.IndexOf('(', StringComparison.Ordinal)..]));
        Assert.Equal(["D-3", "D-5"], folder.Statements().SelectMany(statement => statement.Lines).Select(line => line.Deal).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("\"counted\": \"USD 60001.00\"", folder.Written()["progress.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNotKnownIsListedWithTheOptionThatSetsIt()
    {
        using var folder = new StatementFolder();
        var deals = folder.Write("deals.csv", Heading + "D-1,new,acme,2025-01-20,2025-01-20,software,100.00,USD\nD-2,new,acme,2025-01-20,2025-01-20,support,100.00,EUR\nD-3,new,birch,2025-03-20,2025-03-20,software,100.00,USD\n");
        folder.Write("program.json", ProgramJson.Write(Counting));
        var run = folder.RunBy(folder.PathOf("program.json"), deals, "--agreements", StatementFolder.Agreements, "--period", "2025");
        var listed = JsonDocument.Parse(folder.Written()["summary.json"]).RootElement.GetProperty("notKnown").EnumerateArray()
            .Select(one => $"{one.GetProperty("what")} {one.GetProperty("rule")} {one.GetProperty("scope")}: {string.Join(", ", one.GetProperty("partners").EnumerateArray().Select(who => $"{who.GetProperty("partner")} {who.GetProperty("currency")}"))}");

        Assert.Equal(["quota attainment 2025-Q1: acme USD, birch USD", "baseline growth 2025: acme EUR"], listed);
        Assert.Contains("Not known: --progress would set it", run.Output, StringComparison.Ordinal);
        Assert.Contains("│ quota    │ attainment │ 2025-Q1 │ acme USD, birch USD │", run.Output, StringComparison.Ordinal);
        Assert.Contains("commission.quota-not-known", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Not known", folder.Run(deals, "--period", "2025", "--force").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"partner\": \"acme\",", "", "(1,2): error partner-progress.missing-field: $.partner: ")]
    [InlineData("partner-progress/1", "commission-progress/1", "(2,12): error partner-progress.bad-value: $.format: ")]
    [InlineData("USD 100.00", "USD 100,00", "(5,68): error partner-progress.bad-value: $.entries[0].quota: ")]
    [InlineData("\"rule\": \"attainment\"", "\"rule\": \"atainment\"", "(5,15): error progress.unknown-rule: $.entries[0]: atainment, 2025-Q1: the plan has no rule atainment, but margin, ")]
    [InlineData("2025-Q1", "2025", "(5,15): error progress.other-scope: $.entries[0]: attainment, 2025: rule attainment counts over a quarter, such as 2025-Q1; is 2025")]
    [InlineData("2025-Q1", "2025-Q5", "(5,15): error progress.other-scope: ")]
    [InlineData("\"quota\"", "\"baseline\"", "(5,15): error progress.no-baseline: ")]
    [InlineData("]\n}", "]\n},\n ", "error partner-progress.not-json: ")]
    [InlineData("]\n}", "] },\n {\"format\": \"partnerships/partner-progress/1\", \"partner\": \"acme\", \"currency\": \"USD\" }", "(7,2): error statement.progress-twice: There is progress of acme in USD already.")]
    public void AFaultOfTheFileIsToldWithItsPlaceAndNothingIsWritten(string part, string other, string message)
    {
        using var folder = new StatementFolder();
        var text = "[{\n \"format\": \"partnerships/partner-progress/1\",\n \"partner\": \"acme\",\n \"currency\": \"USD\",\n \"entries\": [ { \"rule\": \"attainment\", \"scope\": \"2025-Q1\", \"quota\": \"USD 100.00\" }\n ]\n}]";
        folder.Write("program.json", ProgramJson.Write(Counting));
        Assert.Contains(part, text, StringComparison.Ordinal);
        var progress = folder.Write("progress.json", text.Replace(part, other, StringComparison.Ordinal));
        var run = folder.RunBy(folder.PathOf("program.json"), folder.Write("deals.csv", Heading), "--progress", progress);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.StartsWith(progress + "(", run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Written());
    }

    private static (List<(string Partner, string Currency, string Line, Money Amount)> Lines, string Progress) Run(StatementFolder folder, string deals, string? progress, int year)
    {
        var program = folder.Write("program.json", ProgramJson.Write(Counting));
        var run = folder.RunBy(program, deals, ["--agreements", StatementFolder.Agreements, "--period", $"{year}", "--force", .. progress is null ? [] : new[] { "--progress", progress }]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return ([.. folder.Statements().SelectMany(statement => statement.Lines.Select(line => (statement.Partner.Value, statement.Currency.Code, line.Id, line.Amount)))], folder.Written()["progress.json"]);
    }

    /// <summary>Quotas and baselines of every partner that sells, in every currency.</summary>
    internal static string Start(int year)
    {
        var currencies = new[] { (Currency.Usd, 1m), (Currency.Eur, 1m), (Currency.Of("JPY"), 100m) };
        var documents =
            from partner in new[] { "acme", "birch", "cedar", "elm", "fjord", "harbor", "iris", "juniper", "kestrel", "lotus", "sakura" }
            from currency in currencies
            select CommissionJson.Write(PartnerProgress.Of(partner, currency.Item1, CommissionProgress.Of(
            [
                ProgressEntry.Of("growth", $"{year}").Over(Money.Of(1_000m * currency.Item2, currency.Item1)),
                .. Enumerable.Range(1, 4).Select(quarter => ProgressEntry.Of("attainment", $"{year}-Q{quarter}").OfQuota(Money.Of(50_000m * currency.Item2, currency.Item1))),
            ])));
        return $"[{string.Join(",", documents)}]";
    }

    private static string Document(string partner, string rule, string scope, string what, string amount) =>
        $$"""{ "format": "partnerships/partner-progress/1", "partner": "{{partner}}", "currency": "USD", "entries": [ { "rule": "{{rule}}", "scope": "{{scope}}", "{{what}}": "{{amount}}" } ] }""";
}

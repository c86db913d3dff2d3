using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Projections;
using Spectre.Console;

namespace Partnerships.Samples;

/// <summary>The framework's worked examples as tables.</summary>
internal static class ProjectionTables
{
    public static void Write(IAnsiConsole console, bool explain)
    {
        foreach (var plan in StandardProjections.All)
        {
            var projection = new ProjectionCalculator(plan).Project();
            console.Write(TableOf(projection));
            Explain(console, explain ? projection.Explain() : null);
        }

        var markets = StandardProjections.Markets.Select(plan => new GrowthCalculator(plan).Project()).ToList();
        console.Write(TableOf(markets));
        foreach (var market in markets)
        {
            Explain(console, explain ? market.Explain() : null);
        }
    }

    private static Table TableOf(Projection projection)
    {
        var plan = projection.Plan;
        var table = new Table
        {
            Title = new TableTitle($"[bold]{Markup.Escape(plan.Name)}[/]"),
            Caption = new TableTitle(Markup.Escape($"{plan.Clause}; in {plan.Currency}")),
            Border = TableBorder.Rounded,
        };
        table.AddColumn(new TableColumn("partner keeps").Footer("[bold]partner's total[/]"));
        foreach (var year in projection.Years)
        {
            table.AddColumn(new TableColumn($"Year {Count(year.Year)}").RightAligned().Footer($"[bold]{Amount(year.Partner)}[/]"));
        }

        for (var line = 0; line < plan.Streams.Count; line++)
        {
            table.AddRow([plan.Streams[line].Name, .. projection.Years.Select(year => Cell(year.Lines[line]))]);
        }

        if (!projection.Vendor.IsZero)
        {
            table.AddEmptyRow();
            table.AddRow(["vendor keeps", .. projection.Years.Select(year => Amount(year.Vendor))]);
            table.AddRow(["customers pay", .. projection.Years.Select(year => Amount(year.Price))]);
        }

        return table;
    }

    private static Table TableOf(IReadOnlyList<GrowthProjection> markets)
    {
        var table = new Table { Title = new TableTitle("[bold]Markets[/], in billions of USD"), Border = TableBorder.Rounded };
        table.AddColumn("market");
        table.AddColumn(new TableColumn("a year").RightAligned());
        var years = markets.Max(market => market.Plan.Years);
        for (var year = 0; year <= years; year++)
        {
            table.AddColumn(new TableColumn(year == 0 ? "today" : $"after {Count(year)}").RightAligned());
        }

        table.AddColumn("clause");
        foreach (var market in markets)
        {
            var amounts = Enumerable.Range(0, years + 1).Select(year => Billions(market.After(year)));
            table.AddRow([market.Plan.Name, Markup.Escape(market.Plan.Growth.ToString(CultureInfo.InvariantCulture)), .. amounts, Markup.Escape(market.Plan.Clause.ToString())]);
        }

        return table;
    }

    private static string Cell(ProjectedLine line)
    {
        if (line.Count == 0)
        {
            return "–";
        }

        var price = $"{Count(line.Count)} × {Amount(line.Stream.Price)}";
        var share = line.Stream.PartnerShare == Rate.One ? string.Empty : $" × {line.Stream.PartnerShare}";
        return $"{price}{share} = {Amount(line.Partner)}";
    }

    private static void Explain(IAnsiConsole console, Explanation? explanation)
    {
        console.WriteLine();
        if (explanation is not null)
        {
            // A table of text that is as wide as it is: it must not be folded at the console's width.
            console.Profile.Out.Writer.WriteLine(explanation);
        }
    }

    /// <summary>Whole dollars, as the framework prints them; cents where there are any.</summary>
    private static string Amount(Money amount) => amount.Amount == decimal.Truncate(amount.Amount)
        ? amount.Amount.ToString("N0", CultureInfo.InvariantCulture)
        : amount.ToString("N", CultureInfo.InvariantCulture);

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Billions(Money amount) =>
        Math.Round(amount.Amount / 1_000_000_000m, 3, MidpointRounding.AwayFromZero).ToString("N3", CultureInfo.InvariantCulture);
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Partnerships.Funds;
using Partnerships.Monetary;
using Spectre.Console;

namespace Partnerships.Samples;

/// <summary>Funds as tables: what happened and what was refused, the closing balance with a bar for each part, and the plan against its use.</summary>
internal static class FundTables
{
    private const int BarWidth = 72;

    public static void Write(IAnsiConsole console, IEnumerable<FundReport> reports)
    {
        foreach (var report in reports)
        {
            console.Write(StoryOf(report));
            console.Write(BalanceOf(report.Closing.Balance));
            console.WriteLine();
            console.Write(BarsOf(report.Closing));
            if (!report.Closing.Account.Receivable.IsZero)
            {
                console.WriteLine();
                console.WriteLine($"The partner owes {report.Closing.Account.Receivable}, clawed back past what was available.");
            }

            if (report.Use.Categories.Count > 0)
            {
                console.Write(UseOf(report.Use));
            }

            console.WriteLine();
        }
    }

    private static Table StoryOf(FundReport report)
    {
        var table = new Table
        {
            Title = new TableTitle($"[bold]{Markup.Escape(report.Partner)}[/]"),
            Caption = new TableTitle(Markup.Escape($"{report.Program}: {report.Program.FundOf(null)}")),
            Border = TableBorder.Rounded,
        };
        table.AddColumn("date").AddColumn("").AddColumn("what happened, or why not").AddColumn("by");
        foreach (var line in report.Lines.Where(line => line.Code != "funds.lot-opened"))
        {
            table.AddRow(line.Day, line.IsRefusal ? "✗" : "✓", Markup.Escape(line.Words), Markup.Escape(line.Cause ?? "time"));
        }

        return table;
    }

    private static Table BalanceOf(FundBalance balance)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("came in").AddColumn(new TableColumn("").RightAligned()).AddColumn("went out, or is there").AddColumn(new TableColumn("").RightAligned());
        (string Name, Money Amount)[] came =
        [
            ("granted", balance.Granted), ("accrued", balance.Accrued), ("carried in", balance.CarriedIn), ("reinstated", balance.Reinstated), ("adjusted", balance.Adjusted), ("clawed back", -balance.ClawedBack),
        ];
        var went = Went(balance);
        for (var row = 0; row < came.Length; row++)
        {
            table.AddRow(came[row].Name, Amount(came[row].Amount), went[row].Name, Amount(went[row].Amount));
        }

        table.AddEmptyRow();
        table.AddRow("[bold]in all[/]", $"[bold]{Amount(balance.In)}[/]", "[bold]in all[/]", $"[bold]{Amount(balance.Out)}[/]");
        return table;
    }

    private static BarChart BarsOf(FundOutlook closing)
    {
        var chart = new BarChart { Width = BarWidth, Label = $"{Day(closing)}: where the money is, in {closing.Account.Currency}" };
        foreach (var (name, amount) in Went(closing.Balance))
        {
            chart.AddItem(name, (double)amount.Amount, Color.Green);
        }

        return chart.UseValueFormatter((value, _) => value.ToString("N0", CultureInfo.InvariantCulture));
    }

    private static Table UseOf(FundUse use)
    {
        var table = new Table
        {
            Title = new TableTitle($"Plan and use: {Markup.Escape(use.Utilization?.ToString(CultureInfo.InvariantCulture) ?? "nothing")} used"),
            Border = TableBorder.Rounded,
        };
        table.AddColumn("category").AddColumn(new TableColumn("planned").RightAligned()).AddColumn(new TableColumn("used").RightAligned()).AddColumn(new TableColumn("drift").RightAligned());
        foreach (var category in use.Categories)
        {
            table.AddRow(category.Category.Key, Amount(category.Planned), Amount(category.Used), Amount(category.Drift));
        }

        return table;
    }

    private static (string Name, Money Amount)[] Went(FundBalance balance) =>
    [
        ("reimbursed", balance.Reimbursed), ("reserved", balance.Reserved), ("available", balance.Available),
        ("expired", balance.Expired), ("carried out", balance.CarriedOut), ("converted", balance.Converted),
    ];

    private static string Day(FundOutlook closing) => closing.Date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    private static string Amount(Money amount) => amount.IsZero ? "–" : amount.ToString("N", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Linq;
using Partnerships.Monetary;
using Spectre.Console;

namespace Partnerships.Samples.Statements;

/// <summary>A summary as tables.</summary>
internal static class SummaryTables
{
    public static void Write(IAnsiConsole console, StatementSummary summary)
    {
        console.Write(Sums(summary));
        var export = summary.Export;
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{export.Rows} rows: {export.Deals.Count} deals, {export.Deals.Sum(deal => deal.Refunds.Count)} refunds; {export.FaultyRows} faulty rows, {export.LeftOut.Count} deals left out."));
        if (summary.Partners.Any(partner => !partner.NotYetEarned.IsZero || !partner.ToVendor.IsZero || partner.OpenDeals > 0))
        {
            console.Write(Besides(summary));
        }

        if (summary.Counts.Count > 0)
        {
            console.Write(Counts(summary));
        }

        if (summary.NotKnown.Count > 0)
        {
            console.Write(NotKnown(summary));
        }
    }

    private static Table Sums(StatementSummary summary)
    {
        var table = new Table { Title = new TableTitle($"[bold]Commission statements for {summary.Period}[/]"), Border = TableBorder.Rounded };
        table.AddColumn("partner").AddColumn("");
        foreach (var heading in new[] { "deals", "lines", "opening", "earned", "taken back", "closing" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var partner in summary.Partners)
        {
            table.AddRow(Row(partner));
        }

        table.AddEmptyRow();
        foreach (var total in summary.Totals)
        {
            table.AddRow([.. Row(total).Select(cell => $"[bold]{cell}[/]")]);
        }

        return table;
    }

    private static string[] Row(PartnerSummary partner) =>
    [
        Markup.Escape(partner.Partner), partner.Currency.Code, Text(partner.Deals), Text(partner.Lines), Text(partner.Opening), Text(partner.Accrued), Text(partner.Reversed), Text(partner.Closing),
    ];

    private static Table Besides(StatementSummary summary)
    {
        var table = new Table { Title = new TableTitle("In no statement, over all deals"), Border = TableBorder.Rounded };
        table.AddColumn("partner").AddColumn("");
        foreach (var heading in new[] { "not yet earned", "deals with an open rate", "they come to", "owed to the vendor" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var partner in summary.Partners.Where(partner => !partner.NotYetEarned.IsZero || !partner.ToVendor.IsZero || partner.OpenDeals > 0))
        {
            table.AddRow(
                Markup.Escape(partner.Partner),
                partner.Currency.Code,
                Text(partner.NotYetEarned),
                Text(partner.OpenDeals),
                partner.OpenDeals == 0 ? "" : $"{Text(partner.OpenLow)}–{Text(partner.OpenHigh)}",
                Text(partner.ToVendor));
        }

        return table;
    }

    private static Table Counts(StatementSummary summary)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("").AddColumn("code").AddColumn(new TableColumn("times").RightAligned());
        foreach (var (what, code, count) in summary.Counts)
        {
            table.AddRow(what, code, Text(count));
        }

        return table;
    }

    private static Table NotKnown(StatementSummary summary)
    {
        var table = new Table { Title = new TableTitle("Not known: --progress would set it"), Border = TableBorder.Rounded };
        table.AddColumn("").AddColumn("rule").AddColumn("over").AddColumn("partners");
        foreach (var (unknown, partners) in summary.NotKnown)
        {
            table.AddRow(unknown.What, unknown.Rule, Markup.Escape(unknown.Scope), Markup.Escape(string.Join(", ", partners.Select(partner => $"{partner.Partner} {partner.Currency}"))));
        }

        return table;
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(Money amount) => amount.ToString("N", CultureInfo.InvariantCulture);
}

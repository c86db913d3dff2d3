using System.Globalization;
using System.Linq;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Spectre.Console;

namespace Partnerships.Samples;

/// <summary>One deal by several agreements: who keeps what, side by side, and why.</summary>
internal static class DealTables
{
    public static void Write(IAnsiConsole console)
    {
        WriteShares(console);
        console.WriteLine();
        WriteReasons(console);
    }

    private static void WriteShares(IAnsiConsole console)
    {
        var table = new Table
        {
            Title = new TableTitle("The example deal: what the partner keeps"),
            Caption = new TableTitle("in USD; a range where the agreement has still to fix the rate"),
            Border = TableBorder.Rounded,
        };
        table.AddColumn("");
        foreach (var offer in DealOffer.All)
        {
            table.AddColumn(new TableColumn(Markup.Escape(offer.Key)).RightAligned());
        }

        for (var number = 1; number <= DealOffer.Example.Lines.Count; number++)
        {
            var line = DealOffer.Example.Lines[number - 1];
            table.AddRow([Markup.Escape($"{line.Stream} {Amount(line.List)}"), .. DealOffer.All.Select(offer => Range(offer.Earned.PartnerShareOf(number)))]);
        }

        table.AddEmptyRow();
        table.AddRow(["[bold]partner's total[/]", .. DealOffer.All.Select(offer => $"[bold]{Range(offer.Earned.Range)}[/]")]);
        table.AddRow(["vendor keeps", .. DealOffer.All.Select(offer => Range(offer.Vendor))]);
        console.Write(table);
    }

    private static void WriteReasons(IAnsiConsole console)
    {
        var table = new Table { Title = new TableTitle("Why"), Border = TableBorder.Rounded };
        table.AddColumn("by").AddColumn("line").AddColumn(new TableColumn("partner keeps").RightAligned()).AddColumn("because");
        foreach (var offer in DealOffer.All)
        {
            if (offer != DealOffer.All[0])
            {
                table.AddEmptyRow();
            }

            for (var number = 1; number <= DealOffer.Example.Lines.Count; number++)
            {
                var because = offer.Earned.Lines.FirstOrDefault(earned => earned.Number == number) is { } earned
                    ? Because(earned)
                    : $"{offer.WhyNothing(number)!.Rule}: {offer.WhyNothing(number)!.Reason.Words}";
                table.AddRow(
                    number == 1 ? Markup.Escape(offer.Name) : "",
                    Markup.Escape(DealOffer.Example.Lines[number - 1].Stream.Key),
                    Range(offer.Earned.PartnerShareOf(number)),
                    Markup.Escape(because));
            }
        }

        console.Write(table);
    }

    private static string Because(EarnedLine earned) => $"{earned.Rule}: {Rates(earned)} of {Amount(earned.Base)} ({earned.Rule.Clause})";

    private static string Rates(EarnedLine earned) => earned.Rates is not { } rates ? earned.Rule.Pay.ToString()!
        : rates.Low == rates.High ? rates.Low.ToString(null)
        : rates.ToString();

    private static string Range(MoneyRange range) => range.High.IsZero ? "–"
        : range.Low == range.High ? Amount(range.Low)
        : $"{Amount(range.Low)}–{Amount(range.High)}";

    private static string Amount(Money amount) => amount.Amount.ToString("#,##0.##", CultureInfo.InvariantCulture);
}

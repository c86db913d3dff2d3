using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A statement as a table of fixed width.</summary>
internal static class StatementText
{
    private const string Between = "  ";

    // Amounts stand to the right, with their digits below one another.
    private const int FirstAmount = 3;

    public static string Write(CommissionStatement statement)
    {
        string[] heading = ["booked", "what", "due", "amount", "held"];
        List<string[]> rows =
        [
            heading,
            Balance(Dates.Text(statement.Period.First), "opening balance", statement.Opening, statement.OpeningHeld),
            .. statement.Lines.Select(Row),
            Balance(string.Empty, "total", statement.Total, statement.TotalHeld),
            Balance(Dates.Text(statement.Period.Last), "closing balance", statement.Closing, statement.ClosingHeld),
        ];
        var widths = heading.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder()
            .Append("Commission statement of ").Append(Clean(statement.Partner.Value))
            .Append(" for ").Append(statement.Period).Append(" in ").Append(statement.Currency.Code);
        if (statement.KnownBy is { } day)
        {
            text.Append(", as known on ").Append(Dates.Text(day));
        }

        text.Append('\n');
        foreach (var row in rows)
        {
            text.Append(string.Join(Between, row.Select((cell, column) => column < FirstAmount ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static string[] Row(StatementLine line) =>
    [
        Dates.Text(line.BookedOn),
        Clean(line.What) + (line.BookedOn == line.Date ? string.Empty : $" (of {Dates.Text(line.Date)}, known on {Dates.Text(line.KnownOn)})"),
        line.DueOn is { } due ? Dates.Text(due) : string.Empty,
        Text(line.Amount),
        Text(line.Held),
    ];

    private static string[] Balance(string day, string what, Money amount, Money held) => [day, what, string.Empty, Text(amount), Text(held)];

    private static string Text(Money amount) => amount.ToString("N", null);

    /// <summary>A text without what would break the table, such as the end of a line.</summary>
    private static string Clean(string text) => new(Array.ConvertAll(text.ToCharArray(), character => char.IsControl(character) ? ' ' : character));
}

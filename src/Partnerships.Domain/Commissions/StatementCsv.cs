using System.Linq;
using System.Text;

namespace Partnerships.Commissions;

/// <summary>A statement as comma-separated values, by RFC 4180.</summary>
internal static class StatementCsv
{
    private const string Heading =
        "partner,period,currency,id,event,date,known_on,booked_on,deal,what,due_on,amount,held,program,version,content_hash,rule,clause";

    private const string End = "\r\n";

    // What spreadsheets take for the beginning of a formula, in both widths, and what they skip before one.
    private const string Openers = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public static string Write(CommissionStatement statement)
    {
        var csv = new StringBuilder(Heading).Append(End);
        var first = statement.Period.First;
        Append(csv, statement, new StatementLine(string.Empty, "opening-balance", first, first, first, "opening balance", statement.Opening, statement.OpeningHeld));
        foreach (var line in statement.Lines)
        {
            Append(csv, statement, line);
        }

        return csv.ToString();
    }

    private static void Append(StringBuilder csv, CommissionStatement statement, StatementLine line)
    {
        string[] cells =
        [
            Cell(statement.Partner.Value),
            statement.Period.ToString(),
            statement.Currency.Code,
            Cell(line.Id),
            line.Event,
            Dates.Text(line.Date),
            Dates.Text(line.KnownOn),
            Dates.Text(line.BookedOn),
            Cell(line.Deal),
            Cell(line.What),
            line.DueOn is { } due ? Dates.Text(due) : string.Empty,
            line.Amount.ToString("F", null),
            line.Held.ToString("F", null),
            Cell(line.Terms?.Program),
            Cell(line.Terms?.Version),
            Cell(line.Terms?.ContentHash),
            Cell(line.Terms?.Rule),
            Cell(line.Clause is { } clause ? $"{clause.Document}, {clause}" : null),
        ];
        csv.Append(string.Join(",", cells)).Append(End);
    }

    /// <summary>A text as a cell: no formula, and in quotes where it needs them.</summary>
    private static string Cell(string? text)
    {
        var safe = text is { Length: > 0 } && Openers.Contains(text[0]) ? "'" + text : text ?? string.Empty;
        return safe.Any(character => character is ',' or '"' or '\r' or '\n') ? "\"" + safe.Replace("\"", "\"\"") + "\"" : safe;
    }
}

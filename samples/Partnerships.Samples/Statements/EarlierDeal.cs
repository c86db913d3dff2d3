using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Partnerships.Commissions;

namespace Partnerships.Samples.Statements;

/// <summary>A deal that an earlier run worked out: its rows; what was counted before it for each partner for whom something of it still waits for its day; and for whom it
/// is not counted, since a rate is not agreed.</summary>
internal sealed record EarlierDeal(string Id, IReadOnlyList<EarlierRow> Rows, IReadOnlyList<PartnerProgress> Before, IReadOnlyList<string> Open)
{
    /// <summary>Whether something of it may have to be posted, though no export names it any more.</summary>
    public bool Waits => Before.Count > 0 || Open.Count > 0 || Rows.Any(row => row.IsRefund);

    /// <summary>Its rows with those of an export: these repeat them, tell a day that was not known, or tell a refund; anything else is refused at its cell.</summary>
    public List<DealRow> With(IReadOnlyList<DealRow> rows, IReadOnlyCollection<string> streams, ICollection<RowMessage> messages)
    {
        var since = new Dictionary<DealColumn, string>();
        var lines = new Dictionary<string, RowReader>();
        var refunds = new List<DealRow>();
        foreach (var row in rows)
        {
            RequireTheSameDeal(row.Reader, since);
            if (row.IsRefund)
            {
                if (Rows.FirstOrDefault(known => known.IsRefund && known.Text(DealColumn.Refund) == row.Refund && known.Text(DealColumn.Line) == NumberOf(row.Number)) is { } known)
                {
                    RequireTheSame(row.Reader, known, ColumnScope.Refund);
                }
                else
                {
                    refunds.Add(row);
                }
            }
            else
            {
                ReadLine(row, lines);
            }
        }

        var blank = new Dictionary<DealColumn, string>();
        return
        [
            .. Rows.Index().Select(row => row.Item.Read(Id, row.Index == 0 ? since : blank, row.Item.IsRefund ? null : lines.GetValueOrDefault(row.Item.Text(DealColumn.Line)!), streams, messages)).OfType<DealRow>(),
            .. refunds,
        ];
    }

    private static string? NumberOf(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private void ReadLine(DealRow row, Dictionary<string, RowReader> lines)
    {
        var number = NumberOf(row.Number ?? lines.Count + 1)!;
        if (Rows.FirstOrDefault(known => !known.IsRefund && known.Text(DealColumn.Line) == number) is not { } known)
        {
            row.Reader.Fault<string>(DealColumn.Line, "statement.posted-otherwise", $"The deal had no line {number} when {Rows[0].File} was written.");
        }
        else if (!lines.TryAdd(number, row.Reader))
        {
            row.Reader.Fault<string>(DealColumn.Line, "deals.line-twice", string.Create(CultureInfo.InvariantCulture, $"The deal has its line {number} on line {lines[number].Row.Line} of the file already."));
        }
        else
        {
            RequireTheSame(row.Reader, known, ColumnScope.Line);
        }
    }

    private void RequireTheSameDeal(RowReader row, Dictionary<DealColumn, string> since)
    {
        foreach (var column in DealColumn.All.Where(column => column.Scope == ColumnScope.Deal))
        {
            if (row.Text(column) is { } text)
            {
                var known = Rows.FirstOrDefault(other => other.Text(column) is not null);
                if (known is null && DealGroup.Dates.Contains(column) && since.TryAdd(column, text))
                {
                    continue;
                }

                Require(row, column, known?.Text(column) ?? since.GetValueOrDefault(column), known ?? Rows[0]);
            }
        }
    }

    private static void RequireTheSame(RowReader row, EarlierRow known, ColumnScope scope)
    {
        foreach (var column in DealColumn.All.Where(column => (column.Scope == scope || column.Scope == ColumnScope.Row) && column != DealColumn.Deal && column != DealColumn.Line))
        {
            Require(row, column, known.Text(column), known);
        }
    }

    private static void Require(RowReader row, DealColumn column, string? known, EarlierRow place)
    {
        if (row.Text(column) != known)
        {
            var must = known is null ? "blank" : $"\"{known}\"";
            var now = row.Text(column) is { } text ? $"\"{text}\"" : "blank";
            row.Fault<string>(column, "statement.posted-otherwise", string.Create(CultureInfo.InvariantCulture, $"Must be {must}, as in {place.File} on line {place.Line}, by which the deal was worked out; is {now}."));
        }
    }
}

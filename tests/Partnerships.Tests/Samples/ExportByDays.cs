using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Partnerships.Commissions;

namespace Partnerships.Tests.Samples;

/// <summary>Parts of an export, as a customer database would give them at different times.</summary>
internal sealed class ExportByDays
{
    private readonly string[] _heading;
    private readonly List<(string[] Cells, LocalDate Sold)> _rows;
    private readonly Dictionary<string, int> _column;

    public ExportByDays(string csv)
    {
        var rows = StatementOracle.Rows(csv);
        _heading = rows[0];
        _column = _heading.Index().ToDictionary(column => column.Item, column => column.Index);
        var sold = rows.Skip(1).Where(row => Cell(row, "sold").Length > 0).ToDictionary(row => Cell(row, "deal"), row => Date(Cell(row, "sold"))!.Value);
        _rows = [.. rows.Skip(1).Select(row => (row, sold[Cell(row, "deal")]))];
    }

    /// <summary>The deals that were sold in a period, with all days that come; and the refunds that become known in it of deals that were sold since the first one.</summary>
    public string NewIn(StatementPeriod period, LocalDate first) =>
        Text(_rows.Where(row => row.Sold >= first && (IsRefund(row.Cells) ? period.Contains(KnownOn(row.Cells)) : period.Contains(row.Sold))).Select(row => row.Cells));

    /// <summary>The deals that were sold from one day to another, and the refunds that were known by then.</summary>
    public string Through(LocalDate first, LocalDate last) =>
        Text(_rows.Where(row => row.Sold >= first && row.Sold <= last && (!IsRefund(row.Cells) || KnownOn(row.Cells) <= last)).Select(row => row.Cells));

    /// <summary>The same as it was known on the last day: days that have not come are blank.</summary>
    public string AsOf(LocalDate last, LocalDate first) =>
        Text(_rows.Where(row => row.Sold >= first && row.Sold <= last && (!IsRefund(row.Cells) || KnownOn(row.Cells) <= last)).Select(row => Known(row.Cells, last)));

    /// <summary>As it is known at the end of a period: the deals that were sold in it or of which a day came in it, and the refunds that became known in it.</summary>
    public string ChangedIn(StatementPeriod period, LocalDate first)
    {
        var changed = _rows.Where(row => row.Sold >= first && !IsRefund(row.Cells) && (period.Contains(row.Sold) || Days(row.Cells).Any(period.Contains))).Select(row => Cell(row.Cells, "deal")).ToHashSet(StringComparer.Ordinal);
        return Text(_rows.Where(row => row.Sold >= first && (IsRefund(row.Cells) ? period.Contains(KnownOn(row.Cells)) : changed.Contains(Cell(row.Cells, "deal")))).Select(row => Known(row.Cells, period.Last)));
    }

    private static LocalDate? Date(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;

    private static string Quoted(string cell) => cell.Contains(',') || cell.Contains('"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private string Text(IEnumerable<string[]> rows) => string.Join('\n', rows.Prepend(_heading).Select(row => string.Join(',', row.Select(Quoted)))) + "\n";

    private string[] Known(string[] row, LocalDate last) =>
        [.. row.Index().Select(cell => cell.Index == _column["invoiced"] || cell.Index == _column["collected"] ? Date(cell.Item) > last ? "" : cell.Item : cell.Item)];

    private IEnumerable<LocalDate> Days(string[] row) => new[] { "invoiced", "collected" }.Select(name => Date(Cell(row, name))).OfType<LocalDate>();

    private bool IsRefund(string[] row) => Cell(row, "kind") == "refund";

    private LocalDate KnownOn(string[] row) => (Date(Cell(row, "known")) ?? Date(Cell(row, "refunded")))!.Value;

    private string Cell(string[] row, string name) => row[_column[name]];
}

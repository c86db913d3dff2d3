using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Partnerships.Samples.Statements;

/// <summary>Writes rows of an export of deals.</summary>
internal sealed class DealWriter
{
    private static readonly DealColumn[] Columns =
    [
        DealColumn.Deal, DealColumn.Line, DealColumn.Kind, DealColumn.Partner, DealColumn.Customer, DealColumn.Subscription, DealColumn.Sold,
        DealColumn.OriginalSale, DealColumn.ContractYear, DealColumn.Invoiced, DealColumn.Collected, DealColumn.Referrals, DealColumn.Stream, DealColumn.Product,
        DealColumn.Quantity, DealColumn.Months, DealColumn.List, DealColumn.Net, DealColumn.Currency, DealColumn.Refund, DealColumn.Refunded, DealColumn.Known,
    ];

    private readonly StringBuilder _csv = new(string.Join(',', Columns.Select(column => column.Name)) + "\n");

    public void Write(params (DealColumn Column, string? Text)[] cells)
    {
        var texts = new Dictionary<DealColumn, string?>();
        foreach (var (column, text) in cells)
        {
            texts.Add(column, text);
        }

        _csv.Append(string.Join(',', Columns.Select(column => Cell(texts.GetValueOrDefault(column))))).Append('\n');
    }

    public override string ToString() => _csv.ToString();

    private static string Cell(string? text) => text is null ? string.Empty
        : text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text
        : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}

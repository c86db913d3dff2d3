using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Deals;

namespace Partnerships.Samples.Statements;

/// <summary>Reads what a row tells by itself: its kind, its line, or its refund.</summary>
internal static class DealRows
{
    public const string RefundKind = "refund";
    private const int MostMonths = 1200;
    private const int MostLines = 9999;

    /// <summary>Reads a row; null where its deal cannot be told.</summary>
    public static DealRow? Read(RowReader reader, IReadOnlyCollection<string> streams)
    {
        if (reader.ReadDeal() is not { } deal)
        {
            return null;
        }

        var row = new DealRow(reader, deal) { Number = (int?)reader.Number(DealColumn.Line, 1, MostLines), Currency = reader.Currency() };
        return string.Equals(reader.Text(DealColumn.Kind), RefundKind, StringComparison.Ordinal) ? Refund(row) : Line(row, streams);
    }

    private static DealRow Line(DealRow row, IReadOnlyCollection<string> streams)
    {
        var reader = row.Reader;
        RequireBlank(reader, ColumnScope.Refund, "Must be blank in a row that is no refund.");
        var kind = reader.Required(DealColumn.Kind) is { } text
            ? DealKind.All.FirstOrDefault(known => string.Equals(known.Name, text, StringComparison.Ordinal))
                ?? reader.Fault<DealKind>(DealColumn.Kind, "deals.unknown-name", $"Must be one of {string.Join(", ", DealKind.All)}, {RefundKind}; is \"{text}\".")
            : null;
        if (row.Currency is null && !reader.IsFaulty)
        {
            reader.Required(DealColumn.Currency);
        }

        return row with { Kind = kind, Line = Priced(row, streams) };
    }

    private static DealLine? Priced(DealRow row, IReadOnlyCollection<string> streams)
    {
        var reader = row.Reader;
        var stream = reader.Required(DealColumn.Stream) is not { } key ? null
            : streams.Contains(key) ? RevenueStream.Of(key)
            : reader.Fault<RevenueStream>(DealColumn.Stream, "deals.unknown-stream", $"Must be one of {string.Join(", ", streams)}; is \"{key}\".");
        var (list, net) = (reader.Amount(DealColumn.List, row.Currency), reader.Amount(DealColumn.Net, row.Currency));
        var (cost, paid) = (reader.Amount(DealColumn.Cost, row.Currency), reader.Amount(DealColumn.Paid, row.Currency));
        var quantity = reader.Number(DealColumn.Quantity, 0, long.MaxValue);
        var (months, term) = (reader.Number(DealColumn.Months, 1, MostMonths), Term(reader));
        var side = reader.Named(DealColumn.Side, DealSide.All);
        if (list is null && net is null && !reader.IsFaulty)
        {
            reader.Fault<string>(DealColumn.Net, "deals.missing-value", $"A line has a price: {DealColumn.List}, {DealColumn.Net} or both.");
        }

        if (stream is null || reader.IsFaulty)
        {
            return null;
        }

        var line = DealLine.Of(stream, (list ?? net)!.Value).At((net ?? list)!.Value);
        line = cost is { } spent ? line.Costing(spent) : line;
        line = paid is { } collected ? line.Paid(collected) : line;
        line = quantity is { } count ? line.Numbering(count) : line;
        line = months is { } number ? line.ForMonths((int)number) : line;
        line = term is { } days ? line.Between(days.From, days.Through) : line;
        line = side == DealSide.Partner ? line.OfThePartner() : line;
        return OfProduct(line, reader);
    }

    /// <summary>The days of the line's term; null where it states none, or states them wrong.</summary>
    private static (LocalDate From, LocalDate Through)? Term(RowReader reader)
    {
        var (from, through) = (reader.Date(DealColumn.From), reader.Date(DealColumn.Through));
        var (isBegun, isEnded) = (reader.Text(DealColumn.From) is not null, reader.Text(DealColumn.Through) is not null);
        if (isBegun != isEnded)
        {
            reader.Required(isBegun ? DealColumn.Through : DealColumn.From);
        }
        else if (isBegun && reader.Text(DealColumn.Months) is not null)
        {
            reader.Fault<string>(DealColumn.Months, "deals.wrong-place", $"Must be blank where {DealColumn.From} and {DealColumn.Through} tell the term.");
        }
        else if (through < from)
        {
            reader.Fault<string>(DealColumn.Through, "deals.bad-date", $"Must not be before the first day, {reader.Text(DealColumn.From)}; is {reader.Text(DealColumn.Through)}.");
        }

        return from is { } first && through is { } last && !reader.IsFaulty ? (first, last) : null;
    }

    private static DealLine? OfProduct(DealLine line, RowReader reader)
    {
        if (reader.Text(DealColumn.Product) is null)
        {
            return reader.Text(DealColumn.Category) is null
                ? line
                : reader.Fault<DealLine>(DealColumn.Category, "deals.missing-value", $"A category needs its product, in the column {DealColumn.Product}.");
        }

        var product = reader.By(DealColumn.Product, key => line.OfProduct(key));
        return product is null ? null : reader.By(DealColumn.Category, key => line.OfProduct(product.Product!, key)) ?? product;
    }

    private static DealRow Refund(DealRow row)
    {
        var reader = row.Reader;
        RequireBlank(reader, ColumnScope.Line, "Must be blank in a refund.");
        var amount = reader.Amount(DealColumn.Net, row.Currency);
        if (amount is { IsPositive: false })
        {
            reader.Fault<string>(DealColumn.Net, "deals.bad-amount", "Must be above zero, what was given back; or blank, for all that was left.");
        }

        reader.Required(DealColumn.Refund);
        reader.Required(DealColumn.Refunded);
        var (refunded, known) = (reader.Date(DealColumn.Refunded), reader.Date(DealColumn.Known));
        if (known < refunded)
        {
            reader.Fault<string>(DealColumn.Known, "deals.bad-date", $"Must not be before the day of the refund, {reader.Text(DealColumn.Refunded)}; is {reader.Text(DealColumn.Known)}.");
        }

        return row with { IsRefund = true, Refund = reader.Id(DealColumn.Refund), Amount = amount, Refunded = refunded, Known = known };
    }

    private static void RequireBlank(RowReader reader, ColumnScope scope, string text)
    {
        foreach (var column in DealColumn.All.Where(column => column.Scope == scope && reader.Text(column) is not null))
        {
            reader.Fault<string>(column, "deals.wrong-place", text);
        }
    }
}

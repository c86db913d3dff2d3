using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using NodaTime;
using NodaTime.Text;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Partners;

namespace Partnerships.Samples.Statements;

/// <summary>The rows of one deal, wherever they stand in the export, put together.</summary>
internal sealed class DealGroup(IReadOnlyList<DealRow> rows)
{
    /// <summary>Who sold a deal that no partner did.</summary>
    public const string Vendor = "(vendor)";

    /// <summary>The columns of days that come to be known one after the other.</summary>
    public static IReadOnlyList<DealColumn> Dates { get; } = [DealColumn.Registered, DealColumn.Invoiced, DealColumn.Collected, DealColumn.GoLive];

    private static readonly DealDay[] Days = [DealDay.Registered, DealDay.Invoiced, DealDay.Collected, DealDay.GoLive];

    private readonly List<DealRow> _lines = [.. rows.Where(row => !row.IsRefund)];

    public bool IsFaulty => rows.Any(row => row.Reader.IsFaulty);

    /// <summary>The deal and its refunds; null where something is wrong, which is told.</summary>
    /// <param name="partners">The partners that there are; null where there may be any.</param>
    /// <param name="earlier">The deal as an earlier run counted it; null where none did.</param>
    public ReadDeal? Read(IReadOnlyCollection<string>? partners, EarlierDeal? earlier)
    {
        if (_lines.Count == 0)
        {
            foreach (var refund in rows)
            {
                refund.Reader.Fault<string>(DealColumn.Deal, "deals.unknown-deal", $"The export has no deal {refund.Deal} that could be refunded.");
            }

            return null;
        }

        CheckThatRowsAgree();
        var numbered = Numbered();
        var deal = IsFaulty ? null : Make(partners);
        if (deal is null || IsFaulty)
        {
            return null;
        }

        try
        {
            deal = numbered.Aggregate(deal, (made, row) => made.Line(row.Line!));
            _ = deal.Net;
        }
        catch (OverflowException)
        {
            _lines[0].Reader.Fault<string>(DealColumn.Net, "deals.too-large", "The lines of the deal come to more than the largest amount.");
            return null;
        }

        var refunds = rows.Where(row => row.IsRefund).Select(row => Refund(row, deal) is { } refund ? new ReadRefund(refund, row.Reader, CellsOf(row, ColumnScope.Refund, row.Number)) : null).OfType<ReadRefund>().ToList();
        CheckThatRefundsFit(deal, refunds);
        return IsFaulty ? null : new ReadDeal(deal, _lines[0].Reader, refunds) { Lines = [.. numbered.Index().Select(row => CellsOf(row.Item, ColumnScope.Line, row.Index + 1))], Earlier = earlier };
    }

    /// <summary>What a row says by itself; the first line of the deal also says what its rows say of it together.</summary>
    private EarlierRow CellsOf(DealRow row, ColumnScope scope, int? number)
    {
        var cells = DealColumn.All.Where(column => column != DealColumn.Deal && (column.Scope == scope || column.Scope == ColumnScope.Row)).ToDictionary(column => column, row.Reader.Text);
        cells[DealColumn.Line] = number?.ToString(CultureInfo.InvariantCulture);
        foreach (var column in DealColumn.All.Where(column => column.Scope == ColumnScope.Deal && scope == ColumnScope.Line && number == 1))
        {
            cells[column] = Of(column).Text(column);
        }

        return new EarlierRow(row.Reader.File, row.Reader.Row.Line, cells.Where(cell => cell.Value is not null).ToDictionary(cell => cell.Key, cell => cell.Value!));
    }

    private void CheckThatRowsAgree()
    {
        foreach (var column in DealColumn.All.Where(column => column.Scope == ColumnScope.Deal))
        {
            Agree(rows, column, "deals.differs");
        }

        Agree(_lines, DealColumn.Kind, "deals.differs");
        Agree([.. rows.Where(row => !row.IsRefund || row.Amount is not null)], DealColumn.Currency, "deals.two-currencies");
    }

    /// <summary>Refunds of a line and of its deal take shares of the line's price, which together are one at most.</summary>
    private static void CheckThatRefundsFit(Deal deal, List<ReadRefund> refunds)
    {
        foreach (var twice in refunds.GroupBy(read => (read.Refund.Id, read.Refund.DealLine)).SelectMany(same => same.Skip(1)))
        {
            twice.Row.Fault<string>(DealColumn.Refund, "deals.refund-twice", $"{twice.Refund.Id} stands on an earlier line for the same line of the deal.");
        }

        var whole = (BigInteger)deal.Net!.Value.MinorUnits;
        for (var number = 1; number <= deal.Lines.Count; number++)
        {
            var (line, taken) = ((BigInteger)deal.Lines[number - 1].Net.MinorUnits, BigInteger.Zero);
            var text = number.ToString(CultureInfo.InvariantCulture);
            foreach (var (refund, row, _) in refunds.Where(read => read.Refund.Refunded is not null && (read.Refund.DealLine is null || read.Refund.DealLine == text)))
            {
                taken += refund.Refunded!.Value.MinorUnits * (refund.DealLine is null ? line : whole);
                if (line > 0 && taken > line * whole && !row.IsFaulty)
                {
                    row.Fault<string>(DealColumn.Net, "deals.more-than-price", $"With the refunds before it, it is more than the price of line {text}, {deal.Lines[number - 1].Net}.");
                }
            }
        }
    }

    private static void Agree(IReadOnlyList<DealRow> among, DealColumn column, string code)
    {
        var first = among.FirstOrDefault(row => row.Reader.Text(column) is not null);
        foreach (var row in among.Where(row => row.Reader.Text(column) is { } text && text != first!.Reader.Text(column)))
        {
            row.Reader.Fault<string>(column, code, string.Create(
                CultureInfo.InvariantCulture,
                $"Must be \"{first!.Reader.Text(column)}\", as on line {first.Reader.Row.Line} for the same deal; is \"{row.Reader.Text(column)}\"."));
        }
    }

    /// <summary>The lines by their numbers or, where none has one, in the order of the rows.</summary>
    private List<DealRow> Numbered()
    {
        if (_lines.TrueForAll(row => row.Number is null))
        {
            return _lines;
        }

        var known = new Dictionary<int, DealRow>();
        foreach (var row in _lines)
        {
            if (row.Number is not { } number)
            {
                row.Reader.Required(DealColumn.Line);
            }
            else if (!known.TryAdd(number, row))
            {
                row.Reader.Fault<string>(DealColumn.Line, "deals.line-twice", string.Create(
                    CultureInfo.InvariantCulture, $"The deal has its line {number} on line {known[number].Reader.Row.Line} of the file already."));
            }
        }

        if (!IsFaulty && known.Keys.Max() is var last && last != known.Count)
        {
            var missing = Enumerable.Range(1, last).First(number => !known.ContainsKey(number));
            _lines[0].Reader.Fault<string>(DealColumn.Line, "deals.missing-line", string.Create(
                CultureInfo.InvariantCulture, $"The deal has a line {last} and no line {missing}: lines count from 1."));
        }

        return [.. known.OrderBy(pair => pair.Key).Select(pair => pair.Value)];
    }

    private RowReader Of(DealColumn column) => (rows.FirstOrDefault(row => row.Reader.Text(column) is not null) ?? _lines[0]).Reader;

    private Deal? Make(IReadOnlyCollection<string>? partners)
    {
        var sold = Of(DealColumn.Sold).Required(DealColumn.Sold) is null ? null : Of(DealColumn.Sold).Date(DealColumn.Sold);
        var original = Of(DealColumn.OriginalSale).Date(DealColumn.OriginalSale);
        var year = (int?)Of(DealColumn.ContractYear).Number(DealColumn.ContractYear, 1, 99);
        var source = Source();
        var referrals = Referrals(partners);
        if (sold is not { } day || IsFaulty || Begin(day, original, year) is not { } deal)
        {
            return null;
        }

        deal = referrals.Aggregate(deal, (made, referral) => made.ReferredBy(referral.Partner, referral.RecordedAt));
        deal = source is null ? deal : deal.From(source);
        deal = Of(DealColumn.Customer).Text(DealColumn.Customer) is { } customer ? deal.For(customer) : deal;
        deal = Of(DealColumn.Subscription).Id(DealColumn.Subscription) is { } subscription ? deal.InSubscription(subscription) : deal;
        for (var i = 0; i < Dates.Count; i++)
        {
            deal = Of(Dates[i]).Date(Dates[i]) is { } date ? deal.On(Days[i], date) : deal;
        }

        var seller = Partner(partners, referrals.Count > 0);
        return IsFaulty ? null : deal.SoldBy(seller ?? Vendor);
    }

    private Deal? Begin(LocalDate sold, LocalDate? original, int? year)
    {
        var (kind, id) = (_lines[0].Kind!, _lines[0].Deal);
        if (kind == DealKind.New)
        {
            return original is { } other && other != sold ? Of(DealColumn.OriginalSale).Fault<Deal>(DealColumn.OriginalSale, "deals.bad-date", "Must be blank in a new deal: it is the original sale.")
                : year > 1 ? Of(DealColumn.ContractYear).Fault<Deal>(DealColumn.ContractYear, "deals.bad-number", "Must be 1 or blank in a new deal.")
                : Deal.Sold(id, sold);
        }

        if (Of(DealColumn.OriginalSale).Required(DealColumn.OriginalSale) is null)
        {
            return null;
        }

        if (original > sold)
        {
            return Of(DealColumn.OriginalSale).Fault<Deal>(DealColumn.OriginalSale, "deals.bad-date", "Must not be after the day on which the deal was sold.");
        }

        if (kind == DealKind.Expansion)
        {
            return year > 1
                ? Of(DealColumn.ContractYear).Fault<Deal>(DealColumn.ContractYear, "deals.bad-number", "Must be 1 or blank in an expansion, whose first year it is.")
                : Deal.Expanded(id, sold, original!.Value);
        }

        return year is null ? Of(DealColumn.ContractYear).Fault<Deal>(DealColumn.ContractYear, "deals.missing-value", "A renewal says which year of the contract it begins: 2 or more.")
            : year < 2 ? Of(DealColumn.ContractYear).Fault<Deal>(DealColumn.ContractYear, "deals.bad-number", "Must be 2 or more in a renewal.")
            : Deal.Renewed(id, sold, year.Value, original!.Value);
    }

    private DealSource? Source()
    {
        var (way, by) = (Of(DealColumn.Sourcing).Named(DealColumn.Sourcing, DealSourcing.All), Of(DealColumn.SourcedBy).Named(DealColumn.SourcedBy, DealSide.All));
        var currency = _lines[0].Currency;
        var vendor = Of(DealColumn.VendorContribution).Amount(DealColumn.VendorContribution, currency);
        var partner = Of(DealColumn.PartnerContribution).Amount(DealColumn.PartnerContribution, currency);
        var isJoint = way == DealSourcing.Joint;
        var wrong = IsFaulty ? null
            : isJoint && (vendor is null || partner is null) ? (vendor is null ? DealColumn.VendorContribution : DealColumn.PartnerContribution, "deals.missing-value", "A joint deal says what each side contributed.")
            : !isJoint && (vendor ?? partner) is not null ? (vendor is null ? DealColumn.PartnerContribution : DealColumn.VendorContribution, "deals.wrong-place", "Must be blank where the deal is not joint.")
            : isJoint && (vendor!.Value.IsNegative || partner!.Value.IsNegative || (vendor.Value.IsZero && partner.Value.IsZero)) ? (DealColumn.VendorContribution, "deals.bad-amount", "Neither side's contribution is below zero, and one is above it.")
            : way is not null && !isJoint && by is null ? (DealColumn.SourcedBy, "deals.missing-value", $"A deal that is {way} says by which side.")
            : (way is null || isJoint) && by is not null ? (DealColumn.SourcedBy, "deals.wrong-place", $"Must be blank where the deal is not {DealSourcing.Lead} or {DealSourcing.Sourced}.")
            : ((DealColumn Column, string Code, string Text)?)null;
        if (wrong is { } fault)
        {
            Of(fault.Column).Fault<string>(fault.Column, fault.Code, fault.Text);
        }

        return IsFaulty || way is null ? null
            : isJoint ? DealSource.Joint(vendor!.Value, partner!.Value)
            : way == DealSourcing.Lead ? DealSource.LeadFrom(by!)
            : DealSource.SourcedBy(by!);
    }

    private List<Referral> Referrals(IReadOnlyCollection<string>? partners)
    {
        var (reader, found) = (Of(DealColumn.Referrals), new List<Referral>());
        foreach (var text in (reader.Text(DealColumn.Referrals) ?? string.Empty).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = text.LastIndexOf('@');
            var (name, time) = at < 1 ? (string.Empty, string.Empty) : (text[..at].Trim(), text[(at + 1)..].Trim());
            if (name.Length == 0 || !InstantPattern.ExtendedIso.Parse(time).TryGetValue(default, out var instant))
            {
                reader.Fault<string>(DealColumn.Referrals, "deals.bad-referral", $"Must be partners with the instant at which each referral was recorded, such as birch@2025-10-08T09:30:00Z; is \"{text}\".");
            }
            else if (IsKnown(reader, DealColumn.Referrals, name, partners))
            {
                found.Add(Deals.Referral.By(name, instant));
            }
        }

        return found;
    }

    private PartnerId? Partner(IReadOnlyCollection<string>? partners, bool isReferred)
    {
        var reader = Of(DealColumn.Partner);
        return reader.Id(DealColumn.Partner) is not { } name
            ? reader.IsFaulty || isReferred ? null : reader.Fault<PartnerId>(DealColumn.Partner, "deals.missing-value", $"Must name the partner, unless the vendor sold it and {DealColumn.Referrals} name one.")
            : IsKnown(reader, DealColumn.Partner, name, partners) ? PartnerId.Of(name) : null;
    }

    private static bool IsKnown(RowReader reader, DealColumn column, string name, IReadOnlyCollection<string>? partners)
    {
        if (partners?.Contains(name) ?? true)
        {
            return true;
        }

        reader.Fault<string>(column, "deals.unknown-partner", $"There is no agreement of \"{name}\", but of {string.Join(", ", partners)}.");
        return false;
    }

    private static Refund? Refund(DealRow row, Deal deal)
    {
        if (row.Number > deal.Lines.Count)
        {
            return row.Reader.Fault<Refund>(DealColumn.Line, "deals.unknown-line", string.Create(CultureInfo.InvariantCulture, $"The deal has {deal.Lines.Count} lines; is {row.Number}."));
        }

        if (row.Refunded < deal.SoldOn)
        {
            return row.Reader.Fault<Refund>(DealColumn.Refunded, "deals.bad-date", "Must not be before the day on which the deal was sold.");
        }

        var price = row.Number is { } number ? deal.Lines[number - 1].Net : deal.Net!.Value;
        if (row.Amount > price)
        {
            return row.Reader.Fault<Refund>(DealColumn.Net, "deals.more-than-price", $"Must not be more than the price, {price}; is {row.Amount}.");
        }

        var (id, on) = (row.Refund!, row.Refunded!.Value);
        var refund = row.Amount is { } amount ? Commissions.Refund.Part(id, deal.Id, amount, price, on) : Commissions.Refund.Whole(id, deal.Id, on);
        refund = row.Known is { } known ? refund.Known(known) : refund;
        return row.Number is { } line ? refund.OfLine(line.ToString(CultureInfo.InvariantCulture)) : refund;
    }
}

/// <summary>A deal of an export, the row that it begins with, and its refunds.</summary>
internal sealed record ReadDeal(Deal Deal, RowReader Row, IReadOnlyList<ReadRefund> Refunds)
{
    /// <summary>Its lines, as they are handed on.</summary>
    public required IReadOnlyList<EarlierRow> Lines { get; init; }

    /// <summary>The deal as an earlier run counted it; null where none did.</summary>
    public EarlierDeal? Earlier { get; init; }
}

/// <summary>A refund of an export, its row, and how it is handed on.</summary>
internal sealed record ReadRefund(Refund Refund, RowReader Row, EarlierRow Cells);

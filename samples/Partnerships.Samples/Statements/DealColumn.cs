using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Samples.Statements;

/// <summary>A column of an export of deals, by the name that the format gives it; docs/deal-format.md lists them with their meaning.</summary>
internal sealed class DealColumn
{
    private DealColumn(string name, ColumnScope scope, bool isRequired = false) => (Name, Scope, IsRequired) = (name, scope, isRequired);

    public static DealColumn Deal { get; } = new("deal", ColumnScope.Row, isRequired: true);

    public static DealColumn Kind { get; } = new("kind", ColumnScope.Row, isRequired: true);

    public static DealColumn Partner { get; } = new("partner", ColumnScope.Deal, isRequired: true);

    public static DealColumn Customer { get; } = new("customer", ColumnScope.Deal);

    public static DealColumn Subscription { get; } = new("subscription", ColumnScope.Deal);

    public static DealColumn Sold { get; } = new("sold", ColumnScope.Deal, isRequired: true);

    public static DealColumn OriginalSale { get; } = new("original-sale", ColumnScope.Deal);

    public static DealColumn ContractYear { get; } = new("contract-year", ColumnScope.Deal);

    public static DealColumn Registered { get; } = new("registered", ColumnScope.Deal);

    public static DealColumn Invoiced { get; } = new("invoiced", ColumnScope.Deal);

    public static DealColumn Collected { get; } = new("collected", ColumnScope.Deal);

    public static DealColumn GoLive { get; } = new("go-live", ColumnScope.Deal);

    public static DealColumn Sourcing { get; } = new("sourcing", ColumnScope.Deal);

    public static DealColumn SourcedBy { get; } = new("sourced-by", ColumnScope.Deal);

    public static DealColumn VendorContribution { get; } = new("vendor-contribution", ColumnScope.Deal);

    public static DealColumn PartnerContribution { get; } = new("partner-contribution", ColumnScope.Deal);

    public static DealColumn Referrals { get; } = new("referrals", ColumnScope.Deal);

    public static DealColumn Line { get; } = new("line", ColumnScope.Row);

    public static DealColumn Stream { get; } = new("stream", ColumnScope.Line, isRequired: true);

    public static DealColumn Product { get; } = new("product", ColumnScope.Line);

    public static DealColumn Category { get; } = new("category", ColumnScope.Line);

    public static DealColumn Side { get; } = new("side", ColumnScope.Line);

    public static DealColumn Quantity { get; } = new("quantity", ColumnScope.Line);

    public static DealColumn Months { get; } = new("months", ColumnScope.Line);

    public static DealColumn From { get; } = new("from", ColumnScope.Line);

    public static DealColumn Through { get; } = new("through", ColumnScope.Line);

    public static DealColumn List { get; } = new("list", ColumnScope.Line);

    public static DealColumn Net { get; } = new("net", ColumnScope.Row);

    public static DealColumn Cost { get; } = new("cost", ColumnScope.Line);

    public static DealColumn Paid { get; } = new("paid", ColumnScope.Line);

    public static DealColumn Currency { get; } = new("currency", ColumnScope.Row, isRequired: true);

    public static DealColumn Refund { get; } = new("refund", ColumnScope.Refund);

    public static DealColumn Refunded { get; } = new("refunded", ColumnScope.Refund);

    public static DealColumn Known { get; } = new("known", ColumnScope.Refund);

    /// <summary>Every column, in the order in which the example export has them.</summary>
    public static IReadOnlyList<DealColumn> All { get; } =
    [
        Deal, Line, Kind, Partner, Customer, Subscription, Sold, OriginalSale, ContractYear, Registered, Invoiced, Collected, GoLive,
        Sourcing, SourcedBy, VendorContribution, PartnerContribution, Referrals,
        Stream, Product, Category, Side, Quantity, Months, From, Through, List, Net, Cost, Paid, Currency, Refund, Refunded, Known,
    ];

    public string Name { get; }

    public ColumnScope Scope { get; }

    /// <summary>Whether an export without the column is refused.</summary>
    public bool IsRequired { get; }

    public static DealColumn? Find(string name) => All.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.Ordinal));

    public override string ToString() => Name;
}

/// <summary>What the cells of a column are about.</summary>
internal enum ColumnScope
{
    /// <summary>The row, whatever it tells.</summary>
    Row,

    /// <summary>The deal: its rows say the same, or leave the cell blank.</summary>
    Deal,

    /// <summary>The line of the deal; blank in a refund.</summary>
    Line,

    /// <summary>The refund; blank in a line.</summary>
    Refund,
}

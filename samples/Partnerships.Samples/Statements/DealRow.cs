using NodaTime;
using Partnerships.Deals;
using Partnerships.Monetary;

namespace Partnerships.Samples.Statements;

/// <summary>What one row tells: a line of a deal, or a refund of one.</summary>
internal sealed record DealRow(RowReader Reader, string Deal)
{
    public DealKind? Kind { get; init; }

    public bool IsRefund { get; init; }

    public int? Number { get; init; }

    public DealLine? Line { get; init; }

    public Currency? Currency { get; init; }

    public string? Refund { get; init; }

    public Money? Amount { get; init; }

    public LocalDate? Refunded { get; init; }

    public LocalDate? Known { get; init; }
}

using Partnerships.Deals;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>Amounts of a line.</summary>
internal static class LineAmounts
{
    public static Money Of(DealLine line, AmountBase amount) =>
        amount == AmountBase.ListPrice ? line.List
        : amount == AmountBase.Margin ? line.Net - line.Cost!.Value
        : amount == AmountBase.Collected ? line.Collected!.Value
        : line.Net;

    /// <summary>The quantity; below zero where the line takes back.</summary>
    public static Units UnitsOf(DealLine line) => Units.Of(line.IsCredit ? -line.Quantity : (decimal)line.Quantity);
}

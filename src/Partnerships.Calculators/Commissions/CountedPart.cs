using System.Runtime.InteropServices;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A part of a whole, exact: 12 of 36 months.</summary>
/// <param name="Some">How many.</param>
/// <param name="All">Of how many; above zero.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CountedPart(long Some, long All)
{
    public static CountedPart Whole { get; } = new(1, 1);

    public bool IsWhole => Some == All;

    /// <summary>A rate of the part.</summary>
    public CountedPart Of(Rate rate) => rate == Rate.One ? this : new(checked(Some * rate.Billionths), checked(All * Rate.One.Billionths));
}

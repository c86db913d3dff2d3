using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Partnerships.Monetary;

/// <summary>What becomes of the part of an amount that is smaller than the minor unit.</summary>
/// <remarks>
/// The half modes take the nearer whole unit and differ only where both are equally near; the others always go one way.
/// There is no ambient mode: whoever rounds names one. A partner program's default is <see cref="HalfAwayFromZero"/>.
/// </remarks>
public sealed class Rounding : SmartEnum<Rounding>
{
    /// <summary>To the nearer; a half away from zero: 2.5 to 3, −2.5 to −3. What commerce calls "half up".</summary>
    public static readonly Rounding HalfAwayFromZero = new(nameof(HalfAwayFromZero), Mode.HalfAwayFromZero, "half away from zero");

    /// <summary>To the nearer; a half toward zero: 2.5 to 2, −2.5 to −2. What commerce calls "half down".</summary>
    public static readonly Rounding HalfTowardZero = new(nameof(HalfTowardZero), Mode.HalfTowardZero, "half toward zero");

    /// <summary>To the nearer; a half to the even neighbour: 2.5 to 2, 3.5 to 4. Also called banker's rounding.</summary>
    public static readonly Rounding HalfToEven = new(nameof(HalfToEven), Mode.HalfToEven, "half to even");

    /// <summary>To the nearer; a half to the odd neighbour: 2.5 to 3, 3.5 to 3.</summary>
    public static readonly Rounding HalfToOdd = new(nameof(HalfToOdd), Mode.HalfToOdd, "half to odd");

    /// <summary>To the nearer; a half toward positive infinity: 2.5 to 3, −2.5 to −2. A refund does not mirror its sale.</summary>
    public static readonly Rounding HalfTowardPositive = new(nameof(HalfTowardPositive), Mode.HalfTowardPositive, "half toward positive");

    /// <summary>To the nearer; a half toward negative infinity: 2.5 to 2, −2.5 to −3. A refund does not mirror its sale.</summary>
    public static readonly Rounding HalfTowardNegative = new(nameof(HalfTowardNegative), Mode.HalfTowardNegative, "half toward negative");

    /// <summary>Any part of a unit counts as a whole one: 2.1 to 3, −2.1 to −3.</summary>
    public static readonly Rounding AwayFromZero = new(nameof(AwayFromZero), Mode.AwayFromZero, "away from zero");

    /// <summary>Any part of a unit is dropped: 2.9 to 2, −2.9 to −2.</summary>
    public static readonly Rounding TowardZero = new(nameof(TowardZero), Mode.TowardZero, "toward zero");

    /// <summary>Up to the next whole unit: 2.1 to 3, −2.9 to −2. A refund does not mirror its sale.</summary>
    public static readonly Rounding TowardPositive = new(nameof(TowardPositive), Mode.TowardPositive, "toward positive");

    /// <summary>Down to the next whole unit: 2.9 to 2, −2.1 to −3. A refund does not mirror its sale.</summary>
    public static readonly Rounding TowardNegative = new(nameof(TowardNegative), Mode.TowardNegative, "toward negative");

    private readonly string _words;

    private Rounding(string name, int value, string words)
        : base(name, value) => _words = words;

    /// <summary>Every mode: those to the nearer unit first, then those that go one way.</summary>
    public static IReadOnlyList<Rounding> All { get; } =
    [
        HalfAwayFromZero, HalfTowardZero, HalfToEven, HalfToOdd, HalfTowardPositive, HalfTowardNegative,
        AwayFromZero, TowardZero, TowardPositive, TowardNegative,
    ];

    /// <summary>Whether round(−x) = −round(x), so that a refund mirrors its sale to the minor unit.</summary>
    public bool IsSymmetric =>
        Value is not (Mode.HalfTowardPositive or Mode.HalfTowardNegative or Mode.TowardPositive or Mode.TowardNegative);

    /// <summary>The mode by which what is below zero comes to the opposite of what this one makes of the same above zero.</summary>
    internal Rounding Mirrored => Value switch
    {
        Mode.HalfTowardPositive => HalfTowardNegative,
        Mode.HalfTowardNegative => HalfTowardPositive,
        Mode.TowardPositive => TowardNegative,
        Mode.TowardNegative => TowardPositive,
        _ => this,
    };

    /// <summary>This mode for an amount that is not below zero; for one below, the mode by which it comes to the opposite.</summary>
    internal Rounding For(Money amount) => amount.IsNegative ? Mirrored : this;

    /// <summary>The mode in words, as explanations print it: "half away from zero".</summary>
    public override string ToString() => _words;

    /// <summary>Whether a truncated amount with something left over grows by one unit in magnitude.</summary>
    /// <param name="mode">The mode's value.</param>
    /// <param name="negative">Whether the amount is below zero.</param>
    /// <param name="odd">Whether the truncated amount is odd.</param>
    /// <param name="half">What is left over, compared with half a unit: below, at or above zero.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Grows(int mode, bool negative, bool odd, int half) =>
        mode == Mode.HalfAwayFromZero ? half >= 0 : GrowsOtherwise(mode, negative, odd, half);

    private static bool GrowsOtherwise(int mode, bool negative, bool odd, int half) => mode switch
    {
        Mode.HalfTowardZero => half > 0,
        Mode.HalfToEven => half > 0 || (half == 0 && odd),
        Mode.HalfToOdd => half > 0 || (half == 0 && !odd),
        Mode.HalfTowardPositive => half > 0 || (half == 0 && !negative),
        Mode.HalfTowardNegative => half > 0 || (half == 0 && negative),
        Mode.AwayFromZero => true,
        Mode.TowardZero => false,
        Mode.TowardPositive => !negative,
        _ => negative,
    };

    private static class Mode
    {
        public const int HalfAwayFromZero = 1;
        public const int HalfTowardZero = 2;
        public const int HalfToEven = 3;
        public const int HalfToOdd = 4;
        public const int HalfTowardPositive = 5;
        public const int HalfTowardNegative = 6;
        public const int AwayFromZero = 7;
        public const int TowardZero = 8;
        public const int TowardPositive = 9;
        public const int TowardNegative = 10;
    }
}

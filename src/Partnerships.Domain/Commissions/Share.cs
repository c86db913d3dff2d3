using System.Numerics;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>An exact part of a whole, such as a third: what of a deal was refunded.</summary>
internal readonly struct Share
{
    // One less than the denominator, so that the default value is 0/1.
    private readonly BigInteger _denominatorLessOne;

    private Share(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / common;
        _denominatorLessOne = (denominator / common) - 1;
    }

    public static Share None => default;

    public static Share Whole => new(1, 1);

    public bool IsWhole => Numerator == Denominator;

    public bool IsMoreThanWhole => Numerator > Denominator;

    private BigInteger Numerator { get; }

    private BigInteger Denominator => _denominatorLessOne + 1;

    public static Share operator +(Share left, Share right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>An amount as a part of another, which is above zero.</summary>
    public static Share Of(Money part, Money whole) => new(part.MinorUnits, whole.MinorUnits);

    /// <summary>What is left of the whole.</summary>
    public Share Rest() => new(Denominator - Numerator, Denominator);

    public Share Times(int numerator, int denominator) => new(Numerator * numerator, Denominator * denominator);

    /// <summary>The share of an amount, rounded once; of a credit the opposite of its sale's.</summary>
    public Money Of(Money amount, Rounding rounding) =>
        Money.Trusted((long)ExactDivision.Divide(amount.MinorUnits * Numerator, Denominator, rounding.For(amount).Value), amount.Currency);
}

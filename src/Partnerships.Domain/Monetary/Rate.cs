using System;

namespace Partnerships.Monetary;

/// <summary>An exact decimal of at most nine places, such as a commission of 15%, which is 0.15.</summary>
/// <remarks>
/// <para>A rate is never made from a binary fraction, and more than nine places are refused, so that what was agreed is what
/// is multiplied by. It may be negative or above 100%, as growth is. Rates are ordered and equal by value.</para>
/// <para>The default value is 0%.</para>
/// </remarks>
public readonly partial record struct Rate : IComparable<Rate>, IFormattable
{
    /// <summary>Decimal places that a rate can have; a percentage has two fewer.</summary>
    internal const int Places = 9;

    /// <summary>The rate 1 in units of the last place.</summary>
    internal const long Unit = 1_000_000_000;

    private const int PercentPlaces = 2;
    private const int BasisPointPlaces = 4;

    private Rate(long billionths) => Billionths = billionths;

    /// <summary>0%.</summary>
    public static Rate Zero => default;

    /// <summary>100%, the whole.</summary>
    public static Rate One => new(Unit);

    /// <summary>The greatest rate, 922,337,203,685.4775807%.</summary>
    public static Rate MaxValue => new(long.MaxValue);

    /// <summary>The least rate, −922,337,203,685.4775808%.</summary>
    public static Rate MinValue => new(long.MinValue);

    /// <summary>The rate as a decimal: 15% is 0.15.</summary>
    public decimal Value => Shortest(0);

    /// <summary>The rate in percent: 15% is 15.</summary>
    public decimal InPercent => Shortest(PercentPlaces);

    /// <summary>The rate in basis points: 15% is 1,500.</summary>
    public decimal InBasisPoints => Shortest(BasisPointPlaces);

    internal long Billionths { get; }

    /// <summary>A rate from a decimal: 0.15 is 15%.</summary>
    /// <param name="value">At most nine decimal places.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> has more places, or does not fit.</exception>
    public static Rate Of(decimal value) => Make(value, 0, nameof(value));

    /// <summary>A rate from a percentage: 15 is 15%.</summary>
    /// <param name="percent">At most seven decimal places.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> has more places, or does not fit.</exception>
    public static Rate Percent(decimal percent) => Make(percent, PercentPlaces, nameof(percent));

    /// <summary>A rate from basis points: 1,500 is 15%.</summary>
    /// <param name="basisPoints">At most five decimal places.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basisPoints"/> has more places, or does not fit.</exception>
    public static Rate BasisPoints(decimal basisPoints) => Make(basisPoints, BasisPointPlaces, nameof(basisPoints));

    internal static Rate FromBillionths(long billionths) => new(billionths);

    /// <summary>The sum of two rates, exact.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Rate operator +(Rate left, Rate right) => new(left.Billionths + right.Billionths);

    /// <summary>The difference of two rates, exact.</summary>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static Rate operator -(Rate left, Rate right) => new(left.Billionths - right.Billionths);

    /// <summary>The opposite rate.</summary>
    /// <exception cref="OverflowException">The rate is <see cref="MinValue"/>.</exception>
    public static Rate operator -(Rate rate) => new(-rate.Billionths);

    /// <summary>Whether a rate is below another.</summary>
    public static bool operator <(Rate left, Rate right) => left.Billionths < right.Billionths;

    /// <summary>Whether a rate is above another.</summary>
    public static bool operator >(Rate left, Rate right) => left.Billionths > right.Billionths;

    /// <summary>Whether a rate is at most another.</summary>
    public static bool operator <=(Rate left, Rate right) => left.Billionths <= right.Billionths;

    /// <summary>Whether a rate is at least another.</summary>
    public static bool operator >=(Rate left, Rate right) => left.Billionths >= right.Billionths;

    /// <summary>The order of two rates by value.</summary>
    public int CompareTo(Rate other) => Billionths.CompareTo(other.Billionths);

    private static Rate Make(decimal value, int unitPlaces, string name)
    {
        long billionths;
        try
        {
            if (!DecimalDigits.TryScale(value, Places - unitPlaces, out billionths))
            {
                throw new ArgumentOutOfRangeException(
                    name, value, Guard.Invariant($"Must have at most {Places - unitPlaces} decimal places, is {value}."));
            }
        }
        catch (OverflowException)
        {
            throw new ArgumentOutOfRangeException(
                name, value, Guard.Invariant($"Must lie between {MinValue} and {MaxValue}, is {value}."));
        }

        return new Rate(billionths);
    }

    private decimal Shortest(int unitPlaces)
    {
        // Zeros at the end are cut, so that equal rates have decimals that look equal too.
        var (digits, places) = DecimalDigits.Split(DecimalDigits.Unscale(Billionths, Places - unitPlaces));
        return DecimalDigits.Unscale((long)digits, places);
    }
}

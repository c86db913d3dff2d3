using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>The bounds between brackets, in order, and to which side a value on each belongs.</summary>
internal readonly struct ReadOnlyBounds(Level[] bounds, bool[] belongsAbove)
{
    public int Count => bounds.Length;

    public Level this[int bound] => bounds[bound];

    /// <summary>Whether a value on a bound belongs to the bracket above it.</summary>
    public bool BelongsAbove(int bound) => belongsAbove[bound];

    /// <summary>The bracket of a number of the bounds' own kind, not below zero.</summary>
    public int IndexOf(long number)
    {
        var bracket = 0;
        while (bracket < bounds.Length && Reaches(number.CompareTo(bounds[bracket].Number), bracket))
        {
            bracket++;
        }

        return bracket;
    }

    /// <summary>The bracket of an amount, not below zero, by percentages of a whole.</summary>
    public int IndexOf(long minorUnits, long whole)
    {
        // amount ≥ bound × whole, both sides times the unit of rates, so that nothing is rounded.
        var amount = Int128Math.Product(minorUnits, Rate.Unit);
        var bracket = 0;
        while (bracket < bounds.Length && Reaches(amount.CompareTo(Int128Math.Product(whole, bounds[bracket].Number)), bracket))
        {
            bracket++;
        }

        return bracket;
    }

    private bool Reaches(int compared, int bound) => compared > 0 || (compared == 0 && belongsAbove[bound]);
}

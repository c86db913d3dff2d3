namespace Partnerships.Tiers;

/// <summary>A partner's place on a ladder, and which of the ladder's rows are met: an answer without words, and without memory from the heap.</summary>
/// <remarks>The default value has rank 0 and no rows met; use what <see cref="TierCalculator.Evaluate"/> gives.</remarks>
public readonly struct Standing : System.IEquatable<Standing>
{
    private readonly MetMask _met;
    private readonly int _rows;

    internal Standing(int rank, MetMask met, int rows) => (Rank, _met, _rows) = (rank, met, rows);

    /// <summary>The place of the tier, from 0 for the lowest; −1 where no tier holds.</summary>
    public int Rank { get; }

    /// <summary>Whether a row of <see cref="TierCalculator.Rows"/> is met, or counts as met.</summary>
    /// <param name="row">The place of the row.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">There is no such row.</exception>
    public bool IsMet(int row) => _met[Guard.InRange(row, 0, _rows - 1)];

    /// <summary>Whether two ranks are the same, and the same rows are met.</summary>
    public static bool operator ==(Standing left, Standing right) => left.Equals(right);

    /// <summary>Whether ranks differ, or rows that are met.</summary>
    public static bool operator !=(Standing left, Standing right) => !left.Equals(right);

    /// <summary>Whether ranks are the same, and the same rows are met.</summary>
    public bool Equals(Standing other)
    {
        if (Rank != other.Rank || _rows != other._rows)
        {
            return false;
        }

        for (var row = 0; row < _rows; row++)
        {
            if (_met[row] != other._met[row])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the other is a standing that is the same.</summary>
    public override bool Equals(object? obj) => obj is Standing other && Equals(other);

    /// <summary>A hash that equal standings share.</summary>
    public override int GetHashCode() => unchecked((_met.First.GetHashCode() * 397) ^ Rank);

    internal MetMask Mask => _met;

    internal bool Met(int row) => _met[row];
}

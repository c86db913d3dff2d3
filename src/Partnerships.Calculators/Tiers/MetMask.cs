namespace Partnerships.Tiers;

/// <summary>Which rows are met: 64 of them without memory from the heap, more with it.</summary>
internal struct MetMask(int rows)
{
    private const int Bits = 64;

    private readonly ulong[]? _rest = rows > Bits ? new ulong[(rows - 1) / Bits] : null;

    /// <summary>The first 64 rows, the first one in the lowest bit.</summary>
    public ulong First { get; set; }

    public readonly bool this[int row] => row < Bits
        ? (First >> row & 1) != 0
        : (_rest![(row / Bits) - 1] >> (row % Bits) & 1) != 0;

    public void Set(int row)
    {
        if (row < Bits)
        {
            First |= 1UL << row;
        }
        else
        {
            _rest![(row / Bits) - 1] |= 1UL << (row % Bits);
        }
    }
}

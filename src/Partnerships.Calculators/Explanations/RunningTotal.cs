using System;
using System.Runtime.InteropServices;
using Partnerships.Monetary;

namespace Partnerships.Explanations;

/// <summary>Amounts of one currency that are being added up; a recording worker remembers what they are.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct RunningTotal(Currency currency, int expected = 4)
{
    // Wider than an amount, so that only the total has to fit, whatever the order.
    private readonly Currency _currency = Money.RequireMinorUnit(currency);
    private Int128 _minorUnits = 0;

    private Operand[]? _operands = null;
    private int _count = 0;

    /// <summary>The amounts that were kept, one by one.</summary>
    public readonly Operand[] Kept
    {
        get
        {
            var kept = _operands ?? [];
            if (kept.Length != _count)
            {
                Array.Resize(ref kept, _count);
            }

            return kept;
        }
    }

    /// <summary>The amounts so far, added up.</summary>
    /// <exception cref="OverflowException">The total does not fit.</exception>
    public readonly Money Amount => Money.FromMinorUnits((long)_minorUnits, _currency);

    /// <summary>Remembers an amount; room is made for as many as were expected.</summary>
    public void Keep(Operand amount)
    {
        _operands ??= new Operand[Math.Max(1, expected)];
        if (_count == _operands.Length)
        {
            Array.Resize(ref _operands, 2 * _count);
        }

        _operands[_count++] = amount;
    }

    /// <summary>Adds an amount of the currency.</summary>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency.</exception>
    public void Add(Money amount)
    {
        Money.RequireSame(_currency, amount.Currency);
        _minorUnits += amount.MinorUnits;
    }
}

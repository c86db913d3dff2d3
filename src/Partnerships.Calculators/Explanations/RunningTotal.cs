using System;
using System.Collections.Generic;
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

    /// <summary>About how many amounts there will be.</summary>
    public readonly int Expected = expected;

    /// <summary>The amounts so far, one by one; null where nobody asks.</summary>
    public List<Operand>? Operands = null;

    /// <summary>The amounts so far, added up.</summary>
    /// <exception cref="OverflowException">The total does not fit.</exception>
    public readonly Money Amount => Money.FromMinorUnits((long)_minorUnits, _currency);

    /// <summary>Adds an amount of the currency.</summary>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency.</exception>
    public void Add(Money amount)
    {
        Money.RequireSame(_currency, amount.Currency);
        _minorUnits += amount.MinorUnits;
    }
}

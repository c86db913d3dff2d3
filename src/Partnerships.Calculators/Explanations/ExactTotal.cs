using System.Collections.Generic;
using System.Runtime.InteropServices;
using Partnerships.Monetary;

namespace Partnerships.Explanations;

/// <summary>Exact amounts of one currency that are being added up; a recording worker remembers what they are.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ExactTotal(Currency currency)
{
    private UnroundedMoney _amount = Money.Zero(currency);
    private int _count = 0;

    /// <summary>The step of the last amount, which the sum of one amount alone keeps.</summary>
    private int _step = 0;

    /// <summary>The amounts so far, one by one; null where nobody asks.</summary>
    public List<Operand>? Operands = null;

    /// <summary>The amounts so far, added up, with the step of one that stands alone.</summary>
    public readonly Traced<UnroundedMoney> Amount => new(_amount, _count == 1 ? _step : 0);

    /// <summary>Whether several amounts have been added.</summary>
    public readonly bool HasSeveral => _count > 1;

    /// <summary>Adds an amount of the currency.</summary>
    public void Add(Traced<UnroundedMoney> amount)
    {
        _amount = _count == 0 ? amount.Value : _amount + amount.Value;
        _step = amount.Step;
        _count++;
    }
}

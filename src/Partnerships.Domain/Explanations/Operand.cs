using System;

namespace Partnerships.Explanations;

/// <summary>What a step works on: a figure that was given, or the result of an earlier step.</summary>
/// <remarks>Two operands are equal when figure and origin are. The default value is the given count 0.</remarks>
public readonly record struct Operand
{
    // 0 where the figure was given: steps are numbered from 1.
    private readonly int _step;

    internal Operand(Figure figure, int step) => (Figure, _step) = (figure, step);

    /// <summary>The figure.</summary>
    public Figure Figure { get; }

    /// <summary>The number of the step whose result this is, or null where the figure was given: a term or a fact.</summary>
    public int? Step => _step == 0 ? null : _step;

    /// <summary>The figure with the signs of the invariant culture, behind the number of its step: "#3 USD 15.00".</summary>
    public override string ToString() => ToString(null);

    internal string ToString(IFormatProvider? provider) =>
        Step is { } step ? Guard.Invariant($"#{step} ") + Figure.ToString(provider) : Figure.ToString(provider);
}

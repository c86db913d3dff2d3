using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Monetary;

namespace Partnerships.Explanations;

/// <summary>One operation of a calculation: what it worked on, by which clause, and what came out.</summary>
/// <remarks>Two steps are equal only when they are one object; compare what they hold.</remarks>
public sealed class Step
{
    // Wrapped when it is read: an explanation has many steps, of which few are looked at. The figures lie here as they do in a step of
    // any kind: a whole number, and a fraction, which is the exact amount before rounding or the result itself.
    private readonly Operand[] _operands;
    private readonly long _number;
    private readonly long _upper;
    private readonly ulong _lower;
    private readonly long _denominatorLessOne;
    private readonly Currency _currency;
    private readonly FigureKind _kind;
    private readonly bool _isExactKnown;

    // Either the name, or what makes it of a number: the names of a long explanation would take as much memory as its steps.
    private readonly object _section;
    private readonly int _part;

    internal Step(
        int number,
        object section,
        int part,
        string label,
        Operation operation,
        Operand[] operands,
        Figure result,
        Clause clause,
        Rounding? rounding = null,
        Figure? unrounded = null)
    {
        Number = number;
        (_section, _part) = (section, part);
        Label = label;
        Operation = operation;
        _operands = operands;
        Clause = clause;
        Rounding = rounding;
        (_kind, _number, _currency) = (result.Kind, result.Number, result.Currency);
        if (_kind == FigureKind.UnroundedMoney)
        {
            (_upper, _lower, _denominatorLessOne) = result.ToUnroundedMoney().Raw;
        }
        else if (unrounded is { } exact)
        {
            _isExactKnown = true;
            (_upper, _lower, _denominatorLessOne) = exact.ToUnroundedMoney().Raw;
        }
    }

    /// <summary>The place of the step in its explanation, from 1.</summary>
    public int Number { get; }

    /// <summary>The part of the calculation that the step belongs to, such as "Year 2"; empty where there are no parts.</summary>
    public string Section => _section as string ?? ((ISectionNames)_section).NameOf(_part);

    /// <summary>What the result is, such as "software margin".</summary>
    public string Label { get; }

    /// <summary>What is done with the operands.</summary>
    public Operation Operation { get; }

    /// <summary>What the step works on, in order.</summary>
    public IReadOnlyList<Operand> Operands => Array.AsReadOnly(_operands);

    /// <summary>What comes out, after rounding.</summary>
    public Figure Result => _kind == FigureKind.UnroundedMoney ? Fraction : Figure.Of(_kind, _number, _currency);

    /// <summary>The place in the program document that asks for the step.</summary>
    public Clause Clause { get; }

    /// <summary>How the step rounds, or null where it is exact by nature.</summary>
    public Rounding? Rounding { get; }

    /// <summary>The exact amount before rounding; null where the step does not round, or where the exact amount is too long
    /// to be held (compound growth over many periods) and only its rounding is.</summary>
    public Figure? Unrounded => _isExactKnown ? Fraction : null;

    /// <summary>Whether rounding changed the amount.</summary>
    public bool IsRounded => Rounding is not null && !(Unrounded is { } exact && exact.ToUnroundedMoney().IsWhole);

    /// <summary>The step as a line of text: "#1 software margin: USD 60,000.00 × 25% = USD 15,000.00".</summary>
    public override string ToString() => Guard.Invariant($"#{Number} {Label}: {Calculation(null)} = {Result}");

    private Figure Fraction => Figure.Of(UnroundedMoney.FromRaw(_upper, _lower, _denominatorLessOne, _currency));

    internal string Calculation(IFormatProvider? provider)
    {
        // A sum names its parts by number alone, since their amounts stand in the lines above.
        var short_ = Operation == Operation.Sum && _operands.Length > 1;
        var parts = _operands.Select(o => short_ && o.Step is { } step ? Guard.Invariant($"#{step}") : o.ToString(provider));
        var text = _operands.Length == 0 ? "nothing"
            : _operands.Length == 3 && Words(Operation) is { } words ? string.Format(System.Globalization.CultureInfo.InvariantCulture, words, parts.Cast<object>().ToArray())
            : Operation == Operation.Prorate && _operands.Length == 4
                ? $"{_operands[0].ToString(provider)} × {_operands[1].ToString(provider)} × {_operands[2].ToString(provider)} ÷ {_operands[3].ToString(provider)}"
            : string.Join($" {Operation.Sign} ", parts);
        return Operation == Operation.Round ? $"{text}, {Rounding}" : IsRounded
            ? Unrounded is { } exact ? $"{text} = {exact.ToString(provider)}, {Rounding}" : $"{text}, {Rounding}"
            : text;
    }

    /// <summary>How an operation on three operands is written; null for those whose sign stands between all of them.</summary>
    private static string? Words(Operation operation) => operation == Operation.Grow ? "{0} × (1 + {1})^{2}"
        : operation == Operation.Portion ? "{0} between {1} and {2}"
        : operation == Operation.Spread ? "{0} × {1} ÷ {2}"
        : null;
}

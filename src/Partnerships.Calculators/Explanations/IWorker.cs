using Partnerships.Monetary;

namespace Partnerships.Explanations;

/// <summary>Performs the operations of a calculation, one after the other.</summary>
/// <remarks>
/// A calculation is written once, as a method with a worker as a type parameter: <see cref="Computing"/> only computes,
/// <see cref="Recording"/> writes down each step as well. So the amount and its explanation come from the same code.
/// </remarks>
internal partial interface IWorker
{
    /// <summary>Whether somebody will read the labels; where nobody does, none need be made.</summary>
    bool IsRecording { get; }

    /// <summary>Names the part of the calculation that the next steps belong to.</summary>
    void Enter(string section);

    /// <summary>Names the part of the calculation that the next steps belong to, by what makes its name when somebody reads it.</summary>
    void Enter(ISectionNames names, int number);

    /// <summary>Counts added up.</summary>
    Traced<long> AddCounts(string label, Traced<long> left, Traced<long> right, Clause clause);

    /// <summary>A price for a number of things. Exact.</summary>
    Traced<Money> Times(string label, Traced<Money> price, Traced<long> count, Clause clause);

    /// <summary>A rate of an amount, rounded once.</summary>
    Traced<Money> Multiply(string label, Traced<Money> amount, Traced<Rate> rate, Rounding rounding, Clause clause);

    /// <summary>A part of a rate of an amount, such as of the first of three years: amount × rate × part ÷ whole, rounded once.</summary>
    Traced<Money> Prorate(string label, Traced<Money> amount, Traced<Rate> rate, Traced<long> part, Traced<long> whole, Rounding rounding, Clause clause);

    /// <summary>What is left of an amount. Exact.</summary>
    Traced<Money> Subtract(string label, Traced<Money> from, Traced<Money> amount, Clause clause);

    /// <summary>The smaller of two amounts.</summary>
    Traced<Money> Min(string label, Traced<Money> left, Traced<Money> right, Clause clause);

    /// <summary>The larger of two amounts.</summary>
    Traced<Money> Max(string label, Traced<Money> left, Traced<Money> right, Clause clause);

    /// <summary>Compound growth over whole periods, rounded once at the end.</summary>
    Traced<Money> Grow(string label, Traced<Money> start, Traced<Rate> rate, Traced<long> periods, Rounding rounding, Clause clause);

    /// <summary>Puts an amount into a running total.</summary>
    void AddTo(ref RunningTotal total, Traced<Money> amount);

    /// <summary>Ends a running total. Exact, whatever the order of its amounts.</summary>
    Traced<Money> Sum(string label, ref RunningTotal total, Clause clause);
}

using System;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Projections;

/// <summary>An amount that grows by one rate a year, such as a market at its compound annual growth rate.</summary>
/// <remarks>Two plans are equal only when they are one object.</remarks>
public sealed class GrowthPlan
{
    private GrowthPlan(string name, Clause clause, Money start, Rate growth, int years, Rounding rounding)
    {
        Name = name;
        Clause = clause;
        Start = start;
        Growth = growth;
        Years = years;
        Rounding = rounding;
    }

    /// <summary>What grows: "mid-market ERP".</summary>
    public string Name { get; }

    /// <summary>Where start and growth are written.</summary>
    public Clause Clause { get; }

    /// <summary>The amount today.</summary>
    public Money Start { get; }

    /// <summary>The growth in a year; not below −100%.</summary>
    public Rate Growth { get; }

    /// <summary>How many years are projected.</summary>
    public int Years { get; }

    /// <summary>How each year's amount is rounded.</summary>
    public Rounding Rounding { get; }

    /// <summary>An amount that grows by one rate a year.</summary>
    /// <param name="name">What grows; not blank.</param>
    /// <param name="clause">Where start and growth are written.</param>
    /// <param name="start">The amount today; not negative.</param>
    /// <param name="growth">The growth in a year; not below −100%.</param>
    /// <param name="years">From 1 to 1,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside.</exception>
    /// <exception cref="ArgumentException"><paramref name="start"/> is in no currency, or <paramref name="name"/> is blank.</exception>
    public static GrowthPlan Of(string name, Clause clause, Money start, Rate growth, int years) => new(
        Guard.NotBlank(name),
        Guard.NotNull(clause),
        Guard.AtLeast(start, Money.Zero(Money.RequireMinorUnit(start.Currency, nameof(start)))),
        Guard.AtLeast(growth, -Rate.One),
        Guard.InRange(years, 1, Monetary.Growth.MostPeriods),
        Rounding.HalfAwayFromZero);

    /// <summary>The same plan with another rounding; half away from zero unless chosen.</summary>
    /// <param name="rounding">How each year's amount is rounded.</param>
    public GrowthPlan RoundedBy(Rounding rounding) => new(Name, Clause, Start, Growth, Years, Guard.NotNull(rounding));

    /// <summary>The plan as text: "mid-market ERP: USD 31,500,000,000.00 growing by 11.8% a year".</summary>
    public override string ToString() => $"{Name}: {Start} growing by {Growth} a year";
}

using System;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What a refund takes back of a commission: the refunded share of it, within a window or over the rest of a term where the plan says so.</summary>
/// <remarks>
/// However a deal is refunded, in one go or in parts, what is taken back for a refunded share s of the base is the rounded s of the line's
/// amount, less what was taken back before; so a whole refund takes back the whole line, to the cent. Of a line below zero it is the
/// opposite of what it is of the same line above zero, under every mode. Two are equal when their parts are.
/// </remarks>
public sealed record ReversalTerms : IDescribed
{
    private const int MonthsInYear = 12;

    private ReversalTerms(Period? window, Period? term, Rounding rounding) => (Window, Term, Rounding) = (window, term, rounding);

    /// <summary>A refund takes back the refunded share, whenever it comes.</summary>
    public static ReversalTerms Always { get; } = new(null, null, Rounding.HalfAwayFromZero);

    /// <summary>How long after the day it was earned a refund takes something back; null where there is no end.</summary>
    public Period? Window { get; }

    /// <summary>The term over which the commission is earned evenly: a refund takes back the part for the days that are left; null where it was earned at once.</summary>
    public Period? Term { get; }

    /// <summary>How what is taken back for a part is rounded; for the whole nothing is left to round.</summary>
    public Rounding Rounding { get; private init; }

    /// <summary>A refund takes back nothing once a window has passed, counted from the day the line was earned; its last day is in.</summary>
    /// <param name="window">Days, months or years; above zero.</param>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public static ReversalTerms Within(Period window) => new(Dates.Check(window), null, Rounding.HalfAwayFromZero);

    /// <summary>The commission is earned evenly over a term, from the day the line was earned: a refund takes back the part for the whole months
    /// (of a term in months or years) or days (of a term in days) that are left.</summary>
    /// <param name="term">Days, months or years; above zero.</param>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public static ReversalTerms Over(Period term) => new(null, Dates.Check(term), Rounding.HalfAwayFromZero);

    /// <summary>The same terms, with a program's own rounding in place of half away from zero.</summary>
    public ReversalTerms RoundedBy(Rounding rounding) => this with { Rounding = Guard.NotNull(rounding) };

    /// <summary>The terms in words: "within 90 days".</summary>
    public override string ToString() => Window is not null ? "within " + Dates.Text(Window)
        : Term is not null ? "for what is left of " + Dates.Text(Term)
        : "always";

    Content IDescribed.Describe() => Content.Object()
        .With("within", Window is null ? null : Dates.Text(Window))
        .With("over", Term is null ? null : Dates.Text(Term))
        .With("rounding", Rounding == Rounding.HalfAwayFromZero ? null : Rounding.Name);

    /// <summary>Which part of what is refunded on a day counts: months or days that are left, of those of the term; 1 of 1 where all does.</summary>
    internal (int Left, int Of) PartOn(LocalDate earnedOn, LocalDate refundedOn)
    {
        if (Term is null)
        {
            return (Window is null || refundedOn <= earnedOn + Window ? 1 : 0, 1);
        }

        if (Term.Days > 0)
        {
            var passed = Period.DaysBetween(earnedOn, refundedOn);
            return (Math.Max(0, Term.Days - Math.Max(0, passed)), Term.Days);
        }

        // Months are counted from the day it was earned: from 31 January the first ends with 28 February.
        var of = Term.Months + (Term.Years * MonthsInYear);
        var begun = Math.Min(of, Math.Max(0, Period.Between(earnedOn, refundedOn, PeriodUnits.Months).Months));
        while (begun < of && earnedOn.PlusMonths(begun) < refundedOn)
        {
            begun++;
        }

        return (of - begun, of);
    }
}

using System;
using NodaTime;

namespace Partnerships.Commissions;

/// <summary>What a refund takes back of a commission: the refunded share of it, within a window or over the rest of a term where the plan says so.</summary>
/// <remarks>
/// However a deal is refunded, in one go or in parts, what is taken back for a refunded share s of the base is the rounded s of the line's
/// amount, less what was taken back before; so a whole refund takes back the whole line, to the cent. Two are equal when their parts are.
/// </remarks>
public sealed record ReversalTerms : IDescribed
{
    private ReversalTerms(Period? window, Period? term) => (Window, Term) = (window, term);

    /// <summary>A refund takes back the refunded share, whenever it comes.</summary>
    public static ReversalTerms Always { get; } = new(null, null);

    /// <summary>How long after the day it was earned a refund takes something back; null where there is no end.</summary>
    public Period? Window { get; }

    /// <summary>The term over which the commission is earned evenly: a refund takes back the part for the days that are left; null where it was earned at once.</summary>
    public Period? Term { get; }

    /// <summary>A refund takes back nothing once a window has passed, counted from the day the line was earned; its last day is in.</summary>
    /// <param name="window">Days, months or years; above zero.</param>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public static ReversalTerms Within(Period window) => new(Dates.Check(window), null);

    /// <summary>The commission is earned evenly over a term, from the day the line was earned: a refund takes back the part for the whole months
    /// (of a term in months or years) or days (of a term in days) that are left.</summary>
    /// <param name="term">Days, months or years; above zero.</param>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public static ReversalTerms Over(Period term) => new(null, Dates.Check(term));

    /// <summary>The terms in words: "within 90 days".</summary>
    public override string ToString() => Window is not null ? "within " + Dates.Text(Window)
        : Term is not null ? "for what is left of " + Dates.Text(Term)
        : "always";

    Content IDescribed.Describe() => Content.Object()
        .With("within", Window is null ? null : Dates.Text(Window))
        .With("over", Term is null ? null : Dates.Text(Term));
}

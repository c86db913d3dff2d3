using NodaTime;
using Partnerships.Deals;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What one rule gives on one line of a deal, in money or, where the rate is not agreed, in a range of money.</summary>
/// <remarks>Two are equal only when they are one object; compare what they hold.</remarks>
public sealed class EarnedLine
{
    internal EarnedLine(int number, DealLine line, CommissionRule rule, RateRange? rates, Money @base, MoneyRange range, LocalDate? earnedOn, DateInterval? days, TermsReference terms) =>
        (Number, Line, Rule, Rates, Base, Range, EarnedOn, Days, Terms) = (number, line, rule, rates, @base, range, earnedOn, days, terms);

    /// <summary>The number of the deal's line, from 1.</summary>
    public int Number { get; }

    /// <summary>The deal's line.</summary>
    public DealLine Line { get; }

    /// <summary>The rule.</summary>
    public CommissionRule Rule { get; }

    /// <summary>Who earns it.</summary>
    public DealSide Earner => Rule.Earner;

    /// <summary>The rates, one where it is agreed; null where the rule pays by no rate.</summary>
    public RateRange? Rates { get; }

    /// <summary>What the rule was applied to; of a longer term the first year's or the days' part, rounded for show. What is free of it is in it.</summary>
    public Money Base { get; }

    /// <summary>What it comes to at the lowest and the highest rate; the two are the same where the rate is agreed.</summary>
    public MoneyRange Range { get; }

    /// <summary>What it comes to; null where the rate is not agreed.</summary>
    public Money? Amount => Range.Low == Range.High ? Range.Low : null;

    /// <summary>The day on which it is earned; null where it is not yet, such as before the customer paid.</summary>
    public LocalDate? EarnedOn { get; }

    /// <summary>The days of the line's term that the rule pays for; null where the day of the sale decides for the whole.</summary>
    public DateInterval? Days { get; }

    /// <summary>By which terms.</summary>
    public TermsReference Terms { get; }

    /// <summary>Rule and amount: "software margin: USD 15,000.00".</summary>
    public override string ToString() => $"{Rule}: {(Amount is { } amount ? amount.ToString(null, null) : Range.ToString())}";
}

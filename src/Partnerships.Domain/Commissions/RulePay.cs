using System;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>How much a rule pays: a rate that the agreement fixes, a schedule, or each side's share of what both contributed.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public abstract class RulePay : IEquatable<RulePay>, IDescribed
{
    private protected RulePay()
    {
    }

    /// <summary>The earner's part of what both sides contributed to a joint deal; the partner's is rounded, and the vendor's is the rest.</summary>
    public static RulePay ByContribution { get; } = new Contribution();

    /// <summary>A rate that the program gives as a range, and the agreement fixes.</summary>
    /// <param name="term">The key of the program's rate.</param>
    /// <exception cref="ArgumentException">The key has another form.</exception>
    public static RulePay Agreed(string term) => new AgreedRate(Keys.Key(term));

    /// <summary>One rate for every partner, whatever the amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is below zero.</exception>
    public static SchedulePay At(Rate rate) => By(RateSchedule.Flat(rate));

    /// <summary>A schedule, applied to each line by itself, or where it goes by a quota or by growth over a year; <see cref="SchedulePay.CountedOver"/> says otherwise.</summary>
    public static SchedulePay By(RateSchedule schedule) => new(Guard.NotNull(schedule), SchedulePay.UsualScope(schedule), null);

    /// <summary>Whether all that they say is the same.</summary>
    public bool Equals(RulePay? other) => Content.Same(this, other);

    /// <summary>Whether all that they say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as RulePay);

    /// <summary>A hash that equal ones share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    Content IDescribed.Describe() => Describe();

    internal abstract Content Describe();

    /// <summary>A rate that the agreement fixes within the program's range.</summary>
    internal sealed class AgreedRate(string term) : RulePay
    {
        public string Term { get; } = term;

        public override string ToString() => $"the agreed {Term}";

        internal override Content Describe() => Content.Object().With("rate", Term);
    }

    /// <summary>The part that the earner contributed.</summary>
    internal sealed class Contribution : RulePay
    {
        public override string ToString() => "by contribution";

        internal override Content Describe() => Content.Object().With("by", "contribution");
    }
}

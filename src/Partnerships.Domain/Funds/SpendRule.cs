using System;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>How much of one kind of spend counts: a share of it, up to a cap.</summary>
/// <remarks>Two rules are equal when all that they say is; they have no order.</remarks>
public sealed record SpendRule : IDescribed
{
    private SpendRule(string kind, Rate eligible, Money? cap) => (Kind, Eligible, Cap) = (kind, eligible, cap);

    /// <summary>The kind of spend: "travel".</summary>
    public string Kind { get; }

    /// <summary>The share that counts, from 0% (excluded) to 100%.</summary>
    public Rate Eligible { get; }

    /// <summary>The most that counts for one activity; null where there is no such bound.</summary>
    public Money? Cap { get; }

    /// <summary>A share that counts.</summary>
    /// <param name="kind">Lower-case letters and digits, words joined by hyphens: "travel".</param>
    /// <param name="eligible">From 0% to 100%.</param>
    /// <exception cref="ArgumentException">The kind has another form.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is below 0% or above 100%.</exception>
    public static SpendRule Of(string kind, Rate eligible) => new(Keys.Key(kind), Guard.InRange(eligible, Rate.Zero, Rate.One), null);

    /// <summary>Spend that never counts.</summary>
    /// <exception cref="ArgumentException">The kind has another form.</exception>
    public static SpendRule Excluded(string kind) => Of(kind, Rate.Zero);

    /// <summary>The same rule, with the most that counts for one activity, after the share was taken.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cap is below zero.</exception>
    public SpendRule UpTo(Money cap) => new(Kind, Eligible, Guard.AtLeast(cap, Money.Zero(cap.Currency)));

    /// <summary>Kind, share and cap: "travel: 0%".</summary>
    public override string ToString() => Cap is { } cap ? $"{Kind}: {Eligible}, at most {cap}" : $"{Kind}: {Eligible}";

    Content IDescribed.Describe() => Content.Object()
        .With("kind", Kind)
        .With("eligible", Eligible.ToString(null))
        .With("cap", Cap?.ToString("R", null));
}

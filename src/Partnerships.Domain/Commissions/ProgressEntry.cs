using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What was accumulated by a rule over a year, a subscription, or ever.</summary>
/// <remarks>Two entries are equal when their parts are; they have no order.</remarks>
public sealed record ProgressEntry : IDescribed
{
    private ProgressEntry(string rule, string scope, Money based, Money paid) => (Rule, Scope, Based, Paid) = (rule, scope, based, paid);

    /// <summary>The key of the rule.</summary>
    public string Rule { get; }

    /// <summary>Over what: "2025", "2025-Q1", "2025-03", "subscription S-7", "lifetime".</summary>
    public string Scope { get; }

    /// <summary>The sum of the amounts that the rule was applied to.</summary>
    public Money Based { get; }

    /// <summary>The sum of the amounts that it paid.</summary>
    public Money Paid { get; }

    /// <summary>An entry.</summary>
    /// <exception cref="System.ArgumentException">The rule's key has another form, or the scope is blank.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static ProgressEntry Of(string rule, string scope, Money based, Money paid)
    {
        Money.RequireSame(based.Currency, paid.Currency);
        return new(Keys.Key(rule), Guard.NotBlank(scope), based, paid);
    }

    /// <summary>Rule, scope and amounts.</summary>
    public override string ToString() => $"{Rule}, {Scope}: {Paid} on {Based}";

    Content IDescribed.Describe() => Content.Object()
        .With("rule", Rule)
        .With("scope", Scope)
        .With("based", Based.ToString("R", null))
        .With("paid", Paid.ToString("R", null));
}

using System;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>The least or the most that a rule pays: for a line, a deal, a period, a subscription, or ever.</summary>
/// <remarks>
/// A floor pays only where there is something to pay on, and only for a line or a deal: over longer scopes nobody knows whether more will
/// come. Of amounts below zero, the limits hold for the amount without its sign. For a deal they hold for the sum of its lines, whatever
/// their order. Over a longer scope a sale has what is left of the cap, and a credit takes back no more than was paid; where nothing was,
/// it has the cap with the sign turned. Two limits are equal when their parts are.
/// </remarks>
public sealed record CommissionLimit : IDescribed
{
    private CommissionLimit(LimitScope scope, Money? floor, Money? cap) => (Scope, Floor, Cap) = (scope, floor, cap);

    /// <summary>What the limit is for.</summary>
    public LimitScope Scope { get; }

    /// <summary>The least; null where there is none.</summary>
    public Money? Floor { get; }

    /// <summary>The most; null where there is none.</summary>
    public Money? Cap { get; }

    /// <summary>The currency.</summary>
    public Currency Currency => (Floor ?? Cap!.Value).Currency;

    /// <summary>At most an amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    public static CommissionLimit AtMost(Money cap, LimitScope scope) => new(Guard.NotNull(scope), null, NotBelowZero(cap, nameof(cap)));

    /// <summary>At least an amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    /// <exception cref="ArgumentException">The scope is neither a line nor a deal.</exception>
    public static CommissionLimit AtLeast(Money floor, LimitScope scope) => new(Short(scope), NotBelowZero(floor, nameof(floor)), null);

    /// <summary>At least one amount and at most another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The floor is below zero, or the cap below the floor.</exception>
    /// <exception cref="ArgumentException">The scope is neither a line nor a deal.</exception>
    public static CommissionLimit Between(Money floor, Money cap, LimitScope scope) =>
        new(Short(scope), NotBelowZero(floor, nameof(floor)), Guard.AtLeast(cap, floor));

    /// <summary>The limit in words: "at most USD 180.00 a subscription".</summary>
    public override string ToString() => (Floor, Cap) switch
    {
        ({ } floor, { } cap) => $"from {floor} to {cap} a {Scope}",
        ({ } floor, null) => $"at least {floor} a {Scope}",
        _ => $"at most {Cap} a {Scope}",
    };

    Content IDescribed.Describe() => Content.Object()
        .With("scope", Scope.Name)
        .With("atLeast", Floor?.ToString("R", null))
        .With("atMost", Cap?.ToString("R", null));

    private static Money NotBelowZero(Money amount, string name) => Guard.AtLeast(amount, Money.Zero(amount.Currency), name);

    private static LimitScope Short(LimitScope scope) => Guard.NotNull(scope) == LimitScope.Line || scope == LimitScope.Deal
        ? scope
        : throw new ArgumentException($"A floor is for a line or a deal; is for a {scope}.", nameof(scope));
}

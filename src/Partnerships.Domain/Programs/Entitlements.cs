using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Partners;

namespace Partnerships.Programs;

/// <summary>What a tier's benefits entitle a partner to, counted against use: seats, licenses, leads, a manager, territory rights.</summary>
/// <remarks>
/// What only an agreement gives is not held before it is granted. Two are equal when all that they say is; they have no order.
/// </remarks>
public sealed class Entitlements : IEquatable<Entitlements>, IDescribed
{
    private Entitlements(Entitlement[] held, Benefit[] open) => (Held, Open) = (Array.AsReadOnly(held), Array.AsReadOnly(open));

    /// <summary>What is held, in the order of the benefits.</summary>
    public IReadOnlyList<Entitlement> Held { get; }

    /// <summary>What an agreement could give, and none has yet.</summary>
    public IReadOnlyList<Benefit> Open { get; }

    /// <summary>What a tier of a program gives.</summary>
    /// <exception cref="ArgumentException">The program has no such tier.</exception>
    public static Entitlements Of(PartnerProgram program, TierId tier)
    {
        var benefits = Guard.NotNull(program).BenefitsOf(tier);
        return new Entitlements(
            [.. benefits.Where(benefit => !benefit.IsByAgreement).Select(benefit => new Entitlement(benefit, benefit.Quantity, 0))],
            [.. benefits.Where(benefit => benefit.IsByAgreement)]);
    }

    /// <summary>What the signed tier of an agreement gives.</summary>
    /// <exception cref="ArgumentException">No tier was signed.</exception>
    public static Entitlements Of(Agreement agreement) => Of(
        Guard.NotNull(agreement).Program,
        agreement.Tier ?? throw new ArgumentException($"Must have a signed tier; {agreement} has none.", nameof(agreement)));

    /// <summary>The entitlement with a key; null where it is not held.</summary>
    public Entitlement? Find(string key) => Held.FirstOrDefault(held => string.Equals(held.Benefit.Key, Guard.NotBlank(key), StringComparison.Ordinal));

    /// <summary>The same, with what an agreement gives beyond the tier, such as territory rights.</summary>
    /// <exception cref="ArgumentException">It is nothing that an agreement gives.</exception>
    public Entitlements Granting(string key)
    {
        var benefit = Open.FirstOrDefault(open => string.Equals(open.Key, key, StringComparison.Ordinal))
            ?? throw new ArgumentException($"Must be one of {string.Join(", ", Open.Select(open => open.Key))}; is {key}.", nameof(key));
        return new Entitlements([.. Held, new Entitlement(benefit, benefit.Quantity, 0)], [.. Open.Where(open => open != benefit)]);
    }

    /// <summary>The same, with a greater number that an agreement gives, as of "10+ seats".</summary>
    /// <exception cref="ArgumentException">It is not held, or has no number that an agreement could raise.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below the tier's.</exception>
    public Entitlements Granting(string key, long total)
    {
        var held = Find(key);
        return held is { Benefit.OrMoreByAgreement: true, Total: { } least }
            ? With(held, new Entitlement(held.Benefit, Guard.AtLeast(total, least), held.Used))
            : throw new ArgumentException($"Must have a number that an agreement can raise; {key} has none.", nameof(key));
    }

    /// <summary>Takes some of what is counted into use.</summary>
    /// <param name="key">The key of the benefit.</param>
    /// <param name="count">At least 1.</param>
    /// <returns>What is held after it, or why not: "entitlement.not-given", "entitlement.not-counted" or "entitlement.used-up".</returns>
    /// <exception cref="ArgumentException">The key is blank, or the count below 1.</exception>
    public EntitlementDecision Take(string key, long count)
    {
        Guard.AtLeast(count, 1);
        return Find(key) switch
        {
            null => new(this, Reason.Of("entitlement.not-given", "{key} is not given", ("key", key))),
            { Total: null } => new(this, Reason.Of("entitlement.not-counted", "{key} is not counted", ("key", key))),
            { Left: { } left } held when left < count => new(this, Reason.Of(
                "entitlement.used-up",
                "{key}: {asked} asked for, {left} left of {total}",
                ("key", key),
                ("asked", Text(count)),
                ("left", Text(left)),
                ("total", Text(held.Total!.Value)))),
            { } held => new(With(held, new Entitlement(held.Benefit, held.Total, held.Used + count))),
        };
    }

    /// <summary>Gives back some of what is in use.</summary>
    /// <param name="key">The key of the benefit.</param>
    /// <param name="count">At least 1.</param>
    /// <returns>What is held after it, or why not: "entitlement.not-given" or "entitlement.not-in-use".</returns>
    /// <exception cref="ArgumentException">The key is blank, or the count below 1.</exception>
    public EntitlementDecision Release(string key, long count)
    {
        Guard.AtLeast(count, 1);
        return Find(key) switch
        {
            null => new(this, Reason.Of("entitlement.not-given", "{key} is not given", ("key", key))),
            { } held when held.Used < count => new(this, Reason.Of(
                "entitlement.not-in-use",
                "{key}: {asked} to be given back, {used} in use",
                ("key", key),
                ("asked", Text(count)),
                ("used", Text(held.Used)))),
            { } held => new(With(held, new Entitlement(held.Benefit, held.Total, held.Used - count))),
        };
    }

    /// <summary>Whether all that they say is the same.</summary>
    public bool Equals(Entitlements? other) => Content.Same(this, other);

    /// <summary>Whether all that they say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Entitlements);

    /// <summary>A hash that equal ones share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>What is held, a line each.</summary>
    public override string ToString() => string.Join("\n", Held);

    Content IDescribed.Describe() => Content.Object().With("held", Held).With("open", Open);

    private Entitlements With(Entitlement before, Entitlement after) =>
        new([.. Held.Select(held => ReferenceEquals(held, before) ? after : held)], [.. Open]);

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}

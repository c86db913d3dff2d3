using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Calendars;
using Partnerships.Explanations;
using Partnerships.Partners;

namespace Partnerships.Registrations;

/// <summary>What a program says of deal registration: how long a customer is protected for the partner that registered it first, and what else counts.</summary>
/// <remarks>
/// Unless stated otherwise a registration is approved at once, its protection counts calendar days from the registration, is for a
/// customer, cannot be extended, and a later registrant gets nothing. Two terms are equal when all that they say is, tiers in order; they have no order.
/// </remarks>
public sealed partial class ProtectionTerms : IEquatable<ProtectionTerms>, IDescribed
{
    private ProtectionTerms()
    {
    }

    /// <summary>How long partners are protected whose tier is not named; null where they are not.</summary>
    public ProtectionLength? Length { get; private init; }

    /// <summary>How long partners of each tier are protected, where that differs.</summary>
    public IReadOnlyList<TierProtection> ByTier { get; private init; } = Guard.None<TierProtection>();

    /// <summary>From when the protection counts.</summary>
    public ProtectionStart Start { get; private init; } = ProtectionStart.Registration;

    /// <summary>What one protection is for.</summary>
    public ProtectionScope Scope { get; private init; } = ProtectionScope.Customer;

    /// <summary>The business days that lengths are counted in, where they are; Monday to Friday unless stated otherwise.</summary>
    public BusinessCalendar Calendar { get; private init; } = BusinessCalendar.MondayToFriday;

    /// <summary>Whether somebody at the vendor approves each registration. Until then it holds its place.</summary>
    public bool NeedsApproval { get; private init; }

    /// <summary>How long the vendor takes to approve; null where the program does not say so.</summary>
    public ProtectionLength? ApprovalWithin { get; private init; }

    /// <summary>How a protection can be extended; null where it cannot.</summary>
    public ExtensionTerms? Extensions { get; private init; }

    /// <summary>How many open registrations a partner can have; null where there is no limit.</summary>
    public int? MostOpenPerPartner { get; private init; }

    /// <summary>Whether a partner can only register customers of its own territory.</summary>
    public bool IsWithinTerritory { get; private init; }

    /// <summary>Whether a customer's incumbent partner keeps others from registering it.</summary>
    public bool RespectsIncumbent { get; private init; }

    /// <summary>Whether an older opportunity of the vendor's own keeps partners from registering the customer.</summary>
    public bool RespectsVendorOpportunity { get; private init; }

    /// <summary>What a partner gets who registers a customer that another one holds.</summary>
    public LaterRegistrant Later { get; private init; } = LaterRegistrant.Nothing;

    /// <summary>Whether the customer's written wish for a partner comes before who was first, the incumbent, and the vendor's own opportunity.</summary>
    public bool HonoursCustomersWish { get; private init; }

    /// <summary>How many hours after a registration others count as simultaneous, so that somebody must decide; 0 where the first always wins.</summary>
    public int TieWindowHours { get; private init; }

    /// <summary>Where the terms are written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>Whether some partners are protected.</summary>
    public bool Protects => Length is not null || ByTier.Any(tier => tier.Length is not null);

    /// <summary>The lengths by tier that the terms name, or the one for all.</summary>
    /// <param name="tier">The partner's type or tier; null where it has none.</param>
    /// <returns>How long such a partner is protected; null where a registration is recorded and protects nothing.</returns>
    public ProtectionLength? LengthFor(TierId? tier)
    {
        for (var at = 0; tier is not null && at < ByTier.Count; at++)
        {
            if (ByTier[at].Tier == tier)
            {
                return ByTier[at].Length;
            }
        }

        return Length;
    }

    /// <summary>Whether all that the terms say is the same.</summary>
    public bool Equals(ProtectionTerms? other) => Content.Same(this, other);

    /// <summary>Whether all that the terms say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as ProtectionTerms);

    /// <summary>A hash that equal terms share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The lengths in words: "authorized: 30 days, premier: 60 days, others: none".</summary>
    public override string ToString() => ByTier.Count == 0
        ? Length?.ToString() ?? "none"
        : string.Join(", ", ByTier.Select(tier => tier.ToString()).Append("others: " + (Length?.ToString() ?? "none")));

    Content IDescribed.Describe() => Content.Object()
        .With("length", Length?.ToString())
        .With("byTier", ByTier)
        .With("from", Start.Name)
        .With("per", Scope.Name)
        .With("calendar", Calendar.Equals(BusinessCalendar.MondayToFriday) ? null : ((IDescribed)Calendar).Describe())
        .If("needsApproval", NeedsApproval)
        .With("approvalWithin", ApprovalWithin?.ToString())
        .With("extensions", Extensions)
        .With("mostOpenPerPartner", MostOpenPerPartner)
        .If("withinTerritory", IsWithinTerritory)
        .If("respectsIncumbent", RespectsIncumbent)
        .If("respectsVendorOpportunity", RespectsVendorOpportunity)
        .With("later", Later)
        .If("honoursCustomersWish", HonoursCustomersWish)
        .With("tieWindowHours", TieWindowHours == 0 ? null : TieWindowHours)
        .With("clause", Clause);
}

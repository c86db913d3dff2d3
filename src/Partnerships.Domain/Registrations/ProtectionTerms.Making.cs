using System;
using System.Linq;
using Partnerships.Calendars;
using Partnerships.Explanations;

namespace Partnerships.Registrations;

/// <content>Terms are put together part by part.</content>
public sealed partial class ProtectionTerms
{
    private ProtectionTerms(ProtectionTerms like)
    {
        (Length, ByTier, Start, Scope, Calendar) = (like.Length, like.ByTier, like.Start, like.Scope, like.Calendar);
        (NeedsApproval, ApprovalWithin, Extensions, MostOpenPerPartner) = (like.NeedsApproval, like.ApprovalWithin, like.Extensions, like.MostOpenPerPartner);
        (IsWithinTerritory, RespectsIncumbent, RespectsVendorOpportunity) = (like.IsWithinTerritory, like.RespectsIncumbent, like.RespectsVendorOpportunity);
        (Later, HonoursCustomersWish, TieWindowHours, Clause) = (like.Later, like.HonoursCustomersWish, like.TieWindowHours, like.Clause);
    }

    /// <summary>Registrations are recorded, and protect nothing.</summary>
    public static ProtectionTerms None { get; } = new();

    /// <summary>Every partner is protected for a time.</summary>
    /// <exception cref="ArgumentException">The length is none.</exception>
    public static ProtectionTerms For(ProtectionLength length) => new() { Length = RequireSome(length, nameof(length)) };

    /// <summary>Partners are protected by type or tier; those whose tier is not named are not.</summary>
    /// <exception cref="ArgumentException">There is no tier, or one comes twice.</exception>
    public static ProtectionTerms For(params TierProtection[] tiers)
    {
        var copy = Guard.Copy(tiers);
        var twice = copy.GroupBy(tier => tier.Tier).FirstOrDefault(group => group.Count() > 1);
        return copy.Length == 0 ? throw new ArgumentException("Must be one tier at least; see None.", nameof(tiers))
            : twice is not null ? throw new ArgumentException($"Each tier must come once; \"{twice.Key}\" comes twice.", nameof(tiers))
            : new() { ByTier = Array.AsReadOnly(copy) };
    }

    /// <summary>The same terms, with how long partners are protected whose tier is not named.</summary>
    /// <exception cref="ArgumentException">The length is none.</exception>
    public ProtectionTerms Otherwise(ProtectionLength length) => new(this) { Length = RequireSome(length, nameof(length)) };

    /// <summary>The same terms, counting from another start.</summary>
    public ProtectionTerms From(ProtectionStart start) => new(this) { Start = Guard.NotNull(start) };

    /// <summary>The same terms, with one protection at a time for each customer, product at a customer, or opportunity.</summary>
    public ProtectionTerms Per(ProtectionScope scope) => new(this) { Scope = Guard.NotNull(scope) };

    /// <summary>The same terms, with the business days that lengths are counted in.</summary>
    public ProtectionTerms CountingDaysOf(BusinessCalendar calendar) => new(this) { Calendar = Guard.NotNull(calendar) };

    /// <summary>The same terms; somebody at the vendor approves each registration.</summary>
    public ProtectionTerms NeedingApproval() => new(this) { NeedsApproval = true };

    /// <summary>The same terms; somebody at the vendor approves each registration, within a time.</summary>
    /// <remarks>When the time is over nothing happens by itself: the registration says when its decision is due.</remarks>
    /// <exception cref="ArgumentException">The time is none.</exception>
    public ProtectionTerms NeedingApproval(ProtectionLength within) => new(this) { NeedsApproval = true, ApprovalWithin = RequireSome(within, nameof(within)) };

    /// <summary>The same terms, with how a protection can be extended.</summary>
    public ProtectionTerms Extending(ExtensionTerms extensions) => new(this) { Extensions = Guard.NotNull(extensions) };

    /// <summary>The same terms, with how many open registrations a partner can have.</summary>
    /// <param name="most">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public ProtectionTerms LimitedTo(int most) => new(this) { MostOpenPerPartner = Guard.AtLeast(most, 1) };

    /// <summary>The same terms; a partner registers customers of its own territory only.</summary>
    public ProtectionTerms WithinTerritory() => new(this) { IsWithinTerritory = true };

    /// <summary>The same terms; a customer's incumbent partner keeps others from registering it.</summary>
    public ProtectionTerms RespectingIncumbent() => new(this) { RespectsIncumbent = true };

    /// <summary>The same terms; an older opportunity of the vendor's own keeps partners from registering the customer.</summary>
    public ProtectionTerms RespectingVendorOpportunity() => new(this) { RespectsVendorOpportunity = true };

    /// <summary>The same terms, with what a partner gets who registers a customer that another one holds.</summary>
    public ProtectionTerms GivingLater(LaterRegistrant later) => new(this) { Later = Guard.NotNull(later) };

    /// <summary>The same terms; the customer's written wish comes before who was first.</summary>
    public ProtectionTerms HonouringCustomersWish() => new(this) { HonoursCustomersWish = true };

    /// <summary>The same terms; claims of other partners within some hours of the first are a tie, which somebody must decide.</summary>
    /// <param name="hours">From 1 to 8,784, the hours of a year. A claim after exactly so many hours is too late to tie.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside.</exception>
    public ProtectionTerms TyingWithin(int hours) => new(this) { TieWindowHours = Guard.InRange(hours, 1, 366 * 24) };

    /// <summary>The same terms, and where they are written.</summary>
    public ProtectionTerms By(Clause clause) => new(this) { Clause = Guard.NotNull(clause) };

    private static ProtectionLength RequireSome(ProtectionLength length, string name) =>
        length != default ? length : throw new ArgumentException("Must be above none.", name);
}

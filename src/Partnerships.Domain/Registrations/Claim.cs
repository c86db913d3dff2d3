using System;
using NodaTime;
using Partnerships.Partners;

namespace Partnerships.Registrations;

/// <summary>What a partner submits: that it was at a customer, and when, with what the terms may ask about it.</summary>
/// <remarks>Two claims are equal when all that they say is. Claims come in the order of instant, then of sequence.</remarks>
public sealed record Claim
{
    private Claim(string id, PartnerId partner, TierId? tier, Instant at) => (Id, Partner, Tier, At) = (id, partner, tier, at);

    /// <summary>The id of the registration in the caller's books; the same id is the same registration.</summary>
    public string Id { get; }

    /// <summary>Who claims.</summary>
    public PartnerId Partner { get; }

    /// <summary>The partner's type or tier at that instant; null where it has none.</summary>
    public TierId? Tier { get; }

    /// <summary>When the claim came in.</summary>
    public Instant At { get; private init; }

    /// <summary>Which of several claims of one instant came first: the lower number.</summary>
    public int Sequence { get; private init; }

    /// <summary>Where the customer is; null where nobody said so.</summary>
    public string? CustomerTerritory { get; private init; }

    /// <summary>Where the partner may sell; null where it may everywhere.</summary>
    public string? PartnerTerritory { get; private init; }

    /// <summary>The partner that already serves the customer; null where there is none.</summary>
    public PartnerId? Incumbent { get; private init; }

    /// <summary>Since when the vendor has an open opportunity of its own at the customer; null where it has none.</summary>
    public Instant? VendorSince { get; private init; }

    /// <summary>How many open registrations the partner has for other keys; null where nobody counted.</summary>
    public int? OpenElsewhere { get; private init; }

    /// <summary>Where the customer's written wish for this partner is, such as "letter of 2026-03-09"; null where there is none.</summary>
    public string? CustomersWish { get; private init; }

    /// <summary>A claim.</summary>
    /// <param name="id">The id of the registration; not blank.</param>
    /// <param name="partner">Who claims.</param>
    /// <param name="tier">The partner's type or tier at that instant; null where it has none.</param>
    /// <param name="at">When the claim came in.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public static Claim Of(string id, PartnerId partner, TierId? tier, Instant at) => new(Guard.NotBlank(id), Guard.NotNull(partner), tier, at);

    /// <summary>The same claim at another instant, to ask what would have been.</summary>
    public Claim MovedTo(Instant at) => this with { At = at };

    /// <summary>The same claim, with its place among those of one instant.</summary>
    public Claim Numbered(int sequence) => this with { Sequence = sequence };

    /// <summary>The same claim, with where the customer is and where the partner may sell.</summary>
    /// <param name="customer">Where the customer is; not blank.</param>
    /// <param name="partner">Where the partner may sell; null where it may everywhere.</param>
    public Claim InTerritory(string customer, string? partner) =>
        this with { CustomerTerritory = Guard.NotBlank(customer), PartnerTerritory = partner is null ? null : Guard.NotBlank(partner) };

    /// <summary>The same claim, with the partner that already serves the customer.</summary>
    public Claim WithIncumbent(PartnerId incumbent) => this with { Incumbent = Guard.NotNull(incumbent) };

    /// <summary>The same claim, with since when the vendor has an open opportunity of its own.</summary>
    public Claim WithVendorOpportunity(Instant since) => this with { VendorSince = since };

    /// <summary>The same claim, with how many open registrations the partner has for other keys.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public Claim WithOpenElsewhere(int count) => this with { OpenElsewhere = Guard.AtLeast(count, 0) };

    /// <summary>The same claim, with where the customer's written wish for this partner is.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public Claim WithCustomersWish(string evidence) => this with { CustomersWish = Guard.NotBlank(evidence) };

    /// <summary>Id, partner and instant: "R-1 acme 2026-03-01T15:00:00Z".</summary>
    public override string ToString() => $"{Id} {Partner} {Dates.Text(At)}";
}

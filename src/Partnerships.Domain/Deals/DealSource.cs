using System;
using Partnerships.Monetary;

namespace Partnerships.Deals;

/// <summary>How a deal came about: one side handed a lead over, brought the customer or helped to sell, or both worked on it together.</summary>
/// <remarks>The ways exclude each other. Two sources are equal when their parts are; they have no order.</remarks>
public sealed record DealSource : IDescribed
{
    private DealSource(DealSourcing way, DealSide? by, Money? vendor, Money? partner) =>
        (Way, By, VendorContribution, PartnerContribution) = (way, by, vendor, partner);

    /// <summary>The way.</summary>
    public DealSourcing Way { get; }

    /// <summary>The side that handed over, brought or helped; null where both did.</summary>
    public DealSide? By { get; }

    /// <summary>What the vendor contributed to a joint deal, in value; null where the deal is not joint.</summary>
    public Money? VendorContribution { get; }

    /// <summary>What the partner contributed to a joint deal, in value; null where the deal is not joint.</summary>
    public Money? PartnerContribution { get; }

    /// <summary>One side handed a qualified lead over to the other.</summary>
    public static DealSource LeadFrom(DealSide side) => new(DealSourcing.Lead, Guard.NotNull(side), null, null);

    /// <summary>One side brought the customer.</summary>
    public static DealSource SourcedBy(DealSide side) => new(DealSourcing.Sourced, Guard.NotNull(side), null, null);

    /// <summary>One side helped the other to sell it, without having brought the customer.</summary>
    public static DealSource InfluencedBy(DealSide side) => new(DealSourcing.Influenced, Guard.NotNull(side), null, null);

    /// <summary>Both sides worked on it, each with a value that they evaluated together.</summary>
    /// <param name="vendor">The value of what the vendor contributed; not below zero.</param>
    /// <param name="partner">The value of what the partner contributed; not below zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is below zero, or both are zero.</exception>
    /// <exception cref="CurrencyMismatchException">The values are in two currencies.</exception>
    public static DealSource Joint(Money vendor, Money partner)
    {
        Money.RequireSame(vendor.Currency, partner.Currency);
        var zero = Money.Zero(vendor.Currency);
        Guard.AtLeast(vendor, zero);
        Guard.AtLeast(partner, zero);
        return vendor.IsZero && partner.IsZero
            ? throw new ArgumentOutOfRangeException(nameof(partner), partner, "One side at least must have contributed something; both are zero.")
            : new(DealSourcing.Joint, null, vendor, partner);
    }

    /// <summary>The source in words: "sourced by partner".</summary>
    public override string ToString() => Way == DealSourcing.Joint
        ? $"joint: vendor {VendorContribution}, partner {PartnerContribution}"
        : $"{(Way == DealSourcing.Lead ? "lead from" : Way + " by")} {By}";

    Content IDescribed.Describe() => Content.Object()
        .With("way", Way.Name)
        .With("by", By?.Name)
        .With("vendor", VendorContribution?.ToString("R", null))
        .With("partner", PartnerContribution?.ToString("R", null));
}

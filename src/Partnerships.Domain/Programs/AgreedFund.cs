using System;
using Partnerships.Monetary;

namespace Partnerships.Programs;

/// <summary>What an agreement fixes of a marketing fund.</summary>
/// <remarks>Two are equal when amount and share are; they have no order.</remarks>
public sealed record AgreedFund : IDescribed
{
    private AgreedFund(Money amount, Rate? vendorShare) => (Amount, VendorShare) = (Guard.AtLeast(amount, Money.Zero(amount.Currency)), vendorShare);

    /// <summary>What the fund has in each period; of a joint fund, what both sides put in.</summary>
    public Money Amount { get; }

    /// <summary>The vendor's share of a joint fund; null where the fund is the vendor's alone.</summary>
    public Rate? VendorShare { get; }

    /// <summary>Amount and share: "USD 40,000.00, 60% of it the vendor's".</summary>
    public override string ToString() => VendorShare is { } share ? $"{Amount}, {share} of it the vendor's" : Amount.ToString(null);

    internal static AgreedFund Of(Money amount) => new(amount, null);

    internal static AgreedFund Joint(Money total, Rate vendorShare) => vendorShare > Rate.Zero
        ? new(total, Guard.InRange(vendorShare, Rate.Zero, Rate.One))
        : throw new ArgumentOutOfRangeException(nameof(vendorShare), vendorShare, $"Must be above 0%, is {vendorShare}.");

    Content IDescribed.Describe() => Content.Object().With("amount", Amount.ToString("R", null)).With("vendorShare", VendorShare?.ToString(null));
}

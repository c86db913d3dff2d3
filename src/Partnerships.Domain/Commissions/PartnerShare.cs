using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Commissions;

/// <summary>A partner and its rate, as in a split between partners, or in a line of managers who each earn an override.</summary>
/// <remarks>Two are equal when their parts are; they have no order.</remarks>
public sealed record PartnerShare
{
    private PartnerShare(PartnerId partner, Rate rate) => (Partner, Rate) = (partner, rate);

    /// <summary>The partner.</summary>
    public PartnerId Partner { get; }

    /// <summary>Its rate.</summary>
    public Rate Rate { get; }

    /// <summary>A partner and its rate.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="rate">From 0% to 100%.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">The rate is out of its range.</exception>
    public static PartnerShare Of(PartnerId partner, Rate rate) => new(Guard.NotNull(partner), Guard.InRange(rate, Rate.Zero, Rate.One));

    /// <summary>Partner and rate: "acme 60%".</summary>
    public override string ToString() => $"{Partner} {Rate}";
}

using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Programs;

/// <summary>The range of rates of one tier; a fixed rate is a range of one.</summary>
/// <remarks>Two are equal when tier and range are; they have no order.</remarks>
public sealed record TierRange : IDescribed
{
    private TierRange(TierId tier, RateRange range) => (Tier, Range) = (tier, range);

    /// <summary>The tier.</summary>
    public TierId Tier { get; }

    /// <summary>The rates that an agreement may fix.</summary>
    public RateRange Range { get; }

    /// <summary>The range of a tier.</summary>
    public static TierRange Of(TierId tier, RateRange range) => new(Guard.NotNull(tier), range);

    /// <summary>The one rate of a tier.</summary>
    public static TierRange Of(TierId tier, Rate rate) => new(Guard.NotNull(tier), new RateRange(rate, rate));

    /// <summary>Tier and range: "authorized: 20%–25%".</summary>
    public override string ToString() => $"{Tier}: {Range}";

    Content IDescribed.Describe() => Content.Object().With("tier", Tier.Key).With("range", Describe(Range));

    internal static Content Describe(RateRange range) => Content.Object()
        .With("from", range.Low.ToString(null))
        .With("to", range.High.ToString(null));
}

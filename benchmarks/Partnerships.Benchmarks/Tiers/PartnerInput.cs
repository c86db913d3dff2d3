namespace Partnerships.Benchmarks.Tiers;

/// <summary>A partner as a rules engine sees it: an object with properties.</summary>
public sealed class PartnerInput(long[] values)
{
    public long Metric0 { get; } = values[0];

    public long Metric1 { get; } = values[1];

    public long Metric2 { get; } = values[2];

    public long Metric3 { get; } = values[3];

    public long Metric4 { get; } = values[4];

    public long Metric5 { get; } = values[5];
}

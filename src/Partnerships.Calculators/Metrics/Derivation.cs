using System;
using System.Linq;
using System.Numerics;
using Partnerships.Monetary;

namespace Partnerships.Metrics;

/// <summary>Values that come from other values: what was gained less what was lost, and shares.</summary>
internal static class Derivation
{
    /// <summary>The value of a metric from other facts over the same window; null where it comes from none, or one is missing.</summary>
    public static MetricValue? Of(Metric metric, Window? window, PartnerFacts facts) => metric.Measure switch
    {
        Measure.NetMeasure net => Net(net, source => Known(source, window, facts)),
        Measure.RatioMeasure ratio => Ratio(ratio, metric, source => Known(source, window, facts)),
        _ => null,
    };

    public static MetricValue? Net(Measure.NetMeasure net, Func<Metric, MetricValue?> valueOf)
    {
        var gains = net.Gains.Select(valueOf).ToList();
        var losses = net.Losses.Select(valueOf).ToList();
        if (gains.Concat(losses).Any(value => value is null))
        {
            return null;
        }

        var currency = gains[0]!.Value.Currency;
        var sum = BigInteger.Zero;
        foreach (var (value, sign) in gains.Select(value => (value!.Value, 1)).Concat(losses.Select(value => (value!.Value, -1))))
        {
            Money.RequireSame(currency, value.Currency);
            sum += sign * (BigInteger)value.Number;
        }

        return MetricValue.FromNumber(gains[0]!.Value.Kind, (long)sum, currency);
    }

    public static MetricValue? Ratio(Measure.RatioMeasure ratio, Metric metric, Func<Metric, MetricValue?> valueOf)
    {
        if (valueOf(ratio.Of) is not { } part || valueOf(ratio.Over) is not { } whole)
        {
            return null;
        }

        Money.RequireSame(part.Currency, whole.Currency);
        return Share(part.Number, Math.Min(whole.Number, ratio.CountingAtMost ?? long.MaxValue), metric);
    }

    /// <summary>A share of a whole above zero, cut down to the metric's steps; null where the whole is not above zero.</summary>
    public static MetricValue? Share(BigInteger part, BigInteger whole, Metric metric)
    {
        if (whole <= 0)
        {
            return null;
        }

        var steps = Floor(part * Rate.Unit, whole * metric.Step);
        return MetricValue.FromNumber(metric.Kind, (long)(steps * metric.Step), default);
    }

    private static BigInteger Floor(BigInteger part, BigInteger whole)
    {
        var floor = BigInteger.DivRem(part, whole, out var rest);
        return rest.Sign < 0 ? floor - 1 : floor;
    }

    private static MetricValue? Known(Metric metric, Window? window, PartnerFacts facts) => facts.Find(metric, window) is { } fact
        ? fact.IsMeasuredBy(metric) ? fact.Value : null
        : Of(metric, window, facts);
}

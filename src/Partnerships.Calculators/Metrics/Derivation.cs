using System;
using System.Linq;
using System.Numerics;
using Partnerships.Monetary;

namespace Partnerships.Metrics;

/// <summary>Values that come from other values: what was gained less what was lost, and shares.</summary>
internal static class Derivation
{
    /// <summary>What other facts over the same window say of a metric; null where it comes from none, or one is missing.</summary>
    public static Fact? Of(Metric metric, Window? window, PartnerFacts facts) => Of(metric, window, source => Known(source, window, facts));

    /// <summary>What the values of its sources say of a metric; null where it has none, or one is missing.</summary>
    /// <remarks>A share of counted answers comes from that many responses.</remarks>
    public static Fact? Of(Metric metric, Window? window, Func<Metric, MetricValue?> valueOf)
    {
        var (value, responses) = metric.Measure switch
        {
            Measure.NetMeasure net => (Net(net, valueOf), null),
            Measure.RatioMeasure ratio => (Ratio(ratio, metric, valueOf), metric.FewestResponses is null ? null : Responses(ratio, valueOf)),
            Measure.AverageMeasure average => (Average(average, metric, window, valueOf), null),
            _ => default((MetricValue?, int?)),
        };
        return value is null && responses is null ? null : new Fact(metric, window, value, responses);
    }

    private static MetricValue? Net(Measure.NetMeasure net, Func<Metric, MetricValue?> valueOf)
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

    private static MetricValue? Ratio(Measure.RatioMeasure ratio, Metric metric, Func<Metric, MetricValue?> valueOf)
    {
        if (valueOf(ratio.Of) is not { } part || valueOf(ratio.Over) is not { } whole)
        {
            return null;
        }

        Money.RequireSame(part.Currency, whole.Currency);
        return Share(part.Number, Math.Min(whole.Number, ratio.CountingAtMost ?? long.MaxValue), metric);
    }

    private static int? Responses(Measure.RatioMeasure ratio, Func<Metric, MetricValue?> valueOf) => ratio.Over.Kind == MetricKind.Count && valueOf(ratio.Over) is { } whole
        ? (int)Math.Min(Math.Max(0, whole.Number), int.MaxValue)
        : null;

    private static MetricValue? Average(Measure.AverageMeasure average, Metric metric, Window? window, Func<Metric, MetricValue?> valueOf) =>
        window?.Quarters is { } quarters && valueOf(average.Of) is { } sum ? Share(sum.Number, quarters, metric) : null;

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

    private static MetricValue? Known(Metric metric, Window? window, PartnerFacts facts) =>
        (facts.Find(metric, window) ?? Of(metric, window, facts)) is { } fact && fact.IsMeasuredBy(metric) ? fact.Value : null;
}

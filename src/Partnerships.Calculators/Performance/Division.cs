using System.Numerics;
using Partnerships.Explanations;
using Partnerships.Metrics;
using Partnerships.Monetary;

namespace Partnerships.Performance;

/// <summary>Figures that come from a division, cut down to the steps of their metric as those of one partner are.</summary>
internal static class Division
{
    public static DashboardFigure Share(Metric<Rate> metric, BigInteger part, BigInteger whole, Reason reason, string wholeInWords) =>
        Derivation.Share(part, whole, metric) is { } share ? new(metric, share, reason) : new(metric, null, PerformanceReasons.NoWhole(wholeInWords));

    /// <summary>A sum in the units of the metric's kind over a count above zero.</summary>
    public static DashboardFigure Mean(Metric metric, BigInteger sum, BigInteger count, Currency currency)
    {
        var step = metric.Kind == MetricKind.Money ? 1 : metric.Step;
        var steps = BigInteger.DivRem(sum, count * step, out var rest);
        var mean = (rest.Sign < 0 ? steps - 1 : steps) * step;
        var total = sum >= long.MinValue && sum <= long.MaxValue ? MetricValue.FromNumber(metric.Kind, (long)sum, currency).ToString(null) : Guard.Invariant($"{sum}");
        return new(metric, MetricValue.FromNumber(metric.Kind, (long)mean, currency), PerformanceReasons.Mean(total, count));
    }
}

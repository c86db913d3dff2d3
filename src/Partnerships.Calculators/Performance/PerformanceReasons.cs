using System.Numerics;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Metrics;

namespace Partnerships.Performance;

/// <summary>What a figure of the dashboard came from, or why there is none: stable codes with their words.</summary>
internal static class PerformanceReasons
{
    public static Reason Total(int known, int unknown) => Reason.Of(
        "performance.total",
        "{known} partners added up; of {unknown} nothing is known",
        ("known", Text(known)),
        ("unknown", Text(unknown)));

    public static Reason Share(string part, string whole) => Reason.Of("performance.share", "{part} of {whole}", ("part", part), ("whole", whole));

    public static Reason ShareOfPartners(int part, int known, int unknown) => Reason.Of(
        "performance.share-of-partners",
        "{part} of {known} partners; of {unknown} it is not known",
        ("part", Text(part)),
        ("known", Text(known)),
        ("unknown", Text(unknown)));

    public static Reason Mean(string sum, BigInteger count) => Reason.Of("performance.mean", "{sum} over {count}, cut down to a step of the metric", ("sum", sum), ("count", Text(count)));

    public static Reason Active(int count, LocalDate day) => Reason.Of(
        "performance.active", "{count} joined by {day} and had not left", ("count", Text(count)), ("day", Dates.Text(day)));

    public static Reason NotKnown(Metric metric) => Reason.Of("performance.not-known", "nothing is known of {metric}", ("metric", metric.Name));

    public static Reason NotYetMeasured(BigInteger count, int fewest) => Reason.Of(
        "performance.not-yet-measured", "{count} responses, and it needs {fewest}", ("count", Text(count)), ("fewest", Text(fewest)));

    public static Reason NoWhole(string whole) => Reason.Of("performance.no-whole", "there is nothing to be a share of: {whole}", ("whole", whole));

    private static string Text(BigInteger number) => Guard.Invariant($"{number}");
}

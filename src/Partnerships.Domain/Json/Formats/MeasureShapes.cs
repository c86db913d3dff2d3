using Partnerships.Json.Shapes;
using Partnerships.Metrics;

namespace Partnerships.Json.Formats;

/// <summary>How the value of a metric comes from history, or from other metrics.</summary>
internal static class MeasureShapes
{
    private static readonly Shape<Metric[]> Metrics = new ListShape<Metric>(Common.Metric, 1);

    private static readonly Shape<Measure> Net = ObjectShape<Measure>.Of("net", "What was gained less what was lost.")
        .Required("net", Metrics, "Metrics that count for, all counts or all money.", out var gains)
        .Optional("less", Metrics, "Metrics that count against, of the same kind.", out var losses)
        .Making(from => Measure.Net(from.Get(gains), from.Find(losses) ?? []));

    private static readonly Shape<Measure> Ratio = ObjectShape<Measure>.Of("ratio", "One metric as a share of another.")
        .Required("ratio", Common.Metric, "The part, a count or money.", out var part)
        .Required("over", Common.Metric, "The whole, of the same kind.", out var whole)
        .Optional("countingAtMost", Common.Number, "How much of the whole is counted at most; for counts.", out var most)
        .Making(from => RatioOf(from, from.Get(part), from.Get(whole), most));

    private static readonly Shape<Measure> Growth = ObjectShape<Measure>.Of("growth", "How much more the window brought than the one before it.")
        .Required("growth", Common.Metric, "The metric that grows, a count or money.", out var grown)
        .Required("from", ValueShapes.Bound, "Below this base growth is 0%.", out var floor)
        .Making(from => from.TryRead(floor, from.Get(grown), out var value) ? Measure.Growth(from.Get(grown), value) : null);

    private static readonly Shape<Measure> Retention = ObjectShape<Measure>.Of("retention", "Of those that came in the window, the share that has not left.")
        .Required("retention", Common.CountMetric, "The count whose entries say who came.", out var acquired)
        .Required("less", Common.CountMetric, "The count whose entries say who left.", out var lost)
        .Making(from => Measure.Retention(from.Get(acquired), from.Get(lost)));

    private static readonly Shape<Measure> Average = ObjectShape<Measure>.Of("averagePerQuarter", "A count divided by the quarters of the window.")
        .Required("averagePerQuarter", Common.CountMetric, "The count.", out var counted)
        .Making(from => Measure.AveragePerQuarter(from.Get(counted)));

    public static Shape<Measure> Shape { get; } = new UnionShape<Measure>(
        "measure",
        "How a value comes from dated history, or from other metrics.",
        new NameShape<Measure>(Measure.Simples, measure => ((Measure.Simple)measure).Name),
        new("net", Net),
        new("ratio", Ratio),
        new("growth", Growth),
        new("retention", Retention),
        new("averagePerQuarter", Average));

    private static Measure? RatioOf(FieldValues from, Metric part, Metric whole, Field<long> most)
    {
        if (from.FindValue(most) is not { } counted)
        {
            return Measure.Ratio(part, whole);
        }

        if (part is Metric<long> count && whole is Metric<long> all)
        {
            return Measure.Ratio(count, all, counted);
        }

        from.Reading.Add(from.NodeOf(most)!, "wrong-kind", "Only of a count no more than a number is counted.");
        return null;
    }
}

using System.Collections.Generic;
using Ardalis.SmartEnum;
using Partnerships.Json.Shapes;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Json.Formats;

/// <summary>Shapes that stand in several kinds of documents.</summary>
internal static class Common
{
    public const string ClauseSays = "Where it is written.";

    /// <summary>A whole number from 1 on.</summary>
    public static Shape<long> Number { get; } = new WholeNumberShape<long>(1, null, number => number);

    /// <summary>A whole number from 1 on that is never large.</summary>
    public static Shape<int> SmallNumber { get; } = new WholeNumberShape<int>(1, int.MaxValue, number => (int)number);

    /// <summary>Texts, such as the members of a committee.</summary>
    public static Shape<string[]> TextList { get; } = new ListShape<string>(Texts.Words, 0);

    /// <summary>The id of a tier that the program has.</summary>
    public static Shape<TierId> Tier { get; } = new ReferenceShape<TierId>("tier", new TextShape<TierId>("tier", "the id of a tier, such as authorized", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", TryTier));

    /// <summary>The key of an option that the program has.</summary>
    public static Shape<string> Option { get; } = new ReferenceShape<string>("option", Texts.Key);

    /// <summary>The key of a rate that the program has.</summary>
    public static Shape<string> Rate { get; } = new ReferenceShape<string>("rate", Texts.Key);

    /// <summary>The key of a metric.</summary>
    public static Shape<Metric> Metric { get; } = new MetricReferenceShape<Metric>(Texts.Key, null);

    /// <summary>The key of a count.</summary>
    public static Shape<Metric<long>> CountMetric { get; } = new MetricReferenceShape<Metric<long>>(Texts.Key, MetricKind.Count);

    /// <summary>The key of a metric that is yes or no.</summary>
    public static Shape<Metric<bool>> YesNoMetric { get; } = new MetricReferenceShape<Metric<bool>>(Texts.Key, MetricKind.YesNo);

    /// <summary>Rates from a low one to a high one.</summary>
    public static Shape<Range> RateRange { get; } = ObjectShape<Range>.Of("rateRange", "Rates to agree within, both ends included.")
        .Required("from", Texts.Rate, "The least rate.", out var low)
        .Required("to", Texts.Rate, "The greatest rate.", out var high)
        .Making(from =>
        {
            from.Blame(from.NodeOf(high));
            return new Range(new RateRange(from.Get(low), from.Get(high)));
        });

    /// <summary>One of a closed set, by the name that documents hold.</summary>
    public static Shape<T> Named<T>(IReadOnlyList<T> all)
        where T : SmartEnum<T> => new NameShape<T>(all, member => member.Name);

    /// <summary>The name and the version of a format.</summary>
    public static Shape<string> Format(string format) => new NameShape<string>([format], name => name);

    private static bool TryTier(string text, out TierId tier)
    {
        tier = Keys.IsKey(text) ? TierId.Of(text) : null!;
        return tier is not null;
    }

    /// <summary>A range of rates as an object.</summary>
    internal sealed record Range(RateRange Rates);
}

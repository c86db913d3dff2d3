using System.Linq;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Tests.PublishedPrograms;

/// <summary>Facts by the keys of a program's own metrics.</summary>
internal sealed class FactMaker(PartnerProgram program, PartnerFacts facts)
{
    public FactMaker(PartnerProgram program, LocalDate date)
        : this(program, PartnerFacts.On(date))
    {
    }

    public PartnerFacts Facts { get; } = facts;

    public FactMaker Count(string key, decimal value) => new(program, Facts.With(Metric<long>(key), (long)value));

    public FactMaker Money(string key, decimal value) => new(program, Facts.With(Metric<Money>(key), Partnerships.Monetary.Money.Usd(value)));

    public FactMaker Rate(string key, decimal value) => new(program, Facts.With(Metric<Rate>(key), Partnerships.Monetary.Rate.Of(value)));

    public FactMaker Score(string key, decimal value) => new(program, Facts.With(Metric<decimal>(key), value));

    public FactMaker Yes(params string[] keys) => new(program, keys.Aggregate(Facts, (known, key) => known.With(Metric<bool>(key), true)));

    public FactMaker No(params string[] keys) => new(program, keys.Aggregate(Facts, (known, key) => known.With(Metric<bool>(key), false)));

    private Metric<T> Metric<T>(string key)
        where T : struct => (Metric<T>)program.Metrics.Single(metric => metric.Key == key);
}

using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Projections;

/// <summary>What a partnership is expected to bring: years, customers and streams of revenue, as data.</summary>
/// <remarks>Years are numbers of the plan's own, such as 1 to 3. Two plans are equal only when they are one object.</remarks>
public sealed class ProjectionPlan
{
    private const int MostYears = 1000;

    private ProjectionPlan(
        string name, Clause clause, int firstYear, int lastYear, CustomerPlan customers, ProjectedStream[] streams, Currency currency, Rounding rounding)
    {
        Name = name;
        Clause = clause;
        FirstYear = firstYear;
        LastYear = lastYear;
        Customers = customers;
        Streams = Array.AsReadOnly(streams);
        Currency = currency;
        Rounding = rounding;
    }

    /// <summary>What the projection is called: "Implementation practice".</summary>
    public string Name { get; }

    /// <summary>Where the projection is written.</summary>
    public Clause Clause { get; }

    /// <summary>The number of the first year that is projected.</summary>
    public int FirstYear { get; }

    /// <summary>The number of the last year that is projected.</summary>
    public int LastYear { get; }

    /// <summary>The customers that the years bring; years before the first one count as installed.</summary>
    public CustomerPlan Customers { get; }

    /// <summary>The streams of revenue, in the order of the tables.</summary>
    public IReadOnlyList<ProjectedStream> Streams { get; }

    /// <summary>The currency of all prices.</summary>
    public Currency Currency { get; }

    /// <summary>How the partner's share of a line is rounded.</summary>
    public Rounding Rounding { get; }

    /// <summary>A plan over a number of years, without streams yet.</summary>
    /// <param name="name">What the projection is called; not blank.</param>
    /// <param name="clause">Where it is written.</param>
    /// <param name="firstYear">The number of the first year that is projected.</param>
    /// <param name="lastYear">The number of the last year that is projected; at most 1,000 years in all.</param>
    /// <param name="customers">The customers that the years bring, and those before.</param>
    /// <param name="currency">The currency of all prices.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last year is before the first, or too far behind it.</exception>
    /// <exception cref="ArgumentException">The currency has no minor unit.</exception>
    public static ProjectionPlan Of(string name, Clause clause, int firstYear, int lastYear, CustomerPlan customers, Currency currency) => new(
        Guard.NotBlank(name),
        Guard.NotNull(clause),
        firstYear,
        (int)Guard.InRange((long)lastYear, firstYear, (long)firstYear + MostYears - 1, nameof(lastYear)),
        Guard.NotNull(customers),
        [],
        Money.RequireMinorUnit(currency),
        Rounding.HalfAwayFromZero);

    /// <summary>The same plan with more streams behind those it has.</summary>
    /// <param name="streams">Streams priced in the plan's currency, with names that differ.</param>
    /// <exception cref="CurrencyMismatchException">A price is in another currency.</exception>
    /// <exception cref="ArgumentException">Two streams have one name.</exception>
    public ProjectionPlan Earning(params ProjectedStream[] streams)
    {
        var all = Streams.Concat(Guard.Copy(streams)).ToArray();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stream in all)
        {
            Money.RequireSame(Currency, stream.Price.Currency, nameof(streams));
            if (!names.Add(stream.Name))
            {
                throw new ArgumentException($"Names of streams must differ; \"{stream.Name}\" comes twice.", nameof(streams));
            }
        }

        return new ProjectionPlan(Name, Clause, FirstYear, LastYear, Customers, all, Currency, Rounding);
    }

    /// <summary>The same plan with another rounding; half away from zero unless chosen.</summary>
    /// <param name="rounding">How the partner's share of a line is rounded.</param>
    public ProjectionPlan RoundedBy(Rounding rounding) =>
        new(Name, Clause, FirstYear, LastYear, Customers, Streams.ToArray(), Currency, Guard.NotNull(rounding));

    /// <summary>Name and years: "Implementation practice, years 1 to 3".</summary>
    public override string ToString() => FirstYear == LastYear
        ? Guard.Invariant($"{Name}, year {FirstYear}")
        : Guard.Invariant($"{Name}, years {FirstYear} to {LastYear}");
}

using System;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Projections;

/// <summary>Projects a plan: what each stream brings in each year, and who keeps how much of it.</summary>
/// <remarks>
/// <para><b>Units.</b> All amounts are in the plan's currency; a year is one of the plan's own.</para>
/// <para><b>Rounding.</b> Price × count is exact; the partner's share of it is rounded once, by the plan's mode, at the minor
/// unit, and the vendor's share is the rest. Totals add up the lines.</para>
/// <para>Holds nothing but the plan, so that threads can share it.</para>
/// </remarks>
public sealed class ProjectionCalculator
{
    private const string AllYears = "All years";

    private readonly ProjectionPlan _plan;
    private readonly string[] _sections;
    private readonly bool _countsInstalled;
    private readonly bool _shared;

    /// <summary>Makes a calculator for a plan.</summary>
    /// <param name="plan">Years, customers and streams.</param>
    public ProjectionCalculator(ProjectionPlan plan)
    {
        _plan = Guard.NotNull(plan);
        _sections = Enumerable.Range(plan.FirstYear, plan.LastYear - plan.FirstYear + 1).Select(year => Guard.Invariant($"Year {year}")).ToArray();
        _countsInstalled = plan.Streams.Any(stream => stream.Driver is Driver.WonBefore or Driver.WonByTheEnd);
        _shared = plan.Streams.Any(stream => stream.PartnerShare != Rate.One);
    }

    /// <summary>Projects the plan.</summary>
    /// <exception cref="OverflowException">An amount or a count does not fit.</exception>
    public Projection Project()
    {
        var work = default(Computing);
        return Project(ref work);
    }

    internal Explanation Explain()
    {
        var work = new Recording();
        Project(ref work);
        return work.ToExplanation(_plan.ToString());
    }

    /// <summary>What a stream brings in a year, and who keeps it.</summary>
    internal static Shares Share<TWorker>(ProjectedStream stream, Traced<long> count, Rounding rounding, Clause clause, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var price = work.Times(stream.Name, stream.Price, count, clause);
        if (stream.PartnerShare == Rate.One)
        {
            return new Shares(price, price, Money.Zero(stream.Price.Currency));
        }

        var partner = work.Multiply("partner's share", price, stream.PartnerShare, rounding, clause);
        return new Shares(price, partner, work.Subtract("vendor's share", price, partner, clause));
    }

    private Projection Project<TWorker>(ref TWorker work)
        where TWorker : struct, IWorker
    {
        var years = new ProjectedYear[_sections.Length];
        var totals = new RunningShares(_plan.Currency);
        var all = Shares.None(_plan.Currency);
        Traced<long> before = InstalledBefore(_plan.FirstYear);
        for (var i = 0; i < years.Length; i++)
        {
            work.Enter(_sections[i]);
            var year = _plan.FirstYear + i;
            var installed = _countsInstalled
                ? work.AddCounts("customers installed by the end of the year", before, _plan.Customers.In(year), _plan.Clause)
                : before;
            (years[i], all) = ProjectYear(year, before, installed, ref work);
            totals.Add(all, ref work);
            before = installed;
        }

        if (years.Length > 1)
        {
            work.Enter(AllYears);
            all = totals.End(_shared, _plan.Clause, ref work);
        }

        return new Projection(_plan, years, all.Price.Value, all.Partner.Value, all.Vendor.Value);
    }

    private (ProjectedYear Year, Shares Totals) ProjectYear<TWorker>(int year, Traced<long> before, Traced<long> installed, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var lines = new ProjectedLine[_plan.Streams.Count];
        var totals = new RunningShares(_plan.Currency);
        for (var i = 0; i < lines.Length; i++)
        {
            var stream = _plan.Streams[i];
            var count = stream.EarnsIn(year, _plan.FirstYear) ? CountOf(stream.Driver, year, before, installed) : 0;
            var shares = Shares.None(_plan.Currency);
            if (count.Value != 0)
            {
                shares = Share(stream, count, _plan.Rounding, stream.Clause ?? _plan.Clause, ref work);
                totals.Add(shares, ref work);
            }

            lines[i] = new ProjectedLine(stream, count.Value, shares.Price.Value, shares.Partner.Value, shares.Vendor.Value);
        }

        var all = totals.End(_shared, _plan.Clause, ref work);
        return (new ProjectedYear(year, lines, all.Price.Value, all.Partner.Value, all.Vendor.Value), all);
    }

    private Traced<long> CountOf(Driver driver, int year, Traced<long> before, Traced<long> installed) => driver switch
    {
        Driver.WonThisYear => _plan.Customers.In(year),
        Driver.WonTheYearBefore => _plan.Customers.In(year - 1L),
        Driver.WonBefore => before,
        Driver.WonByTheEnd => installed,
        Driver.ByPlan own => own.Plan.In(year),
        _ => throw new InvalidOperationException($"The driver {driver} is unknown."),
    };

    private long InstalledBefore(int year)
    {
        long installed = 0;
        for (var past = _plan.Customers.FirstYear; past < year && past - _plan.Customers.FirstYear < _plan.Customers.Counts.Count; past++)
        {
            installed += _plan.Customers.In(past);
        }

        return installed;
    }
}

using System;
using System.Linq;
using System.Numerics;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;

namespace Partnerships.Performance;

/// <summary>The opportunities that were closed on some days, of partners or direct ones.</summary>
internal sealed class OpportunityBook(DateInterval period, Opportunity[] opportunities, bool ofPartners)
{
    private readonly Opportunity[] _closed = Array.FindAll(opportunities, opportunity => period.Contains(opportunity.ClosedOn) && (opportunity.Partner is not null) == ofPartners);

    /// <summary>The average of what was won.</summary>
    public DashboardFigure Size(Metric<Money> metric)
    {
        var won = _closed.Select(opportunity => opportunity.Value).OfType<Money>().ToList();
        if (won.Count == 0)
        {
            return new(metric, null, PerformanceReasons.NotKnown(metric));
        }

        foreach (var value in won)
        {
            Money.RequireSame(won[0].Currency, value.Currency);
        }

        return Division.Mean(metric, won.Aggregate(BigInteger.Zero, (sum, value) => sum + value.MinorUnits), won.Count, won[0].Currency);
    }

    /// <summary>What was won, of all that were closed.</summary>
    public DashboardFigure WinRate(Metric<Rate> metric)
    {
        var (won, closed) = (_closed.Count(opportunity => opportunity.IsWon), Guard.Invariant($"{_closed.Length}"));
        return Division.Share(metric, won, _closed.Length, PerformanceReasons.Share(Guard.Invariant($"{won}"), closed), closed);
    }

    /// <summary>The average of the days that it took to win.</summary>
    public DashboardFigure Cycle(Metric<long> metric)
    {
        var won = Array.FindAll(_closed, opportunity => opportunity.IsWon);
        return won.Length == 0
            ? new(metric, null, PerformanceReasons.NotKnown(metric))
            : Division.Mean(metric, won.Aggregate(BigInteger.Zero, (sum, opportunity) => sum + opportunity.Days), won.Length, default);
    }
}

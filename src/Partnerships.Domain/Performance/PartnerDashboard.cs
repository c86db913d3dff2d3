using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Metrics;

namespace Partnerships.Performance;

/// <summary>How a vendor's partner business did over some days, section by section.</summary>
/// <remarks>Two dashboards are equal only when they are one object; compare what they hold.</remarks>
public sealed class PartnerDashboard
{
    internal PartnerDashboard(DateInterval period, DashboardSection[] sections) => (Period, Sections) = (period, Array.AsReadOnly(sections));

    /// <summary>The days that count, both ends included.</summary>
    public DateInterval Period { get; }

    /// <summary>The sections, in order.</summary>
    public IReadOnlyList<DashboardSection> Sections { get; }

    /// <summary>The figure of a metric over all partners; null where the dashboard does not show it.</summary>
    public DashboardFigure? Find(Metric metric) => FiguresOf(metric).FirstOrDefault(figure => figure.Type is null);

    /// <summary>The figures of a metric by type and tier; empty where the dashboard does not show it so.</summary>
    public IReadOnlyList<DashboardFigure> ByTier(Metric metric) => Array.AsReadOnly(FiguresOf(metric).Where(figure => figure.Type is not null).ToArray());

    /// <summary>What became of goals for all partners, such as the targets of a year; a metric that is not shown is not known.</summary>
    /// <exception cref="Partnerships.Monetary.CurrencyMismatchException">A goal is in another currency than its figure.</exception>
    public IReadOnlyList<GoalResult> Assess(IEnumerable<Goal> goals) =>
        Array.AsReadOnly(Array.ConvertAll(Guard.Copy(goals), goal => new GoalResult(goal, Find(goal.Metric)?.Value)));

    /// <summary>The days: "2026-01-01 to 2026-12-31".</summary>
    public override string ToString() => $"{Dates.Text(Period.Start)} to {Dates.Text(Period.End)}";

    private IEnumerable<DashboardFigure> FiguresOf(Metric metric) =>
        Sections.SelectMany(section => section.Figures).Where(figure => string.Equals(figure.Metric.Key, Guard.NotNull(metric).Key, StringComparison.Ordinal));
}

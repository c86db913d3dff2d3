using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Performance;

/// <summary>The histories of many partners and of the vendor, looked at over some days.</summary>
internal sealed class PartnerBook(DateInterval period, PartnerRecord[] partners, PartnerHistory vendor, Currency currency)
{
    /// <summary>What the partners' entries of the period add up to.</summary>
    public DashboardFigure Total(Metric metric) => Total(metric, [.. partners.Select(partner => partner.History)]);

    /// <summary>What the entries add up to on which a partner had a type and a tier, of each type and tier that has some; together they are the total.</summary>
    public IEnumerable<DashboardFigure> TotalByTier(Metric metric) => partners
        .SelectMany(partner => EntriesOf(partner.History, metric).Select(entry => (Partner: partner, Tier: partner.Tiers?.On(entry.Date), Entry: entry)))
        .GroupBy(found => (found.Partner.Type, found.Tier))
        .OrderBy(group => group.Key.Type.Key, StringComparer.Ordinal)
        .ThenBy(group => group.Key.Tier is null)
        .ThenBy(group => group.Key.Tier?.Key, StringComparer.Ordinal)
        .Select(group => new DashboardFigure(
            metric,
            Sum(metric, group.Select(found => found.Entry)),
            PerformanceReasons.Total(group.Select(found => found.Partner).Distinct().Count(), 0),
            group.Key.Type,
            group.Key.Tier));

    /// <summary>One sum of the partners as a share of another, or of the vendor's own.</summary>
    public DashboardFigure Share(Metric<Rate> metric, Metric of, Metric over, bool ofTheVendor = false)
    {
        var (part, whole) = (Total(of), ofTheVendor ? Total(over, [vendor]) : Total(over));
        if (part.Value is not { } some || whole.Value is not { } all)
        {
            return new(metric, null, PerformanceReasons.NotKnown(part.Value is null ? of : over));
        }

        Money.RequireSame(some.Currency, all.Currency);
        return Division.Share(metric, some.Number, all.Number, PerformanceReasons.Share(some.ToString(null), all.ToString(null)), all.ToString(null));
    }

    /// <summary>The mean of the period's values, each counting as often as it has responses.</summary>
    public DashboardFigure Mean(Metric metric)
    {
        var entries = partners.SelectMany(partner => EntriesOf(partner.History, metric)).ToList();
        var count = entries.Aggregate(BigInteger.Zero, (sum, entry) => sum + (entry.Responses ?? 1));
        var total = entries.Aggregate(BigInteger.Zero, (sum, entry) => sum + (BigInteger)entry.Value.Number * (entry.Responses ?? 1));
        return metric.FewestResponses is { } fewest && count < fewest ? new(metric, null, PerformanceReasons.NotYetMeasured(count, fewest))
            : count.IsZero ? new(metric, null, PerformanceReasons.NotKnown(metric))
            : Division.Mean(metric, total, count, default);
    }

    /// <summary>The share of the active partners that are known to have something, of those of which it is known.</summary>
    public DashboardFigure ShareHolding(Metric<Rate> metric, Metric<bool> held)
    {
        var active = Array.FindAll(partners, partner => partner.IsActiveOn(period.End));
        var last = Array.ConvertAll(active, partner => partner.History.EntriesOf(held.Key).LastOrDefault(entry => entry.Date <= period.End)?.Value.ToYesNo() ?? (partner.History.Covers(held) ? false : null));
        var (yes, known) = (last.Count(has => has is true), last.Count(has => has is not null));
        return known == 0
            ? new(metric, null, PerformanceReasons.NotKnown(held))
            : Division.Share(metric, yes, known, PerformanceReasons.ShareOfPartners(yes, known, last.Length - known), Guard.Invariant($"{known}"));
    }

    /// <summary>The customers that came with a partner by the last day.</summary>
    public DashboardFigure Ever(Metric metric) => Total(metric, [.. partners.Select(partner => partner.History)], LocalDate.MinIsoValue);

    /// <summary>Of the customers that were there when the period began, the share that still was when it ended; who left and came back was.</summary>
    /// <exception cref="ArgumentException">An entry names no customer.</exception>
    public DashboardFigure Retention(Metric<Rate> metric, Metric came, Metric left)
    {
        var known = Array.FindAll(partners, partner => IsKnown(partner.History, came) && IsKnown(partner.History, left));
        if (known.Length == 0)
        {
            return new(metric, null, PerformanceReasons.NotKnown(metric));
        }

        var (there, stayed) = (0, 0);
        foreach (var partner in known)
        {
            var before = CustomersOn(period.Start.PlusDays(-1), partner, came, left);
            there += before.Count;
            before.IntersectWith(CustomersOn(period.End, partner, came, left));
            stayed += before.Count;
        }

        var all = Guard.Invariant($"{there}");
        return Division.Share(metric, stayed, there, PerformanceReasons.Share(Guard.Invariant($"{stayed}"), all), all);
    }

    /// <summary>How many partners there are on the last day, and how many of each type.</summary>
    public IEnumerable<DashboardFigure> Active(Metric<long> all, params (Metric<long> Metric, PartnerType Type)[] byType)
    {
        var active = Array.FindAll(partners, partner => partner.IsActiveOn(period.End));
        return byType.Select(own => Count(own.Metric, active.Count(partner => partner.Type == own.Type))).Prepend(Count(all, active.Length));
    }

    private DashboardFigure Count(Metric<long> metric, int count) => new(metric, MetricValue.Of((long)count), PerformanceReasons.Active(count, period.End));

    private DashboardFigure Total(Metric metric, PartnerHistory[] histories, LocalDate? from = null)
    {
        var known = Array.FindAll(histories, history => IsKnown(history, metric));
        return known.Length == 0
            ? new(metric, null, PerformanceReasons.NotKnown(metric))
            : new(metric, Sum(metric, known.SelectMany(history => EntriesOf(history, metric, from))), PerformanceReasons.Total(known.Length, histories.Length - known.Length));
    }

    private MetricValue Sum(Metric metric, IEnumerable<HistoryEntry> entries)
    {
        var sum = BigInteger.Zero;
        var unit = default(Currency?);
        foreach (var entry in entries)
        {
            unit ??= entry.Value.Currency;
            Money.RequireSame(unit.Value, entry.Value.Currency);
            sum += entry.Value.Number;
        }

        return MetricValue.FromNumber(metric.Kind, (long)sum, unit ?? (metric.Kind == MetricKind.Money ? currency : default));
    }

    private static HashSet<string> CustomersOn(LocalDate day, PartnerRecord partner, Metric came, Metric left)
    {
        var customers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in partner.History.Entries.Where(entry => entry.Date <= day).OrderBy(entry => entry.Date).ThenBy(entry => IsOf(entry, left)))
        {
            if (IsOf(entry, came))
            {
                customers.Add(SubjectOf(entry));
            }
            else if (IsOf(entry, left))
            {
                customers.Remove(SubjectOf(entry));
            }
        }

        return customers;
    }

    private bool IsKnown(PartnerHistory history, Metric metric) =>
        history.Covers(metric) || (history.EntriesOf(metric.Key) is { Length: > 0 } entries && entries[0].Date <= period.End);

    private IEnumerable<HistoryEntry> EntriesOf(PartnerHistory history, Metric metric, LocalDate? from = null)
    {
        var entries = history.EntriesOf(metric.Key);
        return entries.Length == 0 || entries[0].Metric.Kind == metric.Kind
            ? entries.Where(entry => (from ?? period.Start) <= entry.Date && entry.Date <= period.End)
            : throw new ArgumentException($"{metric.Key} is a {metric.Kind} on the dashboard, and a {entries[0].Metric.Kind} in the history.", nameof(history));
    }

    private static bool IsOf(HistoryEntry entry, Metric metric) => string.Equals(entry.Metric.Key, metric.Key, StringComparison.Ordinal);

    private static string SubjectOf(HistoryEntry entry) => entry.Subject
        ?? throw new ArgumentException($"Must name its customer, since customers are followed: {entry.Id}, {entry}.", nameof(entry));
}

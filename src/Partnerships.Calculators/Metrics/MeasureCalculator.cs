using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Metrics;

/// <summary>Measures a partner's dated history: a value for each metric, over each window, that a program's ladders and goals look at.</summary>
/// <remarks>
/// <para><b>Which entries count.</b> Those of the window, both ends included, and never one after the date. Without a window all up
/// to the date count, those before joining included. Of an id that comes twice, one.</para>
/// <para><b>Not known.</b> A metric without any entry up to the date has no fact, unless the history covers it: then it is zero, "no",
/// or not yet measured. The same is true of a growth or an average per quarter where the window has no length in quarters or time.</para>
/// <para><b>Units.</b> Sums are exact. What comes from a division is cut down to the metric's steps, never rounded up. A sum of money
/// is in the one currency of its entries; an empty one in that of the metric's other entries, or else the program's.</para>
/// <para>A calculator holds its program only, and may be shared between threads.</para>
/// </remarks>
public sealed class MeasureCalculator
{
    private readonly IReadOnlyList<IGrouping<string, (Metric Metric, Window? Window)>> _measured;

    /// <summary>A calculator of what a program looks at.</summary>
    public MeasureCalculator(PartnerProgram program)
    {
        Program = Guard.NotNull(program);
        Measured = ProgramMetrics.MeasuredBy(program);
        _measured = [.. Measured.GroupBy(pair => pair.Metric.Key, StringComparer.Ordinal)];
    }

    /// <summary>The program.</summary>
    public PartnerProgram Program { get; }

    /// <summary>What is measured.</summary>
    internal IReadOnlyList<(Metric Metric, Window? Window)> Measured { get; }

    /// <summary>Measures a history on a date.</summary>
    /// <param name="history">What happened to the partner; entries after the date do not count.</param>
    /// <param name="on">The date.</param>
    /// <exception cref="ArgumentOutOfRangeException">The partner joined after the date, or a value lies outside its metric's range.</exception>
    /// <exception cref="ArgumentException">A key is another kind of metric in the history, or an entry names no subject where subjects are counted.</exception>
    /// <exception cref="CurrencyMismatchException">Amounts that are added or compared are in two currencies.</exception>
    /// <exception cref="OverflowException">A value does not fit.</exception>
    public PartnerFacts Measure(PartnerHistory history, LocalDate on) => Measure(history, PartnerFacts.On(on));

    /// <summary>Measures a history on the date of facts that are known directly, such as a rank among all partners; these win.</summary>
    /// <param name="history">What happened to the partner; entries after the date do not count.</param>
    /// <param name="known">What is known already. Where a metric comes from others, such as a share, they are taken from here first.</param>
    /// <returns>The facts that were known, and those that were measured beside them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The partner joined after the date, or a value lies outside its metric's range.</exception>
    /// <exception cref="ArgumentException">A key is another kind of metric in the history, or an entry names no subject where subjects are counted.</exception>
    /// <exception cref="CurrencyMismatchException">Amounts that are added or compared are in two currencies.</exception>
    /// <exception cref="OverflowException">A value does not fit.</exception>
    public PartnerFacts Measure(PartnerHistory history, PartnerFacts known)
    {
        if (Guard.NotNull(history).Joined > Guard.NotNull(known).Date)
        {
            throw new ArgumentOutOfRangeException(
                nameof(known), known.Date, $"Must be the day on which the partner joined, {Dates.Text(history.Joined)}, or later; is {Dates.Text(known.Date)}.");
        }

        var measuring = new Measuring(history, known, Program.Year, Program.Currency);
        return known.With([.. _measured.SelectMany(windows => FactsOf(windows, measuring, known))]);
    }

    /// <summary>The facts of one metric. Where there is one without a window, which answers for each, a window without a value says so.</summary>
    private static IEnumerable<Fact> FactsOf(IEnumerable<(Metric Metric, Window? Window)> pairs, Measuring measuring, PartnerFacts known)
    {
        var asked = pairs.Where(pair => known.Find(pair.Metric, pair.Window) is null).ToList();
        var facts = asked.ConvertAll(pair => measuring.Of(pair.Metric, pair.Window));
        var inAll = facts.Exists(fact => fact is { Over: null });
        return asked.Zip(facts, (pair, fact) => fact ?? (inAll ? new Fact(pair.Metric, pair.Window, null, null) : null)).OfType<Fact>();
    }
}

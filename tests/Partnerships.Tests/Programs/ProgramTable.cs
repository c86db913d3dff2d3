using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Tests.Programs;

/// <summary>Reads a program as the framework's tables are read: one cell at a time.</summary>
internal static class ProgramTable
{
    /// <summary>What a tier's own lines say, without those that it inherits.</summary>
    public static IEnumerable<string> OwnLinesOf(PartnerProgram program, string tier) =>
        program.Ladder.Tiers.Single(known => known.Id.Key == tier).Requirements.Select(line => line.ToString());

    /// <summary>The tier of a partner that has plenty of everything, but of one metric just this value; null where no tier holds.</summary>
    public static string? TierWith(PartnerProgram program, string metric, string value)
    {
        var measured = MeasuredBy(program).ToList();
        var plenty = measured.Aggregate(PartnerFacts.On(new LocalDate(2026, 6, 30)), (facts, other) => With(facts, other, null));
        var facts = With(plenty, measured.First(known => known.Key == metric), value);
        return new TierCalculator(program).Place(facts).Tier?.Id.Key;
    }

    /// <summary>Each line of a ladder, inherited ones left out, as the metric and the tier that fails with the line.</summary>
    public static IEnumerable<(string Metric, string? Below)> LinesOf(PartnerProgram program) =>
        from rank in Enumerable.Range(0, program.Ladder.Tiers.Count)
        from requirement in program.Ladder.Tiers[rank].Requirements
        select (MetricOf(requirement).Key, rank == 0 ? null : program.Ladder.Tiers[rank - 1].Id.Key);

    /// <summary>The cells of one benefit, a tier each: its level, number or amount; "✓" where it has none, "-" where the tier does not give it.</summary>
    public static IEnumerable<string> CellsOf(PartnerProgram program, string benefit) => program.Ladder.Tiers.Select(tier =>
        program.BenefitsOf(tier.Id).SingleOrDefault(given => given.Key == benefit) is { } found ? CellOf(found) : "-");

    /// <summary>The benefits that any tier gives.</summary>
    public static IEnumerable<string> BenefitsOf(PartnerProgram program) =>
        program.Benefits.SelectMany(table => table.Benefits).Select(benefit => benefit.Key).Distinct();

    /// <summary>Both ends of a range are agreed, and a tenth of a percentage point beyond either is refused with the range.</summary>
    public static void AssertAgreedWithin(Agreement agreement, RateTerm term, decimal low, decimal high)
    {
        foreach (var percent in (decimal[])[low, (low + high) / 2m, high])
        {
            Assert.Equal(Rate.Percent(percent), agreement.Agree(term, Rate.Percent(percent)).RateOf(term));
        }

        foreach (var percent in (decimal[])[low - 0.1m, high + 0.1m])
        {
            var refused = Assert.Throws<ArgumentOutOfRangeException>(() => agreement.Agree(term, Rate.Percent(percent)));
            Assert.Contains(RateRange.Percent(low, high).ToString(), refused.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>An agreement with the standard programs' first year.</summary>
    public static Agreement Sign(PartnerProgram program, string? tier = null, string? option = null)
    {
        var agreement = Agreement.Of("acme", program, new LocalDate(2025, 10, 1));
        agreement = tier is null ? agreement : agreement.AtTier(TierId.Of(tier));
        return option is null ? agreement : agreement.UnderOption(option);
    }

    /// <summary>A value as tables write it: "10", "90%", "150000" of dollars, "yes".</summary>
    public static MetricValue ValueOf(Metric metric, string text) => metric switch
    {
        Metric<Money> => MetricValue.Of(Money.Usd(Number(text))),
        Metric<Rate> => MetricValue.Of(Rate.Percent(Number(text.TrimEnd('%')))),
        Metric<decimal> => MetricValue.Of(Number(text)),
        Metric<bool> => MetricValue.Of(text == "yes"),
        _ => MetricValue.Of(long.Parse(text, CultureInfo.InvariantCulture)),
    };

    private static PartnerFacts With(PartnerFacts facts, Metric metric, string? value) => metric switch
    {
        Metric<Money> money => facts.With(money, ValueOf(money, value ?? "100000000").ToMoney()),
        Metric<Rate> rate => facts.With(rate, ValueOf(rate, value ?? "100%").ToRate()),
        Metric<bool> yesNo => facts.With(yesNo, value is null or "yes"),
        Metric<long> count => facts.With(count, ValueOf(count, value ?? "1000").ToCount()),
        _ => throw new NotSupportedException(metric.ToString()),
    };

    private static IEnumerable<Metric> MeasuredBy(PartnerProgram program) =>
        program.Ladder.Tiers.SelectMany(tier => tier.Requirements).Select(MetricOf).Distinct();

    private static Metric MetricOf(Requirement requirement) => requirement switch
    {
        Comparison comparison => comparison.Metric,
        Holding holding => holding.Metric,
        _ => throw new NotSupportedException(requirement.ToString()),
    };

    private static string CellOf(Benefit benefit)
    {
        var cell = benefit.ToString();
        return cell == benefit.Name ? "✓" : cell[(benefit.Name.Length + 2)..];
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

using System.Linq;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What one rule gives on one line, step by step.</summary>
/// <param name="deal">The deal.</param>
/// <param name="before">What was accumulated before it.</param>
internal readonly struct RuleWork(Deal deal, CommissionProgress before)
{
    /// <summary>What counts of a line for a rule's schedule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="line">The line.</param>
    /// <param name="basis">What is paid on.</param>
    public static Level Counted(RuleInForce rule, DealLine line, Money basis) =>
        rule.Schedule is not { } pay ? basis
        : pay.SelectsByUnits ? LineAmounts.UnitsOf(line)
        : pay.Selector is null ? basis
        : pay.Selector == AmountBase.FirstYear ? line.FirstYear.Round(RoundingOf(rule, line.Net))
        : LineAmounts.Of(line, pay.Selector);

    /// <summary>What a rule is applied to, rounded: of a longer term the first year's part.</summary>
    public static Money BasisOf(RuleInForce rule, DealLine line) => IsFirstYearOfMore(rule.Rule, line)
        ? line.FirstYear.Round(RoundingOf(rule, line.Net))
        : LineAmounts.Of(line, rule.Rule.Base);

    public RuleAmount Compute<TWorker>(int number, int index, RuleInForce rule, bool highest, RunningCounts? counts, Level? ofDeal, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var line = deal.Lines[number - 1];
        if (rule.Schedule is { } pay)
        {
            return BySchedule(number, index, rule, pay, line, counts, ofDeal, ref work);
        }

        if (rule.Rates is not { } rates)
        {
            return ByContribution(number, index, rule, line, ref work);
        }

        var shown = BasisOf(rule, line);
        return new RuleAmount(number, index, shown, shown, AtRate(rule, line, highest ? rates.High : rates.Low, ref work));
    }

    /// <summary>A rate of the exact amount that counts, rounded once.</summary>
    private Traced<Money> AtRate<TWorker>(RuleInForce rule, DealLine line, Rate rate, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var (based, (part, whole)) = (LineAmounts.Of(line, rule.Rule.Base), PartOf(rule.Rule, line));
        return part == whole
            ? work.Multiply(rule.Rule.Name, based, rate, RoundingOf(rule, based), rule.Clause)
            : work.Prorate(work.IsRecording ? rule.Rule.Name + ", for what part of it counts" : rule.Rule.Name, based, rate, part, whole, RoundingOf(rule, based), rule.Clause);
    }

    /// <summary>What both sides contributed tells the partner's part, which is rounded; the vendor's is the rest.</summary>
    private RuleAmount ByContribution<TWorker>(int number, int index, RuleInForce rule, DealLine line, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var (name, based, shown) = (rule.Rule.Name, LineAmounts.Of(line, rule.Rule.Base), BasisOf(rule, line));
        var (vendor, partner) = (deal.Source!.VendorContribution!.Value.MinorUnits, deal.Source.PartnerContribution!.Value.MinorUnits);
        var (part, whole) = IsFirstYearOfMore(rule.Rule, line) ? (12L, (long)line.Months) : (1L, 1L);
        var (step, rounding) = (StepOf(rule.Rule) ?? Rate.One, RoundingOf(rule, based));
        var label = rule.Rule.Earner == DealSide.Partner || !work.IsRecording ? name : name + ", the partner's part";
        var amount = work.Prorate(label, based, step, checked(part * partner), checked(whole * checked(vendor + partner)), rounding, rule.Clause);
        if (rule.Rule.Earner == DealSide.Vendor)
        {
            Traced<Money> all = part == whole && step == Rate.One ? based : work.Prorate(work.IsRecording ? name + ", for both" : name, based, step, part, whole, rounding, rule.Clause);
            amount = work.Subtract(name, all, amount, rule.Clause);
        }

        return new RuleAmount(number, index, shown, shown, amount);
    }

    /// <summary>
    /// A schedule applies to whole minor units: of a longer term to the first year's part, rounded; a rate alone needs no level, and is of
    /// the exact part. The step of the contract's year is of what the schedule brings.
    /// </summary>
    private RuleAmount BySchedule<TWorker>(
        int number, int index, RuleInForce rule, SchedulePay pay, DealLine line, RunningCounts? counts, Level? ofDeal, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var (name, rounding, clause) = (rule.Rule.Name, rule.Terms.Rounding, rule.Clause);
        if (pay.Schedule.Kind == RateScheduleKind.Flat && pay.Schedule.Brackets[0] is { IsPlain: true, Rate: { } rate } && PartOf(rule.Rule, line) is var (part, whole) && part != whole)
        {
            var shown = BasisOf(rule, line);
            return new RuleAmount(number, index, shown, Counted(rule, line, shown), AtRate(rule, line, rate, ref work));
        }

        Traced<Money> basis = LineAmounts.Of(line, rule.Rule.Base);
        if (IsFirstYearOfMore(rule.Rule, line))
        {
            basis = work.Prorate(name + ", first year", basis, Rate.One, 12, line.Months, RoundingOf(rule, basis.Value), clause);
        }

        var counted = Counted(rule, line, basis.Value);
        var (rated, input) = InputOf(pay, basis, LineAmounts.UnitsOf(line));
        input = pay.Selector is null && !IsPricedByAmount(pay) ? input : input.SelectedBy(counted);
        if (ofDeal is { } total)
        {
            input = input.SelectedBy(total);
        }
        else if (pay.Scope != LimitScope.Line && counts!.Before(rule, pay.Scope) is { } already)
        {
            input = input.After(already);
        }

        if (pay.IsCounted && (pay.NeedsQuota || pay.IsGrowth))
        {
            var entry = before.Find(rule.Rule.Key, Scopes.Of(pay.Scope, deal))!;
            input = pay.IsGrowth ? input.Over(entry.Baseline!.Value) : input.OfQuota(entry.Quota!.Value);
        }

        var amount = Schedules.Apply(pay.Schedule, rated, input, rounding, clause, ref work, StepOf(rule.Rule)).Amount;
        return new RuleAmount(number, index, basis.Value, counted, amount);
    }

    /// <summary>What is rated: units alone where nothing is a rate of an amount; an amount by units that select alone where it is on their other side of zero, such as a loss.</summary>
    private static (Traced<Money> Rated, ScheduleInput Input) InputOf(SchedulePay pay, Traced<Money> basis, Units units)
    {
        if (!pay.UsesUnits)
        {
            return (basis, ScheduleInput.Of(basis.Value));
        }

        var rated = pay.Schedule.CountsUnits && pay.Schedule.Brackets.All(bracket => bracket.Rate is null) ? Money.Zero(basis.Value.Currency) : basis;
        var isLoss = rated.Value.IsNegative ? units > Units.Zero : rated.Value.IsPositive && units < Units.Zero;
        return (rated, isLoss && !pay.Schedule.CountsUnits ? ScheduleInput.Of(rated.Value).SelectedBy(units) : ScheduleInput.Of(rated.Value).With(units));
    }

    /// <summary>Whether units are paid for by what the amount reaches, which then is all that the amount is for.</summary>
    private static bool IsPricedByAmount(SchedulePay pay) => pay.Schedule.CountsUnits && !pay.SelectsByUnits;

    /// <summary>A credit is rounded to the opposite of its sale.</summary>
    private static Rounding RoundingOf(RuleInForce rule, Money amount) => amount.IsNegative ? rule.Terms.Rounding.Mirrored : rule.Terms.Rounding;

    private static bool IsFirstYearOfMore(CommissionRule rule, DealLine line) => rule.Base == AmountBase.FirstYear && line.Months > 12;

    /// <summary>What part of the rate the contract's year pays; null where each pays the whole.</summary>
    private Rate? StepOf(CommissionRule rule) => rule.Recurrence.Steps.Count > 0 ? rule.Recurrence.Steps[deal.ContractYear - 1] : null;

    /// <summary>What part of the amount counts: the first year of a longer term, and the step of the contract's year.</summary>
    private (long Part, long Whole) PartOf(CommissionRule rule, DealLine line)
    {
        var (part, whole) = IsFirstYearOfMore(rule, line) ? (12L, (long)line.Months) : (1L, 1L);
        return StepOf(rule) is { } step && step != Rate.One ? checked((part * step.Billionths, whole * Rate.One.Billionths)) : (part, whole);
    }
}

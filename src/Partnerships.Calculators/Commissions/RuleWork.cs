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
        : pay.Schedule.BoundKind == LevelKind.Units ? LineAmounts.UnitsOf(line)
        : pay.Selector is null ? basis
        : pay.Selector == AmountBase.FirstYear ? line.FirstYear.Round(rule.Terms.Rounding)
        : LineAmounts.Of(line, pay.Selector);

    /// <summary>What a rule is applied to, rounded: of a longer term the first year's part.</summary>
    public static Money BasisOf(RuleInForce rule, DealLine line) => rule.Rule.Base == AmountBase.FirstYear && line.Months > 12
        ? line.FirstYear.Round(rule.Terms.Rounding)
        : LineAmounts.Of(line, rule.Rule.Base);

    public RuleAmount Compute<TWorker>(int number, int index, RuleInForce rule, bool highest, RunningCounts? counts, Level? ofDeal, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var line = deal.Lines[number - 1];
        if (rule.Schedule is { } pay)
        {
            return BySchedule(number, index, rule, pay, line, counts, ofDeal, ref work);
        }

        var based = LineAmounts.Of(line, rule.Rule.Base);
        var (part, whole) = PartOf(rule.Rule, line);
        var shown = part == whole ? based : ((UnroundedMoney)based).Times(part, whole).Round(rule.Terms.Rounding);
        var label = part == whole || !work.IsRecording ? rule.Rule.Name : rule.Rule.Name + ", for what part of it counts";
        Traced<Money> amount;
        if (rule.Rates is { } rates)
        {
            var rate = highest ? rates.High : rates.Low;
            amount = part == whole
                ? work.Multiply(label, based, rate, rule.Terms.Rounding, rule.Clause)
                : work.Prorate(label, based, rate, part, whole, rule.Terms.Rounding, rule.Clause);
        }
        else
        {
            var source = deal.Source!;
            var (vendor, partner) = (source.VendorContribution!.Value.MinorUnits, source.PartnerContribution!.Value.MinorUnits);
            var own = rule.Rule.Earner == DealSide.Partner ? partner : vendor;
            amount = work.Prorate(label, shown, Rate.One, own, checked(vendor + partner), rule.Terms.Rounding, rule.Clause);
        }

        return new RuleAmount(number, index, shown, shown, amount);
    }

    /// <summary>A schedule applies to an amount of money: of a longer term to the first year's part, rounded; a year's step applies to what it brings.</summary>
    private RuleAmount BySchedule<TWorker>(
        int number, int index, RuleInForce rule, SchedulePay pay, DealLine line, RunningCounts? counts, Level? ofDeal, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var (name, rounding, clause) = (rule.Rule.Name, rule.Terms.Rounding, rule.Clause);
        Traced<Money> basis = LineAmounts.Of(line, rule.Rule.Base);
        if (rule.Rule.Base == AmountBase.FirstYear && line.Months > 12)
        {
            basis = work.Prorate(name + ", first year", basis, Rate.One, 12, line.Months, rounding, clause);
        }

        var counted = Counted(rule, line, basis.Value);
        var input = ScheduleInput.Of(basis.Value);
        input = pay.UsesUnits ? input.With(LineAmounts.UnitsOf(line)) : input;
        input = pay.Selector is null ? input : input.SelectedBy(counted);
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

        var amount = Schedules.Apply(pay.Schedule, basis, input, rounding, clause, ref work).Amount;
        if (rule.Rule.Recurrence.Steps.Count > 0)
        {
            amount = work.Multiply(name + ", part of the year", amount, rule.Rule.Recurrence.Steps[deal.ContractYear - 1], rounding, clause);
        }

        return new RuleAmount(number, index, basis.Value, counted, amount);
    }

    /// <summary>What part of the amount counts: the first year of a longer term, and the step of the contract's year.</summary>
    private (long Part, long Whole) PartOf(CommissionRule rule, DealLine line)
    {
        var (part, whole) = rule.Base == AmountBase.FirstYear && line.Months > 12 ? (12L, line.Months) : (1L, 1L);
        return rule.Recurrence.Steps.Count > 0
            ? checked((part * rule.Recurrence.Steps[deal.ContractYear - 1].Billionths, whole * Rate.One.Billionths))
            : (part, whole);
    }
}

using System.Linq;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Commissions;

/// <summary>What one rule gives on one line, step by step.</summary>
/// <param name="deal">The deal.</param>
/// <param name="agreement">What the partner signed.</param>
/// <param name="before">What was accumulated before the deal.</param>
/// <param name="allowances">What its lines used up of allowances so far; null where no rule has one.</param>
internal readonly struct RuleWork(Deal deal, Agreement agreement, CommissionProgress before, RunningAllowances? allowances)
{
    public RuleAmount Compute<TWorker>(int number, int index, RuleInForce rule, bool highest, RunningCounts? counts, Level? ofDeal, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var line = deal.Lines[number - 1];
        if (rule.Schedule is { } pay)
        {
            return BySchedule(number, index, rule, pay, line, counts, ofDeal, ref work);
        }

        var (amount, part, shown) = Paid(rule, line, ref work);
        return new RuleAmount(number, index, shown, shown, rule.Rates is { } rates
            ? AtRate(rule, amount, part, highest ? rates.High : rates.Low, ref work)
            : ByContribution(rule, amount, part, ref work));
    }

    /// <summary>What of a line counts for a rule, rounded: of a longer term the first year's part, or the days that it pays for.</summary>
    public Money BasisOf(RuleInForce rule, DealLine line)
    {
        var (amount, part) = (LineAmounts.Of(line, rule.Rule.Base), PartOf(rule.Rule, line));
        return part.IsWhole ? amount : amount.Times(part.Some, part.All).Round(RoundingOf(rule, amount));
    }

    /// <summary>What a line adds to the level that selects a rule's bracket: nothing where it is free as a whole, and otherwise what is left, or all of another amount.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="line">The line.</param>
    /// <param name="basis">What is paid on: zero where the line is free as a whole.</param>
    /// <param name="isFree">Whether the line is free as a whole.</param>
    public static Level Counted(RuleInForce rule, DealLine line, Money basis, bool isFree) =>
        rule.Schedule is not { } pay ? basis
        : pay.SelectsByUnits ? isFree ? Units.Zero : LineAmounts.UnitsOf(line)
        : pay.Selector is null || isFree ? basis
        : pay.Selector == AmountBase.FirstYear ? line.FirstYear.Round(RoundingOf(rule, line.Net))
        : LineAmounts.Of(line, pay.Selector);

    /// <summary>What is paid on: the exact part of a line's amount, or the rounded part beyond what is free.</summary>
    private (Traced<Money> Amount, CountedPart Part, Money Shown) Paid<TWorker>(RuleInForce rule, DealLine line, ref TWorker work)
        where TWorker : struct, IWorker
    {
        if (rule.Rule.Allowance is null)
        {
            return (LineAmounts.Of(line, rule.Rule.Base), PartOf(rule.Rule, line), BasisOf(rule, line));
        }

        var (left, _) = Left(rule, line, ref work);
        return (left, CountedPart.Whole, left.Value);
    }

    /// <summary>What is paid on, in whole minor units: the part of a line that counts, less what of it is free.</summary>
    private (Traced<Money> Amount, bool IsFree) Left<TWorker>(RuleInForce rule, DealLine line, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var (name, clause, part) = (rule.Rule.Name, rule.Clause, PartOf(rule.Rule, line));
        Traced<Money> basis = LineAmounts.Of(line, rule.Rule.Base);
        if (!part.IsWhole)
        {
            basis = work.Prorate(work.IsRecording ? name + ", what of it counts" : name, basis, Rate.One, part.Some, part.All, RoundingOf(rule, basis.Value), clause);
        }

        if (allowances?.FreeOf(rule.Rule, line, basis.Value) is not var (free, isFree) || (free.IsZero && !isFree))
        {
            return (basis, false);
        }

        var label = work.IsRecording ? name + ", what of it is free" : name;
        var taken = free == basis.Value ? basis : free.IsNegative ? work.Max(label, basis, free, clause) : work.Min(label, basis, free, clause);
        return (work.Subtract(work.IsRecording ? name + ", beyond what is free" : name, basis, taken, clause), isFree);
    }

    /// <summary>A rate of the exact amount that counts, rounded once.</summary>
    private Traced<Money> AtRate<TWorker>(RuleInForce rule, Traced<Money> amount, CountedPart part, Rate rate, ref TWorker work)
        where TWorker : struct, IWorker
    {
        part = StepOf(rule.Rule) is { } step ? part.Of(step) : part;
        return part.IsWhole
            ? work.Multiply(rule.Rule.Name, amount, rate, RoundingOf(rule, amount.Value), rule.Clause)
            : work.Prorate(
                work.IsRecording ? rule.Rule.Name + ", for what part of it counts" : rule.Rule.Name, amount, rate, part.Some, part.All, RoundingOf(rule, amount.Value), rule.Clause);
    }

    /// <summary>What both sides contributed tells the partner's part, which is rounded; the vendor's is the rest.</summary>
    private Traced<Money> ByContribution<TWorker>(RuleInForce rule, Traced<Money> amount, CountedPart part, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var name = rule.Rule.Name;
        var (vendor, partner) = (deal.Source!.VendorContribution!.Value.MinorUnits, deal.Source.PartnerContribution!.Value.MinorUnits);
        var (step, rounding) = (StepOf(rule.Rule) ?? Rate.One, RoundingOf(rule, amount.Value));
        var label = rule.Rule.Earner == DealSide.Partner || !work.IsRecording ? name : name + ", the partner's part";
        var partners = work.Prorate(label, amount, step, checked(part.Some * partner), checked(part.All * checked(vendor + partner)), rounding, rule.Clause);
        if (rule.Rule.Earner == DealSide.Partner)
        {
            return partners;
        }

        var all = part.IsWhole && step == Rate.One ? amount : work.Prorate(work.IsRecording ? name + ", for both" : name, amount, step, part.Some, part.All, rounding, rule.Clause);
        return work.Subtract(name, all, partners, rule.Clause);
    }

    /// <summary>
    /// A schedule applies to whole minor units: of a longer term to the first year's part, rounded; a rate alone needs no level, and is of
    /// the exact part. The step of the contract's year is of what the schedule brings.
    /// </summary>
    private RuleAmount BySchedule<TWorker>(
        int number, int index, RuleInForce rule, SchedulePay pay, DealLine line, RunningCounts? counts, Level? ofDeal, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var (rounding, clause) = (rule.Terms.Rounding, rule.Clause);
        if (pay.Schedule.Kind == RateScheduleKind.Flat && pay.Schedule.Brackets[0] is { IsPlain: true, Rate: { } rate })
        {
            var (amount, part, shown) = Paid(rule, line, ref work);
            return new RuleAmount(number, index, shown, Counted(rule, line, shown, isFree: false), AtRate(rule, amount, part, rate, ref work));
        }

        var (basis, isFree) = Left(rule, line, ref work);
        var counted = Counted(rule, line, basis.Value, isFree);
        if (isFree)
        {
            return new RuleAmount(number, index, basis.Value, counted, basis);
        }

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

        return new RuleAmount(number, index, basis.Value, counted, Schedules.Apply(pay.Schedule, rated, input, rounding, clause, ref work, StepOf(rule.Rule)).Amount);
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
    private static Rounding RoundingOf(RuleInForce rule, Money amount) => rule.Terms.Rounding.For(amount);

    /// <summary>What part of the rate the contract's year pays; null where each pays the whole.</summary>
    private Rate? StepOf(CommissionRule rule) => rule.Recurrence.Steps.Count > 0 ? rule.Recurrence.Steps[deal.ContractYear - 1] : null;

    /// <summary>What part of the amount counts: the days that the rule pays for, or the first year of a longer term.</summary>
    private CountedPart PartOf(CommissionRule rule, DealLine line) =>
        CountedDays.Of(rule, deal, line, agreement) is { } days ? new CountedPart(days.Days, days.OfDays)
        : rule.Base == AmountBase.FirstYear && line.Months > 12 ? new CountedPart(12, line.Months)
        : CountedPart.Whole;
}

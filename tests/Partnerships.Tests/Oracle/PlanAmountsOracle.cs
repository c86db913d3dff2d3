using System.Linq;
using System.Numerics;
using Partnerships.Tests.Commissions;

namespace Partnerships.Tests.Oracle;

/// <summary>What a rule is applied to on a line, beyond what is free of it.</summary>
/// <param name="Amount">In cents: exact, or whole where something is free at first.</param>
/// <param name="Level">What it adds to the level that selects a schedule's bracket: whole cents, or units.</param>
/// <param name="Units">Its units.</param>
/// <param name="IsFree">Whether it is free as a whole.</param>
internal sealed record OracleLine(Rational Amount, Rational Level, long Units, bool IsFree);

/// <summary>What a rule pays on a line before its limits: exact fractions of cents, rounded once.</summary>
internal static class PlanAmountsOracle
{
    private static readonly BigInteger Billion = 1_000_000_000;

    /// <summary>What of a line a rule is a share of, for the days that it pays for.</summary>
    public static Rational BaseOf(PlanRuleCase rule, PlanTermsOracle terms, PlanDealCase deal, PlanLineCase line)
    {
        // The first twelve months of a term are days of it like others.
        var ofTheTerm = rule.Base == "first-year" ? "net" : rule.Base;
        return PlanDaysOracle.Decide(rule, line) ? AmountOf(ofTheTerm, line) * PlanDaysOracle.Part(rule, terms, deal, line) : AmountOf(rule.Base, line);
    }

    private static Rational AmountOf(string amount, PlanLineCase line)
    {
        var (net, months) = (line.Net ?? line.List, PlanDaysOracle.MonthsOf(line));
        return amount switch
        {
            "list" => line.List,
            "net" => net,
            "margin" => net - line.Cost!.Value,
            "collected" => line.Collected!.Value,
            _ => months <= 12 ? net : new Rational((BigInteger)net * 12, months),
        };
    }

    /// <summary>What a rule is applied to on a line, after what was used of its allowance before.</summary>
    public static OracleLine LineOf(PlanRuleCase rule, PlanTermsOracle terms, PlanDealCase deal, PlanLineCase line, OracleUse used)
    {
        var (amount, mode, isFree) = (BaseOf(rule, terms, deal, line), terms.Case.Rounding, false);
        if (rule.Allowance is { } allowance)
        {
            // What is used of an allowance is in whole cents, and so is what is left.
            var whole = ScheduleOracle.Rounded(amount, mode);
            (var free, isFree) = PlanAllowanceOracle.Free(allowance, used, whole, IsCredit(line));
            amount = whole - free;
        }

        // Another amount that selects the bracket is of the whole line, as its units are.
        var level = isFree || !rule.Pay.IsSchedule ? 0
            : CountsUnits(rule.Pay) ? UnitsOf(line)
            : rule.Pay.Selector is { } selector ? AmountOf(selector, line) : amount;
        return new OracleLine(amount, ScheduleOracle.Rounded(level, mode), UnitsOf(line), isFree);
    }

    /// <summary>Whether units tell the bracket, or are all that one bracket is for.</summary>
    public static bool CountsUnits(PlanPayCase pay) => pay.Brackets.Length > 1 ? pay.Bounds == "units" : pay.Brackets[0].PerUnit is not null && pay.Selector is null;

    /// <summary>Whether a line takes back what another one sold.</summary>
    public static bool IsCredit(PlanLineCase line) => line.List < 0 || line.Net < 0;

    /// <summary>The quantity, below zero where the line takes back.</summary>
    private static long UnitsOf(PlanLineCase line) => IsCredit(line) ? -line.Quantity : line.Quantity;

    /// <summary>A share of what is not free: a rate, or what the earner contributed.</summary>
    public static BigInteger Share(PlanRuleCase rule, PlanTermsOracle terms, PlanDealCase deal, OracleLine line, bool high)
    {
        var (price, mode) = (line.Amount * StepOf(rule, deal), terms.Case.Rounding);
        if (rule.Pay.Way == "agreed")
        {
            var rate = terms.RateOf(rule.Pay.Term)!.Value;
            return ScheduleOracle.Rounded(price * new Rational(high ? rate.High : rate.Low, Billion), mode);
        }

        // The partner's part is rounded, and the vendor's is the rest.
        var partner = ScheduleOracle.Rounded(price * new Rational(deal.PartnerPart, deal.PartnerPart + deal.VendorPart), mode);
        return rule.Vendor ? ScheduleOracle.Rounded(price, mode) - partner : partner;
    }

    /// <summary>By a schedule, after what was counted before, where anything was; beside what all lines of the deal that the rule is for
    /// add to the level; and against the quota or the baseline.</summary>
    public static BigInteger BySchedule(PlanRuleCase rule, PlanTermsOracle terms, PlanDealCase deal, OracleLine line, Rational? before, Rational ofTheDeal, long? against)
    {
        var (pay, step, mode) = (rule.Pay, StepOf(rule, deal), terms.Case.Rounding);
        var brackets = pay.Brackets.Select(bracket => ToOracle(pay, bracket, against)).ToArray();
        var value = pay.Brackets.Any(bracket => bracket.PerUnit is not null) ? line.Units : (Rational)ScheduleOracle.Rounded(line.Amount, mode);
        var (level, had) = (line.Level, before ?? 0);
        switch (pay.Way)
        {
            case "flat":
                // A rate alone has no level for which the base would have to be whole.
                var isRate = pay.Brackets[0] is { PerUnit: null, Entry: 0, Floor: null, Cap: null };
                var flat = isRate ? line.Amount : value;
                return ScheduleOracle.Rounded(ScheduleOracle.Slab(brackets, flat, flat) * step, mode);
            case "slab":
                // A sale has the rate of the level that it goes up to, a refund that of the level that it comes down from.
                var reached = pay.Scope == "deal" ? ofTheDeal : had.Abs() > (had + level).Abs() ? had : had + level;
                return ScheduleOracle.Rounded(ScheduleOracle.Slab(brackets, value, reached) * step, mode);
            case "marginal" when pay.Selector is not null && value.Sign == 0:
                return 0;
            case "marginal" when pay.Selector is not null && level.Sign == 0:
                // A level that stays where it is has its bracket.
                return Stepped(ScheduleOracle.Rounded(value * brackets[ScheduleOracle.IndexOf(brackets, had.Abs())].Rate, mode), step, mode);
            case "marginal" when pay.Selector is not null:
                var rated = ScheduleOracle.Marginal(brackets, had + level) - ScheduleOracle.Marginal(brackets, had);
                return Stepped(ScheduleOracle.Rounded(value * rated / level, mode), step, mode);
            case "marginal":
                return Stepped(ScheduleOracle.Difference(total => ScheduleOracle.Marginal(brackets, total), before, value, mode), step, mode);
            default:
                return Stepped(ScheduleOracle.Difference(total => Grown(pay.Basis, brackets, total, against!.Value), before, value, mode), step, mode);
        }
    }

    /// <summary>What part of the rate the contract's year pays.</summary>
    private static Rational StepOf(PlanRuleCase rule, PlanDealCase deal) => rule.Steps.Length == 0 ? 1 : new Rational(rule.Steps[deal.ContractYear - 1], Billion);

    private static BigInteger Stepped(BigInteger amount, Rational step, string mode) => ScheduleOracle.Rounded(new Rational(amount) * step, mode);

    private static Rational Grown(string basis, OracleBracket[] brackets, Rational turnover, long baseline)
    {
        if (turnover.Sign < 0)
        {
            return -Grown(basis, brackets, -turnover, baseline);
        }

        var growth = turnover - baseline;
        return growth.Sign <= 0 ? 0
            : basis == "turnover" ? ScheduleOracle.Slab(brackets, turnover, growth)
            : basis == "growth" ? ScheduleOracle.Slab(brackets, growth, growth)
            : ScheduleOracle.Marginal(brackets, growth);
    }

    private static OracleBracket ToOracle(PlanPayCase pay, PlanBracketCase bracket, long? against) => new(
        bracket.End is not { } end ? null : pay.Bounds == "quota" ? new Rational((BigInteger)end * against!.Value, Billion) : end,
        bracket.IncludesEnd,
        bracket.PerUnit is { } price ? price : new Rational(bracket.Rate, Billion),
        bracket.Entry,
        bracket.Reaching,
        bracket.Floor is { } floor ? floor : (Rational?)null,
        bracket.Cap is { } cap ? cap : (Rational?)null,
        bracket.Retroactive,
        bracket.Block is { } size ? size : (Rational?)null);
}

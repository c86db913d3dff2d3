using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>What a fund bears of a spend: the matched share of what counts, up to what is left.</summary>
/// <remarks>
/// <para><b>Units.</b> All amounts are in the fund's currency; the spend is that of one activity, in all.</para>
/// <para><b>Rounding.</b> Each share is rounded once, by the program's mode, at the minor unit: the eligible share of each kind before its
/// cap, our part of the activity, and the match. The partner bears the rest.</para>
/// </remarks>
internal static class FundCalculator
{
    public static FundQuote Quote(FundContext context, FundSpend spend, Money? left, IEnumerable<Reason> reasons)
    {
        var work = default(Computing);
        var fund = Reimburse(context.Terms, context.Match, context.Rounding, context.Clause, spend, left, ref work);
        return new FundQuote(context.Terms, context.Match, context.Rounding, context.Clause, spend, left, fund, reasons.Concat(WhyNotAll(context, spend, left)));
    }

    /// <summary>What the fund bears, whatever is left.</summary>
    public static Money Matched(FundContext context, FundSpend? spend)
    {
        if (spend is null)
        {
            return Money.Zero(context.Currency);
        }

        var work = default(Computing);
        return Reimburse(context.Terms, context.Match, context.Rounding, context.Clause, spend, null, ref work);
    }

    public static Explanation Explain(FundQuote quote)
    {
        var work = new Recording();
        Reimburse(quote.Terms, quote.Match, quote.Rounding, quote.Clause, quote.Spend, quote.Left, ref work);
        return work.ToExplanation(quote.ToString());
    }

    /// <summary>Why the fund bears less than its share of the whole spend; the match itself is told too.</summary>
    public static IEnumerable<Reason> WhyNotAll(FundContext context, FundSpend spend, Money? left)
    {
        foreach (var line in spend.Plus(null).Lines)
        {
            if (context.Terms.RuleOf(line.Kind) is not { } rule || line.Amount.IsZero)
            {
                continue;
            }

            if (rule.Eligible < Rate.One)
            {
                yield return FundReasons.NotEligible(rule, line.Amount);
            }

            if (rule.Cap is { } cap && (line.Amount * rule.Eligible).Round(context.Rounding) > cap)
            {
                yield return FundReasons.OverCap(rule, cap);
            }
        }

        if (spend.OurPart < Rate.One)
        {
            yield return FundReasons.OthersTakePart(spend.OurPart);
        }

        if (context.Match < Rate.One)
        {
            yield return FundReasons.MatchRequired(context.Match);
        }

        if (left is { } rest && Matched(context, spend) > rest)
        {
            yield return FundReasons.OverLeft(Matched(context, spend), rest);
        }
    }

    private static Money Reimburse<TWorker>(
        FundTerms terms, Rate match, Rounding rounding, Clause clause, FundSpend spend, Money? left, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var all = new RunningTotal(spend.Currency);
        var counted = new RunningTotal(spend.Currency);
        foreach (var line in spend.Plus(null).Lines)
        {
            work.AddTo(ref all, line.Amount);
            work.AddTo(ref counted, Count(terms.RuleOf(line.Kind), line, rounding, clause, ref work));
        }

        var spent = work.Sum("spend", ref all, clause);
        var eligible = work.Sum("what counts of it", ref counted, clause);
        var ours = spend.OurPart == Rate.One ? eligible : work.Multiply("our part", eligible, spend.OurPart, rounding, clause);
        var matched = match == Rate.One ? ours : work.Multiply("the fund's share", ours, match, rounding, clause);
        var fund = left is { } rest ? work.Min("left of the fund", matched, rest, clause) : matched;
        work.Subtract("the partner's share", spent, fund, clause);
        return fund.Value;
    }

    private static Traced<Money> Count<TWorker>(SpendRule? rule, SpendLine line, Rounding rounding, Clause clause, ref TWorker work)
        where TWorker : struct, IWorker
    {
        if (rule is null)
        {
            return line.Amount;
        }

        Traced<Money> share = rule.Eligible == Rate.One ? line.Amount : work.Multiply("eligible " + rule.Kind, line.Amount, rule.Eligible, rounding, clause);
        return rule.Cap is { } cap ? work.Min("cap of " + rule.Kind, share, cap, clause) : share;
    }
}

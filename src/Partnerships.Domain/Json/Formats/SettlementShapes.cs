using Partnerships.Commissions;
using Partnerships.Discounts;
using Partnerships.Json.Shapes;
using Partnerships.Monetary;

namespace Partnerships.Json.Formats;

/// <summary>When what was earned is paid, what is promised a year, and discounts.</summary>
internal static class SettlementShapes
{
    private const string RoundingSays = "How a part of a cent is rounded; half away from zero where it is left out.";

    private static readonly Shape<Discount> Discount = ObjectShape<Discount>.Of("discount", "A discount off a price.")
        .Required("name", Texts.Words, "What it is called, such as partner discount.", out var name)
        .Required("rate", Texts.Rate, "The rate, from 0% to 100%.", out var rate)
        .Required("clause", Texts.Clause, Common.ClauseSays, out var clause)
        .Making(from =>
        {
            from.Blame(from.NodeOf(rate));
            return Discounts.Discount.Of(from.Get(name), from.Get(rate), from.Get(clause));
        });

    public static Shape<SettlementTerms> Settlement { get; } = ObjectShape<SettlementTerms>.Of("settlement", "When what a partner earned is paid.")
        .Required("trigger", Common.Named(PaymentTrigger.All), "From which day the time runs.", out var trigger)
        .Required("days", new WholeNumberShape<int>(0, int.MaxValue, number => (int)number), "Within how many calendar days after that day; 0 for on the day.", out var days)
        .Optional("holdBack", Texts.Rate, "Which part of each line is held back, from 0% to 100%.", out var holdBack)
        .Optional("holdBackTime", Texts.Period, "How long it is held back, from the day the line was earned; left out where somebody has to release it.", out var holdBackTime)
        .Optional("activation", new WholeNumberShape<int>(2, int.MaxValue, number => (int)number), "From how many deals on anything is paid, and all of it then.", (terms, deals) => terms.ActivatedBy(deals))
        .Optional("minimumPayout", Texts.Money, "The least amount of a payout; above zero.", (terms, least) => terms.PayingFrom(least))
        .Optional("draw", Texts.Money, "What is paid at least in each cycle, against what is earned later; above zero.", out var draw)
        .Optional("drawCycle", Common.Named(StatementCycle.All), "The cycle of the draw.", out var drawCycle)
        .Optional("rounding", Common.Named(Rounding.All), RoundingSays, (terms, rounding) => terms.RoundedBy(rounding))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (terms, by) => terms.By(by))
        .Needs("holdBackTime", "holdBack")
        .Needs("draw", "drawCycle")
        .Needs("drawCycle", "draw")
        .Making(from =>
        {
            var terms = SettlementTerms.Standard.PaidAfter(from.Get(trigger), from.Get(days));
            from.Blame(from.NodeOf(holdBack));
            terms = from.FindValue(holdBack) is { } part ? terms.HoldingBack(part, from.Find(holdBackTime)) : terms;
            from.Blame(from.NodeOf(draw));
            return from.FindValue(draw) is { } amount ? terms.Drawing(amount, from.Get(drawCycle)) : terms;
        });

    public static Shape<MinimumCommitment> Minimum { get; } = ObjectShape<MinimumCommitment>.Of("minimumCommitment", "What is to be brought in each agreement year at least.")
        .Required("perYear", Texts.Money, "The least amount of a full year; a short one counts by its days.", out var perYear)
        .Optional("rounding", Common.Named(Rounding.All), RoundingSays, (minimum, rounding) => minimum.RoundedBy(rounding))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (minimum, by) => minimum.By(by))
        .Making(from =>
        {
            from.Blame(from.NodeOf(perYear));
            return MinimumCommitment.OfYear(from.Get(perYear));
        });

    public static Shape<DiscountStack> Stack { get; } = ObjectShape<DiscountStack>.Of("discounts", "Several discounts on the list price.")
        .Required("rule", Common.Named(DiscountRule.All), "How they work together.", out var rule)
        .Required("discounts", new ListShape<Discount>(Discount, 1), "The discounts, in the order in which they are taken.", out var discounts)
        .Optional("atMost", Texts.Rate, "The most that all of them may be together, of the list price.", (stack, most) => stack.AtMost(most))
        .Optional("floorPrice", Texts.Money, "The price below which no discount goes.", (stack, price) => stack.NotBelow(price))
        .Optional("rounding", Common.Named(Rounding.All), RoundingSays, (stack, rounding) => stack.RoundedBy(rounding))
        .Making(from => DiscountStack.Of(from.Get(rule), from.Get(discounts)));
}

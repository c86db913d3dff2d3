using System;
using System.Linq;
using Partnerships.Calendars;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Json.Shapes;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Json.Formats;

/// <summary>The rules by which deals are paid.</summary>
internal static class PlanShapes
{
    private static readonly Shape<RulePay> Pay = ObjectShape<RulePay>.Of("rulePay", "How much a rule pays.")
        .Optional("rate", Common.Rate, "The rate of the program that the agreement fixes.", out var rate)
        .Optional("by", new NameShape<string>(["contribution"], name => name), "That the earner gets the part that it contributed to a joint deal.", out _)
        .Optional("schedule", ScheduleShapes.Schedule, "The schedule by which it pays.", out var schedule)
        .Optional("countedOver", Common.Named(LimitScope.All), "Over what the level is counted that selects a bracket; each line by itself where it is left out.", (pay, scope) => ((SchedulePay)pay).CountedOver(scope))
        .Optional("selectedBy", Common.Named(AmountBase.All), "The amount of a line that selects a bracket; the one that is paid on where it is left out.", (pay, amount) => ((SchedulePay)pay).SelectedBy(amount))
        .ExactlyOne("rate", "by", "schedule")
        .Needs("countedOver", "schedule")
        .Needs("selectedBy", "schedule")
        .Making(from => from.Find(rate) is { } term ? RulePay.Agreed(term)
            : from.Find(schedule) is { } brackets ? RulePay.By(brackets)
            : RulePay.ByContribution);

    private static readonly Shape<Recurrence> Recurring = ObjectShape<Recurrence>.Of("recurrence", "For which terms of a contract a rule pays; for every one where it is left out.")
        .Optional("only", new NameShape<string>(["first-year"], name => name), "That new deals and expansions pay, and renewals do not.", out _)
        .Optional("tail", Texts.Period, "How long deals pay.", out var tail)
        .Optional("from", Common.Named(DealDay.All), "The day from which that counts.", out var anchor)
        .Optional("steps", new ListShape<Rate>(Texts.Rate, 1), "What part of the rate each year of the contract pays, from the first.", out var steps)
        .ExactlyOne("only", "tail", "steps")
        .Needs("tail", "from")
        .Needs("from", "tail")
        .Making(from => from.Find(tail) is { } length ? Recurrence.For(length, from.Get(anchor))
            : from.Find(steps) is { } parts ? Recurrence.Stepping(parts)
            : Recurrence.FirstYear);

    private static readonly Shape<CommissionLimit> Limit = ObjectShape<CommissionLimit>.Of("commissionLimit", "The least or the most that a rule pays.")
        .Required("scope", Common.Named(LimitScope.All), "What the limit is for.", out var scope)
        .Optional("atLeast", Texts.Money, "The least; for a line or a deal.", out var floor)
        .Optional("atMost", Texts.Money, "The most.", out var cap)
        .Making(from => (from.FindValue(floor), from.FindValue(cap)) switch
        {
            ({ } least, { } most) => CommissionLimit.Between(least, most, from.Get(scope)),
            ({ } least, null) => CommissionLimit.AtLeast(least, from.Get(scope)),
            (null, { } most) => CommissionLimit.AtMost(most, from.Get(scope)),
            _ => throw new ArgumentException("A limit has a least amount, a most, or both.", nameof(from)),
        });

    private static readonly Shape<FreeAllowance> Allowance = ObjectShape<FreeAllowance>.Of("freeAllowance", "What a rule pays nothing on at first: some lines, some of what it is applied to, or some lines up to an amount.")
        .Optional("events", new WholeNumberShape<long>(0, null, number => number), "How many lines are free.", out var events)
        .Optional("volume", Texts.Money, "How much of what the rule is applied to is free.", out var volume)
        .Optional("over", Common.Named(LimitScope.All), "Over what they are counted; ever where it is left out.", (allowance, scope) => allowance.Over(scope))
        .Making(from => (from.FindValue(events), from.FindValue(volume)) switch
        {
            ({ } number, { } most) => FreeAllowance.Of(number, most),
            ({ } number, null) => FreeAllowance.OfEvents(number),
            (null, { } most) => FreeAllowance.OfVolume(most),
            _ => throw new ArgumentException("An allowance has a number of events, a volume, or both.", nameof(from)),
        });

    private static readonly Shape<PaymentTerms> Payment = ObjectShape<PaymentTerms>.Of("paymentTerms", "When a commission is earned and due.")
        .Required("earned", Common.Named(DealDay.All), "The day of the deal on which it is earned.", out var earned)
        .Optional("net", Texts.Period, "How long after that it is due; at once where it is left out.", out var net)
        .Making(from => PaymentTerms.On(from.Get(earned), from.Find(net)));

    private static readonly Shape<string[]> KeyList = new ListShape<string>(Texts.Key, 1);

    private static readonly Shape<CommissionRule> Rule = ObjectShape<CommissionRule>.Of("commissionRule", "What a rule applies to, what it is a share of, how large the share is, and when it is paid.")
        .Required("key", Texts.Key, "The key, such as margin.", out var key)
        .Required("name", Texts.Words, "The name.", out var name)
        .Required("pay", Pay, "How much it pays.", out var pay)
        .Optional("earner", Common.Named(DealSide.All), "Who earns it; the partner where it is left out.", (rule, side) => side == DealSide.Vendor ? rule.ForTheVendor() : rule)
        .Optional("base", Common.Named(AmountBase.All), "What of a line it is a share of; the net price where it is left out.", (rule, amount) => rule.Of(amount))
        .Optional("streams", KeyList, "The revenue streams; all where they are left out.", (rule, streams) => rule.On([.. streams.Select(RevenueStream.Of)]))
        .Optional("otherThan", KeyList, "The revenue streams that it is not for.", (rule, streams) => rule.OnAllBut([.. streams.Select(RevenueStream.Of)]))
        .Optional("products", KeyList, "The products.", (rule, products) => rule.ForProducts(products))
        .Optional("categories", KeyList, "The categories of products.", (rule, categories) => rule.ForCategories(categories))
        .Optional("freeProducts", KeyList, "The products that pay nothing.", (rule, products) => rule.ExceptProducts(products))
        .Optional("kinds", new ListShape<DealKind>(Common.Named(DealKind.All), 1), "The kinds of deals.", (rule, kinds) => rule.For(kinds))
        .Optional("tiers", new ListShape<TierId>(Common.Tier, 1), "The tiers.", (rule, tiers) => rule.For(tiers))
        .Optional("option", Common.Option, "The option under which it applies.", (rule, option) => rule.Under(option))
        .Optional("otherOptions", KeyList, "The options under which it does not apply.", (rule, options) => rule.ExceptUnder(options))
        .Optional("sourcing", Common.Named(DealSourcing.All), "How the deal must have come about.", out var sourcing)
        .Optional("sourcedBy", Common.Named(DealSide.All), "The side that handed over or brought it.", out var sourcedBy)
        .Optional("productsOf", Common.Named(DealSide.All), "Whose products it is for.", (rule, side) => rule.ForProductsOf(side))
        .Flag("forReferrals", "Whether the earner must have been the first to refer the customer.", rule => rule.ForTheFirstReferral())
        .Optional("from", Texts.Date, "The first day of sale.", out var first)
        .Optional("until", Texts.Date, "The last day of sale.", out var last)
        .Optional("smallestDeal", Texts.Money, "The least net price of a deal that pays.", (rule, smallest) => rule.FromDealsOf(smallest))
        .Optional("recurrence", Recurring, "For which terms of a contract it pays; for every one where it is left out.", (rule, recurrence) => rule.Paying(recurrence))
        .Flag("keepsRateOfSale", "Whether a renewal pays by the terms and the tier of the original sale.", rule => rule.KeepingTheRateOfSale())
        .Optional("tierOn", Common.Named(DealDay.All), "The day of the deal whose tier counts; that of the sale where it is left out.", (rule, day) => rule.ByTierOn(day))
        .Optional("allowance", Allowance, "What it pays nothing on at first.", (rule, allowance) => rule.Allowing(allowance))
        .Optional("proration", Common.Named(DayCount.All), "How days are counted where it pays for the days of a line's term that lie in the time that it pays for; the day of the sale decides where it is left out.", (rule, days) => rule.Prorated(days))
        .Optional("limits", new ListShape<CommissionLimit>(Limit, 1), "The least and the most that it pays.", (rule, limits) => rule.Limited(limits))
        .Optional("replaces", KeyList, "The rules whose place it takes where both would apply.", (rule, keys) => rule.InPlaceOf(keys))
        .Optional("payment", Payment, "When it is earned and due; as the program settles where it is left out, and where that says nothing either, at the sale.", (rule, payment) => rule.Paid(payment))
        .Optional("heldBack", Texts.Rate, "What part is held back until it is released; as the program settles where it is left out.", out var heldBack)
        .Optional("heldBackTime", Texts.Period, "How long it is held back; until somebody releases it where it is left out.", out var heldBackTime)
        .Optional("reversal", CommissionShapes.Reversal, "What a refund takes back.", (rule, reversal) => rule.Reversing(reversal))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (rule, clause) => rule.By(clause))
        .Needs("sourcedBy", "sourcing")
        .Needs("heldBackTime", "heldBack")
        .Making(from =>
        {
            var rule = CommissionRule.Of(from.Get(key), from.Get(name), from.Get(pay));
            rule = from.Find(sourcing) is { } way ? rule.When(way, from.Find(sourcedBy)) : rule;
            from.Blame(from.NodeOf(heldBack));
            rule = from.FindValue(heldBack) is { } part ? rule.HoldingBack(part, from.Find(heldBackTime)) : rule;
            from.Blame(from.NodeOf(last));
            return rule.Between(from.FindValue(first), from.FindValue(last));
        });

    public static Shape<CommissionPlan> Plan { get; } = ObjectShape<CommissionPlan>.Of("commissionPlan", "The rules by which deals are paid.")
        .Optional("combining", Common.Named(RuleCombination.All), "What is paid where several rules apply to one line; all of them where it is left out.", (plan, combination) => plan.Combining(combination))
        .Optional("versionOn", Common.Named(DealDay.All), "The day of a deal that picks the version of the program; that of the sale where it is left out.", (plan, day) => plan.ByVersionOn(day))
        .Required("rules", new ListShape<CommissionRule>(Rule, 1, "key"), "The rules, in order.", out var rules)
        .Making(from => CommissionPlan.Of(from.Get(rules)));
}

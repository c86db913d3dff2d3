using System;
using System.Linq;
using Partnerships.Funds;
using Partnerships.Json.Shapes;
using Partnerships.Monetary;

namespace Partnerships.Json.Formats;

/// <summary>The terms of marketing funds.</summary>
internal static class FundTermShapes
{
    /// <summary>A number of days that stays within what the terms allow.</summary>
    private static readonly Shape<int> Days = new WholeNumberShape<int>(0, ClaimTerms.MostDays, number => (int)number);

    public static Shape<FundCategory> Category { get; } = new TextShape<FundCategory>("fundCategory", "the key of a category, such as demand-generation", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", TryCategory);

    private static readonly Shape<FundAllowance> Allowance = ObjectShape<FundAllowance>.Of("fundAllowance", "What a tier has in each period.")
        .Required("tier", Common.Tier, "The tier.", out var tier)
        .Required("amount", Texts.Money, "The amount, or the least that an agreement may fix.", out var amount)
        .Optional("upTo", Texts.Money, "The most that an agreement may fix; left out where it fixes nothing.", out var upTo)
        .Making(from =>
        {
            from.Blame(from.NodeOf(upTo));
            var range = new MoneyRange(from.Get(amount), from.FindValue(upTo) ?? from.Get(amount));
            from.Blame(from.NodeOf(amount));
            return FundAllowance.Of(from.Get(tier), range);
        });

    private static readonly Shape<CategoryShare> Share = ObjectShape<CategoryShare>.Of("categoryShare", "The part of the money that is planned for a category.")
        .Required("category", Category, "The category, such as demand-generation.", out var category)
        .Required("share", Texts.Rate, "The part; all parts add up to 100%.", out var share)
        .Making(from => CategoryShare.Of(from.Get(category), from.Get(share)));

    private static readonly Shape<SpendRule> Spend = ObjectShape<SpendRule>.Of("spendRule", "How much of one kind of spend counts.")
        .Required("kind", Texts.Key, "The kind of spend, such as travel.", out var kind)
        .Required("eligible", Texts.Rate, "The share that counts; 0% where it is excluded.", out var eligible)
        .Optional("cap", Texts.Money, "The most that counts for one activity.", (rule, cap) => rule.UpTo(cap))
        .Making(from => SpendRule.Of(from.Get(kind), from.Get(eligible)));

    private static readonly Shape<ClaimTerms> Claims = ObjectShape<ClaimTerms>.Of("claimTerms", "Until when a claim may come, and with what proof.")
        .Required("within", Days, "How many calendar days a partner has after the activity; the first day does not count.", out var within)
        .Optional("afterPeriod", new YesNoShape(onlyYes: true), "Whether the days count from the end of the period instead.", out var afterPeriod)
        .Optional("firstWithin", Days, "How many days it has for its first claim.", (claims, first) => claims.FirstWithin(first))
        .Optional("remindAfter", new ListShape<int>(Common.SmallNumber, 0), "After how many days a partner is reminded.", (claims, reminders) => claims.RemindingAfter(reminders))
        .Optional(
            "proofs",
            new ListShape<string[]>(new ListShape<string>(Texts.Key, 1), 0),
            "The proofs that have to come with a claim: of each list one at least.",
            (claims, proofs) => proofs.Aggregate(claims, (known, anyOf) => known.Proving(anyOf)))
        .Making(from => from.NodeOf(afterPeriod) is null ? ClaimTerms.AfterActivity(from.Get(within)) : ClaimTerms.AfterPeriod(from.Get(within)));

    public static Shape<FundTerms> Terms { get; } = ObjectShape<FundTerms>.Of("fundTerms", "The rules of a marketing fund.")
        .Optional("option", Common.Option, "The option under which these terms take the place of the others.", (terms, option) => terms.Under(option))
        .Required("period", Common.Named(FundPeriod.All), "The months that one allowance, or one round of accruals, is for.", out var period)
        .Optional("allowances", new ListShape<FundAllowance>(Allowance, 1, "tier"), "What each tier has in each period; a tier without one is not eligible.", out var allowances)
        .Optional("accrual", Texts.Rate, "The rate of sales that accrues.", out var accrual)
        .Optional("byAgreement", new YesNoShape(onlyYes: true), "Whether the agreement, and single grants, say what the fund has.", out _)
        .ExactlyOne("allowances", "accrual", "byAgreement")
        .Optional("match", Texts.Rate, "The share of what is spent that the fund bears; all of it where it is left out.", (terms, match) => terms.Matching(match))
        .Optional("matchByAgreement", new YesNoShape(onlyYes: true), "Whether the agreement sets that share, as that of a joint fund.", (terms, _) => terms.MatchingByAgreement())
        .AtMostOne("match", "matchByAgreement")
        .Optional("categories", new ListShape<CategoryShare>(Share, 0, "category"), "What the money is planned for.", (terms, plan) => plan.Length == 0 ? terms : terms.PlannedFor(plan))
        .Flag("binding", "Whether a category's share cannot be passed without a reallocation.", terms => terms.Binding())
        .Optional("minimumRequest", Texts.Money, "The least that can be asked for, of the fund's money.", (terms, least) => terms.RequestingAtLeast(least))
        .Optional("leadTime", Days, "How many business days before the activity a request comes at the latest.", (terms, days) => terms.RequestedBefore(days))
        .Flag("withinQuarter", "Whether an activity begins and ends in one quarter of the program year.", terms => terms.WithinAQuarter())
        .Flag("withoutApproval", "Whether a claim needs no approved request.", terms => terms.WithoutApproval())
        .Optional("claims", Claims, "Until when claims come, and with what proof.", (terms, claims) => terms.ClaimedBy(claims))
        .Optional("spend", new ListShape<SpendRule>(Spend, 0, "kind"), "How much of some kinds of spend counts; all of it where a kind is not listed.", (terms, rules) => terms.Counting(rules))
        .Flag("usedInNextPeriod", "Whether what one period brings is used in the next one.", terms => terms.UsedInTheNextPeriod())
        .Optional("expiresAfter", Texts.Period, "How long what accrues on a day can be used; within the period where it is left out.", (terms, time) => terms.ExpiringAfter(time))
        .Flag("carriesOver", "Whether what is left of a period passes into the next one.", terms => terms.CarryingOver())
        .Optional("carryOverLimit", Texts.Money, "The most that passes.", LimitCarryOver)
        .Needs("carryOverLimit", "carriesOver")
        .Optional("rebateBelow", Texts.Money, "What has accrued in a period turns into a rebate where it comes to less.", (terms, least) => terms.TurningIntoRebateBelow(least))
        .Required("tierChange", Common.Named(TierChangeRule.All), "What a change of tier within a period does to the allowance.", out var tierChange)
        .Flag("prorated", "Whether an allowance that begins within a period is for the rest of its days only.", terms => terms.Prorated())
        .Optional("clawsBackWithin", Texts.Period, "How long after a payment it can be taken back; always where it is left out.", (terms, time) => terms.ClawingBackWithin(time))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (terms, clause) => terms.By(clause))
        .Making(from =>
        {
            from.Blame(from.NodeOf(allowances) ?? from.NodeOf(accrual));
            var terms = from.Find(allowances) is { } tiers ? FundTerms.Allowing(from.Get(period), tiers)
                : from.FindValue(accrual) is { } rate ? FundTerms.Accruing(from.Get(period), rate)
                : FundTerms.ByAgreement(from.Get(period));
            return terms.OnTierChange(from.Get(tierChange));
        });

    private static FundTerms LimitCarryOver(FundTerms terms, Money limit) => terms.CarriesOver
        ? terms.CarryingOver(limit)
        : throw new ArgumentException("Only what is carried over can have a limit.", nameof(limit));

    private static bool TryCategory(string text, out FundCategory category)
    {
        category = Keys.IsKey(text) ? FundCategory.Of(text) : null!;
        return category is not null;
    }
}

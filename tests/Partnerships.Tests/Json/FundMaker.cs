using System;
using System.Linq;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Funds;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Tests.Json;

/// <summary>Makes funds of every kind for a program.</summary>
internal sealed class FundMaker(ProgramMaker maker)
{
    private readonly Chance _chance = maker.Chance;

    public FundTerms[] Funds(PartnerProgram program)
    {
        var general = Terms(program);
        return program.Options.Count == 0 || _chance.OneIn(2) ? [general] : [general, Terms(program).Under(_chance.In(program.Options).Key)];
    }

    private FundTerms Terms(PartnerProgram program)
    {
        Money Positive() => Money.FromMinorUnits(Math.Max(1, Math.Abs(_chance.Long() / 2)), program.Currency);
        var terms = _chance.By(
            () => FundTerms.Allowing(_chance.In(FundPeriod.All), Allowances(program)),
            () => FundTerms.Accruing(_chance.In(FundPeriod.All), Rate.Percent(_chance.From(1, 100))),
            () => FundTerms.ByAgreement(_chance.In(FundPeriod.All)));
        var accrues = terms.Accrual is not null;
        terms = _chance.Sometimes(
            terms,
            made => made.Matching(Rate.Percent(_chance.From(0, 100))),
            made => made.IsByAgreement ? made.MatchingByAgreement() : made,
            made => made.PlannedFor(Plan()),
            made => made.Categories.Count == 0 ? made : made.Binding(),
            made => made.RequestingAtLeast(Positive()),
            made => made.RequestedBefore(_chance.Of(0, 10, 3_660)),
            made => made.WithinAQuarter(),
            made => made.WithoutApproval(),
            made => made.ClaimedBy(Claims()),
            made => made.Counting([.. Enumerable.Range(0, _chance.From(0, 3)).Select(number => Rule("kind-" + number, Positive()))]),
            made => made.OnTierChange(_chance.In(TierChangeRule.All)),
            made => made.Prorated(),
            made => made.ClawingBackWithin(Period.FromMonths(_chance.Of(1, 12))),
            made => made.By(Clause.Of(maker.Words(), "§1", maker.Words())));
        return accrues && _chance.OneIn(3) ? terms.ExpiringAfter(Period.FromMonths(_chance.Of(1, 24))) : _chance.Sometimes(
            terms,
            made => made.UsedInTheNextPeriod(),
            made => _chance.OneIn(2) ? made.CarryingOver() : made.CarryingOver(Positive()),
            made => accrues ? made.TurningIntoRebateBelow(Positive()) : made);
    }

    private FundAllowance[] Allowances(PartnerProgram program)
    {
        Money Amount() => Money.FromMinorUnits(Math.Abs(_chance.Long() / 4), program.Currency);
        return [.. program.Ladder.Tiers.Take(_chance.From(1, program.Ladder.Tiers.Count)).Select(tier =>
        {
            var low = Amount();
            return FundAllowance.Of(tier.Id, new MoneyRange(low, _chance.OneIn(2) ? low : low + Amount()));
        })];
    }

    private CategoryShare[] Plan() => [.. _chance.Of<int[]>([100], [50, 30, 20], [0, 100]).Select((percent, place) =>
        CategoryShare.Of(place == 0 ? FundCategory.DemandGeneration : FundCategory.Of("category-" + place), Rate.Percent(percent)))];

    private SpendRule Rule(string kind, Money cap)
    {
        var rule = SpendRule.Of(kind, Rate.Percent(_chance.From(0, 100)));
        return _chance.OneIn(2) ? rule.UpTo(cap) : rule;
    }

    private ClaimTerms Claims() => _chance.Sometimes(
        _chance.OneIn(2) ? ClaimTerms.AfterActivity(_chance.From(0, 90)) : ClaimTerms.AfterPeriod(_chance.From(0, 90)),
        made => made.FirstWithin(made.Days + _chance.From(0, 30)),
        made => made.RemindingAfter(1, 14),
        made => made.Proving("invoice").Proving("photos", "report"));
}

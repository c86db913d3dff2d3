using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Programs;

/// <summary>What the linter says of two rules is what comes of them on every deal there could be.</summary>
public sealed class DoublePaymentLaws
{
    private static readonly PartnerId Acme = "acme";
    private static readonly PartnerId Birch = "birch";

    /// <summary>The linter reasons about rules; here each deal, each tier and each option is tried, and the calculator says what is paid.</summary>
    [ManyCases(oneIn: 200, Arbitrary = [typeof(DoublePaymentLaws)])]
    public bool TwoRulesAreReportedExactlyWhereSomeDealPaysBoth(int seed)
    {
        var program = new RuleMaker(seed).Program(rules: 2);
        var isReported = ProgramLinter.Check(program).Any(finding => finding.Code == "program.double-payment");

        var isPaid = RuleMaker.Agreements(program, Acme).Any(signed => RuleMaker.Deals(program.Commissions.Rules, Acme).Any(deal =>
            new CommissionCalculator(signed.Agreement, null, Tiers(deal, signed.Registered, signed.First, signed.Sold)).Calculate(deal).Conflicts.Count > 0));

        return isReported == isPaid;
    }

    /// <summary>A deal that names its seller, and that two agreements pay, was foreseen from their plans.</summary>
    [ManyCases(oneIn: 200, Arbitrary = [typeof(DoublePaymentLaws)])]
    public bool WhatTwoAgreementsPayWasPossibleByTheirPlans(int seed)
    {
        var maker = new RuleMaker(seed);
        var signed = Signed(maker, Acme);
        var other = Signed(maker, Birch);
        Agreement[] both = [signed, other];
        var rules = both.SelectMany(agreement => agreement.Program.Commissions.Rules).ToList();
        var possible = CommissionConflicts.Possible(both).Select(reason => (reason.Arguments["rule"], reason.Arguments["other-rule"], reason.Arguments["earner"])).ToHashSet();

        var paid = RuleMaker.Deals(rules, maker.Chance.Of(Acme, Birch)).Select(deal => deal.SoldBy(maker.Chance.Of(Acme, Birch)))
            .SelectMany(deal => CommissionConflicts.On(deal, both))
            .Select(reason => (reason.Arguments["rule"], reason.Arguments["other-rule"], reason.Arguments["earner"]))
            .ToHashSet();

        return paid.IsSubsetOf(possible);
    }

    [Fact]
    public void TheRulesThatAreTriedDoMeetAndDoNot()
    {
        var reported = Enumerable.Range(0, 300).Count(seed => ProgramLinter.Check(new RuleMaker(seed).Program(rules: 2)).Any(finding => finding.Code == "program.double-payment"));

        Assert.InRange(reported, 60, 240);
    }

    /// <summary>Seeds from all over, which the usual integers around zero are not.</summary>
    public static Arbitrary<int> Seeds() => Arb.From(Gen.Choose(0, int.MaxValue));

    private static Agreement Signed(RuleMaker maker, PartnerId partner)
    {
        var agreement = Agreement.Of(partner, maker.Program(rules: 2), maker.Chance.OneIn(3) ? RuleMaker.Change.PlusDays(1) : new LocalDate(2025, 1, 1))
            .AtTier(maker.Chance.In(RuleMaker.Tiers.OfType<TierId>().ToArray()));
        agreement = agreement.SignedOn <= RuleMaker.Change && maker.Chance.OneIn(2) ? agreement.EndingOn(RuleMaker.Change) : agreement;
        return maker.Chance.In(RuleMaker.Options) is { } option ? agreement.UnderOption(option) : agreement;
    }

    private static TierTimeline Tiers(Deal deal, TierId? registered, TierId? first, TierId? sold) => TierTimeline
        .From(new LocalDate(2019, 1, 1), registered)
        .Then(deal.SoldOn.PlusDays(-1), first)
        .Then(deal.SoldOn, sold);
}

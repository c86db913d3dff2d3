using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.Programs;

/// <summary>Brackets past whose bound a rule pays less.</summary>
public sealed class CliffLintTests
{
    private static readonly Bracket Low = Bracket.LessThan(Money.Usd(1_000m)).At(Rate.Percent(10m));
    private static readonly Bracket High = Bracket.Rest.At(Rate.Percent(8m));

    [Fact]
    public void ASlabWhoseRateFallsPaysLessAtItsBound()
    {
        var finding = Check(RulePay.By(RateSchedule.Slab(Low, High))).Single();

        Assert.Equal(("program.cliff", "$.commissions.rules[1].pay.schedule.slab[1]"), (finding.Code, finding.Path));
        Assert.Equal("the second pays less at USD 1,000.00 than at USD 999.99", finding.Reason.Words);
        Assert.Equal(LintSeverity.Warning, finding.Severity);
    }

    [Fact]
    public void ByTheMarginNothingIsLostUnlessABoundIsRetroactive()
    {
        Assert.Empty(Check(RulePay.By(RateSchedule.Marginal(Low, High))));
        Assert.Single(Check(RulePay.By(RateSchedule.Marginal(Low, High.Retroactive()))));
        Assert.Empty(Check(RulePay.By(RateSchedule.Slab(Low, Bracket.Rest.At(Rate.Percent(10m))))));
    }

    [Fact]
    public void WhereAnotherAmountSelectsRatesAreCompared()
    {
        Assert.Single(Check(RulePay.By(RateSchedule.Slab(Low, High)).SelectedBy(AmountBase.NetPrice)));
        Assert.Single(Check(RulePay.By(RateSchedule.Slab(Bracket.LessThan(Rate.One).At(Rate.Percent(10m)), High))));
    }

    private static LintFinding[] Check(SchedulePay pay) => [.. ProgramLinter.Check(PartnerProgram
        .Of("example", "Example", PartnerType.Reseller, "1.0", new LocalDate(2026, 1, 1))
        .WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("first", "the first", RulePay.At(Rate.One)).ForProducts("p"),
            CommissionRule.Of("second", "the second", pay).ForProducts("q"))))];
}

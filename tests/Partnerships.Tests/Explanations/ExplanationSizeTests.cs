using System;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Tests.Explanations;

/// <summary>What an explanation takes of memory.</summary>
public sealed class ExplanationSizeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(200)]
    public void AStepTakesLessThanThreeHundredBytes(int lines)
    {
        var calculator = new CommissionCalculator(Agreement.Of("acme", StandardPrograms.Reseller, new LocalDate(2025, 10, 1)).AtTier(ResellerProgram.Authorized).Agree(ResellerProgram.Margin, Rate.Percent(25m)));
        var earned = calculator.Calculate(Enumerable.Range(1, lines).Aggregate(
            Deal.Sold("D-1", new LocalDate(2025, 11, 3)), (deal, number) => deal.Line(RevenueStream.Software, Money.FromMinorUnits(number * 1_001, Currency.Usd))));
        var steps = earned.Explain().Steps.Count;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var explanation = earned.Explain();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(steps, explanation.Steps.Count);
        Assert.Equal(lines + 1, steps);
        Assert.True(bytes < 300 * steps, $"{bytes / steps} bytes a step");
    }
}

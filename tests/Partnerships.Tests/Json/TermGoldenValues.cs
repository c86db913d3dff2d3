using NodaTime;
using Partnerships.Commissions;
using Partnerships.Discounts;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Tests.Json;

/// <summary>A program with how it settles, what it asks for a year and its discounts, with everything in them that the format has.</summary>
internal static class TermGoldenValues
{
    private static readonly Clause Guide = Clause.Of("Guide 2026", "§8", "Payment");

    public static PartnerProgram Program { get; } = FundGoldenValues.Program
        .WithSettlement(SettlementTerms.Standard
            .PaidAfter(PaymentTrigger.Invoice, 0)
            .HoldingBack(Rate.Percent(12.5m), Period.FromMonths(3))
            .ActivatedBy(3)
            .PayingFrom(Money.Eur(100m))
            .Drawing(Money.Eur(2_000m), StatementCycle.Monthly)
            .RoundedBy(Rounding.HalfToEven)
            .By(Guide))
        .WithMinimum(MinimumCommitment.OfYear(Money.Eur(100_000m)).RoundedBy(Rounding.AwayFromZero).By(Guide))
        .WithDiscounts(DiscountStack
            .Multiplied(Discount.Of("partner discount", Rate.Percent(20m), Guide), Discount.Of("promotion", Rate.Percent(5m), Guide))
            .AtMost(Rate.Percent(22.5m))
            .NotBelow(Money.Eur(10m))
            .RoundedBy(Rounding.TowardZero));
}

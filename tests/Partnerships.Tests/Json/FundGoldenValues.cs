using NodaTime;
using Partnerships.Explanations;
using Partnerships.Funds;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.Json;

/// <summary>A program with funds, and what happened to one, with everything in them that the formats have.</summary>
internal static class FundGoldenValues
{
    private static readonly Clause Guide = Clause.Of("Guide 2026", "§7", "Funds");
    private static readonly ProgramReference Reference = ProgramReference.Of("everything", "2.1 | b", new string('a', 60) + "0123");

    public static PartnerProgram Program { get; } = GoldenValues.Program.WithFunds(
        FundTerms
            .Allowing(
                FundPeriod.Year,
                FundAllowance.Of(TierId.Of("silver"), Money.Eur(10_000m)),
                FundAllowance.Of(TierId.Of("gold-plus"), new MoneyRange(Money.Eur(25_000m), Money.Eur(50_000.50m))))
            .Matching(Rate.Percent(50m))
            .PlannedFor(CategoryShare.Of(FundCategory.DemandGeneration, Rate.Percent(62.5m)), CategoryShare.Of(FundCategory.Of("fairs"), Rate.Percent(37.5m)))
            .Binding()
            .RequestingAtLeast(Money.Eur(1_000m))
            .RequestedBefore(10)
            .WithinAQuarter()
            .ClaimedBy(ClaimTerms.AfterActivity(30).FirstWithin(35).RemindingAfter(1, 14, 28).Proving("invoice").Proving("photos", "attendee-list"))
            .Counting(SpendRule.Excluded("alcohol"), SpendRule.Of("travel", Rate.Percent(50m)).UpTo(Money.Eur(750m)))
            .CarryingOver(Money.Eur(5_000m))
            .OnTierChange(TierChangeRule.Follow)
            .Prorated()
            .ClawingBackWithin(Period.FromYears(1))
            .By(Guide),
        FundTerms.Accruing(FundPeriod.HalfYear, Rate.Percent(2.5m)).WithoutApproval().UsedInTheNextPeriod()
            .TurningIntoRebateBelow(Money.Eur(500m)).ClaimedBy(ClaimTerms.AfterPeriod(45)).Under("resale"),
        FundTerms.Accruing(FundPeriod.Quarter, Rate.Percent(3m)).ExpiringAfter(Period.FromMonths(6)).OnTierChange(TierChangeRule.TopUp).Under("referral"));

    public static FundHistory History { get; } = FundHistory.Of("acme", Currency.Eur, new LocalDate(2026, 2, 1)).With(
    [
        new FundTierSet(At(2, 1, "1"), TierId.Of("silver")),
        new FundLotOpened(At(2, 1, "1"), "2026-02-01", null, new LocalDate(2026, 2, 1), new LocalDate(2027, 1, 31), new LocalDate(2027, 3, 2)),
        new FundGranted(At(2, 1, "1"), [Of("2026-02-01", 10_000m)]),
        new FundLotOpened(At(2, 1), "2026-02-01/fairs", FundCategory.Of("fairs"), new LocalDate(2026, 2, 1), new LocalDate(2027, 1, 31), new LocalDate(2027, 1, 31)),
        new FundAccrued(At(2, 2, "2"), Money.Eur(40_000m), [Of("2026-02-01/fairs", 1_000m)]),
        new FundRequested(At(2, 3, "3"), "3", FundActivity.On(new LocalDate(2026, 3, 3), FundSpend.On("travel", Money.Eur(4_000m)).SharedAt(Rate.Percent(80m))).For(FundCategory.Of("fairs")), Money.Eur(1_600m)),
        new FundReallocated(At(2, 4, "4"), "3", "2026-02-01", "2026-02-01/fairs", Money.Eur(600m)),
        new FundApproved(At(2, 4, "4"), "3", [Of("2026-02-01/fairs", 1_600m)]),
        new FundReplaced(At(2, 5, "5"), "3", FundActivity.Between(new LocalDate(2026, 3, 4), new LocalDate(2026, 3, 5), FundSpend.Of(Money.Eur(3_000m))).For(FundCategory.Of("fairs")), Money.Eur(1_500m)),
        new FundReleased(At(2, 5, "5"), "3", [Of("2026-02-01/fairs", 100m)]),
        new FundClaimed(At(3, 6, "6"), "3", "6", FundSpend.Of(Money.Eur(1_000m)).And("alcohol", Money.Eur(20m)), ["invoice", "photos"]),
        new FundPartlyApproved(At(3, 6, "6"), "6", Money.Eur(510m), Money.Eur(500m), [Reason.Of("funds.not-eligible", "nothing counts for {spend}", ("spend", "alcohol")), Reason.Of("funds.over-cap", "capped")]),
        new FundReimbursed(At(3, 6, "6"), "3", "6", [Of("2026-02-01/fairs", 500m)]),
        new FundClawedBack(At(3, 7, "7"), "6", [Of("2026-02-01/fairs", 100m)], Money.Eur(25m), "no proof"),
        new FundRequested(At(3, 8, "8"), "8", FundActivity.On(new LocalDate(2026, 5, 4), FundSpend.Of(Money.Eur(0.02m))), Money.Eur(0.01m)),
        new FundDeclined(At(3, 8, "9"), "8", "too \"small\""),
        new FundReduced(At(3, 9, "10"), [Of("2026-02-01", 400m)]),
        new FundAdjusted(At(3, 9, "11"), "2026-02-01", Money.Eur(-9m), "corrected"),
        new FundExpired(At(3, 10), [Of("2026-02-01", 90m)]),
        new FundReinstated(At(3, 11, "12"), "by courtesy", [Of("2026-02-01", 40m)]),
        new FundConverted(At(3, 12), [Of("2026-02-01", 41m)]),
        new FundLotOpened(At(3, 13), "2027-02-01", null, new LocalDate(2027, 2, 1), new LocalDate(2028, 1, 31), new LocalDate(2028, 1, 31)),
        new FundCarriedOver(At(3, 13), "2026-02-01", "2027-02-01", Money.Eur(200m)),
        new FundReleased(At(3, 14), "3", [Of("2026-02-01/fairs", 700m)]),
        new FundRequested(At(3, 15, "13"), "13", FundActivity.On(new LocalDate(2026, 6, 3), FundSpend.Of(Money.Eur(100m))), Money.Eur(50m)),
        new FundApproved(At(3, 15, "14"), "13", [Of("2026-02-01", 50m)]),
        new FundReleased(At(3, 16, "15"), "13", [Of("2026-02-01", 50m)]),
        new FundEnded(At(3, 16, "15"), "13", FundRequestStatus.Withdrawn),
    ]);

    private static FundEntry At(int month, int day, string? cause = null) => new(new LocalDate(2026, month, day), cause, Reference);

    private static FundPart Of(string lot, decimal amount) => new(lot, Money.Eur(amount));
}

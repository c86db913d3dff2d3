using NodaTime;
using Partnerships.Commissions;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Tests.Json;

/// <summary>An account with every event in it, and a statement of it; <c>Golden</c> holds their documents.</summary>
/// <remarks>A golden document is never written anew: what a released version wrote, every later one reads as the same value.</remarks>
internal static class GoldenAccounts
{
    private static readonly CommissionDesk Desk = new(SettlementTerms.Standard.ActivatedBy(2));

    private static readonly TermsReference First = TermsReference.Of("everything", "2.1", new string('a', 64), "margin");

    private static readonly TermsReference Second = TermsReference.Of("everything", "2.2", new string('b', 64), "margin");

    public static CommissionAccount Account { get; } = Build();

    public static CommissionProgress Progress { get; } = CommissionProgress.Of(
        ProgressEntry.Of("seats", "subscription S-7", Units.Of(12.5m), Money.Usd(50m)),
        ProgressEntry.Of("attainment", "2025-Q2", Money.Usd(-1_250.5m), Money.Usd(-100.04m)).OfQuota(Money.Usd(100_000m)),
        ProgressEntry.Of("growth", "2025").Over(Money.Usd(80_000m)),
        ProgressEntry.Of("attainment", "lifetime", Money.Usd(0m), Money.Usd(0m)),
        ProgressEntry.Of("transactions", "2025-06").Using(-3, Money.Usd(-75.25m)));

    public static PartnerProgress PartnerProgress { get; } = PartnerProgress.Of("acme", Currency.Usd, Progress).Through(new LocalDate(2025, 6, 30));

    public static CommissionStatement Statement { get; } = CommissionStatement.Of(Account, StatementPeriod.Parse("2025-Q2"), new LocalDate(2025, 12, 31));

    private static CommissionAccount Build()
    {
        var account = CommissionAccount.None("acme", Currency.Eur);
        account = Desk.Post(account, [Everything("D-1")], new LocalDate(2025, 1, 20)).Account;
        account = Desk.Post(account, [Line("D-2/1/margin", "D-2").Reversing(ReversalTerms.Within(Period.FromDays(90))), Line("D-3/1/\"bonus\"", "D-3")], new LocalDate(2025, 1, 20)).Account;
        account = Desk.Collect(account, "M-1", "D-1", Money.Eur(80m), Money.Eur(100m), new LocalDate(2025, 1, 25)).Account;
        account = Desk.Hold(account, "H-1", "D-2/1/margin", HoldReason.Dispute, new LocalDate(2025, 2, 1), Money.Eur(10m)).Account;
        account = Desk.Pay(account, "P-1", new LocalDate(2025, 3, 31)).Account;
        account = Desk.Carry(account, StatementPeriod.Quarter(2025, 1), new LocalDate(2025, 4, 2)).Account;
        account = Desk.Refund(account, Refund.Part("CR-1", "D-1", Money.Usd(33m), Money.Usd(100m), new LocalDate(2025, 3, 30)).OfLine("1").Known(new LocalDate(2025, 4, 3))).Account;
        account = Desk.Refund(account, Refund.Whole("CR-2", "D-3", new LocalDate(2025, 4, 3))).Account;
        account = Desk.Release(account, "R-1", "D-2/1/margin", HoldReason.Dispute, new LocalDate(2025, 4, 4)).Account;
        account = Desk.Adjust(account, "A-1", Money.Eur(-1_000m), "a claim that was paid twice", new LocalDate(2025, 4, 5)).Account;
        account = Desk.Restate(account, "V-1", ["D-1"], [Restated("D-1")], Second, new LocalDate(2025, 4, 6)).Account;
        return Desk.Recover(account, "B-1", Money.Eur(100m), new LocalDate(2025, 4, 7)).Account;
    }

    private static CommissionLine Everything(string deal) => CommissionLine
        .Of($"{deal}/1/margin", "acme", deal, new LocalDate(2025, 1, 15), Money.Eur(1_000m), Money.Eur(250.05m), First)
        .OnLine("1")
        .Holding(Money.Eur(50m), new LocalDate(2025, 4, 15))
        .Reversing(ReversalTerms.Over(Period.FromMonths(12)).RoundedBy(Rounding.HalfToEven))
        .By(Clause.Of("Partner guide 2026", "§3", "Margin"));

    private static CommissionLine Restated(string deal) => CommissionLine
        .Of($"{deal}/1/margin", "acme", deal, new LocalDate(2025, 1, 15), Money.Eur(1_000m), Money.Eur(300m), Second)
        .Due(new LocalDate(2025, 5, 1))
        .By(Clause.Of("Partner guide 2027", "§3", "Margin"));

    private static CommissionLine Line(string id, string deal) => CommissionLine
        .Of(id, "acme", deal, new LocalDate(2025, 1, 15), Money.Eur(1_000m), Money.Eur(100m), First)
        .Due(new LocalDate(2025, 2, 14));
}

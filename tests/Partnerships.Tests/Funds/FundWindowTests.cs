using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Funds;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Tests.Funds;

/// <summary>Every window of a fund on its last day and on the day after, and on its first day and the day before.</summary>
public sealed class FundWindowTests
{
    private static readonly TierId Any = TierId.Of("any");
    private static readonly FundTerms Yearly = FundTerms.Allowing(FundPeriod.Year, FundAllowance.Of(Any, Money.Usd(1_000m)));
    private static readonly FundSpend Spend = FundSpend.Of(Money.Usd(100m));

    [Theory]
    [InlineData("2026-03-11", "2026-03-25", 10, true)]
    [InlineData("2026-03-12", "2026-03-25", 10, false)]
    [InlineData("2026-03-24", "2026-03-25", 1, true)]
    [InlineData("2026-03-25", "2026-03-25", 1, false)]
    [InlineData("2026-03-25", "2026-03-25", 0, true)]
    [InlineData("2026-03-26", "2026-03-25", 0, false)]
    [InlineData("2026-03-20", "2026-03-23", 1, true)]
    [InlineData("2026-03-21", "2026-03-23", 1, false)]
    public void ARequestComesSoManyBusinessDaysBefore(string asked, string held, int days, bool inTime)
    {
        var (desk, account) = Desk(Yearly.RequestedBefore(days));
        var decision = desk.Decide(account, FundCommand.Request("R", Day(asked), FundActivity.On(Day(held), Spend)));

        Assert.Equal(inTime, decision.IsAccepted);
        Assert.Equal(inTime, Day(asked) <= desk.RequestBy(FundActivity.On(Day(held), Spend)));
        Assert.True(inTime || Assert.Single(decision.Reasons).Code == "funds.request-late");
    }

    [Fact]
    public void AHolidayIsNoBusinessDay()
    {
        var calendar = BusinessCalendar.MondayToFriday.Without(Day("2026-03-24"));
        var desk = new FundDesk(ProgramWith(Yearly.RequestedBefore(1)), calendar);

        Assert.Equal(Day("2026-03-23"), desk.RequestBy(FundActivity.On(Day("2026-03-25"), Spend)));
    }

    [Theory]
    [InlineData("2026-05-09", "funds.activity-not-begun")]
    [InlineData("2026-05-10", null)]
    [InlineData("2026-06-09", null)]
    [InlineData("2026-06-14", null)]
    [InlineData("2026-06-15", "funds.request-not-approved")]
    public void AFirstClaimComesThroughTheLastDayOfItsException(string claimed, string? refusal)
    {
        var (desk, account) = Desk(Yearly.ClaimedBy(ClaimTerms.AfterActivity(30).FirstWithin(35)));
        account = Approved(desk, account, "R", Day("2026-05-10"));
        var decision = desk.Decide(account, FundCommand.Claim("C", Day(claimed), "R", Spend, isFinal: true));

        Assert.Equal(refusal, decision.Reasons.Select(reason => reason.Code).FirstOrDefault());
        Assert.Equal(claimed == "2026-06-15", desk.Look(account, Day(claimed)).Account.Requests[0].Status == FundRequestStatus.Lapsed);
    }

    [Theory]
    [InlineData("2026-06-09", true)]
    [InlineData("2026-06-10", false)]
    public void ALaterClaimComesThroughTheLastDay(string claimed, bool inTime)
    {
        var (desk, account) = Desk(Yearly.ClaimedBy(ClaimTerms.AfterActivity(30).FirstWithin(35)));
        account = Approved(desk, Approved(desk, account, "R0", Day("2026-02-01")), "R", Day("2026-05-10"));
        account = desk.Decide(account, FundCommand.Claim("C0", Day("2026-02-02"), "R0", Spend, isFinal: true)).Account;

        Assert.Equal(inTime, desk.Decide(account, FundCommand.Claim("C", Day(claimed), "R", Spend, isFinal: true)).IsAccepted);
        Assert.Equal(inTime, desk.Look(account, Day(claimed)).Balance.Reserved.IsPositive);
    }

    [Theory]
    [InlineData("2026-12-31", 1_000, 0)]
    [InlineData("2027-01-01", 1_000, 1_000)]
    public void WhatIsLeftExpiresAfterTheLastDayOfTheYear(string date, int available, int expired)
    {
        var (desk, account) = Desk(Yearly);
        var outlook = desk.Look(account, Day(date));

        Assert.Equal((Money.Usd(available), Money.Usd(expired)), (outlook.Balance.Available, outlook.Balance.Expired));
        Assert.Equal(Day(date).Year, Assert.Single(outlook.Expiries).LastDay.Year);
    }

    [Theory]
    [InlineData("2027-01-30", true)]
    [InlineData("2027-01-31", false)]
    public void WithoutApprovalTheYearsMoneyWaitsForTheLastClaims(string claimed, bool inTime)
    {
        var (desk, account) = Desk(Yearly.WithoutApproval().ClaimedBy(ClaimTerms.AfterActivity(30)));
        var decision = desk.Decide(account, FundCommand.ClaimDirectly("C", Day(claimed), FundActivity.On(Day("2026-12-31"), Spend)));

        Assert.Equal(inTime, decision.IsAccepted);
        Assert.Equal(inTime ? 1_000m : 0m, desk.Look(account, Day(claimed)).Account.Lots[0].Balance.Available.Amount);
    }

    [Theory]
    [InlineData("2026-03-31", "2026-03-31", null)]
    [InlineData("2026-03-31", "2026-04-01", "funds.activity-over-quarters")]
    [InlineData("2026-04-01", "2026-06-30", null)]
    [InlineData("2026-12-31", "2027-01-01", "funds.activity-over-periods")]
    public void AnActivityLiesWithinItsQuarterAndItsYear(string from, string to, string? refusal)
    {
        var (desk, account) = Desk(Yearly.WithinAQuarter());
        var decision = desk.Decide(account, FundCommand.Request("R", Day("2026-01-02"), FundActivity.Between(Day(from), Day(to), Spend)));

        Assert.Equal(refusal, decision.Reasons.Select(reason => reason.Code).FirstOrDefault());
    }

    [Theory]
    [InlineData("2026-03-02", "2026-05-31", 0)]
    [InlineData("2026-03-02", "2026-06-01", 40)]
    [InlineData("2026-03-02", "2026-07-01", 90)]
    public void WhatAccruesExpiresByItsOwnTimeTheEarliestFirst(string first, string date, int expired)
    {
        var desk = new FundDesk(ProgramWith(FundTerms.Accruing(FundPeriod.Year, Rate.Percent(10m)).ExpiringAfter(Period.FromMonths(3))));
        var account = FundAccount.Open("acme", Currency.Usd, Day("2026-01-01"));
        account = desk.Decide(account, FundCommand.Accrue("S1", Day(first).PlusDays(-1), Money.Usd(1_000m))).Account;
        account = desk.Decide(account, FundCommand.Accrue("S2", Day("2026-03-31"), Money.Usd(500m))).Account;
        account = Approved(desk, account, "R", Day("2026-04-01"), Money.Usd(60m));

        Assert.Equal([Money.Usd(60m)], account.Requests[0].Reserved.Select(part => part.Amount));
        Assert.Equal("2026-03-01..2026-05-31", account.Requests[0].Reserved[0].Lot);
        Assert.Equal(Money.Usd(expired), desk.Look(account, Day(date)).Balance.Expired);
    }

    [Theory]
    [InlineData("2026-06-30", 0)]
    [InlineData("2026-07-01", 99)]
    public void WhatCameToTooLittleTurnsIntoARebateWhenThePeriodEnds(string date, int converted)
    {
        var terms = FundTerms.Accruing(FundPeriod.HalfYear, Rate.Percent(10m)).TurningIntoRebateBelow(Money.Usd(100m));
        var desk = new FundDesk(ProgramWith(terms));
        var account = FundAccount.Open("acme", Currency.Usd, Day("2026-01-01"));
        var below = desk.Decide(account, FundCommand.Accrue("S", Day("2026-02-01"), Money.Usd(990m))).Account;
        var atLeast = desk.Decide(account, FundCommand.Accrue("S", Day("2026-02-01"), Money.Usd(1_000m))).Account;

        Assert.Equal(Money.Usd(converted), desk.Look(below, Day(date)).Balance.Converted);
        Assert.True(desk.Look(atLeast, Day(date)).Balance.Converted.IsZero);
    }

    [Theory]
    [InlineData("2026-06-30", 1_000, 0)]
    [InlineData("2026-07-01", 400, 600)]
    [InlineData("2026-12-31", 400, 600)]
    [InlineData("2027-01-01", 400, 600)]
    public void WhatIsLeftPassesIntoTheNextPeriodUpToTheLimit(string date, int available, int expired)
    {
        var terms = FundTerms.ByAgreement(FundPeriod.HalfYear).CarryingOver(Money.Usd(400m));
        var desk = new FundDesk(ProgramWith(terms));
        var account = desk.Decide(FundAccount.Open("acme", Currency.Usd, Day("2026-01-01")), FundCommand.Grant("G", Day("2026-01-01"), Money.Usd(1_000m))).Account;
        var balance = desk.Look(account, Day(date)).Balance;

        Assert.Equal((Money.Usd(available), Money.Usd(expired)), (balance.Available, balance.Expired));
    }

    [Theory]
    [InlineData("2026-04-30", true)]
    [InlineData("2026-05-01", false)]
    public void APaymentCanBeClawedBackForItsTime(string date, bool inTime)
    {
        var (desk, account) = Desk(Yearly.ClawingBackWithin(Period.FromMonths(1)));
        account = desk.Decide(Approved(desk, account, "R", Day("2026-03-20")), FundCommand.Claim("C", Day("2026-03-31"), "R", Spend, isFinal: true)).Account;
        var decision = desk.Decide(account, FundCommand.ClawBack("B", Day(date), "C", null, "no proof"));

        Assert.Equal(inTime, decision.IsAccepted);
        Assert.Equal(inTime ? 800m : 900m, decision.Account.Balance.Available.Amount);
    }

    [Theory]
    [InlineData("2026-07-01", 504.11)]
    [InlineData("2026-12-31", 2.74)]
    public void AProratedAllowanceIsForTheRestOfTheDays(string joined, double granted)
    {
        var desk = new FundDesk(ProgramWith(Yearly.Prorated()));
        var account = FundAccount.Open("acme", Currency.Usd, Day("2026-01-01"));

        Assert.Equal((decimal)granted, desk.Decide(account, FundCommand.SetTier("T", Day(joined), Any)).Account.Balance.Granted.Amount);
    }

    private static (FundDesk Desk, FundAccount Account) Desk(FundTerms terms)
    {
        var desk = new FundDesk(ProgramWith(terms));
        return (desk, desk.Decide(FundAccount.Open("acme", Currency.Usd, Day("2026-01-01")), FundCommand.SetTier("T", Day("2026-01-01"), Any)).Account);
    }

    private static FundAccount Approved(FundDesk desk, FundAccount account, string id, LocalDate held, Money? spend = null)
    {
        account = desk.Decide(account, FundCommand.Request(id, account.AsOf, FundActivity.On(held, FundSpend.Of(spend ?? Money.Usd(100m))))).Account;
        var decision = desk.Decide(account, FundCommand.Approve("A" + id, account.AsOf, id));
        Assert.True(decision.IsAccepted, decision.ToString());
        return decision.Account;
    }

    private static PartnerProgram ProgramWith(FundTerms terms) => PartnerProgram
        .Of("program", "Program", PartnerType.Reseller, "1", new LocalDate(2020, 1, 1))
        .WithLadder(TierLadder.Cumulative(Tier.Of(Any)))
        .WithFunds(terms);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}

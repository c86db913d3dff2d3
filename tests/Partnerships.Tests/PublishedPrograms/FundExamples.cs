using System.Linq;
using NodaTime;
using NodaTime.Text;
using Partnerships.Funds;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.PublishedPrograms;

/// <summary>Marketing funds of published programs, by documents of our format alone.</summary>
public sealed class FundExamples
{
    // 2 February 2024 is a Friday; the quarter runs from 1 February through 30 April.
    private static readonly LocalDate Asked = new(2024, 2, 2);
    private static readonly LocalDate Held = new(2024, 4, 10);

    private static readonly FundDesk GitLab = new(ProgramExample.Program("gitlab-channel-2024.json"));

    private static readonly FundAccount Funded = GitLab
        .Decide(FundAccount.Open("partner", Currency.Usd, Asked), FundCommand.Grant("G", Asked, Money.Usd(20_000m))).Account;

    [Theory]
    [ProgramExamples("gl-mdf1")]
    public void GitLabBearsHalfOfAnActivity(string id)
    {
        var quote = GitLab.Quote(Funded, Asked, FundActivity.On(Held, FundSpend.Of(Money.Usd(ProgramExample.Of(id).Number("totalCost")))));

        Assert.Equal(Money.Usd(ProgramExample.Of(id).Expected.GetProperty("maxFunding").GetDecimal()), quote.Fund);
        Assert.Equal("funds.match-required", Assert.Single(quote.Reasons).Code);
    }

    [Theory]
    [ProgramExamples("gl-mdf2")]
    public void GitLabRefusesARequestBelowTheMinimum(string id)
    {
        var activity = FundActivity.On(Held, FundSpend.Of(Money.Usd(ProgramExample.Of(id).Number("totalCost"))));
        var reason = Assert.Single(GitLab.Decide(Funded, FundCommand.Request("R", Asked, activity)).Reasons);

        Assert.Equal("below minimum request (900 < 1,000)", ProgramExample.Of(id).Expected.GetString());
        Assert.Equal(("funds.below-minimum", "USD 900.00", "USD 1,000.00"), (reason.Code, reason.Arguments["asked"], reason.Arguments["least"]));
    }

    [Theory]
    [ProgramExamples("gl-mdf3", "gl-mdf4")]
    public void GitLabTakesClaimsThroughTheLastDay(string id)
    {
        var example = ProgramExample.Of(id);
        var end = Date(example.Text("activityEnd"));
        var expected = Date(example.Expected.GetString()!);
        var account = GitLab.Decide(FundAccount.Open("partner", Currency.Usd, Asked), FundCommand.Grant("G0", Asked, Money.Usd(20_000m))).Account;
        if (!example.Inputs.GetProperty("firstClaim").GetBoolean())
        {
            account = Approved(account, "R0", new LocalDate(2024, 2, 20), Asked);
            account = GitLab.Decide(account, FundCommand.Claim("C0", new LocalDate(2024, 2, 25), "R0", Spend, isFinal: true, Proofs)).Account;
            Assert.Single(account.Claims);
        }

        // The day of the example lies in the quarter from 1 May on; the request comes ten business days before, the money with the quarter.
        var activity = FundActivity.On(end, Spend);
        var lastDay = new LocalDate(2024, 4, 26);
        Assert.Equal(lastDay, GitLab.RequestBy(activity));
        account = GitLab.Decide(account, FundCommand.Request("R", lastDay, activity)).Account;
        account = GitLab.Decide(account, FundCommand.Grant("G1", new LocalDate(2024, 5, 1), Money.Usd(20_000m))).Account;
        account = GitLab.Decide(account, FundCommand.Approve("A", new LocalDate(2024, 5, 1), "R")).Account;

        Assert.Equal(expected, GitLab.ClaimBy(account, activity));
        Assert.True(GitLab.Decide(account, FundCommand.Claim("C", expected, "R", Spend, isFinal: true, Proofs)).IsAccepted);
        var late = GitLab.Decide(account, FundCommand.Claim("C", expected.PlusDays(1), "R", Spend, isFinal: true, Proofs));
        Assert.Contains(late.Reasons, reason => reason.Code is "funds.claim-late");
    }

    [Theory]
    [ProgramExamples("gl-mdf5")]
    public void GitLabRemindsAPartner(string id)
    {
        var example = ProgramExample.Of(id);
        var reminders = GitLab.Terms.Claims!.Reminders(Date(example.Text("activityEnd")));

        Assert.Equal(example.Expected.GetProperty("reminders").EnumerateArray().Select(day => Date(day.GetString()!)), reminders);
    }

    /// <summary>The rules beside those of the examples: excluded spend, other vendors, ten business days, one quarter, substitutes, proof, leaving.</summary>
    [Fact]
    public void GitLabsOtherRulesHold()
    {
        var spend = FundSpend.On("venue", Money.Usd(6_000m)).And("alcohol", Money.Usd(1_000m)).And("travel", Money.Usd(500m)).SharedAt(Rate.Percent(50m));
        var quote = GitLab.Quote(Funded, Asked, FundActivity.On(Held, spend));
        Assert.Equal((Money.Usd(1_500m), Money.Usd(6_000m)), (quote.Fund, quote.Partner));
        Assert.Equal(["funds.not-eligible", "funds.not-eligible", "funds.others-take-part", "funds.match-required"], quote.Reasons.Select(reason => reason.Code));

        var days = FundActivity.Between(new LocalDate(2024, 4, 28), new LocalDate(2024, 5, 2), Spend);
        Assert.Equal(
            ["funds.activity-over-periods", "funds.activity-over-quarters"],
            GitLab.Decide(Funded, FundCommand.Request("R", Asked, days)).Reasons.Select(reason => reason.Code));

        // Ten business days before Wednesday, 10 April, is Wednesday, 27 March.
        Assert.True(GitLab.Decide(Funded, FundCommand.Request("R", new LocalDate(2024, 3, 27), FundActivity.On(Held, Spend))).IsAccepted);
        Assert.Equal("funds.request-late", Assert.Single(GitLab.Decide(Funded, FundCommand.Request("R", new LocalDate(2024, 3, 28), FundActivity.On(Held, Spend))).Reasons).Code);

        var approved = Approved(Funded, "R", Held, Asked);
        var dearer = GitLab.Decide(approved, FundCommand.Replace("X", Asked, "R", FundActivity.On(Held, FundSpend.Of(Money.Usd(4_000.02m)))));
        var nextQuarter = GitLab.Decide(approved, FundCommand.Replace("X", Asked, "R", FundActivity.On(new LocalDate(2024, 5, 2), Spend)));
        var smaller = GitLab.Decide(approved, FundCommand.Replace("X", Asked, "R", FundActivity.On(new LocalDate(2024, 4, 17), FundSpend.Of(Money.Usd(3_000m)))));
        Assert.Equal("funds.over-approved", Assert.Single(dearer.Reasons).Code);
        Assert.Equal("funds.other-period", Assert.Single(nextQuarter.Reasons).Code);
        Assert.Equal((Money.Usd(1_500m), Money.Usd(18_500m)), (smaller.Account.Balance.Reserved, smaller.Account.Balance.Available));

        var unproved = GitLab.Decide(approved, FundCommand.Claim("C", Held, "R", Spend, isFinal: true, "photos"));
        Assert.Equal("proof is missing: third-party-invoice", Assert.Single(unproved.Reasons).Words);

        var left = GitLab.Decide(approved, FundCommand.Close("L", Asked, "agreement ended")).Account;
        Assert.Equal((FundRequestStatus.Forfeited, Money.Usd(20_000m)), (left.Requests[0].Status, left.Balance.Expired));
    }

    private static FundSpend Spend => FundSpend.Of(Money.Usd(4_000m));

    private static string[] Proofs => ["third-party-invoice", "photos"];

    private static FundAccount Approved(FundAccount account, string id, LocalDate held, LocalDate asked)
    {
        account = GitLab.Decide(account, FundCommand.Request(id, asked, FundActivity.On(held, Spend))).Account;
        var approval = GitLab.Decide(account, FundCommand.Approve("A" + id, asked, id));
        Assert.True(approval.IsAccepted, approval.ToString());
        return approval.Account;
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}

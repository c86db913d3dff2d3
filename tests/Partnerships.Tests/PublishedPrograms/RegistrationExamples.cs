using NodaTime;
using NodaTime.Text;
using Partnerships.Registrations;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.PublishedPrograms;

/// <summary>Deal registrations of published programs, by documents of our format alone.</summary>
public sealed class RegistrationExamples
{
    [Theory]
    [ProgramExamples("so-1")]
    public void SophosProtectsAProductAtACustomerForNinetyDaysFromApproval(string id) => Assert.Equal(
        ProgramExample.Of(id).Expected.GetString(),
        LastDay("sophos-deal-registration-2020.json", RegistrationKey.OfProduct("globex.com", "endpoint"), ProgramExample.Of(id).Text("approved")));

    [Theory]
    [ProgramExamples("gl-dr1")]
    public void GitLabProtectsAnOpportunityForNinetyDaysFromApproval(string id) => Assert.Equal(
        ProgramExample.Of(id).Expected.GetString(),
        LastDay("gitlab-channel-2024.json", RegistrationKey.OfOpportunity("globex.com", "O-17"), ProgramExample.Of(id).Text("approved")));

    [Fact]
    public void GitLabReconsidersTheNextInOrderWhereARegistrationIsDissolved()
    {
        var desk = new RegistrationDesk(ProgramExample.Program("gitlab-channel-2024.json"), DateTimeZoneProviders.Tzdb);
        var at = Instant.FromUtc(2024, 1, 10, 9, 0);
        var first = desk.Submit(CustomerRegistrations.None(RegistrationKey.OfOpportunity("globex.com", "O-17")), "R-1", "acme", null, at).State;
        var second = desk.Submit(desk.Approve(first, "R-1", at).State, "R-2", "birch", null, at).State;
        var dissolved = desk.Withdraw(second, "R-1", "acme", at + Duration.FromDays(3)).State;
        var incumbent = Claim.Of("R-3", "cedar", null, at + Duration.FromDays(3)).WithIncumbent("birch");

        // Reconsidered, not given: the next registration awaits approval of its own.
        Assert.Equal(("R-2", RegistrationStatus.Submitted), (dissolved.Holder!.Id, dissolved.Holder.Status));
        Assert.Equal("registration.incumbent-partner", desk.Submit(dissolved, incumbent).Reasons[0].Code);
        Assert.True(desk.Submit(dissolved, incumbent.WithCustomersWish("e-mail of 2024-01-12")).Accepted);
    }

    private static string LastDay(string document, RegistrationKey key, string approvedOn)
    {
        var program = ProgramExample.Program(document);
        var desk = new RegistrationDesk(program, DateTimeZoneProviders.Tzdb);
        var approved = LocalDatePattern.Iso.Parse(approvedOn).Value.At(new LocalTime(11, 30)).InUtc().ToInstant();
        var submitted = desk.Submit(CustomerRegistrations.None(key), "R-1", "acme", null, approved - Duration.FromDays(4));

        return $"{desk.Approve(submitted.State, "R-1", approved).Protection!.LastDay:R}";
    }
}

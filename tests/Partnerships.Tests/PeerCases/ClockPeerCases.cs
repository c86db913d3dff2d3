using System;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Partnerships.Calendars;
using Partnerships.Registrations;

namespace Partnerships.Tests.PeerCases;

/// <summary>Near-simultaneous registrations and hours of business, from the documents of partner and help desk systems.</summary>
public sealed class ClockPeerCases
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Theory]
    [PeerCases("dealreg.tie")]
    public void ClaimsWithinTheWindowAreDecidedBySomebody(string id)
    {
        var peerCase = PeerCase.Of(id);
        var terms = ProtectionTerms.For(ProtectionLength.OfDays(30)).TyingWithin(peerCase.Inputs.GetProperty("tie_window_hours").GetInt32());
        var desk = new RegistrationDesk(terms, DayStarts.Of(DateTimeZone.Utc));
        var (a, b) = (Claim.Of("A", "acme", null, At("reg_A")), Claim.Of("B", "birch", null, At("reg_B")));
        var at = a.At + Duration.FromHours(terms.TieWindowHours);

        var tied = desk.Adjudicate("globex.com", [a, b], at);
        var apart = desk.Adjudicate("globex.com", [a, b.MovedTo(at)], at);

        Assert.Equal("manual adjudication", peerCase.Expected.GetProperty("result").GetString());
        Assert.True(tied.NeedsDecision);
        Assert.Null(tied.Winner);
        Assert.All(tied.Losers, claim => Assert.Equal("registration.tie", Assert.Single(claim.Reasons).Code));
        Assert.Equal(("A", false), (apart.Winner!.Claim.Id, apart.NeedsDecision));

        Instant At(string name) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'").Parse(peerCase.Inputs.GetProperty(name).GetString()!).Value;
    }

    [Theory]
    [PeerCases("sla.business_hours")]
    public void AnAnswerIsDueInHoursOfBusiness(string id)
    {
        var inputs = PeerCase.Of(id).Inputs;
        Assert.Equal("Mon-Fri 09:00-17:00", inputs.GetProperty("business").GetString());
        var hours = BusinessHours.Of(BusinessCalendar.MondayToFriday, new LocalTime(9, 0), new LocalTime(17, 0));
        var level = ServiceLevel.Of("response", "Response", inputs.GetProperty("budget_hours").GetInt32()).Within(hours);

        var due = new ServiceClock(level, Zone).DueAt(Local(inputs.GetProperty("created").GetString()!).InZoneStrictly(Zone).ToInstant());

        Assert.Equal(Local(PeerCase.Of(id).Expected.GetProperty("due").GetString()!), due.InZone(Zone).LocalDateTime);
    }

    /// <summary>"Fri 16:00" is on Friday, 6 March 2026, and "Mon 09:30" on the Monday after it, once clocks have changed.</summary>
    private static LocalDateTime Local(string text)
    {
        var parts = text.Split(' ');
        var day = Enumerable.Range(0, 7).Select(new LocalDate(2026, 3, 5).PlusDays).Single(date => date.DayOfWeek.ToString().StartsWith(parts[0], StringComparison.Ordinal));
        return day.At(LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(parts[1]).Value);
    }
}

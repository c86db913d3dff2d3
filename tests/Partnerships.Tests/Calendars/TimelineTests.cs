using System;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Programs;

namespace Partnerships.Tests.Calendars;

/// <summary>Phases, meetings and payments as dates.</summary>
public sealed class TimelineTests
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    [Theory]
    [InlineData("week 1", "2026-01-05", "2026-01-11")]
    [InlineData("week 5-8", "2026-02-02", "2026-03-01")]
    [InlineData("week 9+", "2026-03-02", null)]
    [InlineData("month 1", "2026-01-05", "2026-02-04")]
    [InlineData("month 2-3", "2026-02-05", "2026-04-04")]
    [InlineData("month 8+", "2026-08-05", null)]
    [InlineData("elapsed month 0-3", "2026-01-05", "2026-04-04")]
    [InlineData("elapsed month 6-12", "2026-07-05", "2027-01-04")]
    [InlineData("elapsed month 12+", "2027-01-05", null)]
    public void APhaseRunsAsItsWordsSay(string words, string first, string? last)
    {
        var span = PhaseSpan.TryRead(words)!.Value;

        Assert.Equal(words, span.ToString());
        Assert.Equal((first, last), ($"{span.FirstDayFrom(Start):R}", span.LastDayFrom(Start) is { } day ? $"{day:R}" : null));
    }

    [Theory]
    [InlineData("week 0")]
    [InlineData("week 01")]
    [InlineData("month 3-2")]
    [InlineData("month 2-2")]
    [InlineData("elapsed month 3")]
    [InlineData("elapsed week 0-1")]
    [InlineData("month 10000")]
    [InlineData("month")]
    [InlineData("month ")]
    [InlineData("days 3")]
    [InlineData("")]
    public void OtherWordsAreNone(string words) => Assert.Null(PhaseSpan.TryRead(words));

    [Fact]
    public void MonthsAreCountedFromTheStart()
    {
        var start = new LocalDate(2028, 1, 31);

        Assert.Equal(new LocalDate(2028, 2, 28), PhaseSpan.Months(1, 1).LastDayFrom(start));
        Assert.Equal(new LocalDate(2028, 2, 29), PhaseSpan.Months(2, 2).FirstDayFrom(start));
        Assert.Equal(new LocalDate(2028, 3, 31), PhaseSpan.Months(3, 3).FirstDayFrom(start));
    }

    [Fact]
    public void TheFrameworksTimelinesHoldTogether()
    {
        Assert.Equal(8, StandardTimelines.All.Count);
        Assert.All(StandardTimelines.All, timeline => Assert.NotNull(timeline.Clause));
        Assert.All(StandardTimelines.All.Select(timeline => timeline.StartingOn(Start)), phases => Assert.All(
            phases.Zip(phases.Skip(1)),
            pair => Assert.Equal(pair.First.LastDay!.Value.PlusDays(1), pair.Second.FirstDay)));
        Assert.Equal(
            ["2026-01-05", "2026-02-05", "2026-04-05", "2026-05-05", "2026-07-05", "2026-08-05"],
            StandardTimelines.Integration.StartingOn(Start).Select(phase => $"{phase.FirstDay:R}"));
        Assert.Equal([(2, 3), (2, 3), (1, 2)], StandardTimelines.Integration.Phases.Where(phase => phase.LeastMonths is not null).Select(phase => (phase.LeastMonths!.Value, phase.MostMonths!.Value)));
    }

    [Fact]
    public void MeetingsComeBackFromTheAgreementsStart()
    {
        var through = new LocalDate(2026, 7, 5);

        Assert.Equal(["2026-04-05", "2026-07-05"], Cadence.Quarterly.DatesFrom(Start, through).Select(day => $"{day:R}"));
        Assert.Equal(6, Cadence.Monthly.DatesFrom(Start, through).Count());
        Assert.Equal(new LocalDate(2026, 1, 12), Cadence.Weekly.DatesFrom(Start, through).First());
        Assert.Equal(new LocalDate(2026, 1, 19), Cadence.Biweekly.DatesFrom(Start, through).First());
        Assert.Equal(new LocalDate(2027, 1, 5), Cadence.Yearly.Occurrence(Start, 1));
        Assert.Equal(["2026-02-28", "2026-03-31", "2026-04-30"], Cadence.Monthly.DatesFrom(new LocalDate(2026, 1, 31), new LocalDate(2026, 5, 1)).Select(day => $"{day:R}"));
        Assert.Equal(new LocalDate(2029, 2, 28), Cadence.Yearly.Occurrence(new LocalDate(2028, 2, 29), 1));
    }

    [Fact]
    public void AFeeIsDueThirtyDaysAfterItWasEarned()
    {
        var other = Start.PlusDays(-3);
        Assert.Equal(new LocalDate(2026, 2, 4), TechnologyProgram.ReferralPayment.DueOn(other, invoicedOn: Start, other));
        Assert.Equal(new LocalDate(2026, 2, 4), ImplementationProgram.ReferralFees.DueOn(other, other, collectedOn: Start));
        Assert.Equal("within 30 days after invoice", StandardPrograms.Technology.Settlement!.ToString());
    }

    [Fact]
    public void AnApplicationIsCompleteWithAllThatIsAskedFor()
    {
        var form = StandardPrograms.Implementation.Application!;
        var all = form.Items.Select(item => item.Key).ToArray();
        var missing = form.MissingFrom(all[..5]);

        Assert.Equal(7, all.Length);
        Assert.Empty(form.MissingFrom(all));
        Assert.Equal(["partnerships", "motivation"], missing.Select(reason => reason.Arguments["item"]));
        Assert.All(missing, reason => Assert.Equal("application.item-missing", reason.Code));
        Assert.Equal(["profile", "financials"], StandardPrograms.Reseller.Application!.Items.Select(item => item.Key));
        Assert.Throws<ArgumentException>("submitted", () => form.MissingFrom("photo"));
    }
}

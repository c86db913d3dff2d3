using System;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Monetary;

namespace Partnerships.Tests.Calendars;

/// <summary>Periods are counted from the first one, and their parts in actual days.</summary>
public sealed class BillingCycleTests
{
    [Fact]
    public void PeriodsAreCountedFromTheFirstAndNotFromOneToTheNext()
    {
        var cycle = BillingCycle.Of(new LocalDate(2024, 1, 31), months: 1, day: 31);

        Assert.Equal(
            [new LocalDate(2024, 1, 31), new LocalDate(2024, 2, 29), new LocalDate(2024, 3, 31), new LocalDate(2024, 4, 30)],
            Enumerable.Range(0, 4).Select(cycle.PeriodStart));
        Assert.Equal(DayFraction.Of(0, 31), cycle.Stub);
        Assert.Equal("every month on day 31 from 2024-01-31", cycle.ToString());
    }

    [Theory]
    [InlineData(2011, 2, 12, 0)]
    [InlineData(2011, 2, 13, 1)]
    [InlineData(2011, 5, 12, 1)]
    [InlineData(2011, 5, 13, 2)]
    [InlineData(2012, 2, 13, 5)]
    public void APeriodHasBegunOnItsFirstDay(int year, int month, int day, int begun) =>
        Assert.Equal(begun, BillingCycle.Of(new LocalDate(2011, 2, 1), months: 3, day: 13).PeriodsBegunBy(new LocalDate(year, month, day)));

    [Fact]
    public void AStartPastTheDayWaitsForTheNextMonth()
    {
        var cycle = BillingCycle.Of(new LocalDate(2025, 1, 31), months: 1, day: 30);

        Assert.Equal(new LocalDate(2025, 2, 28), cycle.FirstPeriod);
        Assert.Equal(DayFraction.Of(28, 29), cycle.Stub);
    }

    [Fact]
    public void PartsOfAPeriodLieWithinIt()
    {
        var cycle = BillingCycle.Of(new LocalDate(2025, 1, 1), months: 1, day: 1);

        Assert.Equal(DayFraction.Of(31, 31), cycle.From(0, new LocalDate(2025, 1, 1)));
        Assert.Equal(DayFraction.Of(17, 31), cycle.From(0, new LocalDate(2025, 1, 15)));
        Assert.Equal(DayFraction.Of(0, 31), cycle.From(0, new LocalDate(2025, 2, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("from", () => cycle.From(0, new LocalDate(2025, 2, 2)));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => DayFraction.Of(32, 31));
        Assert.Throws<ArgumentOutOfRangeException>("day", () => BillingCycle.Of(new LocalDate(2025, 1, 1), 1, 32));
        Assert.Equal(Money.Usd(31m) / 31 * 17, DayFraction.Of(17, 31).Of(Money.Usd(31m)));
        Assert.Equal("0/1", default(DayFraction).ToString());
    }
}

using System;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;

namespace Partnerships.Tests.Calendars;

/// <summary>Conventions of counting days, and parts of terms by them.</summary>
public sealed class DayCountTests
{
    private static readonly LocalDate First = new(2023, 1, 1);

    [Theory]
    [InlineData("actual/actual", "2024-01-01", "2025-01-01", 366)]
    [InlineData("nl/365", "2024-01-01", "2025-01-01", 365)]
    [InlineData("30e/360", "2024-01-01", "2025-01-01", 360)]
    [InlineData("actual/actual", "2024-02-28", "2024-03-01", 2)]
    [InlineData("nl/365", "2024-02-28", "2024-03-01", 1)]
    [InlineData("nl/365", "2024-02-29", "2024-03-01", 0)]
    [InlineData("30e/360", "2024-02-28", "2024-03-01", 3)]
    [InlineData("30e/360", "2025-01-30", "2025-02-01", 1)]
    [InlineData("30e/360", "2025-01-31", "2025-02-28", 28)]
    [InlineData("30e/360", "2007-01-15", "2007-07-31", 195)]
    public void DaysAreCountedAsTheConventionSays(string name, string from, string to, int days)
    {
        var pattern = NodaTime.Text.LocalDatePattern.Iso;

        Assert.Equal(days, DayCount.FromName(name).DaysBetween(pattern.Parse(from).Value, pattern.Parse(to).Value));
        Assert.Equal(-days, DayCount.FromName(name).DaysBetween(pattern.Parse(to).Value, pattern.Parse(from).Value));
    }

    [Fact]
    public void DaysCountedOneByOneAreTheDaysOfTheTerm()
    {
        var dates = Enumerable.Range(0, 1_500).Select(First.PlusDays).ToList();
        foreach (var days in DayCount.All)
        {
            Assert.Equal(days.DaysBetween(dates[0], dates[^1]), dates.Zip(dates.Skip(1), days.DaysBetween).Sum());
            Assert.All(dates.Zip(dates.Skip(1), days.DaysBetween), one => Assert.True(one >= 0));
        }
    }

    /// <summary>Whatever day a term is cut at, its two parts are the whole, and whole terms are whole.</summary>
    [Fact]
    public void TwoPartsOfATermAreTheTerm()
    {
        var terms = from start in new[] { 0, 30, 58, 59, 423, 424 } from length in new[] { 1, 2, 30, 365, 366, 800 } select new DateInterval(First.PlusDays(start), First.PlusDays(start + length - 1));
        foreach (var (term, days) in from term in terms from days in DayCount.All select (term, days))
        {
            var all = days.PartOf(term, null, null);
            Assert.Equal(all.OfDays, all.Days);
            foreach (var last in Enumerable.Range(-1, term.Length + 1).Select(term.Start.PlusDays))
            {
                var (before, after) = (days.PartOf(term, null, last), days.PartOf(term, last.PlusDays(1), null));
                Assert.Equal((all.OfDays, all.OfDays, all.OfDays), (before.OfDays, after.OfDays, before.Days + after.Days));
            }
        }
    }

    [Fact]
    public void OutsideOfATermNothingCounts()
    {
        var term = new DateInterval(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31));

        Assert.Equal(DayFraction.Of(0, 365), DayCount.Actual.PartOf(term, new LocalDate(2026, 1, 1), null));
        Assert.Equal(DayFraction.Of(0, 365), DayCount.Actual.PartOf(term, null, new LocalDate(2024, 12, 31)));
        Assert.Equal(DayFraction.Of(92, 365), DayCount.Actual.PartOf(term, new LocalDate(2025, 10, 1), new LocalDate(2030, 1, 1)));
        Assert.Equal(DayFraction.Of(90, 360), DayCount.Thirty.PartOf(term, new LocalDate(2025, 10, 1), null));
        Assert.Equal("nl/365", DayCount.NoLeap.ToString());
        Assert.Throws<ArgumentNullException>("term", () => DayCount.Actual.PartOf(null!, null, null));
    }
}

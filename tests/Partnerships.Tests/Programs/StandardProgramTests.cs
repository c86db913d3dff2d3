using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Programs.Standard;

namespace Partnerships.Tests.Programs;

/// <summary>What all programs of the framework have in common.</summary>
public sealed class StandardProgramTests
{
    public static TheoryData<string> Ids => [.. StandardPrograms.All.Select(program => program.Id)];

    [Fact]
    public void ThereIsAProgramForEachOfFiveTypesOfPartner() => Assert.Equal(
        [PartnerType.Technology, PartnerType.Implementation, PartnerType.Reseller, PartnerType.Alliance, PartnerType.Industry],
        StandardPrograms.All.Select(program => program.Type));

    [Theory]
    [MemberData(nameof(Ids))]
    public void ItIsInForceFromOctober2025WithoutEndInDollarsCalendarYearsAndUtc(string id)
    {
        var program = Of(id);

        Assert.Equal("1.0", program.Version);
        Assert.Equal((new LocalDate(2025, 10, 1), (LocalDate?)null), (program.From, program.Until));
        Assert.Equal((Currency.Usd, ProgramYear.Calendar, "UTC", Rounding.HalfAwayFromZero), (program.Currency, program.Year, program.ZoneId, program.Rounding));
    }

    /// <summary>Whoever reads a line finds the way back to the framework.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryLineNamesItsClause(string id)
    {
        var program = Of(id);
        var clauses = Clauses(program).ToList();

        Assert.NotEmpty(clauses);
        Assert.DoesNotContain(clauses, clause => clause is null);
        Assert.All(clauses, clause => Assert.Equal(Framework.Document, clause!.Document));
    }

    /// <summary>The framework names industry partners, and has no section for them.</summary>
    [Fact]
    public void AnIndustryPartnerIsAnImplementationPartnerForOneIndustry()
    {
        var (industry, implementation) = (StandardPrograms.Industry, StandardPrograms.Implementation);

        Assert.True(industry.NeedsVertical);
        Assert.DoesNotContain(StandardPrograms.All, program => program.NeedsVertical && program != industry);
        Assert.Equal(implementation.Ladders, industry.Ladders);
        Assert.Equal(implementation.Benefits, industry.Benefits);
        Assert.Equal(implementation.Options, industry.Options);
        Assert.Equal(implementation.Rates, industry.Rates);
        Assert.Equal(implementation.Courses, industry.Courses);
        Assert.Equal(implementation.Exam, industry.Exam);
    }

    private static PartnerProgram Of(string id) => StandardPrograms.All.Single(program => program.Id == id);

    private static IEnumerable<Clause?> Clauses(PartnerProgram program) =>
    [
        program.Clause,
        .. program.Ladders.SelectMany(ladder => Enumerable.Range(0, ladder.Tiers.Count).SelectMany(ladder.LinesOf)).Select(line => line.Clause),
        .. program.Ladders.SelectMany(ladder => ladder.Tiers).SelectMany(tier => tier.Superseded).Select(line => line.Clause),
        .. program.Benefits.SelectMany(table => table.Benefits).Select(benefit => benefit.Clause),
        .. program.Options.Select(option => option.Clause),
        .. program.Rates.Select(term => term.Clause),
        .. program.Goals.Select(goal => goal.Clause),
        .. program.Commitments.Select(commitment => commitment.Clause),
        .. program.Activities.Select(activity => activity.Clause),
        .. program.Courses.Select(course => course.Clause),
        .. (Clause?[])(program.Exam is { } exam ? [exam.Clause] : []),
    ];
}

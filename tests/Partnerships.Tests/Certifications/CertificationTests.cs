using System;
using System.Linq;
using NodaTime;
using Partnerships.Certifications;
using Partnerships.Programs;

namespace Partnerships.Tests.Certifications;

/// <summary>The curriculum of forty hours, the exam, and what keeps a certificate.</summary>
public sealed class CertificationTests
{
    private static readonly Exam Exam = StandardPrograms.Implementation.Exam!;

    private static readonly LocalDate March10 = new(2026, 3, 10);

    [Theory]
    [InlineData(80, 100, true)]
    [InlineData(79, 100, false)]
    [InlineData(799_999, 1_000_000, false)]
    [InlineData(4, 5, true)]
    [InlineData(0, 1, false)]
    public void EightyPercentOfTheCombinedScorePass(int reached, int possible, bool passes) => Assert.Equal(passes, Exam.Passes(reached, possible));

    [Theory]
    [InlineData("2026-03-10", "2027-03-09")]
    [InlineData("2028-02-29", "2029-02-28")]
    [InlineData("2027-03-01", "2028-02-29")]
    [InlineData("2026-12-31", "2027-12-30")]
    public void ACertificateHoldsThroughTheDayBeforeItComesRoundAgain(string passed, string through)
    {
        var certificate = Exam.Certify("kim", Day(passed));

        Assert.Equal((Day(passed), Day(through)), (certificate.From, certificate.Through));
        Assert.True(certificate.IsValidOn(Day(through)));
        Assert.False(certificate.IsValidOn(Day(through).PlusDays(1)));
    }

    [Theory]
    [InlineData("2026-12-10", "2027-03-10", "2028-03-09")]
    [InlineData("2026-12-09", "2026-12-09", "2027-12-08")]
    [InlineData("2027-03-09", "2027-03-10", "2028-03-09")]
    [InlineData("2027-03-10", "2027-03-10", "2028-03-09")]
    [InlineData("2027-05-01", "2027-05-01", "2028-04-30")]
    public void RenewedWithinNinetyDaysTheNewYearStartsWhereTheOldOneEnds(string renewed, string from, string through)
    {
        var certificate = Exam.Certify("kim", Day(renewed), Exam.Certify("kim", March10));

        Assert.Equal((Day(from), Day(through)), (certificate.From, certificate.Through));
    }

    [Fact]
    public void APersonNeedsEveryCourseAndTheExam()
    {
        var calculator = new CertificationCalculator(StandardPrograms.Implementation);
        var courses = StandardPrograms.Implementation.Courses;
        var record = courses.Aggregate(TrainingRecord.Of("kim"), (known, course) => known.Completed(course.Name, March10));
        var trained = calculator.Assess(record, March10);
        var certified = calculator.Assess(record.Passed(Exam, March10), March10);
        var early = calculator.Assess(record.Passed(Exam, March10), March10.PlusDays(-1));
        var lapsed = calculator.Assess(record.Passed(Exam, March10), new LocalDate(2027, 3, 10));

        Assert.Equal((40, 40, "certification.exam-missing"), (trained.Hours, trained.HoursNeeded, Assert.Single(trained.Missing).Code));
        Assert.True(certified.IsCertified);
        Assert.Equal(new LocalDate(2026, 12, 10), certified.RenewableFrom);
        Assert.Equal((0, 5), (early.Hours, early.Missing.Count));
        Assert.Equal("certification.lapsed", Assert.Single(lapsed.Missing).Code);
        Assert.Equal("certification.course-missing", calculator.Assess(TrainingRecord.Of("lee").Passed(Exam, March10), March10).Missing[0].Code);
        Assert.Throws<ArgumentException>("program", () => new CertificationCalculator(StandardPrograms.Alliance));
    }

    [Fact]
    public void FourHoursOfUpdatesAreDueEachQuarter()
    {
        var calculator = new CertificationCalculator(StandardPrograms.Implementation);
        var record = TrainingRecord.Of("kim").Passed(Exam, March10).Attended("product-updates", new LocalDate(2026, 4, 2), 3);

        // The quarter in which the certificate began is not counted, the next one is.
        Assert.Empty(calculator.Assess(record, new LocalDate(2026, 6, 30)).Due);
        var due = Assert.Single(calculator.Assess(record, new LocalDate(2026, 7, 1)).Due);
        Assert.Equal(("certification.update-missing", "3", "4"), (due.Code, due.Arguments["attended"], due.Arguments["hours"]));
        Assert.Empty(calculator.Assess(record.Attended("product-updates", new LocalDate(2026, 6, 30), 1), new LocalDate(2026, 7, 1)).Due);
    }

    [Fact]
    public void ARecordIsOnePersonsAndInOrder()
    {
        var record = TrainingRecord.Of("kim").Passed(Exam, March10);

        Assert.Throws<ArgumentOutOfRangeException>("on", () => record.Passed(Exam, March10.PlusDays(-1)));
        Assert.Throws<ArgumentException>("person", () => Exam.Certify("lee", March10, record.Certificates[0]));
        Assert.Equal(record, TrainingRecord.Of("kim").Passed(Exam, March10));
        Assert.Single(record.Completed("a", March10).Completed("a", March10.PlusDays(1)).Courses);
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}

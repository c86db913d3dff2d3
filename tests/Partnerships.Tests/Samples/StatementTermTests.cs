using System;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Commissions;
using Partnerships.Json;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.Samples;

/// <summary>Lines of an export that state the days of their term.</summary>
public sealed class StatementTermTests
{
    private const string Heading = "deal,kind,partner,sold,stream,months,from,through,net,currency\n";

    [Fact]
    public void ARuleThatIsProratedPaysForTheDaysOfAnExport()
    {
        var program = PartnerProgram.Of("support", "Support", PartnerType.Reseller, "1.0", new LocalDate(2025, 1, 1)).WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("share", "share", RulePay.At(Rate.Percent(10m))).Prorated(DayCount.Actual)));
        using var folder = new StatementFolder();
        var agreement = folder.Write("agreement.json", AgreementJson.Write(Agreement.Of("acme", program, new LocalDate(2025, 1, 1)).EndingOn(new LocalDate(2025, 3, 31))));
        var deals = folder.Write("deals.csv", Heading
            + "D-1,new,acme,2025-02-03,support,,2025-03-01,2026-02-28,36500.00,USD\n"
            + "D-2,new,acme,2025-02-03,support,24,,,36500.00,USD\n"
            + "D-3,new,acme,2025-03-03,support,,2025-04-01,2026-03-31,36500.00,USD\n");

        var run = folder.RunBy(folder.Write("program.json", ProgramJson.Write(program)), deals, "--agreements", agreement, "--period", "2025-Q1");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal([("D-1/1/share", 310m), ("D-2/1/share", 3_650m)], folder.Statements().Single().Lines.Select(line => (line.Id, line.Amount.Amount)));
        Assert.Contains("commission.no-day-counts", folder.Written()["summary.json"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",2025-03-01,", "(2,46): error deals.missing-value: through: Must not be blank.")]
    [InlineData(",,2025-03-01", "(2,35): error deals.missing-value: from: Must not be blank.")]
    [InlineData(",2025-03-02,2025-03-01", "(2,46): error deals.bad-date: through: Must not be before the first day, 2025-03-02; is 2025-03-01.")]
    [InlineData("12,2025-03-01,2026-02-28", "(2,34): error deals.wrong-place: months: Must be blank where from and through tell the term.")]
    [InlineData(",2025-03-01,2025-02-29", "(2,46): error deals.bad-date: through: Must be a date such as 2025-10-01, of the years 1900 to 2199; is \"2025-02-29\".")]
    public void ATermThatIsNoneIsRefusedWithItsPlace(string term, string message)
    {
        using var folder = new StatementFolder();
        var file = folder.Write("deals.csv", Heading + $"D-1,new,acme,2025-02-03,software,{term},100.00,USD\n");

        Assert.Contains(file + message + "\n", folder.Run(file).Error.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}

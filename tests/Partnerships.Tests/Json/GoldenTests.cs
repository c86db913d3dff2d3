using System.IO;
using System.Linq;
using Partnerships.Json;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Json;

/// <summary>What an earlier version wrote is read as the same value.</summary>
public sealed class GoldenTests
{
    [Law("S9")]
    [Fact]
    public void ProgramsOfFormat1AreReadAsTheSameValue()
    {
        var program = ProgramJson.Read(Golden("program-1.json"));

        Assert.Equal(GoldenValues.Program, program);
        Assert.Null(DeepComparison.Difference(GoldenValues.Program, program));
        Assert.Equal("6ce6e7d97ed446a7d8b08e3dc220c1e0b1dafee5301f0c78f10a8040429ca552", program.ContentHash);
    }

    [Law("S9")]
    [Fact]
    public void AgreementsOfFormat1AreReadAsTheSameValue()
    {
        var agreement = AgreementJson.Read(Golden("agreement-1.json"), GoldenValues.Program);

        Assert.Equal(GoldenValues.Agreement, agreement);
        Assert.Null(DeepComparison.Difference(GoldenValues.Agreement, agreement));
    }

    [Law("S9")]
    [Fact]
    public void FactsOfFormat1AreReadAsTheSameValue()
    {
        var partner = PartnerJson.Read(Golden("facts-1.json"), GoldenValues.Program);

        Assert.Equal(GoldenValues.Partner, partner);
        Assert.Null(DeepComparison.Difference(GoldenValues.Partner, partner));
    }

    [Law("S9")]
    [Fact]
    public void FundsOfFormat1AreReadAsTheSameValues()
    {
        var history = FundJson.ReadHistory(Golden("fund-events-1.json"));
        var account = FundJson.ReadAccount(Golden("fund-account-1.json"));
        var program = ProgramJson.Read(Golden("program-1-funds.json"));

        Assert.Equal(FundGoldenValues.History, history);
        Assert.Null(DeepComparison.Difference(FundGoldenValues.History, history));
        Assert.Null(DeepComparison.Difference(FundGoldenValues.History.Account, account));
        Assert.Null(DeepComparison.Difference(FundGoldenValues.Program, program));
    }

    [Law("S9")]
    [Fact]
    public void TermsOfSettlementOfFormat1AreReadAsTheSameValue()
    {
        var program = ProgramJson.Read(Golden("program-1-terms.json"));

        Assert.Equal(TermGoldenValues.Program, program);
        Assert.Null(DeepComparison.Difference(TermGoldenValues.Program, program));
    }

    [Law("S9")]
    [Fact]
    public void PlansOfFormat1AreReadAsTheSameValue()
    {
        var program = ProgramJson.Read(Golden("program-1-plan.json"));

        Assert.Equal(PlanGoldenValues.Program, program);
        Assert.Null(DeepComparison.Difference(PlanGoldenValues.Program, program));
    }

    [Law("S9")]
    [Fact]
    public void AccountsAndStatementsOfFormat1AreReadAsTheSameValue()
    {
        Assert.Equal(GoldenAccounts.Account, CommissionJson.ReadAccount(Golden("commission-account-1.json")));
        Assert.Equal(GoldenAccounts.Progress, CommissionJson.ReadProgress(Golden("commission-progress-1.json")));
        Assert.Null(DeepComparison.Difference(GoldenAccounts.Progress, CommissionJson.ReadProgress(Golden("commission-progress-1.json"))));
        Assert.Equal(GoldenAccounts.PartnerProgress, CommissionJson.ReadPartnerProgress(Golden("partner-progress-1.json")));
        Assert.Null(DeepComparison.Difference(GoldenAccounts.PartnerProgress, CommissionJson.ReadPartnerProgress(Golden("partner-progress-1.json"))));
        Assert.Equal(GoldenAccounts.Statement, CommissionJson.ReadStatement(Golden("statement-1.json")));
        Assert.Equal(GoldenAccounts.Statement.ToCsv(), CommissionJson.ReadStatement(Golden("statement-1.json")).ToCsv());
    }

    [Law("S9")]
    [Fact]
    public void RegistrationsOfFormat1AreReadAsTheSameValue()
    {
        var log = RegistrationJson.Read(Golden("registrations-1.json"));

        Assert.Equal(GoldenRegistrations.Log, log);
        Assert.Null(DeepComparison.Difference(GoldenRegistrations.Log, log));
        Assert.Equal(12, log.Events.Select(happened => happened.Code).Distinct().Count());
    }

    [Fact]
    public void TheGoldenDocumentsAreStillWrittenAsTheyStand()
    {
        Assert.Equal(Golden("program-1.json"), ProgramJson.Write(GoldenValues.Program));
        Assert.Equal(Golden("agreement-1.json"), AgreementJson.Write(GoldenValues.Agreement));
        Assert.Equal(Golden("facts-1.json"), PartnerJson.Write(GoldenValues.Partner));
        Snapshot.AssertMatches(ProgramJson.Write(FundGoldenValues.Program), "tests", "Partnerships.Tests", "Json", "Golden", "program-1-funds.json");
        Snapshot.AssertMatches(ProgramJson.Write(TermGoldenValues.Program), "tests", "Partnerships.Tests", "Json", "Golden", "program-1-terms.json");
        Snapshot.AssertMatches(FundJson.Write(FundGoldenValues.History), "tests", "Partnerships.Tests", "Json", "Golden", "fund-events-1.json");
        Snapshot.AssertMatches(FundJson.Write(FundGoldenValues.History.Account), "tests", "Partnerships.Tests", "Json", "Golden", "fund-account-1.json");
        Assert.Equal(Golden("commission-account-1.json"), CommissionJson.Write(GoldenAccounts.Account));
        Assert.Equal(Golden("statement-1.json"), CommissionJson.Write(GoldenAccounts.Statement));
        Snapshot.AssertMatches(CommissionJson.Write(GoldenAccounts.Progress), "tests", "Partnerships.Tests", "Json", "Golden", "commission-progress-1.json");
        Snapshot.AssertMatches(CommissionJson.Write(GoldenAccounts.PartnerProgress), "tests", "Partnerships.Tests", "Json", "Golden", "partner-progress-1.json");
        Snapshot.AssertMatches(RegistrationJson.Write(GoldenRegistrations.Log), "tests", "Partnerships.Tests", "Json", "Golden", "registrations-1.json");
    }

    private static string Golden(string name) => File.ReadAllText(Repository.PathOf("tests", "Partnerships.Tests", "Json", "Golden", name));
}

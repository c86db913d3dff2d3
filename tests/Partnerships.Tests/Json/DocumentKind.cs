using System.Collections.Generic;
using System.Linq;
using System;
using Partnerships.Json;
using Partnerships.Programs;

namespace Partnerships.Tests.Json;

/// <summary>A kind of document: a valid text with everything in it, and how it is read.</summary>
internal sealed record DocumentKind(string Name, string Text, string Schema, Func<string, IReadOnlyList<DocumentFault>> FaultsIn)
{
    public static DocumentKind Program { get; } = new(
        "program", ProgramJson.Write(TermGoldenValues.Program), ProgramJson.Schema, text => FaultsOf(ProgramJson.TryRead(text, out var read, out var faults), read, faults, () => ProgramJson.Read(text)));

    public static DocumentKind Agreement { get; } = new(
        "agreement",
        AgreementJson.Write(GoldenValues.Agreement),
        AgreementJson.Schema,
        text => FaultsOf(
            AgreementJson.TryRead(text, ProgramCatalog.Of(GoldenValues.Program), out var read, out var faults), read, faults, () => AgreementJson.Read(text, GoldenValues.Program)));

    public static DocumentKind Facts { get; } = new(
        "facts",
        PartnerJson.Write(GoldenValues.Partner),
        PartnerJson.Schema,
        text => FaultsOf(PartnerJson.TryRead(text, GoldenValues.Program, out var read, out var faults), read, faults, () => PartnerJson.Read(text, GoldenValues.Program)));

    public static DocumentKind FundEvents { get; } = new(
        "fund-events",
        FundJson.Write(FundGoldenValues.History),
        FundJson.HistorySchema,
        text => FaultsOf(FundJson.TryReadHistory(text, out var read, out var faults), read, faults, () => FundJson.ReadHistory(text)));

    public static DocumentKind FundAccount { get; } = new(
        "fund-account",
        FundJson.Write(FundGoldenValues.History.Account),
        FundJson.AccountSchema,
        text => FaultsOf(FundJson.TryReadAccount(text, out var read, out var faults), read, faults, () => FundJson.ReadAccount(text)));

    public static DocumentKind Account { get; } = new(
        "commission-account",
        CommissionJson.Write(GoldenAccounts.Account),
        CommissionJson.AccountSchema,
        text => FaultsOf(CommissionJson.TryReadAccount(text, out var read, out var faults), read, faults, () => CommissionJson.ReadAccount(text)));

    public static DocumentKind Statement { get; } = new(
        "statement",
        CommissionJson.Write(GoldenAccounts.Statement),
        CommissionJson.StatementSchema,
        text => FaultsOf(CommissionJson.TryReadStatement(text, out var read, out var faults), read, faults, () => CommissionJson.ReadStatement(text)));

    public static DocumentKind Registrations { get; } = new(
        "registrations",
        RegistrationJson.Write(GoldenRegistrations.Log),
        RegistrationJson.Schema,
        text => FaultsOf(RegistrationJson.TryRead(text, out var read, out var faults), read, faults, () => RegistrationJson.Read(text)));

    public static DocumentKind Progress { get; } = new(
        "commission-progress",
        CommissionJson.Write(GoldenAccounts.Progress),
        CommissionJson.ProgressSchema,
        text => FaultsOf(CommissionJson.TryReadProgress(text, out var read, out var faults), read, faults, () => CommissionJson.ReadProgress(text)));

    public static DocumentKind PartnerProgress { get; } = new(
        "partner-progress",
        CommissionJson.Write(GoldenAccounts.PartnerProgress),
        CommissionJson.PartnerProgressSchema,
        text => FaultsOf(CommissionJson.TryReadPartnerProgress(text, out var read, out var faults), read, faults, () => CommissionJson.ReadPartnerProgress(text)));

    public static IReadOnlyList<DocumentKind> All { get; } = [Program, Agreement, Facts, FundEvents, FundAccount, Account, Statement, Registrations, Progress, PartnerProgress];

    public static DocumentKind Of(string name) => All.Single(kind => kind.Name == name);

    /// <summary>The faults, once both ways of reading were seen to agree, and nothing to be half-read.</summary>
    private static IReadOnlyList<DocumentFault> FaultsOf<T>(bool isRead, T? read, IReadOnlyList<DocumentFault> faults, Func<T> readOrThrow)
        where T : class
    {
        Assert.Equal(isRead, read is not null);
        Assert.Equal(isRead, faults.Count == 0);
        if (isRead)
        {
            Assert.Equal(read, readOrThrow());
        }
        else
        {
            Assert.Equal(faults, Assert.Throws<InvalidDocumentException>(readOrThrow).Faults);
        }

        return faults;
    }
}

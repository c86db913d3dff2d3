using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Partnerships.Commissions;
using Partnerships.Json.Formats;
using Partnerships.Json.Shapes;

namespace Partnerships.Json;

/// <summary>Commission accounts, statements and what was accumulated, as JSON documents of the formats partnerships/commission-account/1, partnerships/statement/1,
/// partnerships/commission-progress/1 and, with the partner that it is of, partnerships/partner-progress/1.</summary>
/// <remarks>
/// An account is written as its events; reading replays them, so that a document whose events cannot follow one another is refused at
/// the first one that cannot. The sums of a statement must be those of its lines. Reading is strict, as it is for
/// <see cref="ProgramJson"/>, and has the same limits; but for an account, which grows with every deal and may be 16 times as large: 16,777,216 characters, some
/// 25,000 events.
/// </remarks>
public static class CommissionJson
{
    private const int AccountSizes = 16;

    /// <summary>The JSON Schema (draft 2020-12) of accounts: what it refuses, reading refuses too.</summary>
    public static string AccountSchema => Schemas.Of(AccountFormat.Account, "Commission account", CommissionAccount.Format);

    /// <summary>The JSON Schema (draft 2020-12) of statements: what it refuses, reading refuses too.</summary>
    public static string StatementSchema => Schemas.Of(AccountFormat.Statement, "Commission statement", CommissionStatement.Format);

    /// <summary>The JSON Schema (draft 2020-12) of what was accumulated: what it refuses, reading refuses too.</summary>
    public static string ProgressSchema => Schemas.Of(ProgressFormat.Progress, "Commission progress", CommissionProgress.Format);

    /// <summary>The JSON Schema (draft 2020-12) of what a partner accumulated: what it refuses, reading refuses too.</summary>
    public static string PartnerProgressSchema => Schemas.Of(ProgressFormat.OfPartner, "Partner progress", PartnerProgress.Format);

    /// <summary>Reads an account.</summary>
    /// <exception cref="InvalidDocumentException">The text is no such document, or its events cannot follow one another; the exception lists every fault.</exception>
    public static CommissionAccount ReadAccount(string json) => DocumentReader.OrThrow(TryReadAccount(json, out var account, out var faults), account, faults);

    /// <summary>Reads an account, where the text is one.</summary>
    /// <param name="json">The document.</param>
    /// <param name="account">The account; null where there are faults.</param>
    /// <param name="faults">All that is wrong, in the order of the text; of more than 100 the first that were found.</param>
    /// <returns>Whether there is nothing wrong.</returns>
    public static bool TryReadAccount(string json, [NotNullWhen(true)] out CommissionAccount? account, out IReadOnlyList<DocumentFault> faults) =>
        DocumentReader.TryRead(json, AccountFormat.Account, (_, found) => new Reading("commission-account", found, new MetricTable([])), out account, out faults, AccountSizes);

    /// <summary>Reads a statement.</summary>
    /// <exception cref="InvalidDocumentException">The text is no such document, or its sums are not those of its lines; the exception lists every fault.</exception>
    public static CommissionStatement ReadStatement(string json) => DocumentReader.OrThrow(TryReadStatement(json, out var statement, out var faults), statement, faults);

    /// <summary>Reads a statement, where the text is one.</summary>
    /// <param name="json">The document.</param>
    /// <param name="statement">The statement; null where there are faults.</param>
    /// <param name="faults">All that is wrong, in the order of the text; of more than 100 the first that were found.</param>
    /// <returns>Whether there is nothing wrong.</returns>
    public static bool TryReadStatement(string json, [NotNullWhen(true)] out CommissionStatement? statement, out IReadOnlyList<DocumentFault> faults) =>
        DocumentReader.TryRead(json, AccountFormat.Statement, (_, found) => new Reading("statement", found, new MetricTable([])), out statement, out faults);

    /// <summary>Reads what was accumulated.</summary>
    /// <exception cref="InvalidDocumentException">The text is no such document; the exception lists every fault.</exception>
    public static CommissionProgress ReadProgress(string json) => DocumentReader.OrThrow(TryReadProgress(json, out var progress, out var faults), progress, faults);

    /// <summary>Reads what was accumulated, where the text is that.</summary>
    /// <param name="json">The document.</param>
    /// <param name="progress">What was accumulated; null where there are faults.</param>
    /// <param name="faults">All that is wrong, in the order of the text; of more than 100 the first that were found.</param>
    /// <returns>Whether there is nothing wrong.</returns>
    public static bool TryReadProgress(string json, [NotNullWhen(true)] out CommissionProgress? progress, out IReadOnlyList<DocumentFault> faults) =>
        DocumentReader.TryRead(json, ProgressFormat.Progress, (_, found) => new Reading("commission-progress", found, new MetricTable([])), out progress, out faults);

    /// <summary>Reads what a partner accumulated.</summary>
    /// <exception cref="InvalidDocumentException">The text is no such document; the exception lists every fault.</exception>
    public static PartnerProgress ReadPartnerProgress(string json) => DocumentReader.OrThrow(TryReadPartnerProgress(json, out var progress, out var faults), progress, faults);

    /// <summary>Reads what a partner accumulated, where the text is that.</summary>
    /// <param name="json">The document.</param>
    /// <param name="progress">What the partner accumulated; null where there are faults.</param>
    /// <param name="faults">All that is wrong, in the order of the text; of more than 100 the first that were found.</param>
    /// <returns>Whether there is nothing wrong.</returns>
    public static bool TryReadPartnerProgress(string json, [NotNullWhen(true)] out PartnerProgress? progress, out IReadOnlyList<DocumentFault> faults) =>
        DocumentReader.TryRead(json, ProgressFormat.OfPartner, (_, found) => new Reading("partner-progress", found, new MetricTable([])), out progress, out faults);

    /// <summary>Writes an account as its events, so that equal accounts give equal texts.</summary>
    public static string Write(CommissionAccount account) => DocumentText.Of(Guard.NotNull(account), nameof(account));

    /// <summary>Writes a statement, in the one order and form of the format, so that equal statements give equal texts.</summary>
    public static string Write(CommissionStatement statement) => DocumentText.Of(Guard.NotNull(statement), nameof(statement));

    /// <summary>Writes what was accumulated, by rule and scope, so that equal progress gives equal texts.</summary>
    public static string Write(CommissionProgress progress) => DocumentText.Of(Guard.NotNull(progress), nameof(progress));

    /// <summary>Writes what a partner accumulated, by rule and scope, so that equal progress gives equal texts.</summary>
    public static string Write(PartnerProgress progress) => DocumentText.Of(Guard.NotNull(progress), nameof(progress));
}

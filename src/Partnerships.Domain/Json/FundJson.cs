using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Partnerships.Funds;
using Partnerships.Json.Formats;

namespace Partnerships.Json;

/// <summary>
/// What happened to a marketing fund as JSON documents of the format partnerships/fund-events/1, and accounts of funds as such of the
/// format partnerships/fund-account/1.
/// </summary>
/// <remarks>
/// Reading is strict, as it is for <see cref="ProgramJson"/>, and has the same limits. Events are replayed as they are read: one that cannot follow
/// is a fault at its place. Of an account every lot must be in balance, and what is reserved in the lots must be what requests have.
/// </remarks>
public static class FundJson
{
    /// <summary>The JSON Schema (draft 2020-12) of histories: what it refuses, reading refuses too.</summary>
    public static string HistorySchema => Schemas.Of(FundFormat.History, "What happened to a marketing fund", FundHistory.Format);

    /// <summary>The JSON Schema (draft 2020-12) of accounts: what it refuses, reading refuses too.</summary>
    public static string AccountSchema => Schemas.Of(FundFormat.Account, "Account of a marketing fund", FundAccount.Format);

    /// <summary>Reads what happened to a fund, and replays it.</summary>
    /// <exception cref="InvalidDocumentException">The text is no such document, or its events do not follow from one another; the exception lists every fault.</exception>
    public static FundHistory ReadHistory(string json) => DocumentReader.OrThrow(TryReadHistory(json, out var history, out var faults), history, faults);

    /// <summary>Reads what happened to a fund, and replays it, where the text says so.</summary>
    /// <param name="json">The document.</param>
    /// <param name="history">What happened; null where there are faults.</param>
    /// <param name="faults">All that is wrong, in the order of the text; of more than 100 the first that were found.</param>
    /// <returns>Whether there is nothing wrong.</returns>
    public static bool TryReadHistory(string json, [NotNullWhen(true)] out FundHistory? history, out IReadOnlyList<DocumentFault> faults) =>
        DocumentReader.TryRead(json, FundFormat.History, (_, found) => ProgramFormat.Start("fund-events", null, found), out history, out faults);

    /// <summary>Reads an account.</summary>
    /// <exception cref="InvalidDocumentException">The text is no such document, or its amounts contradict one another; the exception lists every fault.</exception>
    public static FundAccount ReadAccount(string json) => DocumentReader.OrThrow(TryReadAccount(json, out var account, out var faults), account, faults);

    /// <summary>Reads an account, where the text is one.</summary>
    /// <param name="json">The document.</param>
    /// <param name="account">The account; null where there are faults.</param>
    /// <param name="faults">All that is wrong, in the order of the text; of more than 100 the first that were found.</param>
    /// <returns>Whether there is nothing wrong.</returns>
    public static bool TryReadAccount(string json, [NotNullWhen(true)] out FundAccount? account, out IReadOnlyList<DocumentFault> faults) =>
        DocumentReader.TryRead(json, FundFormat.Account, (_, found) => ProgramFormat.Start("fund-account", null, found), out account, out faults);

    /// <summary>Writes what happened to a fund, in the one order and form of the format, so that equal histories give equal texts.</summary>
    public static string Write(FundHistory history) => DocumentText.Of(Guard.NotNull(history), nameof(history));

    /// <summary>Writes an account, in the one order and form of the format, so that equal accounts give equal texts.</summary>
    public static string Write(FundAccount account) => DocumentText.Of(Guard.NotNull(account), nameof(account));
}

using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Commissions;
using Partnerships.Monetary;

namespace Partnerships.Samples.Statements;

/// <summary>What all statements of a run come to, what was left out, and why rules did not pay.</summary>
internal sealed record StatementSummary(
    StatementPeriod Period,
    DealExport Export,
    IReadOnlyList<PartnerSummary> Partners,
    IReadOnlyDictionary<string, int> Passed,
    IReadOnlyDictionary<NotKnown, SortedSet<(string Partner, string Currency)>> NotKnown,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<RowMessage> Messages,
    IReadOnlyList<string> Files)
{
    public const string Format = "partnerships-samples/statement-summary/1";

    /// <summary>The sums by currency.</summary>
    public IEnumerable<PartnerSummary> Totals => Partners.GroupBy(partner => partner.Currency).OrderBy(group => group.Key.Code, StringComparer.Ordinal).Select(group => group.Aggregate((sum, next) => sum with
    {
        Partner = "all",
        Deals = sum.Deals + next.Deals,
        Lines = sum.Lines + next.Lines,
        Opening = sum.Opening + next.Opening,
        Accrued = sum.Accrued + next.Accrued,
        Reversed = sum.Reversed + next.Reversed,
        Closing = sum.Closing + next.Closing,
        NotYetEarned = sum.NotYetEarned + next.NotYetEarned,
        ToVendor = sum.ToVendor + next.ToVendor,
        OpenDeals = sum.OpenDeals + next.OpenDeals,
        OpenLow = sum.OpenLow + next.OpenLow,
        OpenHigh = sum.OpenHigh + next.OpenHigh,
    })).Select(total => total with { Partner = "all" });

    /// <summary>How many messages, conflicts and reasons there are of each code.</summary>
    public IReadOnlyList<(string What, string Code, int Count)> Counts =>
    [
        .. CountOf("error", Messages.Where(message => message.IsError).Select(message => message.Code)),
        .. CountOf("conflict", Conflicts.Select(conflict => conflict.Code)),
        .. Passed.Select(passed => ("rule passed over", passed.Key, passed.Value)),
    ];

    private static IEnumerable<(string What, string Code, int Count)> CountOf(string what, IEnumerable<string> codes) =>
        codes.GroupBy(code => code).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (what, group.Key, group.Count()));
}

/// <summary>What one statement comes to, and what of the export it does not hold.</summary>
internal sealed record PartnerSummary(string Partner, Currency Currency, Money Opening, Money Closing)
{
    /// <summary>On how many deals something was earned in the period.</summary>
    public int Deals { get; init; }

    /// <summary>How many lines the statement has.</summary>
    public int Lines { get; init; }

    public Money Accrued { get; init; }

    public Money Reversed { get; init; }

    /// <summary>What is worked out for deals whose day has not come, over the whole export.</summary>
    public Money NotYetEarned { get; init; }

    public Money ToVendor { get; init; }

    /// <summary>How many deals have a rate that is not agreed, over the whole export.</summary>
    public int OpenDeals { get; init; }

    public Money OpenLow { get; init; }

    public Money OpenHigh { get; init; }

    public static PartnerSummary Of(CommissionStatement statement, PartnerAccount account) => new(statement.Partner.Value, statement.Currency, statement.Opening, statement.Closing)
    {
        Deals = statement.Lines.Where(line => line.Event == "commission.accrued").Select(line => line.Deal).Distinct(StringComparer.Ordinal).Count(),
        Lines = statement.Lines.Count,
        Accrued = statement.TotalOf("commission.accrued"),
        Reversed = -statement.TotalOf("commission.reversed"),
        NotYetEarned = account.NotYetEarned,
        ToVendor = account.ToVendor,
        OpenDeals = account.Opens.Count,
        OpenLow = Money.Sum(account.Opens.Select(range => range.Low), statement.Currency),
        OpenHigh = Money.Sum(account.Opens.Select(range => range.High), statement.Currency),
    };
}

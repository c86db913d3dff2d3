using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Partnerships.Tests.Commissions;

/// <summary>A simple ledger beside the account, by docs/commission-accounts.md alone: whole cents, exact fractions and days from the first of 2025.</summary>
internal sealed class PlanLedger
{
    private readonly SortedDictionary<string, PlanLedgerLine> _lines = new(StringComparer.Ordinal);

    public BigInteger Paid { get; set; }

    public IReadOnlyDictionary<string, PlanLedgerLine> Lines => _lines;

    public BigInteger Earned => Sum(line => line.Left);

    public BigInteger Held => Sum(line => line.Held);

    public BigInteger Balance => Earned - Paid;

    /// <summary>What is free and due, unless more is owed.</summary>
    public BigInteger WithdrawableOn(int day) => BigInteger.Max(0, Balance - Held - Sum(line => line.NotYetDue(day)));

    public void Post(string id, PlanLedgerLine line) => _lines.Add(id, line);

    /// <summary>The lines whose time of being kept back is over by a day, and that wait for no payment.</summary>
    public List<string> KeptUntil(int day) => [.. _lines.Where(line => line.Value.IsKeptUntil(day)).Select(line => line.Key)];

    private BigInteger Sum(Func<PlanLedgerLine, BigInteger> part) => _lines.Values.Aggregate(BigInteger.Zero, (sum, line) => sum + part(line));
}

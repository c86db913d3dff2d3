using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Commissions;

/// <summary>A simple book beside the account: whole cents and exact fractions, one entry for each line, and nothing of the code under test.</summary>
internal sealed class OracleBook
{
    private readonly Dictionary<string, Entry> _lines = new(StringComparer.Ordinal);

    public long Adjusted { get; set; }

    public long Paid { get; set; }

    public long Recovered { get; set; }

    /// <summary>What is earned: of each line the amount less the rounded share that was taken back, and what somebody added.</summary>
    public BigInteger Earned => Adjusted + _lines.Values.Aggregate(BigInteger.Zero, (sum, line) => sum + line.Left);

    public BigInteger Balance => Earned - Paid + Recovered;

    public IEnumerable<string> Lines => _lines.Keys;

    public void Post(string line, long amount, string rounding = "HalfAwayFromZero") => _lines.Add(line, new Entry { Amount = amount, Rounding = rounding });

    public void Restate(string line, long amount) => _lines[line].Amount = amount;

    /// <summary>Refunds a share of a line, of which a part counts; all that is left where no share is given.</summary>
    public void Refund(string line, Rational? share, int left, int of)
    {
        var entry = _lines[line];
        var refunded = share ?? (new Rational(1) - entry.Refunded);
        entry.Refunded += refunded;
        entry.TakenBack += refunded * new Rational(left, of);
    }

    public Rational RefundedOf(string line) => _lines[line].Refunded;

    public BigInteger LeftOf(string line) => _lines[line].Left;

    private sealed class Entry
    {
        public long Amount { get; set; }

        public required string Rounding { get; init; }

        public Rational Refunded { get; set; }

        public Rational TakenBack { get; set; }

        public BigInteger Left => Amount - RoundingOracle.Round(new Rational(Amount) * TakenBack, Rounding);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>How several partners share one commission: by rates that come to 100%.</summary>
/// <remarks>
/// The shares of a line add up to it, to the cent, and those of a line below zero are the negatives of those of the same line above
/// zero; what cannot be divided goes to the largest remainders, of equal ones to the earlier partner. Two are equal only when they are
/// one object.
/// </remarks>
public sealed class CommissionSplit
{
    private CommissionSplit(PartnerShare[] shares) => Shares = Array.AsReadOnly(shares);

    /// <summary>The partners and their rates, in their order.</summary>
    public IReadOnlyList<PartnerShare> Shares { get; }

    /// <summary>A split between partners.</summary>
    /// <param name="shares">Each partner once; the rates come to 100%.</param>
    /// <exception cref="ArgumentException">A partner comes twice, or the rates do not come to 100%.</exception>
    public static CommissionSplit Of(params PartnerShare[] shares)
    {
        var copy = Guard.Copy(shares);
        var total = copy.Aggregate(Rate.Zero, (sum, share) => sum + share.Rate);
        return total != Rate.One ? throw new ArgumentException(Guard.Invariant($"Rates must come to 100%, come to {total}."), nameof(shares))
            : copy.Select(share => share.Partner).Distinct().Count() < copy.Length ? throw new ArgumentException("Each partner must stand once.", nameof(shares))
            : new(copy);
    }

    /// <summary>The line of each partner, whose id is that of the line with the partner's behind; also what is held is shared.</summary>
    /// <param name="line">The commission to share; whose it is does not matter.</param>
    public IReadOnlyList<CommissionLine> Split(CommissionLine line)
    {
        var rates = Shares.Select(share => share.Rate).ToArray();
        var bases = Allocation.ByRates(Guard.NotNull(line).Base, rates).Parts;
        var amounts = Allocation.ByRates(line.Amount, rates).Parts;
        var held = line.Held.IsZero ? amounts.Select(_ => line.Held).ToArray() : Allocation.ByWeights(line.Held, [.. amounts.Select(part => Math.Abs(part.MinorUnits))]).Parts;
        return Array.AsReadOnly(Shares.Select((share, i) => line.ForPartner($"{line.Id}/{share.Partner}", share.Partner, bases[i], amounts[i], held[i])).ToArray());
    }

    /// <summary>The shares: "acme 60%, birch 40%".</summary>
    public override string ToString() => string.Join(", ", Shares);
}

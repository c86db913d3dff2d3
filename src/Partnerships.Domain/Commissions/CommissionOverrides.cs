using System;
using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What the partners above a seller earn on what it sells: each a rate of the seller's base, or of what those below it left of that.</summary>
/// <remarks>Two are equal only when they are one object.</remarks>
public sealed class CommissionOverrides
{
    private CommissionOverrides(PartnerShare[] levels, bool isOnRest, Rounding rounding) =>
        (Levels, IsOnRest, Rounding) = (Array.AsReadOnly(levels), isOnRest, rounding);

    /// <summary>The partners above the seller and their rates, the nearest first.</summary>
    public IReadOnlyList<PartnerShare> Levels { get; }

    /// <summary>Whether a rate is of what the levels below left of the base, rather than of the whole base.</summary>
    public bool IsOnRest { get; }

    /// <summary>How each line is rounded.</summary>
    public Rounding Rounding { get; }

    /// <summary>Overrides of which each is a rate of the seller's base.</summary>
    /// <param name="levels">The partners above the seller, the nearest first.</param>
    public static CommissionOverrides OnBase(params PartnerShare[] levels) => new(Guard.Copy(levels), false, Rounding.HalfAwayFromZero);

    /// <summary>Overrides of which each is a rate of the base less what the seller and the levels below earn.</summary>
    /// <param name="levels">The partners above the seller, the nearest first.</param>
    public static CommissionOverrides OnRest(params PartnerShare[] levels) => new(Guard.Copy(levels), true, Rounding.HalfAwayFromZero);

    /// <summary>The same overrides, with a program's own rounding in place of half away from zero.</summary>
    public CommissionOverrides RoundedBy(Rounding rounding) => new([.. Levels], IsOnRest, Guard.NotNull(rounding));

    /// <summary>The lines of the partners above, the nearest first, each with its own base.</summary>
    /// <param name="sold">What the seller earns, and on which base.</param>
    public IReadOnlyList<CommissionLine> LinesOver(CommissionLine sold)
    {
        var rest = Guard.NotNull(sold).Base - sold.Amount;
        var lines = new List<CommissionLine>();
        foreach (var level in Levels)
        {
            var of = IsOnRest ? rest : sold.Base;
            var amount = (of * level.Rate).Round(Rounding.For(of));
            rest -= amount;
            lines.Add(sold.ForPartner($"{sold.Id}/{level.Partner}", level.Partner, of, amount, Money.Zero(amount.Currency)));
        }

        return Array.AsReadOnly(lines.ToArray());
    }

    /// <summary>The levels: "birch 10%, cedar 10% of the rest".</summary>
    public override string ToString() => string.Join(", ", Levels) + (IsOnRest ? " of the rest" : "");
}

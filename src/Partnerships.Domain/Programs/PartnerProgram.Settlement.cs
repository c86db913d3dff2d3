using System;
using Partnerships.Commissions;
using Partnerships.Discounts;
using Partnerships.Monetary;

namespace Partnerships.Programs;

/// <content>How what was earned is settled, what is promised a year, and which discounts there are.</content>
public sealed partial class PartnerProgram
{
    /// <summary>When what a partner earned is paid; null where the program does not say so.</summary>
    public SettlementTerms? Settlement { get; private init; }

    /// <summary>What the party that commits brings in each agreement year at least; null where the program asks for nothing.</summary>
    public MinimumCommitment? MinimumCommitment { get; private init; }

    /// <summary>The discounts on the list price, in the order in which they are taken; null where the program does not say so.</summary>
    public DiscountStack? Discounts { get; private init; }

    /// <summary>The same program, and when what a partner earned is paid.</summary>
    /// <exception cref="CurrencyMismatchException">An amount is in another currency than the program.</exception>
    public PartnerProgram WithSettlement(SettlementTerms terms)
    {
        RequireOwn(Guard.NotNull(terms).MinimumPayout, nameof(terms));
        RequireOwn(terms.Draw, nameof(terms));
        return new(this) { Settlement = terms };
    }

    /// <summary>The same program, and what is to be brought in each agreement year at least.</summary>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency than the program.</exception>
    public PartnerProgram WithMinimum(MinimumCommitment commitment)
    {
        RequireOwn(Guard.NotNull(commitment).PerYear, nameof(commitment));
        return new(this) { MinimumCommitment = commitment };
    }

    /// <summary>The same program with its discounts on the list price.</summary>
    /// <exception cref="ArgumentException">The stack has no discount.</exception>
    /// <exception cref="CurrencyMismatchException">The floor price is in another currency than the program.</exception>
    public PartnerProgram WithDiscounts(DiscountStack discounts)
    {
        if (Guard.NotNull(discounts).Discounts.Count == 0)
        {
            throw new ArgumentException("Must have one discount at least.", nameof(discounts));
        }

        RequireOwn(discounts.FloorPrice, nameof(discounts));
        return new(this) { Discounts = discounts };
    }

    private void RequireOwn(Money? amount, string argument)
    {
        if (amount is { } given)
        {
            Money.RequireSame(Currency, given.Currency, argument);
        }
    }
}

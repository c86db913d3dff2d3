using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What a deal earns each side, line by line and rule by rule, with what does not pay and why.</summary>
/// <remarks>
/// <para>Where a rate is not agreed, the amounts are ranges. Of each line, what the partner does not keep is the vendor's.</para>
/// <para>Two commissions are equal only when they are one object; compare what they hold.</para>
/// </remarks>
public sealed class Commission
{
    private readonly CommissionSource _source;

    internal Commission(
        Deal deal, CommissionTerms terms, CommissionTerms? ofSale, CommissionProgress before, CommissionProgress after, MoneyRange partner, MoneyRange vendor, CommissionSource source)
    {
        (Deal, Terms, TermsOfSale, Before, Progress) = (deal, terms, ofSale, before, after);
        (Range, ToVendor, _source) = (partner, vendor, source);
    }

    /// <summary>The deal.</summary>
    public Deal Deal { get; }

    /// <summary>By which terms.</summary>
    public CommissionTerms Terms { get; }

    /// <summary>Of a renewal, the terms of the original sale; null for other deals.</summary>
    public CommissionTerms? TermsOfSale { get; }

    /// <summary>What was accumulated before.</summary>
    public CommissionProgress Before { get; }

    /// <summary>What is accumulated with the deal: what the next deal's calculation is given.</summary>
    public CommissionProgress Progress { get; }

    /// <summary>The currency.</summary>
    public Currency Currency => Range.Low.Currency;

    /// <summary>What is earned, by line and rule.</summary>
    public IReadOnlyList<EarnedLine> Lines => _source.Lines;

    /// <summary>The rules that pay nothing, each with its reason.</summary>
    public IReadOnlyList<PassedRule> Passed => _source.Passed;

    /// <summary>Where two rules pay on one line: a conflict to decide, since both would be paid.</summary>
    public IReadOnlyList<Reason> Conflicts => _source.Conflicts;

    /// <summary>Whether all rates are agreed, so that there is one amount and no range.</summary>
    public bool IsAgreed => Lines.All(line => line.Amount is not null);

    /// <summary>What the partner earns at the lowest and at the highest rates.</summary>
    public MoneyRange Range { get; }

    /// <summary>What the partner earns.</summary>
    /// <exception cref="InvalidOperationException">A rate is not agreed: see <see cref="Range"/>.</exception>
    public Money Total => Agreed(Range);

    /// <summary>What the vendor earns by rules of its own, such as referral fees that the partner owes it, at the lowest and at the highest rates.</summary>
    public MoneyRange ToVendor { get; }

    /// <summary>How the amounts came about: the calculation is run again, and each of its steps is written down.</summary>
    /// <remarks>Where a rate is not agreed, it is run at the lowest rates and at the highest.</remarks>
    public Explanation Explain() => _source.Explain();

    /// <summary>What a line costs the customer by the base of the rules that pay on it: the list price under a margin on list, else the net price.</summary>
    /// <param name="number">The number of the line, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public Money PriceOf(int number)
    {
        var line = Deal.Lines[Guard.InRange(number, 1, Deal.Lines.Count) - 1];
        return Lines.Any(earned => earned.Number == number && earned.Rule.Base == AmountBase.ListPrice) ? line.List : line.Net;
    }

    /// <summary>What the partner keeps of a line, at the lowest and at the highest rates.</summary>
    /// <param name="number">The number of the line, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public MoneyRange PartnerShareOf(int number) =>
        Sum(Lines.Where(earned => earned.Number == Guard.InRange(number, 1, Deal.Lines.Count) && earned.Earner == DealSide.Partner));

    /// <summary>What is left of a line for the vendor: its price less the partner's share, which is the least at the highest rates.</summary>
    /// <param name="number">The number of the line, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public MoneyRange VendorShareOf(int number)
    {
        var (price, partner) = (PriceOf(number), PartnerShareOf(number));
        return new MoneyRange(price - partner.High, price - partner.Low);
    }

    /// <summary>The lines to post to the partner's account: those that are earned, with the terms that they were computed by.</summary>
    /// <exception cref="InvalidOperationException">A rate is not agreed.</exception>
    public IReadOnlyList<CommissionLine> ToPost() => Array.AsReadOnly(Lines.Where(line => line.Earner == DealSide.Partner && line.EarnedOn is not null).Select(Post).ToArray());

    /// <summary>Deal and amount: "D-1042: USD 115,000.00".</summary>
    public override string ToString() => $"{Deal.Id}: {(Range.Low == Range.High ? Range.Low.ToString(null, null) : Range.ToString())}";

    private CommissionLine Post(EarnedLine line)
    {
        var (earned, amount) = (line.EarnedOn!.Value, Agreed(line.Range));
        var posted = CommissionLine
            .Of(Guard.Invariant($"{Deal.Id}/{line.Number}/{line.Rule.Key}"), Terms.Partner, Deal.Id, earned, line.Base, amount, line.Terms)
            .OnLine(Guard.Invariant($"{line.Number}"))
            .Due(Terms.PaymentOf(line.Rule).DueOn(earned))
            .Reversing(line.Rule.Reversal.RoundedBy(Terms.Rounding));
        posted = Terms.HoldBack(posted, line.Rule);
        return line.Rule.Clause is { } clause ? posted.By(clause) : posted;
    }

    private static Money Agreed(MoneyRange range) => range.Low == range.High
        ? range.Low
        : throw new InvalidOperationException($"A rate is not agreed: the amount is from {range.Low} to {range.High}; read the range, or agree a rate.");

    private MoneyRange Sum(IEnumerable<EarnedLine> lines)
    {
        var zero = Money.Zero(Currency);
        var (low, high) = (zero, zero);
        foreach (var line in lines)
        {
            (low, high) = (low + line.Range.Low, high + line.Range.High);
        }

        return new MoneyRange(low, high);
    }
}

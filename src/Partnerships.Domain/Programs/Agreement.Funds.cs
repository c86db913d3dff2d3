using System;
using Partnerships.Monetary;

namespace Partnerships.Programs;

/// <content>What an agreement fixes of the marketing fund.</content>
public sealed partial class Agreement
{
    /// <summary>What was agreed of the marketing fund; null where the program's terms leave nothing to the agreement, or nothing was agreed.</summary>
    public AgreedFund? Fund { get; private init; }

    /// <summary>The same agreement, and what the fund has in each period.</summary>
    /// <param name="amount">Within the range that the program gives the signed tier; zero or more where it gives none.</param>
    /// <exception cref="ArgumentException">The program leaves no such amount to the agreement.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount lies outside the range.</exception>
    public Agreement AgreeFund(Money amount) => Checked(new(this) { Fund = AgreedFund.Of(amount) }, nameof(amount));

    /// <summary>The same agreement, and a joint fund: what both sides put into it in each period, and how much of it is the vendor's.</summary>
    /// <param name="total">What both sides put in; the fund has the vendor's share of it, and the partner pays its own.</param>
    /// <param name="vendorShare">The vendor's share of what is put in, and of whatever is spent; above 0%, at most 100%.</param>
    /// <exception cref="ArgumentException">The program has no joint fund for the signed option.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The total is below zero, or the share lies outside.</exception>
    public Agreement AgreeJointFund(Money total, Rate vendorShare) => Checked(new(this) { Fund = AgreedFund.Joint(total, vendorShare) }, nameof(total));

    private static void CheckFund(Agreement agreement, string argument)
    {
        if (agreement.Fund is not { } fund)
        {
            return;
        }

        var terms = agreement.Program.FundOf(agreement.Option) ?? throw new ArgumentException("The program has no marketing fund.", argument);
        Money.RequireSame(agreement.Program.Currency, fund.Amount.Currency, argument);
        if (terms.Match is null != fund.VendorShare is not null)
        {
            throw new ArgumentException(
                terms.Match is null ? "The fund is a joint one: the agreement sets the vendor's share." : "The fund is no joint one: the program says what share it bears.", argument);
        }

        if (!terms.IsByAgreement)
        {
            var allowance = terms.AllowanceOf(agreement.Tier);
            if (allowance is null || allowance.Fixed is not null)
            {
                throw new ArgumentException($"The program leaves no amount of the fund to the agreement at {agreement.Tier?.Key ?? "no tier"}: {terms}.", argument);
            }

            Guard.InRange(fund.Amount, allowance.Amounts.Low, allowance.Amounts.High, argument);
        }
    }
}

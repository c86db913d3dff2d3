using System;
using NodaTime;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Funds;

/// <summary>What somebody wants to happen to a fund on a day. Each has an id, by which it is carried out once.</summary>
/// <remarks>Two commands are equal only when they are one object.</remarks>
public abstract class FundCommand
{
    private FundCommand(string id, LocalDate date) => (Id, Date) = (Guard.NotBlank(id), date);

    /// <summary>What tells the command from every other.</summary>
    public string Id { get; }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>The partner is at a tier from a day on: its first, or another. With it come the allowances of that tier.</summary>
    /// <param name="id">The command's id; not blank.</param>
    /// <param name="on">The day.</param>
    /// <param name="tier">The tier; null where the partner has none any more.</param>
    public static FundCommand SetTier(string id, LocalDate on, TierId? tier) => new TierSetting(id, on, tier);

    /// <summary>Money that is granted by hand, in the period of the day, where neither a tier nor the agreement says what the fund has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public static FundCommand Grant(string id, LocalDate on, Money amount) => new Granting(id, on, Positive(amount));

    /// <summary>Sales of a day, of which the fund accrues its rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The sales are not above zero.</exception>
    public static FundCommand Accrue(string id, LocalDate on, Money sales) => new Accruing(id, on, Positive(sales));

    /// <summary>A partner asks for money for an activity; the id names the request from then on.</summary>
    public static FundCommand Request(string id, LocalDate on, FundActivity activity) => new Requesting(id, on, Guard.NotNull(activity));

    /// <summary>A request is approved with what it asks for, or with less.</summary>
    /// <param name="id">The command's id; not blank.</param>
    /// <param name="on">The day.</param>
    /// <param name="request">The id of the request.</param>
    /// <param name="amount">How much; what it asks for where null.</param>
    /// <param name="reallocating">Whether money of other categories may be used where the request's own does not suffice.</param>
    public static FundCommand Approve(string id, LocalDate on, string request, Money? amount = null, bool reallocating = false) =>
        new Approving(id, on, request, amount is { } given ? Positive(given) : null, reallocating);

    /// <summary>A request is declined.</summary>
    public static FundCommand Decline(string id, LocalDate on, string request, string why) => new Declining(id, on, request, Guard.NotBlank(why));

    /// <summary>The partner withdraws a request; what was reserved is free again.</summary>
    public static FundCommand Withdraw(string id, LocalDate on, string request) => new Withdrawing(id, on, request);

    /// <summary>The partner puts another activity in the place of an approved one: in the same period, and not dearer.</summary>
    public static FundCommand Replace(string id, LocalDate on, string request, FundActivity activity) => new Replacing(id, on, request, Guard.NotNull(activity));

    /// <summary>The partner claims what it spent on an approved request; the id names the claim from then on.</summary>
    /// <param name="id">The command's id; not blank.</param>
    /// <param name="on">The day.</param>
    /// <param name="request">The id of the request.</param>
    /// <param name="spend">What was spent since the claim before; our part of it is that of the request.</param>
    /// <param name="isFinal">Whether nothing more will be claimed, so that what is left of the reservation is free again.</param>
    /// <param name="proofs">The kinds of proof that come with it, such as "invoice".</param>
    public static FundCommand Claim(string id, LocalDate on, string request, FundSpend spend, bool isFinal, params string[] proofs) =>
        new Claiming(id, on, request, Guard.NotNull(spend), isFinal, Guard.Copy(proofs));

    /// <summary>The partner claims what it spent on an activity that nobody approved before, where the terms allow that; the id names the request and the claim from then on.</summary>
    public static FundCommand ClaimDirectly(string id, LocalDate on, FundActivity activity, params string[] proofs) =>
        new DirectClaiming(id, on, Guard.NotNull(activity), Guard.Copy(proofs));

    /// <summary>Money that had expired is given again, in the period of the day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public static FundCommand Reinstate(string id, LocalDate on, Money amount, string why) => new Reinstating(id, on, Positive(amount), Guard.NotBlank(why));

    /// <summary>A payment is taken back, since its proof failed: from what is free, and past that as a debt.</summary>
    /// <param name="id">The command's id; not blank.</param>
    /// <param name="on">The day.</param>
    /// <param name="claim">The id of the claim that was paid.</param>
    /// <param name="amount">How much; all that was paid on it where null.</param>
    /// <param name="why">Why, in words.</param>
    public static FundCommand ClawBack(string id, LocalDate on, string claim, Money? amount, string why) =>
        new ClawingBack(id, on, claim, amount is { } given ? Positive(given) : null, Guard.NotBlank(why));

    /// <summary>A correction of what is free in a lot, up or down.</summary>
    /// <exception cref="ArgumentException">The amount is zero.</exception>
    public static FundCommand Adjust(string id, LocalDate on, string lot, Money amount, string why) => amount.IsZero
        ? throw new ArgumentException("Must not be zero.", nameof(amount))
        : new Adjusting(id, on, lot, amount, Guard.NotBlank(why));

    /// <summary>The partner leaves the program: requests in progress and all money are forfeited.</summary>
    public static FundCommand Close(string id, LocalDate on, string why) => new Closing(id, on, Guard.NotBlank(why));

    /// <summary>Id and day.</summary>
    public override string ToString() => $"{Id} of {Dates.Text(Date)}";

    private static Money Positive(Money amount, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(amount))] string? name = null) => amount.IsPositive
        ? amount
        : throw new ArgumentOutOfRangeException(name, amount, $"Must be above zero, is {amount}.");

    internal sealed class TierSetting(string id, LocalDate on, TierId? tier) : FundCommand(id, on)
    {
        public TierId? Tier { get; } = tier;
    }

    internal sealed class Granting(string id, LocalDate on, Money amount) : FundCommand(id, on)
    {
        public Money Amount { get; } = amount;
    }

    internal sealed class Accruing(string id, LocalDate on, Money sales) : FundCommand(id, on)
    {
        public Money Sales { get; } = sales;
    }

    internal sealed class Requesting(string id, LocalDate on, FundActivity activity) : FundCommand(id, on)
    {
        public FundActivity Activity { get; } = activity;
    }

    internal sealed class Approving(string id, LocalDate on, string request, Money? amount, bool reallocating) : FundCommand(id, on)
    {
        public string Asked { get; } = Guard.NotBlank(request);

        public Money? Amount { get; } = amount;

        public bool Reallocates { get; } = reallocating;
    }

    internal sealed class Declining(string id, LocalDate on, string request, string why) : FundCommand(id, on)
    {
        public string Asked { get; } = Guard.NotBlank(request);

        public string Why { get; } = why;
    }

    internal sealed class Withdrawing(string id, LocalDate on, string request) : FundCommand(id, on)
    {
        public string Asked { get; } = Guard.NotBlank(request);
    }

    internal sealed class Replacing(string id, LocalDate on, string request, FundActivity activity) : FundCommand(id, on)
    {
        public string Asked { get; } = Guard.NotBlank(request);

        public FundActivity Activity { get; } = activity;
    }

    internal sealed class Claiming(string id, LocalDate on, string request, FundSpend spend, bool isFinal, string[] proofs) : FundCommand(id, on)
    {
        public string Asked { get; } = Guard.NotBlank(request);

        public FundSpend Spend { get; } = spend;

        public bool IsFinal { get; } = isFinal;

        public System.Collections.Generic.IReadOnlyList<string> Proofs { get; } = Array.AsReadOnly(proofs);
    }

    internal sealed class DirectClaiming(string id, LocalDate on, FundActivity activity, string[] proofs) : FundCommand(id, on)
    {
        public FundActivity Activity { get; } = activity;

        public System.Collections.Generic.IReadOnlyList<string> Proofs { get; } = Array.AsReadOnly(proofs);
    }

    internal sealed class Reinstating(string id, LocalDate on, Money amount, string why) : FundCommand(id, on)
    {
        public Money Amount { get; } = amount;

        public string Why { get; } = why;
    }

    internal sealed class ClawingBack(string id, LocalDate on, string claim, Money? amount, string why) : FundCommand(id, on)
    {
        public string Paid { get; } = Guard.NotBlank(claim);

        public Money? Amount { get; } = amount;

        public string Why { get; } = why;
    }

    internal sealed class Adjusting(string id, LocalDate on, string lot, Money amount, string why) : FundCommand(id, on)
    {
        public string Lot { get; } = Guard.NotBlank(lot);

        public Money Amount { get; } = amount;

        public string Why { get; } = why;
    }

    internal sealed class Closing(string id, LocalDate on, string why) : FundCommand(id, on)
    {
        public string Why { get; } = why;
    }
}

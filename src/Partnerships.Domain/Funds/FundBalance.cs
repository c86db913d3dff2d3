using System.Collections.Generic;
using System.Linq;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Where the money of a fund, or of a part of it, came from and where it is.</summary>
/// <remarks>
/// Each amount is kept by the events that move it, none is the rest of the others; what came in equals what went out or is there after every
/// event. Two balances are equal when all amounts are; they have no order.
/// </remarks>
public sealed record FundBalance
{
    private FundBalance(Money zero) => (Granted, Accrued, CarriedIn, Reinstated, Adjusted, Reallocated, ClawedBack, Reimbursed, Reserved, Available, Expired, CarriedOut, Converted) =
        (zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero);

    /// <summary>Allowances, less what a fall of the tier took.</summary>
    public Money Granted { get; internal init; }

    /// <summary>What sales brought.</summary>
    public Money Accrued { get; internal init; }

    /// <summary>What came from the period before.</summary>
    public Money CarriedIn { get; internal init; }

    /// <summary>What had expired and was given again.</summary>
    public Money Reinstated { get; internal init; }

    /// <summary>Corrections; below zero where they took more than they gave.</summary>
    public Money Adjusted { get; internal init; }

    /// <summary>What came from other categories; below zero where more went to them. Zero in all.</summary>
    public Money Reallocated { get; internal init; }

    /// <summary>What was taken from the fund for payments whose proof failed.</summary>
    public Money ClawedBack { get; internal init; }

    /// <summary>What was paid.</summary>
    public Money Reimbursed { get; internal init; }

    /// <summary>What is reserved for approved requests.</summary>
    public Money Reserved { get; internal init; }

    /// <summary>What is free.</summary>
    public Money Available { get; internal init; }

    /// <summary>What expired.</summary>
    public Money Expired { get; internal init; }

    /// <summary>What went into the next period.</summary>
    public Money CarriedOut { get; internal init; }

    /// <summary>What turned into a rebate.</summary>
    public Money Converted { get; internal init; }

    /// <summary>All that came in: granted, accrued, carried in, reinstated, adjusted and reallocated, less what was clawed back.</summary>
    public Money In => Granted + Accrued + CarriedIn + Reinstated + Adjusted + Reallocated - ClawedBack;

    /// <summary>All that went out or is there: reimbursed, reserved, available, expired, carried out and converted.</summary>
    public Money Out => Reimbursed + Reserved + Available + Expired + CarriedOut + Converted;

    /// <summary>The balance in words: "available USD 4,000.00, reserved USD 1,000.00 of USD 10,000.00".</summary>
    public override string ToString() => $"available {Available}, reserved {Reserved} of {In}";

    /// <summary>Whether what came in is where it should be, and no amount that cannot be below zero is.</summary>
    internal bool Holds => In == Out && Amounts().All(part => part.Name is "adjusted" or "reallocated" || !part.Amount.IsNegative);

    internal static FundBalance Zero(Currency currency) => new(Money.Zero(currency));

    internal static FundBalance Sum(IEnumerable<FundBalance> parts, Currency currency) => parts.Aggregate(Zero(currency), (total, part) => total.Plus(part));

    /// <summary>Every amount with its name, in order.</summary>
    internal IEnumerable<(string Name, Money Amount)> Amounts() =>
    [
        ("granted", Granted), ("accrued", Accrued), ("carriedIn", CarriedIn), ("reinstated", Reinstated), ("adjusted", Adjusted),
        ("reallocated", Reallocated), ("clawedBack", ClawedBack), ("reimbursed", Reimbursed), ("reserved", Reserved), ("available", Available),
        ("expired", Expired), ("carriedOut", CarriedOut), ("converted", Converted),
    ];

    internal Content Describe() => Amounts().Aggregate(
        Content.Object(), (content, part) => content.With(part.Name, part.Amount.IsZero ? null : part.Amount.ToString("R", null)));

    private FundBalance Plus(FundBalance other) => new(Granted)
    {
        Granted = Granted + other.Granted,
        Accrued = Accrued + other.Accrued,
        CarriedIn = CarriedIn + other.CarriedIn,
        Reinstated = Reinstated + other.Reinstated,
        Adjusted = Adjusted + other.Adjusted,
        Reallocated = Reallocated + other.Reallocated,
        ClawedBack = ClawedBack + other.ClawedBack,
        Reimbursed = Reimbursed + other.Reimbursed,
        Reserved = Reserved + other.Reserved,
        Available = Available + other.Available,
        Expired = Expired + other.Expired,
        CarriedOut = CarriedOut + other.CarriedOut,
        Converted = Converted + other.Converted,
    };
}

using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Free money, and the last day on which it is.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed record FundExpiry
{
    internal FundExpiry(FundLot lot, bool carriesOver) => (Lot, Category, LastDay, Amount, CarriesOver) = (lot.Id, lot.Category, lot.ClosesOn, lot.Balance.Available, carriesOver);

    /// <summary>The id of the lot.</summary>
    public string Lot { get; }

    /// <summary>The category that it is for; null where it is for all.</summary>
    public FundCategory? Category { get; }

    /// <summary>The last day on which it can be reserved or paid.</summary>
    public LocalDate LastDay { get; }

    /// <summary>How much is free.</summary>
    public Money Amount { get; }

    /// <summary>Whether it passes into the next period, as far as the limit of the terms lets it.</summary>
    public bool CarriesOver { get; }

    /// <summary>Amount and last day: "USD 4,000.00 through 2026-12-31".</summary>
    public override string ToString() => $"{Amount} through {Dates.Text(LastDay)}";
}

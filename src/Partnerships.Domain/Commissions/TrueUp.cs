using System.Linq;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>The settlement of a year: what was earned in it less what was paid for it, in either direction.</summary>
/// <remarks>Two are equal when their parts are; they have no order.</remarks>
public sealed record TrueUp
{
    private TrueUp(DateInterval year, Money earned, Money paid) => (Year, Earned, Paid, Difference) = (year, earned, paid, earned - paid);

    /// <summary>The year.</summary>
    public DateInterval Year { get; }

    /// <summary>What was earned in it.</summary>
    public Money Earned { get; }

    /// <summary>What was paid for it.</summary>
    public Money Paid { get; }

    /// <summary>Above zero what the partner still gets, below zero what it gives back.</summary>
    public Money Difference { get; }

    /// <summary>The settlement of a year.</summary>
    /// <param name="year">The agreement year.</param>
    /// <param name="earned">What was earned in it.</param>
    /// <param name="paid">What was paid for it.</param>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static TrueUp Of(DateInterval year, Money earned, Money paid) => new(Guard.NotNull(year), earned, paid);

    /// <summary>The settlement of a year of an account, by the days on which its events were true; a payout counts for the year in which it was made.</summary>
    /// <param name="account">The account.</param>
    /// <param name="year">The agreement year.</param>
    public static TrueUp Of(CommissionAccount account, DateInterval year)
    {
        var entries = Guard.NotNull(account).Entries.Where(entry => Guard.NotNull(year).Contains(entry.Event.Date)).ToLookup(entry => entry.Event is CommissionPaid or CommissionRecovered, entry => entry.Amount);
        return new(year, Money.Sum(entries[false], account.Currency), -Money.Sum(entries[true], account.Currency));
    }

    /// <summary>The difference and its direction: "USD 500.00 to the partner".</summary>
    public override string ToString() => Difference.IsNegative ? $"{-Difference} from the partner" : $"{Difference} to the partner";
}

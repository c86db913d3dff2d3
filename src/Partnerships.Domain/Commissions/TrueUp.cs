using System.Collections.Generic;
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

    /// <summary>The settlement of a year of an account: what events made it earn whose day lies in the year, and what was paid for that.</summary>
    /// <remarks>
    /// A payout is for what was earned first and not paid by then, whatever year it is made in: that of January pays for December. What the
    /// partner paid back is for the first year in which it had more than it earned. What is beyond all years, such as a draw, is for the year
    /// of its day. So the differences of all years are what is open between both sides.
    /// </remarks>
    /// <param name="account">The account.</param>
    /// <param name="year">The agreement year; others are counted from it, year by year.</param>
    public static TrueUp Of(CommissionAccount account, DateInterval year) => Of(account, year, LocalDate.MaxIsoValue);

    /// <summary>The settlement of a year of an account as it stood on a day: of what was known by then.</summary>
    /// <param name="account">The account.</param>
    /// <param name="year">The agreement year; others are counted from it, year by year.</param>
    /// <param name="knownBy">The last day on which an event may have been known.</param>
    public static TrueUp Of(CommissionAccount account, DateInterval year, LocalDate knownBy)
    {
        var none = (Earned: Money.Zero(Guard.NotNull(account).Currency), Paid: Money.Zero(account.Currency));
        var years = new SortedDictionary<int, (Money Earned, Money Paid)> { [0] = none };
        foreach (var entry in account.Entries.Where(entry => entry.Event.KnownOn <= knownBy))
        {
            var number = NumberOf(entry.Event.Date, Guard.NotNull(year));
            var (earned, paid) = years.TryGetValue(number, out var known) ? known : none;
            if (entry.Event is CommissionPaid or CommissionRecovered)
            {
                years[number] = (earned, paid);
                Pay(years, number, -entry.Amount);
            }
            else
            {
                years[number] = (earned + entry.Amount, paid);
            }
        }

        return new(year, years[0].Earned, years[0].Paid);
    }

    /// <summary>The difference and its direction: "USD 500.00 to the partner".</summary>
    public override string ToString() => Difference.IsNegative ? $"{-Difference} from the partner" : $"{Difference} to the partner";

    /// <summary>Puts a payout, or below zero what came back, to the years that were open, the first one first.</summary>
    private static void Pay(SortedDictionary<int, (Money Earned, Money Paid)> years, int own, Money amount)
    {
        foreach (var number in years.Keys.ToList())
        {
            var (earned, paid) = years[number];
            var (open, nothing) = (earned - paid, Money.Zero(amount.Currency));
            var part = amount.IsNegative ? Money.Max(amount, Money.Min(nothing, open)) : Money.Min(amount, Money.Max(nothing, open));
            years[number] = (earned, paid + part);
            amount -= part;
        }

        years[own] = (years[own].Earned, years[own].Paid + amount);
    }

    /// <summary>How many years after the agreement year a day is; below zero before it.</summary>
    private static int NumberOf(LocalDate day, DateInterval year) =>
        day < year.Start ? -1 - Period.Between(day, year.Start.PlusDays(-1), PeriodUnits.Years).Years
        : day > year.End ? 1 + Period.Between(year.End.PlusDays(1), day, PeriodUnits.Years).Years
        : 0;
}

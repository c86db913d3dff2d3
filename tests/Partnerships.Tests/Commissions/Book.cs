using System;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Tests.Commissions;

/// <summary>Lines and accounts as the tests of this folder need them.</summary>
internal static class Book
{
    public static readonly PartnerId Acme = PartnerId.Of("acme");

    public static readonly TermsReference Terms = TermsReference.Of("reseller", "1.0", new string('0', 64), "margin");

    public static CommissionAccount Empty => CommissionAccount.None(Acme, Currency.Usd);

    public static LocalDate Day(int month, int day) => new(2025, month, day);

    /// <summary>A line that earns a rate of its base, due on the day it is earned.</summary>
    public static CommissionLine Line(string id, decimal @base, decimal percent, LocalDate on) =>
        Earning(id, @base, (Money.Usd(@base) * Rate.Percent(percent)).Round(Rounding.HalfAwayFromZero), on);

    public static CommissionLine Earning(string id, decimal @base, Money amount, LocalDate on) =>
        CommissionLine.Of(id, Acme, id.Split('/')[0], on, Money.Usd(@base), amount, Terms).Due(on);

    /// <summary>What must hold of every account, whatever was posted.</summary>
    public static void AssertIdentities(CommissionAccount account)
    {
        var zero = Money.Zero(account.Currency);
        Assert.Equal(account.Accrued + account.Adjusted - account.Reversed, account.Payable + account.Held + account.Paid - account.Recovered);
        Assert.Equal(account.Earned, account.Balance + account.Paid - account.Recovered);
        Assert.Equal(Money.Max(zero, -account.Payable), account.Owed);
        Assert.False(account.WithdrawableOn(LocalDate.MaxIsoValue).IsNegative);
        Assert.Equal(Money.Max(zero, account.Payable), account.WithdrawableOn(LocalDate.MaxIsoValue));
        var (held, net) = (zero, zero);
        foreach (var line in account.Lines)
        {
            held += line.Held;
            net += line.Net;
            Assert.True(line.Held.IsZero || (line.Held.IsNegative == line.Net.IsNegative && Math.Abs(line.Held.MinorUnits) <= Math.Abs(line.Net.MinorUnits)), line.ToString());
        }

        foreach (var entry in account.Entries)
        {
            net += entry.Event is CommissionAdjusted { Restated: null } ? entry.Amount : zero;
        }

        Assert.Equal(held, account.Held);
        Assert.Equal(net, account.Earned);
    }
}

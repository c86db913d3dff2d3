using System;
using System.Collections.Generic;
using NodaTime;

namespace Partnerships.Funds;

/// <summary>A fund at a date: what time has brought up to then, and what expires when if nothing else happens.</summary>
/// <remarks>Two outlooks are equal only when they are one object.</remarks>
public sealed class FundOutlook
{
    internal FundOutlook(LocalDate date, FundAccount account, IEnumerable<FundExpiry> expiries) =>
        (Date, Account, Expiries) = (date, account, Array.AsReadOnly(Guard.Copy(expiries)));

    /// <summary>The date.</summary>
    public LocalDate Date { get; }

    /// <summary>The account on that date.</summary>
    public FundAccount Account { get; }

    /// <summary>Where the money came from, and where it is.</summary>
    public FundBalance Balance => Account.Balance;

    /// <summary>The free money by its last day, the earliest first.</summary>
    public IReadOnlyList<FundExpiry> Expiries { get; }

    /// <summary>Date and balance.</summary>
    public override string ToString() => $"{Dates.Text(Date)}: {Balance}";
}

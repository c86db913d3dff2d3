using System;
using NodaTime;
using Partnerships.Deals;

namespace Partnerships.Commissions;

/// <summary>When a commission is earned and when it is paid: so long after a day of the deal.</summary>
/// <remarks>Two are equal when their parts are; they have no order.</remarks>
public sealed record PaymentTerms : IDescribed
{
    private PaymentTerms(DealDay earnedOn, Period? net) => (EarnedOn, Net) = (earnedOn, net);

    /// <summary>The day of the deal on which it is earned.</summary>
    public DealDay EarnedOn { get; }

    /// <summary>How long after that day it is due; null where it is due at once.</summary>
    public Period? Net { get; }

    /// <summary>Earned on a day of the deal, and due some time after it; the first day is not counted.</summary>
    /// <param name="day">Signed, invoiced, collected …</param>
    /// <param name="net">Days, months or years; null for at once.</param>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public static PaymentTerms On(DealDay day, Period? net = null) => new(Guard.NotNull(day), net is null ? null : Dates.Check(net));

    /// <summary>The day on which something earned is due.</summary>
    public LocalDate DueOn(LocalDate earned) => Net is null ? earned : earned + Net;

    /// <summary>In words: "collected, net 30 days".</summary>
    public override string ToString() => Net is null ? EarnedOn.Name : $"{EarnedOn}, net {Dates.Text(Net)}";

    Content IDescribed.Describe() => Content.Object().With("earned", EarnedOn.Name).With("net", Net is null ? null : Dates.Text(Net));
}

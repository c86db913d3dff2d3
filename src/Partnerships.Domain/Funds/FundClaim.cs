using System;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>A claim for what was spent, and what was paid on it.</summary>
/// <remarks>Two claims are equal when all that they say is; they have no order.</remarks>
public sealed record FundClaim : IDescribed
{
    internal FundClaim(string id, string request, LocalDate date, Money spent, Money paid, Money clawedBack) =>
        (Id, Request, Date, Spent, Paid, ClawedBack) = (id, request, date, spent, paid, clawedBack);

    /// <summary>The id that the claim came with.</summary>
    public string Id { get; }

    /// <summary>The id of the request that it was paid on.</summary>
    public string Request { get; }

    /// <summary>The day of the claim.</summary>
    public LocalDate Date { get; }

    /// <summary>What was claimed as spent.</summary>
    public Money Spent { get; }

    /// <summary>What the fund paid.</summary>
    public Money Paid { get; }

    /// <summary>What of it was clawed back.</summary>
    public Money ClawedBack { get; }

    /// <summary>What the partner bears: all that the fund did not pay.</summary>
    public Money PartnerShare => Spent - Paid;

    /// <summary>Id and amounts: "C-1: USD 4,000.00 of USD 8,000.00".</summary>
    public override string ToString() => $"{Id}: {Paid} of {Spent}";

    Content IDescribed.Describe() => Content.Object()
        .With("id", Id)
        .With("request", Request)
        .With("date", Dates.Text(Date))
        .With("spent", Spent.ToString("R", null))
        .With("paid", Paid.IsZero ? null : Paid.ToString("R", null))
        .With("clawedBack", ClawedBack.IsZero ? null : ClawedBack.ToString("R", null));

    internal FundClaim Paying(Money amount) => new(Id, Request, Date, Spent, Paid + amount, ClawedBack);

    internal FundClaim ClawingBack(Money amount) => Paid - ClawedBack >= amount
        ? new(Id, Request, Date, Spent, Paid, ClawedBack + amount)
        : throw new ArgumentException($"Must not claw back more than {Paid - ClawedBack} of {Id}, is {amount}.", nameof(amount));
}

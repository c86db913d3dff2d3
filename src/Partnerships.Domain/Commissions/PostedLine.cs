using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A line in an account, and what has become of it: what refunds took back, what other terms made of it, what is held.</summary>
/// <remarks>
/// What is left of the line is its amount less the rounded share of it that refunds took back, always: so refunds in parts and in any
/// order come to the same cent. A refund takes from what is held first, in the order in which it was held. Two are equal only when
/// they are one object.
/// </remarks>
public sealed class PostedLine
{
    private PostedLine(CommissionLine line) => (Line, Amount, Net, Held) = (line, line.Amount, line.Amount, Money.Zero(line.Amount.Currency));

    private PostedLine(PostedLine like) => (Line, Amount, Net, Held, Refunded, TakenBack, Holds, Dues, IsCollected, Freed) =
        (like.Line, like.Amount, like.Net, like.Held, like.Refunded, like.TakenBack, like.Holds, like.Dues, like.IsCollected, like.Freed);

    /// <summary>The line as it was posted, or as the terms gave it that restated its deal where it was not there before.</summary>
    public CommissionLine Line { get; }

    /// <summary>What the partner earned on it: as posted, or as restated since.</summary>
    public Money Amount { get; private init; }

    /// <summary>What is left of the amount after refunds.</summary>
    public Money Net { get; private init; }

    /// <summary>How much of what is left is held.</summary>
    public Money Held { get; private init; }

    /// <summary>Whether all of what it was earned on was refunded, whatever was taken back for it.</summary>
    public bool IsRefunded => Refunded.IsWhole;

    /// <summary>The first reason for which it is held, where all of what is left is, or nothing is and it waits for the customer; null where a part is free.</summary>
    internal HoldReason? HeldInFull => Held != Net ? null : Holds.Count > 0 ? Holds[0].Reason : AwaitsPayment ? HoldReason.Collection : null;

    /// <summary>Whether the customer has not paid yet, or not all, for what the line is earned on; also where other holds leave nothing to hold for that.</summary>
    internal bool AwaitsPayment => Line.DueOn is null && !IsCollected;

    /// <summary>The day on which the customer's payment, or the partner's first customers, freed something last, and the day on which that is due; null where neither did.</summary>
    internal (LocalDate On, LocalDate DueOn)? Freed { get; private init; }

    internal Share Refunded { get; private init; }

    internal Share TakenBack { get; private init; }

    private IReadOnlyList<(HoldReason Reason, Money Amount)> Holds { get; init; } = Guard.None<(HoldReason, Money)>();

    private IReadOnlyList<(LocalDate On, Money Amount)> Dues { get; init; } = Guard.None<(LocalDate, Money)>();

    private bool IsCollected { get; init; }

    private Money Zero => Money.Zero(Amount.Currency);

    /// <summary>How much is held for a reason.</summary>
    public Money HeldFor(HoldReason reason) => Holds.FirstOrDefault(hold => hold.Reason == Guard.NotNull(reason)) is { Reason: not null } found ? found.Amount : Zero;

    /// <summary>The line and what is left of it: "D-1042/1/margin: USD 7,500.00 of USD 15,000.00".</summary>
    public override string ToString() => $"{Line.Id}: {Net} of {Amount}";

    internal static PostedLine Of(CommissionLine line)
    {
        var posted = new PostedLine(line);
        posted = line.DueOn is { } due ? posted.Due(due, line.Amount - line.Held) : posted.Hold(HoldReason.Collection, line.Amount - line.Held);
        return posted.Hold(HoldReason.HoldBack, line.Held);
    }

    /// <summary>How much of what is left is neither held nor due by a day.</summary>
    /// <remarks>Where a part was refunded, what is left counts as due last: nobody is paid today what may be needed tomorrow.</remarks>
    internal Money NotYetDue(LocalDate day)
    {
        var later = Money.Sum(Dues.Where(due => due.On > day).Select(due => due.Amount), Amount.Currency);
        return Money.Max(Zero, Money.Min(Net - Held, later));
    }

    /// <summary>What a refund takes back.</summary>
    internal Money TakenBackFor(Share share, (int Left, int Of) part) => Net - NetAt(Amount, TakenBack + share.Times(part.Left, part.Of));

    internal PostedLine Reverse(Share share, (int Left, int Of) part)
    {
        var taken = TakenBackFor(share, part);
        return new PostedLine(this) { Net = Net - taken, Refunded = Refunded + share, TakenBack = TakenBack + share.Times(part.Left, part.Of) }.Free(taken);
    }

    /// <summary>What is left by another amount, less what is left now: refunds so far count for it too.</summary>
    internal Money DifferenceTo(Money amount) => NetAt(amount, TakenBack) - Net;

    /// <summary>The line at another amount; what it grows by is due when the other terms say so.</summary>
    internal PostedLine Restate(Money amount, LocalDate? dueOn)
    {
        var restated = new PostedLine(this) { Amount = amount, Net = NetAt(amount, TakenBack) };
        var most = restated.Net.IsNegative == Held.IsNegative ? Magnitude(restated.Net) : 0;
        restated = restated.Free(Money.FromMinorUnits(Math.Max(0, Magnitude(Held) - most), Amount.Currency));
        return dueOn is { } due ? restated.Due(due, Money.Max(Zero, restated.Net - Net)) : restated;
    }

    internal PostedLine Hold(HoldReason reason, Money amount) => amount.IsZero
        ? this
        : With([.. Holds.Where(hold => hold.Reason != reason), (reason, HeldFor(reason) + amount)]);

    internal PostedLine Release(HoldReason reason, Money amount, LocalDate on, LocalDate dueOn)
    {
        var released = Hold(reason, -amount).Due(dueOn, amount);
        var isGate = reason == HoldReason.Collection || reason == HoldReason.Activation;
        return new PostedLine(released)
        {
            IsCollected = IsCollected || (reason == HoldReason.Collection && released.HeldFor(reason).IsZero),
            Freed = !isGate ? Freed : Freed is { } before ? (LocalDate.Max(before.On, on), LocalDate.Max(before.DueOn, dueOn)) : (on, dueOn),
        };
    }

    private static long Magnitude(Money amount) => Math.Abs(amount.MinorUnits);

    private Money NetAt(Money amount, Share takenBack) => amount - takenBack.Of(amount, Line.Reversal.Rounding);

    private PostedLine Due(LocalDate on, Money amount) => amount.IsZero
        ? this
        : new(this) { Dues = Array.AsReadOnly<(LocalDate, Money)>([.. Dues, (on, amount)]) };

    /// <summary>Frees what is held, from the first hold on, by an amount of which only the size counts.</summary>
    private PostedLine Free(Money amount)
    {
        var left = Magnitude(amount);
        var holds = new List<(HoldReason, Money)>();
        foreach (var (reason, held) in Holds)
        {
            var freed = Math.Min(left, Magnitude(held));
            left -= freed;
            holds.Add((reason, Money.FromMinorUnits(held.MinorUnits - (Math.Sign(held.MinorUnits) * freed), held.Currency)));
        }

        return With(holds);
    }

    private PostedLine With(IEnumerable<(HoldReason Reason, Money Amount)> holds)
    {
        var kept = holds.Where(hold => !hold.Amount.IsZero).ToArray();
        return new(this) { Holds = Array.AsReadOnly(kept), Held = Money.Sum(kept.Select(hold => hold.Amount), Amount.Currency) };
    }
}

using System;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>Something that was posted to a commission account. A <see cref="CommissionAccount"/> is what all its events come to.</summary>
/// <remarks>
/// An event has two times: the day on which it was true, and the day on which it was known and posted. It is never changed: what
/// corrects it is a further event. Two events are equal when all that they say is; their order is that in which they were posted.
/// </remarks>
public abstract class CommissionEvent : IEquatable<CommissionEvent>, IDescribed
{
    private protected CommissionEvent(string id, LocalDate date, LocalDate knownOn)
    {
        (Id, Date) = (Guard.NotBlank(id), date);
        KnownOn = knownOn >= date
            ? knownOn
            : throw new ArgumentOutOfRangeException(nameof(knownOn), knownOn, $"Must be {Dates.Text(date)}, when it was true, or later; is {Dates.Text(knownOn)}.");
    }

    /// <summary>The id, which an account takes once.</summary>
    public string Id { get; }

    /// <summary>The day on which it was true: when a line was earned, a deal refunded, a payout made.</summary>
    public LocalDate Date { get; }

    /// <summary>The day on which it was known, and posted; not before <see cref="Date"/>.</summary>
    public LocalDate KnownOn { get; }

    /// <summary>The stable code: "commission.accrued".</summary>
    public abstract string Code { get; }

    /// <summary>The deal that it is about; null where it is about none.</summary>
    public virtual string? Deal => null;

    /// <summary>By which terms it was computed; null where it does not come from a program.</summary>
    public virtual TermsReference? Terms => null;

    /// <summary>How much it is about, such as what was earned, taken back, held or paid.</summary>
    public abstract Money Amount { get; }

    /// <summary>What happened, in words without day and amount: "refund CR-7 of D-1042/1/margin".</summary>
    public abstract string Words { get; }

    /// <summary>Whether all that the events say is the same.</summary>
    public bool Equals(CommissionEvent? other) => Content.Same(this, other);

    /// <summary>Whether all that the events say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as CommissionEvent);

    /// <summary>A hash that equal events share.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>Day, words and amount: "2025-11-03 earned D-1042/1/margin: USD 15,000.00".</summary>
    public override string ToString() => $"{Dates.Text(Date)} {Words}: {Amount}";

    Content IDescribed.Describe() => Describe(Content.Object()
        .With("event", Code)
        .With("id", Id)
        .With("date", Dates.Text(Date))
        .With("knownOn", Dates.Text(KnownOn)));

    private protected abstract Content Describe(Content content);
}

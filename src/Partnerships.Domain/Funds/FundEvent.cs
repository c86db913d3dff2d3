using System;
using NodaTime;
using Partnerships.Partners;

namespace Partnerships.Funds;

/// <summary>Something that happened to a partner's fund on a day. A <see cref="FundAccount"/> is what all events come to.</summary>
/// <remarks>Two events are equal when all that they say is; their order is that in which they happened.</remarks>
public abstract class FundEvent : IEquatable<FundEvent>, IDescribed
{
    private protected FundEvent(FundEntry entry) => (Date, Cause, Program) = (entry.Date, entry.Cause, entry.Program);

    /// <summary>The day from which it counts.</summary>
    public LocalDate Date { get; }

    /// <summary>The id of the command that brought it; null where time did.</summary>
    public string? Cause { get; }

    /// <summary>The version of the program by whose terms it was decided.</summary>
    public ProgramReference Program { get; }

    /// <summary>The stable code: "funds.granted".</summary>
    public abstract string Code { get; }

    /// <summary>Whether all that the events say is the same.</summary>
    public bool Equals(FundEvent? other) => Content.Same(this, other);

    /// <summary>Whether all that the events say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as FundEvent);

    /// <summary>A hash that equal events share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Date and words: "2026-01-01 USD 10,000.00 granted".</summary>
    public override string ToString() => $"{Dates.Text(Date)} {Words}";

    Content IDescribed.Describe() => Describe(Content.Object()
        .With("event", Code)
        .With("date", Dates.Text(Date))
        .With("cause", Cause)
        .With("program", Program));

    /// <summary>What happened, without the date.</summary>
    private protected abstract string Words { get; }

    private protected abstract Content Describe(Content content);
}

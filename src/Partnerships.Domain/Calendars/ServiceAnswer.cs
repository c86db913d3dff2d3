using NodaTime;

namespace Partnerships.Calendars;

/// <summary>Whether something was answered in time.</summary>
/// <remarks>Two are equal when all that they say is; they have no order. The default value is not made by a clock.</remarks>
public readonly record struct ServiceAnswer
{
    internal ServiceAnswer(Instant dueAt, Duration taken, bool isMet, bool isAnswered) =>
        (DueAt, Taken, IsMet, IsAnswered) = (dueAt, taken, isMet, isAnswered);

    /// <summary>The last instant at which an answer is in time.</summary>
    public Instant DueAt { get; }

    /// <summary>The time that counted until the answer, or until now where there is none yet.</summary>
    public Duration Taken { get; }

    /// <summary>Whether the answer came in time; where there is none yet, whether it still can.</summary>
    public bool IsMet { get; }

    /// <summary>Whether there is an answer.</summary>
    public bool IsAnswered { get; }

    /// <summary>In words: "in time, due 2026-03-02T15:00:00Z".</summary>
    public override string ToString() => $"{(IsMet ? IsAnswered ? "in time" : "open" : "late")}, due {Dates.Text(DueAt)}";
}

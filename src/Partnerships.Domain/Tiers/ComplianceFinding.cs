using System;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Tiers;

/// <summary>A line of the signed tier that is not met, and until when that is to be cured.</summary>
/// <remarks>Two findings are equal when all that they say is; they have no order.</remarks>
public sealed class ComplianceFinding : IEquatable<ComplianceFinding>, IDescribed
{
    internal ComplianceFinding(string line, LocalDate foundOn, LocalDate until, Reason reason) =>
        (Line, FoundOn, Until, Reason) = (line, foundOn, until, reason);

    /// <summary>The line in words, by which it is known again: "certified sales: at least 2".</summary>
    public string Line { get; }

    /// <summary>The day on which it was first found, and has been found since.</summary>
    public LocalDate FoundOn { get; }

    /// <summary>The last day to cure it.</summary>
    public LocalDate Until { get; }

    /// <summary>What was found the last time.</summary>
    public Reason Reason { get; }

    /// <summary>Whether all that the findings say is the same.</summary>
    public bool Equals(ComplianceFinding? other) => Content.Same(this, other);

    /// <summary>Whether all that the findings say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as ComplianceFinding);

    /// <summary>A hash that equal findings share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>What was found and the last day: "certified sales: at least 2, has 1, 1 short; to cure through 2026-03-31".</summary>
    public override string ToString() => $"{Reason.Words}; to cure through {Dates.Text(Until)}";

    Content IDescribed.Describe() => Content.Object()
        .With("line", Line)
        .With("foundOn", Dates.Text(FoundOn))
        .With("until", Dates.Text(Until))
        .With("reason", Reason);
}

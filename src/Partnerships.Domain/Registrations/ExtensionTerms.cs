using System;
using Partnerships.Explanations;

namespace Partnerships.Registrations;

/// <summary>How often and how far a protection can be extended; it is always asked for before the protection ends.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed record ExtensionTerms : IDescribed
{
    private ExtensionTerms(int most, ProtectionLength length) => (Most, Length) = (most, length);

    /// <summary>How many extensions a registration can have.</summary>
    public int Most { get; }

    /// <summary>How long one can be at most.</summary>
    public ProtectionLength Length { get; }

    /// <summary>How many days before the last day it must be asked for; 0 where any time before the end will do.</summary>
    public int NoticeDays { get; private init; }

    /// <summary>Whether the partner must show evidence of its work on the deal.</summary>
    public bool NeedsEvidence { get; private init; }

    /// <summary>Where the terms are written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>A number of extensions, each of a length.</summary>
    /// <param name="most">At least 1.</param>
    /// <param name="length">The most that one extension adds; above none.</param>
    /// <exception cref="ArgumentException">The number is below 1, or the length is none.</exception>
    public static ExtensionTerms Of(int most, ProtectionLength length) => new(
        Guard.AtLeast(most, 1), length != default ? length : throw new ArgumentException("Must be above none.", nameof(length)));

    /// <summary>The same terms; an extension is to be asked for some days before the last day of the protection.</summary>
    /// <param name="days">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public ExtensionTerms AskedBefore(int days) => this with { NoticeDays = Guard.AtLeast(days, 1) };

    /// <summary>The same terms, on evidence.</summary>
    public ExtensionTerms OnEvidence() => this with { NeedsEvidence = true };

    /// <summary>The same terms, and where they are written.</summary>
    public ExtensionTerms By(Clause clause) => this with { Clause = Guard.NotNull(clause) };

    /// <summary>The terms in words: "up to 2 of 30 days, on evidence".</summary>
    public override string ToString() => Guard.Invariant(
        $"up to {Most} of {Length}{(NoticeDays > 0 ? Guard.Invariant($", asked {NoticeDays} days before") : "")}{(NeedsEvidence ? ", on evidence" : "")}");

    Content IDescribed.Describe() => Content.Object()
        .With("most", Most)
        .With("length", Length.ToString())
        .With("noticeDays", NoticeDays == 0 ? null : NoticeDays)
        .If("onEvidence", NeedsEvidence)
        .With("clause", Clause);
}

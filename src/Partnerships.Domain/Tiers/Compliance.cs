using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>Whether a partner meets the tier that it signed, on a date: nobody falls, and what is missed is to be cured.</summary>
/// <remarks>One compliance is what the next begins with, so that a finding keeps its date. Two are equal when all that they say is; they have no order.</remarks>
public sealed class Compliance : IEquatable<Compliance>, IDescribed
{
    internal Compliance(LocalDate date, TierId signed, TierId? qualified, ComplianceFinding[] findings) =>
        (Date, SignedTier, QualifiedTier, Findings) = (date, signed, qualified, Array.AsReadOnly(findings));

    /// <summary>The day on which it was looked at.</summary>
    public LocalDate Date { get; }

    /// <summary>The tier that was signed.</summary>
    public TierId SignedTier { get; }

    /// <summary>The highest tier that the partner qualifies for; null where there is none.</summary>
    public TierId? QualifiedTier { get; }

    /// <summary>What is not met; none where the partner complies.</summary>
    public IReadOnlyList<ComplianceFinding> Findings { get; }

    /// <summary>Whether every line of the signed tier is met.</summary>
    public bool IsMet => Findings.Count == 0;

    /// <summary>The findings whose time to be cured is over.</summary>
    public IEnumerable<ComplianceFinding> Overdue => Findings.Where(finding => finding.Until < Date);

    /// <summary>Whether all that the two say is the same.</summary>
    public bool Equals(Compliance? other) => Content.Same(this, other);

    /// <summary>Whether all that the two say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Compliance);

    /// <summary>A hash that equal ones share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Tier, date and how many findings: "authorized on 2026-03-01: 1 to cure".</summary>
    public override string ToString() => IsMet
        ? $"{SignedTier} on {Dates.Text(Date)}: met"
        : Guard.Invariant($"{SignedTier} on {Dates.Text(Date)}: {Findings.Count} to cure");

    Content IDescribed.Describe() => Content.Object()
        .With("date", Dates.Text(Date))
        .With("signed", SignedTier.Key)
        .With("qualified", QualifiedTier?.Key)
        .With("findings", Findings);
}

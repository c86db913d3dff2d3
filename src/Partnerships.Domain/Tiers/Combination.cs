using System;
using System.Collections.Generic;
using System.Globalization;
using Partnerships.Explanations;

namespace Partnerships.Tiers;

/// <summary>All, any, or at least a number of several requirements.</summary>
/// <remarks>Two combinations are equal when all that they say is, their parts in order; they have no order.</remarks>
public sealed class Combination : Requirement
{
    internal Combination(int needed, Requirement[] parts, Clause? clause)
        : base(clause)
    {
        if (parts.Length == 0)
        {
            throw new ArgumentException("Must have one part at least.", nameof(parts));
        }

        Needed = Guard.InRange(needed, 1, parts.Length);
        Parts = Array.AsReadOnly(parts);
    }

    /// <summary>How many of the parts must hold.</summary>
    public int Needed { get; }

    /// <summary>The parts, in order.</summary>
    public IReadOnlyList<Requirement> Parts { get; }

    /// <summary>Whether all parts must hold.</summary>
    public bool NeedsAll => Needed == Parts.Count;

    /// <summary>The same requirement, written at a place of its own.</summary>
    public override Requirement By(Clause clause) => new Combination(Needed, [.. Parts], Guard.NotNull(clause));

    /// <summary>The combination in words: "any of (sales: at least USD 1.00; case study)".</summary>
    public override string ToString() => $"{Words} of ({string.Join("; ", Parts)})";

    internal string Words => NeedsAll ? "all" : Needed == 1 ? "any" : $"at least {Needed.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The field of documents that holds the parts.</summary>
    internal string PartsField => NeedsAll ? "all" : Needed == 1 ? "any" : "of";

    internal override Content Describe()
    {
        var content = NeedsAll || Needed == 1 ? Content.Object() : Content.Object().With("atLeast", Needed);
        return content.With(PartsField, Parts).With("clause", Clause);
    }
}

using System;
using System.Collections.Generic;
using Partnerships.Explanations;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>One step of a ladder, and the lines that it asks for itself.</summary>
/// <remarks>Two tiers are equal when all that they say is; their order is the ladder's.</remarks>
public sealed class Tier : IEquatable<Tier>, IDescribed
{
    private Tier(TierId id, string name, Clause? clause, Requirement[] requirements, Requirement[] superseded)
    {
        (Id, Name, Clause) = (id, name, clause);
        Requirements = Array.AsReadOnly(requirements);
        Superseded = Array.AsReadOnly(superseded);
    }

    /// <summary>The key: "authorized".</summary>
    public TierId Id { get; }

    /// <summary>The name: "Authorized".</summary>
    public string Name { get; }

    /// <summary>Where the tier is written; null where no document says so.</summary>
    public Clause? Clause { get; }

    /// <summary>The tier's own lines; what it asks for in all is the ladder's to say.</summary>
    public IReadOnlyList<Requirement> Requirements { get; }

    /// <summary>Lines that the document says too, and that decide nothing.</summary>
    public IReadOnlyList<Requirement> Superseded { get; }

    /// <summary>A tier, with the name that its key spells.</summary>
    /// <param name="id">The key.</param>
    /// <param name="requirements">The tier's own lines; a tier without lines is open to everybody who meets those below.</param>
    public static Tier Of(TierId id, params Requirement[] requirements) => new(Guard.NotNull(id), id.Name, null, Guard.Copy(requirements), []);

    /// <summary>A tier, with the name that its key spells, and where it is written.</summary>
    /// <param name="id">The key.</param>
    /// <param name="clause">Where the tier is written.</param>
    /// <param name="requirements">The tier's own lines; a tier without lines is open to everybody who meets those below.</param>
    public static Tier Of(TierId id, Clause clause, params Requirement[] requirements) =>
        new(Guard.NotNull(id), id.Name, Guard.NotNull(clause), Guard.Copy(requirements), []);

    /// <summary>The same tier under another name.</summary>
    public Tier Named(string name) => new(Id, Guard.NotBlank(name), Clause, [.. Requirements], [.. Superseded]);

    /// <summary>The same tier, beside lines that its document says too, and that decide nothing.</summary>
    public Tier Superseding(params Requirement[] lines) => new(Id, Name, Clause, [.. Requirements], Guard.Copy(lines));

    /// <summary>Whether all that the tiers say is the same.</summary>
    public bool Equals(Tier? other) => Content.Same(this, other);

    /// <summary>Whether all that the tiers say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Tier);

    /// <summary>A hash that equal tiers share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The name: "Authorized".</summary>
    public override string ToString() => Name;

    Content IDescribed.Describe() => Content.Object()
        .With("id", Id.Key)
        .With("name", string.Equals(Name, Id.Name, StringComparison.Ordinal) ? null : Name)
        .With("clause", Clause)
        .With("requirements", Requirements)
        .With("superseded", Superseded);
}

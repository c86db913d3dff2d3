using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;

namespace Partnerships.Programs;

/// <summary>What an applicant submits.</summary>
/// <remarks>Two forms are equal when all that they say is, items in order; they have no order.</remarks>
public sealed class ApplicationForm : IEquatable<ApplicationForm>, IDescribed
{
    private ApplicationForm(IReadOnlyList<ApplicationItem> items, Clause? clause) => (Items, Clause) = (items, clause);

    /// <summary>The items, in the order of the document.</summary>
    public IReadOnlyList<ApplicationItem> Items { get; }

    /// <summary>Where the form is written; null where no document says so.</summary>
    public Clause? Clause { get; }

    /// <summary>A form.</summary>
    /// <exception cref="ArgumentException">There is no item, or a key comes twice.</exception>
    public static ApplicationForm Of(params ApplicationItem[] items)
    {
        var copy = Guard.Copy(items);
        var twice = copy.GroupBy(item => item.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return copy.Length == 0 ? throw new ArgumentException("Must have one item at least.", nameof(items))
            : twice is not null ? throw new ArgumentException($"Each item must come once; \"{twice.Key}\" comes twice.", nameof(items))
            : new(Array.AsReadOnly(copy), null);
    }

    /// <summary>The same form, and where it is written.</summary>
    public ApplicationForm By(Clause clause) => new(Items, Guard.NotNull(clause));

    /// <summary>What an application lacks: a reason for each item that was not submitted; none where it is complete.</summary>
    /// <param name="submitted">The keys of the items that were submitted, in any order.</param>
    /// <exception cref="ArgumentException">A key is none of the form's.</exception>
    public IReadOnlyList<Reason> MissingFrom(params string[] submitted)
    {
        var given = new HashSet<string>(Guard.Copy(submitted), StringComparer.Ordinal);
        var unknown = given.FirstOrDefault(key => !Items.Any(item => string.Equals(item.Key, key, StringComparison.Ordinal)));
        return unknown is null
            ? Array.AsReadOnly(Items.Where(item => !given.Contains(item.Key)).Select(Missing).ToArray())
            : throw new ArgumentException($"Must be of {string.Join(", ", Items.Select(item => item.Key))}; is {unknown}.", nameof(submitted));
    }

    /// <summary>Whether all that the forms say is the same.</summary>
    public bool Equals(ApplicationForm? other) => Content.Same(this, other);

    /// <summary>Whether all that the forms say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as ApplicationForm);

    /// <summary>A hash that equal forms share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The names of the items.</summary>
    public override string ToString() => string.Join("; ", Items);

    Content IDescribed.Describe() => Content.Object().With("items", Items).With("clause", Clause);

    private static Reason Missing(ApplicationItem item) =>
        Reason.Of("application.item-missing", "{name} is missing", ("item", item.Key), ("name", item.Name));
}

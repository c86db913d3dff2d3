using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Commissions;

/// <summary>What a partner has accumulated by each rule: what the next deal's calculation needs to know of those before it.</summary>
/// <remarks>It is passed in and comes out; nothing else remembers it. Two are equal when their entries are, in whatever order.</remarks>
public sealed class CommissionProgress : IEquatable<CommissionProgress>, IDescribed
{
    internal const string Format = "partnerships/commission-progress/1";

    private CommissionProgress(IEnumerable<ProgressEntry> entries) =>
        Entries = Array.AsReadOnly(entries.OrderBy(entry => entry.Rule, StringComparer.Ordinal).ThenBy(entry => entry.Scope, StringComparer.Ordinal).ToArray());

    /// <summary>Nothing yet.</summary>
    public static CommissionProgress None { get; } = new([]);

    /// <summary>What was accumulated, by rule and by what it is counted over.</summary>
    public IReadOnlyList<ProgressEntry> Entries { get; }

    /// <summary>Progress from stored entries.</summary>
    /// <exception cref="ArgumentException">A rule and a scope come twice.</exception>
    public static CommissionProgress Of(params ProgressEntry[] entries)
    {
        var twice = Guard.Copy(entries).GroupBy(entry => (entry.Rule, entry.Scope)).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? new(entries) : throw new ArgumentException($"A rule has one entry for a scope; {twice.Key.Rule} has several for {twice.Key.Scope}.", nameof(entries));
    }

    /// <summary>What was accumulated by a rule over a scope; null where nothing was.</summary>
    public ProgressEntry? Find(string rule, string scope) => Entries.FirstOrDefault(entry =>
        string.Equals(entry.Rule, rule, StringComparison.Ordinal) && string.Equals(entry.Scope, scope, StringComparison.Ordinal));

    /// <summary>Whether the entries are the same.</summary>
    public bool Equals(CommissionProgress? other) => Content.Same(this, other);

    /// <summary>Whether the entries are the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as CommissionProgress);

    /// <summary>A hash that equal ones share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The entries.</summary>
    public override string ToString() => string.Join("; ", Entries);

    Content IDescribed.Describe() => Content.Object().With("format", Format).With("entries", Entries);

    /// <summary>The same progress, with an entry added, or in place of the one for its rule and scope: how a quota or a baseline is set.</summary>
    public CommissionProgress With(ProgressEntry entry)
    {
        var replaced = Find(Guard.NotNull(entry).Rule, entry.Scope);
        return new(Entries.Where(known => !ReferenceEquals(known, replaced)).Append(entry));
    }
}

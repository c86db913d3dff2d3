using System;
using System.Collections;
using System.Collections.Generic;

namespace Partnerships.Tiers;

/// <summary>The findings of a tier, or of the parts of a requirement, in the order of the program.</summary>
/// <remarks>It is a view of its placement: reading it by place takes no memory. Two lists are equal when they are of one tier or requirement
/// of one placement. The default value is empty.</remarks>
public readonly record struct FindingList : IReadOnlyList<Finding>
{
    private readonly FindingSource? _source;
    private readonly FindingLine[]? _lines;

    internal FindingList(FindingSource source, FindingLine[] lines) => (_source, _lines) = (source, lines);

    /// <summary>How many there are.</summary>
    public int Count => _lines?.Length ?? 0;

    /// <summary>The finding at a place, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Finding this[int index] => new(_source!, _lines is not null && (uint)index < (uint)_lines.Length
        ? _lines[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, Guard.Invariant($"Must be from 0 up to, not including, {Count}.")));

    /// <summary>Goes through the findings.</summary>
    public IEnumerator<Finding> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The findings as text, joined by "; ".</summary>
    public override string ToString() => string.Join("; ", this);
}

using System;
using System.Collections.Generic;

namespace Partnerships.Json.Shapes;

/// <summary>The keys that a document may refer to, by what they stand for, such as "tier".</summary>
/// <remarks>A key counts as known also where what it stands for has faults, so that one fault is not told twice.</remarks>
internal sealed class KnownKeys
{
    private readonly Dictionary<string, HashSet<string>> _keys = new(StringComparer.Ordinal);

    /// <summary>Whether every key counts, since nobody could find out what there is.</summary>
    public bool IsOpen { get; init; }

    public void Add(string what, string key) => Of(what).Add(key);

    public bool Has(string what, string key) => IsOpen || Of(what).Contains(key);

    public IReadOnlyCollection<string> All(string what) => Of(what);

    private HashSet<string> Of(string what)
    {
        if (!_keys.TryGetValue(what, out var keys))
        {
            _keys[what] = keys = new HashSet<string>(StringComparer.Ordinal);
        }

        return keys;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Tests.Json;

/// <summary>Choices that a seed makes, the same ones each time.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    public int From(int low, int high) => _random.Next(low, high + 1);

    public bool OneIn(int times) => _random.Next(times) == 0;

    public T In<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public T Of<T>(params T[] items) => In(items);

    /// <summary>One of several ways to make something; only the chosen one is made.</summary>
    public T By<T>(params Func<T>[] ways) => In(ways)();

    public List<T> Several<T>(int most, Func<int, T> make) => [.. Enumerable.Range(0, From(0, most)).Select(make)];

    public T[] Some<T>(int most, Func<int, T> make) => [.. Enumerable.Range(0, From(1, most)).Select(make)];

    /// <summary>A long of any magnitude.</summary>
    public long Long() => _random.NextInt64(long.MinValue + 1, long.MaxValue) >> _random.Next(64);

    /// <summary>The value changed in some cases, by each of the ways.</summary>
    public T Sometimes<T>(T value, params Func<T, T>[] changes) => changes.Aggregate(value, (changed, change) => OneIn(3) ? change(changed) : changed);
}

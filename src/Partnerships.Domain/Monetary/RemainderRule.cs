using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Monetary;

/// <summary>Who gets the minor units that are left when every share of an allocation is cut to whole ones.</summary>
/// <remarks>
/// Only a share that was cut can get one, and one at most, so that each part is the floor or the ceiling of its exact share
/// under every rule. Shares are compared by magnitude; the sign of the whole comes last.
/// </remarks>
public sealed class RemainderRule : SmartEnum<RemainderRule>
{
    /// <summary>The shares that were cut most; of equally cut ones, the earlier. The usual rule.</summary>
    public static readonly RemainderRule LargestRemainder = new(nameof(LargestRemainder), 1, "largest remainder");

    /// <summary>The earlier shares.</summary>
    public static readonly RemainderRule FirstToLast = new(nameof(FirstToLast), 2, "first to last");

    /// <summary>The later shares.</summary>
    public static readonly RemainderRule LastToFirst = new(nameof(LastToFirst), 3, "last to first");

    private readonly string _words;

    private RemainderRule(string name, int value, string words)
        : base(name, value) => _words = words;

    /// <summary>Every rule, the usual one first.</summary>
    public static IReadOnlyList<RemainderRule> All { get; } = [LargestRemainder, FirstToLast, LastToFirst];

    /// <summary>The rule in words: "largest remainder".</summary>
    public override string ToString() => _words;
}

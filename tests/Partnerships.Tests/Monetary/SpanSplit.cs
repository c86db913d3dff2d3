using System;
using System.Linq;
using System.Reflection;
using Partnerships.Monetary;

namespace Partnerships.Tests.Monetary;

/// <summary>The span form of a split, which only the newer build of the library has.</summary>
internal static class SpanSplit
{
    private delegate void Spans(Money whole, ReadOnlySpan<long> weights, Span<Money> parts, RemainderRule? rule);

    private static readonly Spans? Form = typeof(Allocation)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .SingleOrDefault(method => method.Name == "Split")?
        .CreateDelegate<Spans>();

    public static bool IsThere => Form is not null;

    public static void AssertAgrees(Split split, Money[] expected)
    {
        if (Form is null)
        {
            return;
        }

        var parts = new Money[split.Weights.Length];
        Form(split.Whole, split.Weights, parts, split.Rule);
        Assert.Equal(expected, parts);
    }
}

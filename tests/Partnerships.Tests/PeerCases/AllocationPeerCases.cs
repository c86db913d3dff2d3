using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Partnerships.Monetary;

namespace Partnerships.Tests.PeerCases;

/// <summary>Splits from the test suites of money and commerce libraries; each names its remainder rule, or means the usual one.</summary>
public sealed class AllocationPeerCases
{
    [Theory]
    [PeerCases("allocation.largest_remainder", "allocation.equal", "allocation.configurable_remainder", "allocation.sign_symmetry")]
    public void GivesThePartsOfThePeer(string id)
    {
        var peerCase = PeerCase.Of(id);
        var expected = peerCase.Expected.GetProperty("parts").EnumerateArray().Select(Amount);

        Assert.Equal(expected, Split(peerCase).Parts);
    }

    [Theory]
    [PeerCases("allocation.multiset")]
    public void GivesThePartsOfThePeerInSomeOrder(string id)
    {
        var peerCase = PeerCase.Of(id);
        var expected = peerCase.Expected.GetProperty("parts_any_order").EnumerateArray().Select(Amount);

        Assert.Equal(expected.Order(), Split(peerCase).Parts.Order());
    }

    [Theory]
    [PeerCases("validation.allocation")]
    public void RefusesWeightsThatAreAllZero(string id)
    {
        var peerCase = PeerCase.Of(id);

        Assert.Equal("rejected", peerCase.Expected.GetProperty("result").GetString());
        Assert.Throws<ArgumentException>("weights", () => Split(peerCase));
    }

    /// <summary>The peer splits evenly where all weights are zero; here the caller has to say so.</summary>
    [Theory]
    [PeerCases("allocation.all_zero_weights")]
    public void LeavesAnEvenSplitInPlaceOfZeroWeightsToTheCaller(string id)
    {
        var peerCase = PeerCase.Of(id);
        var expected = peerCase.Expected.GetProperty("parts").EnumerateArray().Select(Amount).ToList();

        Assert.Throws<ArgumentException>("weights", () => Split(peerCase));
        Assert.Equal(expected, Allocation.Evenly(Whole(peerCase.Inputs), expected.Count).Parts);
    }

    private static Allocation Split(PeerCase peerCase)
    {
        var inputs = peerCase.Inputs;
        var whole = Whole(inputs);
        if (inputs.TryGetProperty("n", out var count))
        {
            return Allocation.Evenly(whole, count.GetInt32());
        }

        var rule = inputs.TryGetProperty("remainder_rule", out var named)
            ? Named(named.GetString()!)
            : peerCase.Kind == "allocation.sign_symmetry" ? RemainderRule.FirstToLast : RemainderRule.LargestRemainder;
        return inputs.TryGetProperty("ratios", out var ratios)
            ? Allocation.ByRates(whole, [.. ratios.EnumerateArray().Select(ratio => Rate.Of(Decimal(ratio)))], rule)
            : Allocation.ByWeights(whole, [.. inputs.GetProperty("weights").EnumerateArray().Select(weight => weight.GetInt64())], rule);
    }

    // The peer of the sign cases cuts every share and gives the rest to the first, which its case says in a note.
    private static RemainderRule Named(string rule) => rule switch
    {
        "first-to-last remainder" => RemainderRule.FirstToLast,
        "last-to-first remainder" => RemainderRule.LastToFirst,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Unknown rule."),
    };

    private static Money Whole(JsonElement inputs) =>
        inputs.TryGetProperty("total_minor", out var minorUnits) ? Amount(minorUnits) : Amount(inputs.GetProperty("total"));

    /// <summary>Numbers are minor units, strings are decimals.</summary>
    private static Money Amount(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? Money.FromMinorUnits(json.GetInt64(), Currency.Usd)
        : Money.Usd(Decimal(json));

    private static decimal Decimal(JsonElement json) => decimal.Parse(json.GetString()!, CultureInfo.InvariantCulture);
}

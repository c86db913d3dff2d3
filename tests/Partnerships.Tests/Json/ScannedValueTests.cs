using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.Json.Syntax;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Json;

/// <summary>What the scanner reads in a text or a number is what another reader of JSON reads in it.</summary>
public sealed class ScannedValueTests
{
    private static readonly string[] Pieces =
    [
        "a", "Z", " ", "|", "/", "%", "é", "€", "😀", "\\\"", @"\\", @"\/", @"\b", @"\f", @"\n", @"\r", @"\t",
        @"\u0041", @"\u00e9", @"\u20AC", @"\uD83D\uDE00", @"\u0000", "mutual-customers", "USD 300000.00",
    ];

    [ManyCases(Arbitrary = [typeof(Texts)])]
    public bool ATextSaysWhatAnotherReaderReads(QuotedList list) =>
        TextsOf(list.Json).SequenceEqual(JsonSerializer.Deserialize<string[]>(list.Json)!);

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("-7", -7L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775799", 9223372036854775799L)]
    public void AWholeNumberOfSixtyFourBitsIsRead(string json, long number)
    {
        var node = NodeOf(json);

        Assert.Equal((NodeKind.WholeNumber, number), (node.Kind, node.Number));
        Assert.Equal(number, long.Parse(json, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("9223372036854775810")]
    [InlineData("-9223372036854775810")]
    [InlineData("9999999999999999999999999999")]
    [InlineData("1.0")]
    [InlineData("-0.5")]
    public void AnyOtherNumberIsNone(string json) => Assert.Equal(NodeKind.OtherNumber, NodeOf(json).Kind);

    private static Node NodeOf(string json)
    {
        var faults = new Faults();
        var node = DocumentTree.Read(json, faults);

        Assert.False(faults.Any);
        return node!;
    }

    private static string[] TextsOf(string json)
    {
        var texts = new List<string>();
        for (var part = NodeOf(json).First; part is not null; part = part.Next)
        {
            texts.Add(part.Text);
        }

        return [.. texts];
    }

    /// <summary>A list of texts in quotes.</summary>
    public sealed record QuotedList(string Json);

    public static class Texts
    {
        public static Arbitrary<QuotedList> Lists() => Arb.From(
            Gen.Elements(Pieces).ListOf()
                .Select(pieces => "\"" + string.Concat(pieces) + "\"")
                .ListOf()
                .Select(texts => new QuotedList("[" + string.Join(", ", texts) + "]")));
    }
}

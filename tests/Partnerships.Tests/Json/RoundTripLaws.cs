using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Partnerships.Json;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Json;

/// <summary>What is written is read back, and is written again as it stood.</summary>
[Properties(Arbitrary = [typeof(ProgramCases)])]
public sealed class RoundTripLaws
{
    [Law("S1", "S3")]
    [ManyCases]
    public void AProgramIsReadBackAsItWas(ProgramCase given)
    {
        var program = given.ToProgram();
        var text = ProgramJson.Write(program);

        var read = ProgramJson.Read(text);

        Assert.Null(DeepComparison.Difference(program, read));
        Assert.Equal(program, read);
        Assert.Equal(program.ContentHash, read.ContentHash);
        Assert.Equal(text, ProgramJson.Write(read));
    }

    [Law("S1", "S3")]
    [ManyCases]
    public void AnAgreementIsReadBackAsItWas(ProgramCase given)
    {
        var maker = given.Maker();
        var program = maker.Program();
        var agreement = new SignedMaker(maker, program).Agreement();
        var text = AgreementJson.Write(agreement);

        var read = AgreementJson.Read(text, program);

        Assert.Null(DeepComparison.Difference(agreement, read));
        Assert.Equal(agreement, read);
        Assert.Equal(text, AgreementJson.Write(read));
    }

    [Law("S1", "S3")]
    [ManyCases]
    public void FactsAndHistoryAreReadBackAsTheyWere(ProgramCase given)
    {
        var maker = given.Maker();
        var program = maker.Program();
        var partner = new SignedMaker(maker, program).Partner();
        var text = PartnerJson.Write(partner);

        var read = PartnerJson.Read(text, program);

        Assert.Null(DeepComparison.Difference(partner, read));
        Assert.Equal(partner, read);
        Assert.Equal(text, PartnerJson.Write(read));
    }

    /// <summary>The comparison is the judge of the laws above: it must see what a description could forget.</summary>
    [Fact]
    public void TheComparisonSeesHiddenFields()
    {
        var (part, whole) = (Metric.Count("a", "a"), Metric.Count("b", "b"));
        var change = GoldenValues.Program.In(Currency.Usd);

        Assert.NotNull(DeepComparison.Difference(Measure.Ratio(part, whole, 3), Measure.Ratio(part, whole, 4)));
        Assert.Equal(".Currency", DeepComparison.Difference(GoldenValues.Program, change)![..9]);
        Assert.Null(DeepComparison.Difference(GoldenValues.Program, change.In(Currency.Eur)));
    }

    [Theory]
    [InlineData("program")]
    [InlineData("agreement")]
    [InlineData("facts")]
    public void TheGeneratorsReachEveryFieldOfAFormat(string kind)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < 400; seed++)
        {
            CollectFields(JsonNode.Parse(TextOf(kind, new ProgramCase(seed, 1 + (seed % 4)).Maker()))!, used);
        }

        var schema = JsonNode.Parse(DocumentKind.Of(kind).Schema)!;
        var known = schema["$defs"]!.AsObject().Select(definition => definition.Value!["properties"]).Append(schema["properties"])
            .OfType<JsonObject>()
            .SelectMany(fields => fields.Select(field => field.Key));
        Assert.Empty(known.Except(used));
    }

    private static string TextOf(string kind, ProgramMaker maker)
    {
        var program = maker.Program();
        return kind switch
        {
            "program" => ProgramJson.Write(program),
            "agreement" => AgreementJson.Write(new SignedMaker(maker, program).Agreement()),
            _ => PartnerJson.Write(new SignedMaker(maker, program).Partner()),
        };
    }

    private static void CollectFields(JsonNode node, HashSet<string> fields)
    {
        if (node is JsonObject parts)
        {
            fields.UnionWith(parts.Select(part => part.Key));
        }

        foreach (var child in node is JsonObject inner ? inner.Select(part => part.Value) : node is JsonArray list ? list : [])
        {
            CollectFields(child!, fields);
        }
    }
}

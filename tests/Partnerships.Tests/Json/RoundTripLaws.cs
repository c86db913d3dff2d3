using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Partnerships.Json;
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

    [Fact]
    public void TheGeneratorReachesEveryFieldOfTheFormat()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < 400; seed++)
        {
            CollectFields(JsonNode.Parse(ProgramJson.Write(new ProgramCase(seed, 1 + (seed % 4)).ToProgram()))!, used);
        }

        var schema = JsonNode.Parse(ProgramJson.Schema)!;
        var known = schema["$defs"]!.AsObject().Select(definition => definition.Value!["properties"]).Append(schema["properties"])
            .OfType<JsonObject>()
            .SelectMany(fields => fields.Select(field => field.Key));
        Assert.Empty(known.Except(used));
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

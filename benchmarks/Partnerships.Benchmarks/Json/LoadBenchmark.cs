using System;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using Partnerships.Json;
using Partnerships.Programs;

namespace Partnerships.Benchmarks.Json;

/// <summary>What does it cost to load a program strictly, against a serializer that fills objects with properties and checks nothing?</summary>
/// <remarks>
/// The document is the framework's implementation program, <c>docs/programs/implementation.json</c>, 14,160 characters. Every field of
/// it reaches a property of the bags: written again, they give the same document, as the program does. The aim: within 3 times of
/// <c>System.Text.Json</c>. Newtonsoft's serializer is there for information.
/// </remarks>
[MemoryDiagnoser]
public class LoadBenchmark
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new Bound.Converter() },
    };

    private static readonly Newtonsoft.Json.JsonSerializer Newtonsoft = global::Newtonsoft.Json.JsonSerializer.Create(new()
    {
        Converters = { new Bound.NewtonsoftConverter() },
        DateParseHandling = global::Newtonsoft.Json.DateParseHandling.None,
    });

    private readonly string _text = TextOf("implementation.json");

    [GlobalSetup]
    public void Setup()
    {
        var document = JsonNode.Parse(_text);
        RequireSame(document, JsonSerializer.SerializeToNode(JsonSerializerBags(), Options));
        RequireSame(document, JsonSerializer.SerializeToNode(NewtonsoftBags(), Options));
        RequireSame(document, JsonNode.Parse(ProgramJson.Write(Program())));
        Results.RequireEqual([StandardPrograms.Implementation], [Program()]);
    }

    [Benchmark(Baseline = true)]
    public object JsonSerializerBags() => JsonSerializer.Deserialize<ProgramBag>(_text, Options)!;

    [Benchmark]
    public PartnerProgram Program() => ProgramJson.Read(_text);

    [Benchmark]
    public object NewtonsoftBags()
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(_text));
        return Newtonsoft.Deserialize<ProgramBag>(reader)!;
    }

    private static void RequireSame(JsonNode? expected, JsonNode? actual)
    {
        if (!JsonNode.DeepEquals(expected, actual))
        {
            throw new InvalidOperationException($"Content is lost: {expected?.ToJsonString()} … against {actual?.ToJsonString()} …");
        }
    }

    private static string TextOf(string name)
    {
        using var stream = typeof(LoadBenchmark).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Partnerships.Tests.House;

namespace Partnerships.Tests.PeerCases;

/// <summary>A figure of another system's test suite or documentation: inputs, and what came out.</summary>
internal sealed class PeerCase
{
    private PeerCase(JsonElement json) => Json = json;

    public static IReadOnlyList<PeerCase> All { get; } = Read();

    public string Id => Json.GetProperty("id").GetString()!;

    public string Kind => Json.GetProperty("kind").GetString()!;

    public JsonElement Inputs => Json.GetProperty("inputs");

    public JsonElement Expected => Json.GetProperty("expected");

    private JsonElement Json { get; }

    public static PeerCase Of(string id) => All.Single(peerCase => string.Equals(peerCase.Id, id, StringComparison.Ordinal));

    private static List<PeerCase> Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests", "Partnerships.Tests", "PeerCases", "cases.json")));
        return [.. document.RootElement.Clone().EnumerateArray().Select(json => new PeerCase(json))];
    }
}

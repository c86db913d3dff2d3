using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Partnerships.Json;
using Partnerships.Programs;
using Partnerships.Tests.House;

namespace Partnerships.Tests.PublishedPrograms;

/// <summary>An example of a published program: inputs, and what the source, or its rule, gives.</summary>
internal sealed class ProgramExample
{
    private const string Folder = "PublishedPrograms";

    private readonly JsonElement _json;

    private ProgramExample(JsonElement json) => _json = json;

    public static IReadOnlyList<ProgramExample> All { get; } =
        [.. JsonDocument.Parse(File.ReadAllText(PathOf("examples.json"))).RootElement.EnumerateArray().Select(json => new ProgramExample(json))];

    /// <summary>The documents of the programs, by file.</summary>
    public static IReadOnlyList<string> Documents { get; } =
        [.. Directory.GetFiles(PathOf(), "*.json").Select(path => Path.GetFileName(path)!).Where(name => name != "examples.json").Order(System.StringComparer.Ordinal)];

    public string Id => _json.GetProperty("id").GetString()!;

    public JsonElement Inputs => _json.GetProperty("inputs");

    public JsonElement Expected => _json.GetProperty("expected");

    public static ProgramExample Of(string id) => All.Single(example => example.Id == id);

    public static string TextOf(string document) => File.ReadAllText(PathOf(document));

    public static PartnerProgram Program(string document) => ProgramJson.Read(TextOf(document));

    /// <summary>An input as a decimal, or 0 where the example does not name it.</summary>
    public decimal Number(string name) => Inputs.TryGetProperty(name, out var value) ? value.GetDecimal() : 0m;

    public string Text(string name) => Inputs.GetProperty(name).GetString()!;

    public bool Has(string name) => Inputs.TryGetProperty(name, out _);

    private static string PathOf(params string[] names) => Repository.PathOf(["tests", "Partnerships.Tests", Folder, .. names]);
}

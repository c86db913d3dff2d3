using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Partnerships.Tests.Json;

/// <summary>Checks documents by a JSON Schema of draft 2020-12, as far as the published ones go; a word that it does not know fails.</summary>
internal sealed class SchemaCheck(string schema)
{
    private static readonly string[] Remarks = ["$schema", "$id", "title", "description", "$defs"];

    private readonly JsonElement _root = JsonDocument.Parse(schema).RootElement;
    private readonly Dictionary<string, Regex> _patterns = new(StringComparer.Ordinal);

    public bool Allows(string document) => Allows(_root, JsonDocument.Parse(document).RootElement);

    private bool Allows(JsonElement rules, JsonElement value) => rules.EnumerateObject().All(rule => Allows(rule, rules, value));

    private bool Allows(JsonProperty rule, JsonElement rules, JsonElement value) => rule.Name switch
    {
        "$ref" => Allows(_root.GetProperty("$defs").GetProperty(rule.Value.GetString()!.Replace("#/$defs/", string.Empty, StringComparison.Ordinal)), value),
        "type" => IsA(rule.Value.GetString()!, value),
        "enum" => rule.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)),
        "const" => JsonElement.DeepEquals(rule.Value, value),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.Value.GetInt32(),
        "pattern" => value.ValueKind != JsonValueKind.String || PatternOf(rule.Value.GetString()!).IsMatch(value.GetString()!),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.Value.GetDecimal(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= rule.Value.GetDecimal(),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.Value.GetInt32(),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Allows(rule.Value, item)),
        "properties" => Fields(value).All(field => !rule.Value.TryGetProperty(field.Name, out var shape) || Allows(shape, field.Value)),
        "required" => value.ValueKind != JsonValueKind.Object || rule.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "additionalProperties" => Fields(value)
            .Where(field => !rules.TryGetProperty("properties", out var known) || !known.TryGetProperty(field.Name, out _))
            .All(field => rule.Value.ValueKind != JsonValueKind.False && Allows(rule.Value, field.Value)),
        "propertyNames" => Fields(value).All(field => Allows(rule.Value, JsonSerializer.SerializeToElement(field.Name))),
        "dependentRequired" => rule.Value.EnumerateObject().All(needs => value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty(needs.Name, out _)
            || needs.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _))),
        "oneOf" => rule.Value.EnumerateArray().Count(shape => Allows(shape, value)) == 1,
        "anyOf" => rule.Value.EnumerateArray().Any(shape => Allows(shape, value)),
        "not" => !Allows(rule.Value, value),
        _ when Remarks.Contains(rule.Name) => true,
        _ => throw new NotSupportedException($"The check does not know \"{rule.Name}\"."),
    };

    private static JsonElement.ObjectEnumerator Fields(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    private static bool IsA(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number == decimal.Truncate(number),
        _ => throw new NotSupportedException($"The check does not know the type \"{type}\"."),
    };

    private Regex PatternOf(string pattern)
    {
        if (!_patterns.TryGetValue(pattern, out var regex))
        {
            // In JSON Schema "$" is the very end, as "\z" is in .NET.
            _patterns[pattern] = regex = new Regex(pattern.Replace("$", @"\z", StringComparison.Ordinal), RegexOptions.CultureInvariant | RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
        }

        return regex;
    }
}

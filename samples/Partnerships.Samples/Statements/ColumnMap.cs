using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Partnerships.Samples.Statements;

/// <summary>Which column of the format a column of an export is, where they go by other names.</summary>
internal sealed class ColumnMap
{
    /// <summary>Stands for a column that is left out.</summary>
    public const string LeftOut = "-";

    /// <summary>Stands for every column that is named neither here nor by the format.</summary>
    public const string AllOthers = "*";

    private readonly Dictionary<string, string> _names;

    private ColumnMap(Dictionary<string, string> names) => _names = names;

    public static ColumnMap None { get; } = new(new(StringComparer.Ordinal));

    public IEnumerable<string> Sources => _names.Keys.Where(name => name != AllOthers);

    private static string Allowed => $"{string.Join(", ", DealColumn.All)}, or {LeftOut} to leave the column out";

    /// <summary>Reads pairs such as "Deal ID=deal,Amount=net", and a JSON file of the same, of which the pairs have the last word.</summary>
    /// <returns>The map; null, with a message on the error output, where something is wrong.</returns>
    public static ColumnMap? Read(string? file, IEnumerable<string> pairs, TextWriter error)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (file is not null && !ReadFile(file, names, error))
        {
            return null;
        }

        foreach (var pair in pairs.SelectMany(text => text.Split(',')))
        {
            var at = pair.LastIndexOf('=');
            if (at < 1)
            {
                error.WriteLine($"--map: Must be pairs of a column of the export and one of the format, such as \"Deal ID=deal,Amount=net\"; is \"{pair}\".");
                return null;
            }

            names[pair[..at].Trim()] = pair[(at + 1)..].Trim();
        }

        var wrong = names.FirstOrDefault(pair => pair.Value != LeftOut && DealColumn.Find(pair.Value) is null);
        if (wrong.Key is null && (!names.TryGetValue(AllOthers, out var others) || others == LeftOut))
        {
            return new ColumnMap(names);
        }

        error.WriteLine(wrong.Key is null
            ? $"--map: {AllOthers} stands for all other columns, which can be left out together: {AllOthers}={LeftOut}."
            : $"--map: \"{wrong.Key}\" must be one of {Allowed}; is \"{wrong.Value}\".");
        return null;
    }

    /// <summary>The column that a heading stands for.</summary>
    /// <returns>The column; null where it is left out or, with <paramref name="isKnown"/> false, where nothing says what it is.</returns>
    public DealColumn? Find(string heading, out bool isKnown)
    {
        if (_names.TryGetValue(heading, out var name))
        {
            isKnown = true;
            return DealColumn.Find(name);
        }

        var column = DealColumn.Find(heading);
        isKnown = column is not null || _names.ContainsKey(AllOthers);
        return column;
    }

    private static bool ReadFile(string file, Dictionary<string, string> names, TextWriter error)
    {
        if (Documents.Read(file, error) is not { } text)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object || document.RootElement.EnumerateObject().Any(pair => pair.Value.ValueKind != JsonValueKind.String))
            {
                error.WriteLine($"{file}(1,1): error columns.wrong-type: Must be an object of texts, such as {{ \"Deal ID\": \"deal\" }}.");
                return false;
            }

            foreach (var pair in document.RootElement.EnumerateObject())
            {
                names[pair.Name.Trim()] = pair.Value.GetString()!;
            }

            return true;
        }
        catch (JsonException fault)
        {
            error.WriteLine($"{file}({JsonParts.LineOf(fault)},{JsonParts.ColumnOf(fault)}): error columns.not-json: {fault.Message}");
            return false;
        }
    }
}

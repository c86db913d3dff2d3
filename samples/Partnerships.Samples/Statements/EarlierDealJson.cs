using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Partnerships.Commissions;
using Partnerships.Json;

namespace Partnerships.Samples.Statements;

/// <summary>A deal that a run hands on, as a JSON document: its rows by the names of their columns, and progress documents.</summary>
internal static class EarlierDealJson
{
    public const string Format = "partnerships-samples/counted-deal/1";

    private const string Wrong = "statement.bad-deal";

    public static string Write(EarlierDeal deal)
    {
        var before = deal.Before.OrderBy(progress => progress.Partner.Value, StringComparer.Ordinal).Select(progress => CommissionJson.Write(progress).TrimEnd().ReplaceLineEndings("\n")).ToList();
        return $"{{\n  \"format\": {Text(Format)},\n  \"deal\": {Text(deal.Id)},\n  \"rows\": [\n    {string.Join(",\n    ", deal.Rows.Select(Row))}\n  ]"
            + (before.Count == 0 ? "" : $",\n  \"before\": [\n{string.Join(",\n", before)}\n  ]")
            + (deal.Open.Count == 0 ? "\n}" : $",\n  \"open\": [ {string.Join(", ", deal.Open.Order(StringComparer.Ordinal).Select(Text))} ]\n}}");

        static string Row(EarlierRow row) => $"{{ {string.Join(", ", DealColumn.All.Where(row.Cells.ContainsKey).Select(column => $"{Text(column.Name)}: {Text(row.Cells[column])}"))} }}";

        static string Text(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
    }

    /// <summary>Reads a deal; null where something is wrong with it, which is told with its place.</summary>
    public static EarlierDeal? Read(JsonParts.Part part, TextWriter error)
    {
        try
        {
            // The strict reader of documents refuses what the other one would let pass.
            DocumentPlaces.Find(part.Text, "$");
            using var document = JsonDocument.Parse(part.Text.TrimStart('\uFEFF'));
            return Read(part, document.RootElement, error);
        }
        catch (InvalidDocumentException fault)
        {
            part.Write(fault.Faults, error);
            return null;
        }
    }

    private static EarlierDeal? Read(JsonParts.Part part, JsonElement root, TextWriter error)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return Refuse("$", "Must be a deal, in { and }.");
        }

        if (root.EnumerateObject().Select(field => field.Name).FirstOrDefault(name => name is not ("format" or "deal" or "rows" or "before" or "open")) is { } other)
        {
            return Refuse($"$.{other}", $"\"{other}\" is no field of a deal, which has format, deal, rows, before and open.");
        }

        if (root.EnumerateObject().Select(field => field.Name).GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return Refuse($"$.{twice.Key}", "Must stand once in a deal.");
        }

        if (TextOf(root, "format") != Format)
        {
            return Refuse("$.format", $"Must be \"{Format}\".");
        }

        if (TextOf(root, "deal") is not { Length: > 0 } id)
        {
            return Refuse("$.deal", "Must be the id of the deal.");
        }

        if (!root.TryGetProperty("rows", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            return Refuse("$.rows", "Must be the rows of the deal.");
        }

        var (rows, before) = (new List<EarlierRow>(), new List<PartnerProgress>());
        foreach (var (at, row) in list.EnumerateArray().Index())
        {
            if (ReadRow(row, PathOf("rows", at)) is not { } read)
            {
                return null;
            }

            rows.Add(read);
        }

        if (rows[0].IsRefund || rows.Exists(row => !row.IsRefund && row.Text(DealColumn.Line) is null))
        {
            return Refuse("$.rows", "Must begin with a line of the deal, and each line has its number.");
        }

        foreach (var field in new[] { "before", "open" })
        {
            if (root.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Array)
            {
                return Refuse($"$.{field}", "Must be a list, in [ and ].");
            }
        }

        foreach (var (at, progress) in ListOf("before").Index())
        {
            var (line, column) = part.PlaceOf(PathOf("before", at));
            if (!CommissionJson.TryReadPartnerProgress(progress.GetRawText(), out var read, out var faults))
            {
                new JsonParts.Part(part.File, progress.GetRawText(), line, column).Write(faults, error);
                return null;
            }

            before.Add(read);
        }

        var open = new List<string>();
        foreach (var (at, name) in ListOf("open").Index())
        {
            if (name.ValueKind != JsonValueKind.String)
            {
                return Refuse(PathOf("open", at), "Must be the name of a partner.");
            }

            open.Add(name.GetString()!);
        }

        return new EarlierDeal(id, rows, before, open);

        JsonElement.ArrayEnumerator ListOf(string field) => root.TryGetProperty(field, out var value) ? value.EnumerateArray() : default;

        EarlierRow? ReadRow(JsonElement row, string path)
        {
            var cells = new Dictionary<DealColumn, string>();
            if (row.ValueKind != JsonValueKind.Object)
            {
                Refuse(path, "Must be a row, in { and }.");
                return null;
            }

            foreach (var cell in row.EnumerateObject())
            {
                if (DealColumn.Find(cell.Name) is not { } column || column == DealColumn.Deal || cell.Value.ValueKind != JsonValueKind.String)
                {
                    Refuse($"{path}.{cell.Name}", "Must be the text of a column of an export.");
                    return null;
                }

                if (!cells.TryAdd(column, cell.Value.GetString()!))
                {
                    Refuse($"{path}.{cell.Name}", "Must stand once in a row.");
                    return null;
                }
            }

            return new EarlierRow(part.File, part.PlaceOf(path).Line, cells);
        }

        EarlierDeal? Refuse(string path, string text)
        {
            part.Write(Wrong, text, path, error);
            return null;
        }
    }

    private static string PathOf(string list, int at) => string.Create(CultureInfo.InvariantCulture, $"$.{list}[{at}]");

    private static string? TextOf(JsonElement of, string name) => of.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Json;
using Partnerships.Monetary;

namespace Partnerships.Samples.Statements;

/// <summary>What each partner accumulated in each currency: read before the deals, written after them for the next run.</summary>
internal sealed class ProgressStore
{
    /// <summary>The file that a run writes.</summary>
    public const string FileName = "progress.json";

    private readonly Dictionary<(string Partner, string Currency), PartnerProgress> _progress = [];
    private readonly Dictionary<(string Partner, string Currency), LocalDate?> _countedBefore = [];

    /// <summary>Reads documents of progress, and that their entries are of rules of the program; what is wrong goes to the error output.</summary>
    /// <returns>What was accumulated, nothing where there is no file; null where something is wrong.</returns>
    public static ProgressStore? Read(string? path, IReadOnlyList<CommissionPlan> plans, TextWriter error)
    {
        var store = new ProgressStore();
        if (path is null)
        {
            return store;
        }

        return JsonParts.Read(path, "partner-progress", error) is { } parts && ReadAll(parts) ? store : null;

        bool ReadAll(IReadOnlyList<JsonParts.Part> documents)
        {
            var isGood = true;
            foreach (var document in documents)
            {
                isGood &= store.Read(document, [.. plans], error);
            }

            return isGood;
        }
    }

    /// <summary>What a partner accumulated so far.</summary>
    public PartnerProgress Of(string partner, Currency currency) =>
        _progress.TryGetValue((partner, currency.Code), out var known) ? known : PartnerProgress.Of(partner, currency, CommissionProgress.None);

    /// <summary>The last day whose deals were counted before the run; null where nobody says.</summary>
    public LocalDate? CountedBefore(string partner, Currency currency) => _countedBefore.GetValueOrDefault((partner, currency.Code));

    public void Keep(PartnerProgress progress) => _progress[(progress.Partner.Value, progress.Currency.Code)] = progress;

    /// <summary>All that is accumulated, as an array of documents by partner and currency; who accumulated nothing, and was not named before, is left out.</summary>
    public string ToJson()
    {
        var documents = _progress.Values.Where(progress => progress.Progress.Entries.Count > 0 || _countedBefore.ContainsKey((progress.Partner.Value, progress.Currency.Code)))
            .OrderBy(progress => progress.Partner.Value, StringComparer.Ordinal).ThenBy(progress => progress.Currency.Code, StringComparer.Ordinal)
            .Select(progress => CommissionJson.Write(progress).TrimEnd().ReplaceLineEndings("\n")).ToList();
        return documents.Count == 0 ? "[]\n" : $"[\n{string.Join(",\n", documents)}\n]\n";
    }

    private bool Read(JsonParts.Part part, CommissionPlan[] plans, TextWriter error)
    {
        if (!CommissionJson.TryReadPartnerProgress(part.Text, out var progress, out var faults))
        {
            part.Write(faults, error);
            return false;
        }

        var key = (progress.Partner.Value, progress.Currency.Code);
        if (!_progress.TryAdd(key, progress))
        {
            part.Write("statement.progress-twice", $"There is progress of {progress.Partner} in {progress.Currency} already.", error);
            return false;
        }

        _countedBefore[key] = progress.CountedThrough;
        var isGood = true;
        foreach (var entry in progress.Progress.Entries)
        {
            if (ProgressCheck.WhyNot(entry, plans) is { } reason)
            {
                part.Write(reason.Code, $"{entry.Rule}, {entry.Scope}: {reason.Words}", PathOf(part.Text, entry), error);
                isGood = false;
            }
        }

        return isGood;
    }

    /// <summary>Where an entry stands in the text, which has its own order of them.</summary>
    private static string PathOf(string text, ProgressEntry entry)
    {
        using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'));
        var at = document.RootElement.GetProperty("entries").EnumerateArray().Index()
            .First(other => other.Item.GetProperty("rule").ValueEquals(entry.Rule) && other.Item.GetProperty("scope").ValueEquals(entry.Scope)).Index;
        return string.Create(CultureInfo.InvariantCulture, $"$.entries[{at}]");
    }
}

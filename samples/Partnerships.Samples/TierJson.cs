using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using Partnerships.Tiers;

namespace Partnerships.Samples;

/// <summary>Placements as JSON.</summary>
internal static class TierJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<TierReport> reports)
    {
        json.WriteStartObject();
        json.WriteStartArray("placements");
        foreach (var report in reports)
        {
            Write(json, report);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TierReport report)
    {
        json.WriteStartObject();
        json.WriteString("partner", report.Partner);
        json.WriteString("program", report.Program.Id);
        json.WriteString("version", report.Program.Version);
        json.WriteString("contentHash", report.Program.ContentHash);
        json.WriteString("date", report.Placement.Date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture));
        json.WriteString("tier", report.Placement.Tier?.Id.Key);
        json.WriteStartArray("tiers");
        foreach (var outcome in report.Placement.Tiers)
        {
            json.WriteStartObject();
            json.WriteString("tier", outcome.Tier.Id.Key);
            json.WriteBoolean("holds", outcome.Holds);
            json.WriteStartArray("findings");
            foreach (var finding in outcome.Findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Path is { } path)
        {
            Write(json, path);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        var reason = finding.ToReason();
        json.WriteStartObject();
        json.WriteString("code", reason.Code);
        json.WriteBoolean("holds", finding.Holds);
        foreach (var name in reason.ArgumentNames)
        {
            json.WriteString(name, reason.Arguments[name]);
        }

        json.WriteString("words", reason.Words);
        if (finding.Parts.Count > 0)
        {
            json.WriteStartArray("parts");
            foreach (var part in finding.Parts)
            {
                Write(json, part);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TierPath path)
    {
        json.WriteStartObject("cheapestPath");
        json.WriteString("to", path.Target.Id.Key);
        if (path.Cost is { } cost)
        {
            json.WriteString("cost", cost.ToString("R", null));
        }

        if (path.Worth is { } worth)
        {
            json.WriteString("worth", worth.ToString("R", null));
        }

        json.WriteStartArray("steps");
        foreach (var step in path.Steps)
        {
            json.WriteStartObject();
            json.WriteString("metric", step.Metric.Key);
            json.WriteString("from", step.From.ToString(null));
            json.WriteString("to", step.To.ToString(null));
            json.WriteString("cost", step.Cost.ToString("R", null));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reasons");
        foreach (var reason in path.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("code", reason.Code);
            json.WriteString("words", reason.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

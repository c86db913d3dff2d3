using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using Partnerships.Monetary;

namespace Partnerships.Samples.Statements;

/// <summary>A summary as JSON and as comma-separated values.</summary>
internal static class SummaryData
{
    // What spreadsheets take for the beginning of a formula, or skip before one.
    private const string Openers = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public static void Write(Utf8JsonWriter json, StatementSummary summary)
    {
        json.WriteStartObject();
        json.WriteString("format", StatementSummary.Format);
        json.WriteString("period", summary.Period.ToString());
        json.WriteNumber("rows", summary.Export.Rows);
        json.WriteNumber("deals", summary.Export.Deals.Count);
        json.WriteNumber("refunds", summary.Export.Deals.Sum(deal => deal.Refunds.Count));
        json.WriteNumber("faultyRows", summary.Export.FaultyRows);
        Texts(json, "leftOut", summary.Export.LeftOut);
        Sums(json, "partners", summary.Partners);
        Sums(json, "totals", summary.Totals);
        json.WriteStartArray("counts");
        foreach (var (what, code, count) in summary.Counts)
        {
            json.WriteStartObject();
            json.WriteString("what", what);
            json.WriteString("code", code);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notKnown");
        foreach (var (unknown, partners) in summary.NotKnown)
        {
            json.WriteStartObject();
            json.WriteString("what", unknown.What);
            json.WriteString("rule", unknown.Rule);
            json.WriteString("scope", unknown.Scope);
            json.WriteStartArray("partners");
            foreach (var (partner, currency) in partners)
            {
                json.WriteStartObject();
                json.WriteString("partner", partner);
                json.WriteString("currency", currency);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("conflicts");
        foreach (var conflict in summary.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("code", conflict.Code);
            json.WriteString("deal", conflict.Deal);
            if (conflict.Line is { } line)
            {
                json.WriteNumber("line", line);
            }

            json.WriteString("text", conflict.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("messages");
        foreach (var message in summary.Messages)
        {
            json.WriteStartObject();
            json.WriteNumber("line", message.Line);
            json.WriteNumber("column", message.Column);
            json.WriteString("severity", message.Severity);
            json.WriteString("code", message.Code);
            if (message.Deal is not null)
            {
                json.WriteString("deal", message.Deal);
            }

            json.WriteString("text", message.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Texts(json, "files", summary.Files);
        json.WriteEndObject();
    }

    /// <summary>A row for each statement.</summary>
    public static string ToCsv(StatementSummary summary)
    {
        var csv = new StringBuilder("partner,period,currency,deals,lines,opening,accrued,reversed,closing,not_yet_earned,open_deals,open_low,open_high,to_vendor\r\n");
        foreach (var partner in summary.Partners)
        {
            string[] cells =
            [
                Cell(partner.Partner), summary.Period.ToString(), partner.Currency.Code, Text(partner.Deals), Text(partner.Lines),
                Text(partner.Opening), Text(partner.Accrued), Text(partner.Reversed), Text(partner.Closing),
                Text(partner.NotYetEarned), Text(partner.OpenDeals), Text(partner.OpenLow), Text(partner.OpenHigh), Text(partner.ToVendor),
            ];
            csv.Append(string.Join(',', cells)).Append("\r\n");
        }

        return csv.ToString();
    }

    private static void Sums(Utf8JsonWriter json, string name, IEnumerable<PartnerSummary> partners)
    {
        json.WriteStartArray(name);
        foreach (var partner in partners)
        {
            json.WriteStartObject();
            json.WriteString("partner", partner.Partner);
            json.WriteString("currency", partner.Currency.Code);
            json.WriteNumber("deals", partner.Deals);
            json.WriteNumber("lines", partner.Lines);
            json.WriteString("opening", Text(partner.Opening));
            json.WriteString("accrued", Text(partner.Accrued));
            json.WriteString("reversed", Text(partner.Reversed));
            json.WriteString("closing", Text(partner.Closing));
            json.WriteString("notYetEarned", Text(partner.NotYetEarned));
            json.WriteNumber("openDeals", partner.OpenDeals);
            json.WriteString("openLow", Text(partner.OpenLow));
            json.WriteString("openHigh", Text(partner.OpenHigh));
            json.WriteString("toVendor", Text(partner.ToVendor));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(Money amount) => amount.ToString("F", CultureInfo.InvariantCulture);

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Openers.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}

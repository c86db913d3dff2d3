using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using Partnerships.Funds;
using Partnerships.Monetary;

namespace Partnerships.Samples;

/// <summary>Funds as JSON.</summary>
internal static class FundsJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<FundReport> reports)
    {
        json.WriteStartObject();
        json.WriteStartArray("funds");
        foreach (var report in reports)
        {
            Write(json, report);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FundReport report)
    {
        json.WriteStartObject();
        json.WriteString("partner", report.Partner);
        json.WriteString("program", report.Program.Id);
        json.WriteString("version", report.Program.Version);
        json.WriteString("contentHash", report.Program.ContentHash);
        json.WriteStartArray("story");
        foreach (var line in report.Lines)
        {
            json.WriteStartObject();
            json.WriteString("date", line.Day);
            json.WriteString("cause", line.Cause);
            json.WriteString("code", line.Code);
            json.WriteBoolean("refused", line.IsRefusal);
            json.WriteString("words", line.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("closingDate", report.Closing.Date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture));
        Write(json, report.Closing);
        json.WriteStartArray("categories");
        foreach (var category in report.Use.Categories)
        {
            json.WriteStartObject();
            json.WriteString("category", category.Category.Key);
            json.WriteString("planned", Amount(category.Planned));
            json.WriteString("used", Amount(category.Used));
            json.WriteString("drift", Amount(category.Drift));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FundOutlook closing)
    {
        var balance = closing.Balance;
        json.WriteStartObject("balance");
        foreach (var (name, amount) in new (string Name, Money Amount)[]
        {
            ("granted", balance.Granted), ("accrued", balance.Accrued), ("carriedIn", balance.CarriedIn), ("reinstated", balance.Reinstated),
            ("adjusted", balance.Adjusted), ("clawedBack", balance.ClawedBack), ("reimbursed", balance.Reimbursed), ("reserved", balance.Reserved),
            ("available", balance.Available), ("expired", balance.Expired), ("carriedOut", balance.CarriedOut), ("converted", balance.Converted),
            ("receivable", closing.Account.Receivable),
        })
        {
            json.WriteString(name, Amount(amount));
        }

        json.WriteEndObject();
        json.WriteStartArray("expires");
        foreach (var expiry in closing.Expiries)
        {
            json.WriteStartObject();
            json.WriteString("lot", expiry.Lot);
            json.WriteString("lastDay", expiry.LastDay.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture));
            json.WriteString("amount", Amount(expiry.Amount));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Amount(Money amount) => amount.ToString("R", null);
}

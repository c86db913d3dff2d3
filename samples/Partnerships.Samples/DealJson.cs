using System.Text.Json;
using Partnerships.Monetary;

namespace Partnerships.Samples;

/// <summary>One deal by several agreements, as JSON.</summary>
internal static class DealJson
{
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("deal", DealOffer.Example.Id);
        json.WriteStartArray("offers");
        foreach (var offer in DealOffer.All)
        {
            Write(json, offer);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DealOffer offer)
    {
        json.WriteStartObject();
        json.WriteString("by", offer.Key);
        json.WriteString("name", offer.Name);
        json.WriteString("program", offer.Earned.Terms.Program);
        json.WriteString("version", offer.Earned.Terms.Version);
        json.WriteString("contentHash", offer.Earned.Terms.ContentHash);
        json.WriteStartArray("lines");
        for (var number = 1; number <= DealOffer.Example.Lines.Count; number++)
        {
            json.WriteStartObject();
            json.WriteString("stream", DealOffer.Example.Lines[number - 1].Stream.Key);
            json.WriteString("price", offer.Earned.PriceOf(number).ToString("R", null));
            Write(json, "partner", offer.Earned.PartnerShareOf(number));
            Write(json, "vendor", offer.Earned.VendorShareOf(number));
            if (offer.WhyNothing(number) is { } passed)
            {
                json.WriteStartObject("reason");
                json.WriteString("code", passed.Reason.Code);
                json.WriteString("words", passed.Reason.Words);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "partner", offer.Earned.Range);
        Write(json, "vendor", offer.Vendor);
        json.WriteStartArray("explanation");
        foreach (var step in offer.Earned.Explain().Steps)
        {
            json.WriteStringValue(step.ToString());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, MoneyRange range)
    {
        json.WriteStartObject(name);
        json.WriteString("from", range.Low.ToString("R", null));
        json.WriteString("to", range.High.ToString("R", null));
        json.WriteEndObject();
    }
}

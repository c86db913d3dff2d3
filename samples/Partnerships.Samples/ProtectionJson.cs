using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NodaTime.Text;
using Partnerships.Explanations;
using Partnerships.Registrations;

namespace Partnerships.Samples;

/// <summary>The story of three claims as JSON.</summary>
internal static class ProtectionJson
{
    public static void Write(Utf8JsonWriter json, ProtectionStory story)
    {
        json.WriteStartObject();
        json.WriteString("customer", story.Customer.Value);
        json.WriteString("zone", story.Zone.Id);
        json.WriteStartArray("claims");
        foreach (var (claim, decision) in story.Claims.Zip(story.Decisions))
        {
            json.WriteStartObject();
            json.WriteString("registration", claim.Id);
            json.WriteString("partner", claim.Partner.Value);
            json.WriteString("tier", claim.Tier!.Key);
            json.WriteString("at", InstantPattern.ExtendedIso.Format(claim.At));
            json.WriteBoolean("accepted", decision.Accepted);
            if (decision.Protection is { } protection)
            {
                Write(json, protection);
            }

            Write(json, decision.Reasons);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("whatIfBirchWasFirst");
        json.WriteString("winner", story.WhatIf.Winner!.Claim.Partner.Value);
        json.WriteStartArray("losers");
        foreach (var loser in story.WhatIf.Losers)
        {
            json.WriteStartObject();
            json.WriteString("partner", loser.Claim.Partner.Value);
            json.WriteString("until", InstantPattern.ExtendedIso.Format(loser.Until!.Value));
            Write(json, loser.Reasons);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Protection protection)
    {
        json.WriteStartObject("protection");
        json.WriteString("firstDay", LocalDatePattern.Iso.Format(protection.FirstDay));
        json.WriteString("lastDay", LocalDatePattern.Iso.Format(protection.LastDay));
        json.WriteString("from", InstantPattern.ExtendedIso.Format(protection.From));
        json.WriteString("until", InstantPattern.ExtendedIso.Format(protection.Until));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Reason> reasons)
    {
        json.WriteStartArray("reasons");
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("code", reason.Code);
            json.WriteString("words", reason.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

using System.Globalization;
using System.IO;
using System.Text.Json;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Projections;

namespace Partnerships.Samples;

/// <summary>The framework's worked examples as JSON.</summary>
/// <remarks>
/// Amounts and rates are strings of plain decimals, "750000.00" and "0.25", since a JSON number loses digits in many a client;
/// the currency stands once beside them.
/// </remarks>
internal static class ProjectionsJson
{
    public static void Write(TextWriter output, bool explain) => Printed.Json(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("projections");
        foreach (var plan in StandardProjections.All)
        {
            Write(json, new ProjectionCalculator(plan).Project(), explain);
        }

        json.WriteEndArray();
        json.WriteStartArray("markets");
        foreach (var plan in StandardProjections.Markets)
        {
            Write(json, new GrowthCalculator(plan).Project(), explain);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Projection projection, bool explain)
    {
        json.WriteStartObject();
        json.WriteString("name", projection.Plan.Name);
        Write(json, projection.Plan.Clause);
        json.WriteString("currency", projection.Plan.Currency.Code);
        json.WriteStartArray("years");
        foreach (var year in projection.Years)
        {
            Write(json, year);
        }

        json.WriteEndArray();
        Write(json, projection.Price, projection.Partner, projection.Vendor);
        Write(json, explain ? projection.Explain() : null);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProjectedYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("year", year.Year);
        json.WriteStartArray("lines");
        foreach (var line in year.Lines)
        {
            json.WriteStartObject();
            json.WriteString("name", line.Stream.Name);
            json.WriteString("revenueStream", line.Stream.Stream.Key);
            json.WriteString("driver", line.Stream.Driver.Words);
            json.WriteNumber("count", line.Count);
            json.WriteString("unitPrice", Plain(line.Stream.Price));
            json.WriteString("partnerShare", Plain(line.Stream.PartnerShare));
            Write(json, line.Price, line.Partner, line.Vendor);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, year.Price, year.Partner, year.Vendor);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GrowthProjection market, bool explain)
    {
        json.WriteStartObject();
        json.WriteString("name", market.Plan.Name);
        Write(json, market.Plan.Clause);
        json.WriteString("currency", market.Plan.Start.Currency.Code);
        json.WriteString("today", Plain(market.Plan.Start));
        json.WriteString("growth", Plain(market.Plan.Growth));
        json.WriteStartArray("years");
        for (var year = 1; year <= market.Plan.Years; year++)
        {
            json.WriteStartObject();
            json.WriteNumber("after", year);
            json.WriteString("amount", Plain(market.After(year)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, explain ? market.Explain() : null);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Money price, Money partner, Money vendor)
    {
        json.WriteString("price", Plain(price));
        json.WriteString("partner", Plain(partner));
        json.WriteString("vendor", Plain(vendor));
    }

    private static void Write(Utf8JsonWriter json, Clause clause)
    {
        json.WriteStartObject("clause");
        json.WriteString("document", clause.Document);
        json.WriteString("section", clause.Section);
        json.WriteString("title", clause.Title);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Explanation? explanation)
    {
        if (explanation is null)
        {
            return;
        }

        json.WriteStartArray("explanation");
        foreach (var step in explanation.Steps)
        {
            json.WriteStartObject();
            json.WriteNumber("step", step.Number);
            json.WriteString("section", step.Section);
            json.WriteString("label", step.Label);
            json.WriteString("operation", step.Operation.Name);
            json.WriteStartArray("operands");
            foreach (var operand in step.Operands)
            {
                json.WriteStartObject();
                json.WriteString("value", operand.Figure.ToString(CultureInfo.InvariantCulture));
                if (operand.Step is { } origin)
                {
                    json.WriteNumber("step", origin);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (step.Rounding is { } rounding)
            {
                json.WriteString("rounding", rounding.Name);
                json.WriteString("unrounded", step.Unrounded?.ToString(CultureInfo.InvariantCulture));
            }

            json.WriteString("result", step.Result.ToString(CultureInfo.InvariantCulture));
            Write(json, step.Clause);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Plain(Money amount) => amount.ToString("F", CultureInfo.InvariantCulture);

    private static string Plain(Rate rate) => rate.Value.ToString(CultureInfo.InvariantCulture);
}

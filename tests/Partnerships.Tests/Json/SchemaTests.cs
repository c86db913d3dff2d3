using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Partnerships.Json;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Json;

/// <summary>The published schemas say what reading does: what they refuse, reading refuses too.</summary>
[Properties(Arbitrary = [typeof(ProgramCases), typeof(SlipCases)])]
public sealed class SchemaTests
{
    private static readonly Dictionary<string, SchemaCheck> Checks =
        DocumentKind.All.ToDictionary(kind => kind.Name, kind => new SchemaCheck(kind.Schema), StringComparer.Ordinal);

    [Fact]
    public void ThePublishedSchemasAreThoseOfTheCode()
    {
        Snapshot.AssertMatches(ProgramJson.Schema, "docs", "program.schema.json");
        Snapshot.AssertMatches(AgreementJson.Schema, "docs", "agreement.schema.json");
        Snapshot.AssertMatches(PartnerJson.Schema, "docs", "facts.schema.json");
        Snapshot.AssertMatches(FundJson.HistorySchema, "docs", "fund-events.schema.json");
        Snapshot.AssertMatches(FundJson.AccountSchema, "docs", "fund-account.schema.json");
        Snapshot.AssertMatches(CommissionJson.AccountSchema, "docs", "commission-account.schema.json");
        Snapshot.AssertMatches(CommissionJson.StatementSchema, "docs", "statement.schema.json");
        Snapshot.AssertMatches(CommissionJson.ProgressSchema, "docs", "commission-progress.schema.json");
        Snapshot.AssertMatches(CommissionJson.PartnerProgressSchema, "docs", "partner-progress.schema.json");
        Snapshot.AssertMatches(RegistrationJson.Schema, "docs", "registrations.schema.json");
    }

    [ManyCases]
    public bool WhatIsWrittenFitsTheSchema(ProgramCase program) =>
        Checks["program"].Allows(ProgramJson.Write(program.ToProgram()));

    [ManyCases]
    public bool WhatTheSchemaRefusesReadingRefusesToo(SlipCase slip)
    {
        var kind = DocumentKind.Of(slip.Kind);
        var text = slip.ToText();
        return Checks[slip.Kind].Allows(text) || kind.FaultsIn(text).Count > 0;
    }

    [Theory]
    [InlineData("program")]
    [InlineData("agreement")]
    [InlineData("facts")]
    [InlineData("fund-events")]
    [InlineData("fund-account")]
    [InlineData("commission-account")]
    [InlineData("statement")]
    [InlineData("commission-progress")]
    [InlineData("partner-progress")]
    public void EveryFieldOfASchemaIsDescribed(string kind)
    {
        var schema = JsonDocument.Parse(DocumentKind.Of(kind).Schema).RootElement;
        var shapes = schema.GetProperty("$defs").EnumerateObject().Select(shape => shape.Value).Append(schema);
        var fields = shapes.Where(shape => shape.TryGetProperty("properties", out _)).SelectMany(shape => shape.GetProperty("properties").EnumerateObject());

        Assert.All(fields, field => Assert.EndsWith(".", field.Value.GetProperty("description").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void TheSchemaRefusesAtAll()
    {
        var check = new SchemaCheck(ProgramJson.Schema);
        var text = DocumentKind.Program.Text;

        Assert.True(check.Allows(text));
        Assert.False(check.Allows(text.Replace("\"id\": \"everything\",", string.Empty, StringComparison.Ordinal)));
        Assert.False(check.Allows(text.Replace("\"kind\": \"money\"", "\"kind\": \"cash\"", StringComparison.Ordinal)));
        Assert.False(check.Allows(text.Replace("2026-01-01", "1 January", StringComparison.Ordinal)));
        Assert.False(check.Allows(text.Replace("\"holds\": \"certified\"", "\"holds\": \"certified\", \"atLeast\": 1", StringComparison.Ordinal)));
    }
}

/// <summary>A valid document with another value, another name, or none in one place.</summary>
public sealed record SlipCase(string Kind, int Place, int Slip)
{
    private static readonly string[] Values =
    [
        "0", "1", "-1", "10.5", "true", "false", "\"\"", "\" \"", "\"x\"", "\"X\"", "\"a-b\"", "\"USD 1.00\"", "\"USD 1\"", "\"USD -0\"", "\"USD 01\"", "\"usd 1\"",
        "\"5%\"", "\"-5.5%\"", "\"5 %\"", "\"05%\"", "\"5\"", "\"-0\"", "\"1,000\"", "\"1e3\"", "\"2026-02-30\"", "\"2026-2-3\"", "\"-0044-03-15\"", "\"12026-01-01\"",
        "\"1 days\"", "\"1 day\"", "\"2 weeks\"", "\"0 days\"", "\"trailing 1 months\"", "\"trailing 0 days\"", "\"trailing 99999 days\"", "\"since joining\"",
        "\"a | b | c\"", "\"a | b\"", "\"a|b|c\"", "\" | b | c\"", "\"a | b | c | d\"", "\"02-29\"", "\"13-01\"", "\"1-1\"", "[]", "{}", "[1]", "[\"x\"]", "null", "\"\\n\"",
        "\"USD 1.00\\n\"", "\"5%\\n\"", "\"key\\n\"", "\"2026-01-01\\n\"", "\"a | b | c\\n\"", "\"1 day\\n\"", "\"١\"",
    ];

    public string ToText()
    {
        var places = JsonPlace.In(DocumentKind.Of(Kind).Text);
        var place = places[Place % places.Count];
        return Slip < Values.Length ? place.With(Values[Slip])
            : Slip == Values.Length && place.NameStart >= 0 ? place.Without()
            : place.With(places[Slip * 31 % places.Count].Value);
    }

    public override string ToString()
    {
        var place = JsonPlace.In(DocumentKind.Of(Kind).Text)[Place % JsonPlace.In(DocumentKind.Of(Kind).Text).Count];
        return $"{Kind}, {place.Path}, {(Slip < Values.Length ? Values[Slip] : $"slip {Slip}")}";
    }

    internal static int Count => Values.Length;
}

/// <summary>Generators of documents with one slip.</summary>
public static class SlipCases
{
    public static Arbitrary<SlipCase> Slips() => (
        from kind in Gen.Elements(DocumentKind.All.Select(kind => kind.Name).ToArray())
        from place in Gen.Choose(0, 2_000)
        from slip in Gen.Choose(0, SlipCase.Count + 10)
        select new SlipCase(kind, place, slip)).ToArbitrary();
}

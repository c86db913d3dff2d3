using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Partnerships.Json;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Json;

/// <summary>What is refused, and how the fault is told: each place of each kind of document is tried in turn.</summary>
public sealed class RefusalTests
{
    public static TheoryData<string> Kinds => [.. DocumentKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TheDocumentsThatTheTestsBeginWithHaveNoFault(string kind)
    {
        var document = DocumentKind.Of(kind);

        Assert.Empty(document.FaultsIn(document.Text));
        Assert.True(new SchemaCheck(document.Schema).Allows(document.Text));
    }

    [Law("S4", "S13")]
    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnUnknownFieldIsRefusedWithItsPlaceWhereverItStands(string kind)
    {
        var document = DocumentKind.Of(kind);
        foreach (var place in JsonPlace.In(document.Text).Where(place => place.Kind == JsonValueKind.Object && place.Path != "$.metrics" && !place.Path.EndsWith(".arguments", StringComparison.Ordinal)))
        {
            var text = document.Text[..(place.Start + 1)] + "\n\"no-such-field\": 0," + document.Text[(place.Start + 1)..];

            var fault = Assert.Single(document.FaultsIn(text));

            Assert.Equal((kind + ".unknown-field", place.Path + ".no-such-field"), (fault.Code, fault.Path));
            Assert.Equal((place.Line + 1, 1), (fault.Line, fault.Column));
            Assert.Contains("no-such-field", fault.Message, StringComparison.Ordinal);
        }
    }

    [Law("S5")]
    [Theory]
    [MemberData(nameof(Kinds))]
    public void AMissingFieldIsRefusedWhereTheSchemaRequiresIt(string kind)
    {
        var document = DocumentKind.Of(kind);
        var schema = new SchemaCheck(document.Schema);
        var dropped = 0;
        foreach (var place in JsonPlace.In(document.Text).Where(place => place.NameStart >= 0))
        {
            var text = place.Without();
            if (!schema.Allows(text))
            {
                dropped++;
                var parent = place.Path[..place.Path.LastIndexOf('.')];
                Assert.Contains(document.FaultsIn(text), fault =>
                    fault.Code == kind + ".missing-field" && fault.Path.StartsWith(parent + ".", StringComparison.Ordinal) && fault.Path.LastIndexOf('.') == parent.Length);
            }
        }

        Assert.True(dropped >= 5, $"Only {dropped} required fields were dropped.");
    }

    [Law("S13")]
    [Theory]
    [MemberData(nameof(Kinds))]
    public void AWrongTypeIsToldAtItsPathLineAndColumn(string kind)
    {
        var document = DocumentKind.Of(kind);
        foreach (var place in JsonPlace.In(document.Text))
        {
            foreach (var wrong in (string[])["null", "-1.50", "[[]]"])
            {
                if (place.Kind == JsonValueKind.Array && wrong == "[[]]")
                {
                    continue;
                }

                var faults = document.FaultsIn(place.With(wrong));

                var fault = Assert.Single(faults, fault => fault.Path == place.Path);
                Assert.Equal((kind + ".wrong-type", place.Line, place.Column), (fault.Code, fault.Line, fault.Column));
            }
        }
    }

    [Law("S6")]
    [Theory]
    [MemberData(nameof(Kinds))]
    public void ATextIsNoNumberAndANumberIsNoText(string kind)
    {
        var document = DocumentKind.Of(kind);
        foreach (var place in JsonPlace.In(document.Text).Where(place => place.Kind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True))
        {
            var swapped = place.Kind == JsonValueKind.String ? "7" : $"\"{place.Value}\"";

            Assert.Contains(document.FaultsIn(place.With(swapped)), fault => fault.Path == place.Path && fault.Line == place.Line && fault.Column == place.Column);
        }
    }

    [Law("S12")]
    [Theory]
    [MemberData(nameof(Kinds))]
    public void NamedValuesAreReadByTheirExactNamesOnly(string kind)
    {
        var document = DocumentKind.Of(kind);
        var named = 0;
        foreach (var place in JsonPlace.In(document.Text).Where(place => NamedFields.Contains(place.Path.Split('.')[^1]) && place.Kind == JsonValueKind.String))
        {
            named++;
            foreach (var wrong in (string[])["1", "\"1\"", place.Value.ToUpperInvariant(), OtherCaseOf(place.Value), "\" " + place.Value[1..], "\"\""])
            {
                if (wrong != place.Value)
                {
                    Assert.Contains(document.FaultsIn(place.With(wrong)), fault => fault.Path == place.Path);
                }
            }
        }

        Assert.True(named > 0);
    }

    [Fact]
    public void AFaultOfOneFieldHidesNoneOfThatBesideIt()
    {
        var text = DocumentKind.Program.Text.Replace(
            "\"metric\": \"net-licenses\", \"atLeast\": 10, \"over\": \"trailing 12 months\"",
            "\"metric\": \"net-licenses\", \"atLeast\": \"ten\", \"over\": \"trailing 12 month\"",
            StringComparison.Ordinal);

        var paths = DocumentKind.Program.FaultsIn(text).Select(fault => fault.Path).Where(path => path.StartsWith("$.ladders[0].tiers[0].requirements[0]", StringComparison.Ordinal));

        Assert.Equal(["$.ladders[0].tiers[0].requirements[0].atLeast", "$.ladders[0].tiers[0].requirements[0].over"], paths);
    }

    [Fact]
    public void AllFaultsAreToldAtOnceInTheOrderOfTheText()
    {
        var text = DocumentKind.Program.Text
            .Replace("\"from\": \"2026-01-01\"", "\"from\": \"1 January\"", StringComparison.Ordinal)
            .Replace("\"moreThan\": \"90%\"", "\"moreThan\": \"90.05%\"", StringComparison.Ordinal)
            .Replace("{ \"holds\": \"certified\" }", "{ \"holds\": \"certifed\" }", StringComparison.Ordinal)
            .Replace("\"option\": \"resale\"", "\"option\": \"resales\"", StringComparison.Ordinal)
            .Replace("\"replaces\": \"margin\"", "\"replaces\": \"margins\"", StringComparison.Ordinal)
            .Replace("\"tier\": \"silver\",\n      \"year\"", "\"tier\": \"bronze\",\n      \"year\"", StringComparison.Ordinal);

        var faults = DocumentKind.Program.FaultsIn(text);

        Assert.Equal(
            [
                "program.bad-value $.from",
                "program.bad-value $.ladders[0].tiers[1].requirements[0].moreThan",
                "program.unknown-metric $.ladders[0].tiers[1].requirements[4].of[2].holds",
                "program.unknown-metric $.ladders[0].tiers[1].superseded[0].holds",
                "program.bad-value $.ladders[1].tiers[1].requirements[0].moreThan",
                "program.unknown-metric $.ladders[1].tiers[1].requirements[4].of[2].holds",
                "program.unknown-metric $.ladders[1].tiers[1].superseded[0].holds",
                "program.unknown-option $.rates[1].option",
                "program.unknown-rate $.rates[1].replaces",
                "program.unknown-option $.funds[1].option",
                "program.unknown-tier $.goals[0].tier",
            ],
            faults.Select(fault => $"{fault.Code} {fault.Path}"));
        Assert.Equal(faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column), faults);
        Assert.Contains("in steps of 0.1%, is 90.05%", faults[1].Message, StringComparison.Ordinal);
        Assert.Contains("did you mean \"margin\"?", faults[8].Message, StringComparison.Ordinal);
        Assert.Contains("there are silver, gold-plus.", faults[10].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"lost\": { \"kind\": \"count\", \"name\": \"licenses lost\", \"measure\": \"entries\" }", "\"lost\": { \"kind\": \"count\", \"name\": \"x\", \"measure\": { \"net\": [ \"net-licenses\" ] } }", "program.metric-cycle")]
    [InlineData("\"measure\": \"subjects\"", "\"measure\": { \"net\": [ \"customers\" ] }", "program.metric-cycle")]
    [InlineData("\"measure\": \"subjects\"", "\"measure\": \"sums\"", "program.bad-value")]
    [InlineData("\"measure\": \"best-day\"", "\"measure\": { \"growth\": \"sales\", \"from\": \"USD 1.00\" }", "program.bad-value")]
    [InlineData("{ \"averagePerQuarter\": \"sold\" }", "{ \"averagePerQuarter\": \"sales\" }", "program.wrong-kind")]
    [InlineData("\"growth\": \"sales\", \"from\": \"USD 1000.00\"", "\"growth\": \"sales\", \"from\": \"USD 0.00\"", "program.bad-value")]
    [InlineData("\"over\": \"sold\", \"countingAtMost\": 100", "\"over\": \"sales\"", "program.bad-value")]
    [InlineData("\"least\": \"-100\", \"most\": \"100\"", "\"least\": \"100\", \"most\": \"-100\"", "program.bad-value")]
    [InlineData("\"least\": \"-100\", \"most\": \"100\"", "\"least\": \"-100.5\", \"most\": \"100\"", "program.bad-value")]
    [InlineData("\"steps\": \"0.01\"", "\"steps\": \"0\"", "program.bad-value")]
    [InlineData("{ \"metric\": \"promoters\", \"atLeast\": \"30\" }", "{ \"metric\": \"certified\", \"atLeast\": true }", "program.wrong-kind")]
    [InlineData("{ \"metric\": \"promoters\", \"atLeast\": \"30\" }", "{ \"holds\": \"promoters\" }", "program.wrong-kind")]
    [InlineData("{ \"metric\": \"promoters\", \"atLeast\": \"30\" }", "{ \"metric\": \"promoters\" }", "program.missing-field")]
    [InlineData("{ \"metric\": \"promoters\", \"atLeast\": \"30\" }", "{ \"metric\": \"promoters\", \"atLeast\": \"30\", \"atMost\": \"40\" }", "program.bad-value")]
    [InlineData("{ \"metric\": \"promoters\", \"atLeast\": \"30\" }", "{ \"metric\": \"promoters\", \"atLeast\": \"101\" }", "program.bad-value")]
    [InlineData("{ \"metric\": \"promoters\", \"atLeast\": \"30\" }", "{ \"all\": [] }", "program.bad-value")]
    [InlineData("\"atLeast\": 2,", "\"atLeast\": 4,", "program.bad-value")]
    [InlineData("\"id\": \"gold-plus\"", "\"id\": \"silver\"", "program.duplicate")]
    [InlineData("\"for\": \"smb\",", "", "program.duplicate")]
    [InlineData("\"key\": \"portal\", \"name\": \"Portal\" }", "\"key\": \"seats\", \"name\": \"Portal\" }", "program.duplicate")]
    [InlineData("\"until\": \"2027-12-31\"", "\"until\": \"2025-12-31\"", "program.bad-value")]
    [InlineData("\"from\": \"31%\", \"to\": \"32.5%\"", "\"from\": \"33%\", \"to\": \"32.5%\"", "program.bad-value")]
    [InlineData("\"yearlyUpTo\": \"EUR 2500.50\"", "\"yearlyUpTo\": \"USD 2500.50\"", "program.bad-value")]
    [InlineData("\"upTo\": 5", "\"upTo\": 1", "program.bad-value")]
    [InlineData("\"countUpTo\": 5", "\"countUpTo\": 2", "program.bad-value")]
    [InlineData("\"passMark\": \"80%\"", "\"passMark\": \"101%\"", "program.bad-value")]
    [InlineData("\"currency\": \"EUR\"", "\"currency\": \"XAU\"", "program.bad-value")]
    [InlineData("\"programYear\": \"02-01\"", "\"programYear\": \"02-29\"", "program.bad-value")]
    [InlineData("\"cloud-sales\": {", "\"Cloud Sales\": {", "program.bad-value")]
    [InlineData("\"format\": \"partnerships/program/1\"", "\"format\": \"partnerships/program/2\"", "program.bad-value")]
    [InlineData("\"clause\": \"Partner guide 2026 | §3 | Tiers\"", "\"clause\": \"Partner guide 2026, §3\"", "program.bad-value")]
    [InlineData("\"quantity\": 10, ", "", "program.missing-field")]
    [InlineData("\"kind\": \"money\", \"name\": \"sales\"", "\"kind\": \"cash\", \"name\": \"sales\"", "program.bad-value")]
    public void AProgramThatContradictsItselfIsRefused(string part, string other, string code)
    {
        Assert.Contains(part, DocumentKind.Program.Text, StringComparison.Ordinal);

        var faults = DocumentKind.Program.FaultsIn(DocumentKind.Program.Text.Replace(part, other, StringComparison.Ordinal));

        Assert.Contains(faults, fault => fault.Code == code);
    }

    [Theory]
    [InlineData("\"program\": \"everything\"", "\"program\": \"nothing\"", "agreement.unknown-program $.program")]
    [InlineData("\"version\": \"2.1\"", "\"version\": \"2.0\"", "agreement.unknown-version $.version")]
    [InlineData("\"contentHash\": \"", "\"contentHash\": \"0123456789abcdef", "agreement.bad-value $.contentHash")]
    [InlineData("\"tier\": \"gold-plus\"", "\"tier\": \"gold\"", "agreement.unknown-tier $.tier")]
    [InlineData("\"option\": \"resale\"", "\"option\": \"referral\"", "agreement.bad-value $.rates[1].rate")]
    [InlineData("\"rate\": \"27.5%\"", "\"rate\": \"30.5%\"", "agreement.bad-value $.rates[0].rate")]
    [InlineData("\"term\": \"margin\"", "\"term\": \"margins\"", "agreement.unknown-rate $.rates[0].term")]
    [InlineData("\"term\": \"special-margin\"", "\"term\": \"margin\"", "agreement.duplicate $.rates[1].term")]
    [InlineData("\"signedOn\": \"2026-03-01\"", "\"signedOn\": \"2025-03-01\"", "agreement.bad-value $.signedOn")]
    [InlineData("\"until\": \"2027-02-28\"", "\"until\": \"2026-02-28\"", "agreement.bad-value $.until")]
    [InlineData("  \"vertical\": \"breweries\",\n", "", "agreement.missing-field $.vertical")]
    [InlineData("\"partner\": \"acme\"", "\"partner\": \" acme\"", "agreement.bad-value $.partner")]
    public void AnAgreementThatDoesNotFitItsProgramIsRefused(string part, string other, string fault) =>
        Assert.Equal(fault, OnlyFault(DocumentKind.Agreement, part, other));

    [Theory]
    [InlineData("\"trigger\": \"invoice\"", "\"trigger\": \"invoiced\"", "program.bad-value $.settlement.trigger")]
    [InlineData("\"days\": 0", "\"days\": -1", "program.bad-value $.settlement.days")]
    [InlineData("\"holdBack\": \"12.5%\"", "\"holdBack\": \"100.5%\"", "program.bad-value $.settlement.holdBack")]
    [InlineData("\"holdBack\": \"12.5%\",", "", "program.missing-field $.settlement.holdBack")]
    [InlineData("\"activation\": 3", "\"activation\": 1", "program.bad-value $.settlement.activation")]
    [InlineData("\"minimumPayout\": \"EUR 100.00\"", "\"minimumPayout\": \"EUR 0.00\"", "program.bad-value $.settlement.minimumPayout")]
    [InlineData("\"minimumPayout\": \"EUR 100.00\"", "\"minimumPayout\": \"USD 100.00\"", "program.bad-value $.settlement")]
    [InlineData("\"draw\": \"EUR 2000.00\"", "\"draw\": \"EUR -0.01\"", "program.bad-value $.settlement.draw")]
    [InlineData("\"draw\": \"EUR 2000.00\",", "", "program.missing-field $.settlement.draw")]
    [InlineData("\"perYear\": \"EUR 100000.00\"", "\"perYear\": \"EUR -1.00\"", "program.bad-value $.minimumCommitment.perYear")]
    [InlineData("\"perYear\": \"EUR 100000.00\"", "\"perYear\": \"USD 100000.00\"", "program.bad-value $.minimumCommitment")]
    [InlineData("\"rule\": \"multiplied\"", "\"rule\": \"Multiplied\"", "program.bad-value $.discounts.rule")]
    [InlineData("\"rate\": \"20%\", \"clause\"", "\"rate\": \"120%\", \"clause\"", "program.bad-value $.discounts.discounts[0].rate")]
    [InlineData("\"atMost\": \"22.5%\"", "\"atMost\": \"-1%\"", "program.bad-value $.discounts.atMost")]
    [InlineData("\"floorPrice\": \"EUR 10.00\"", "\"floorPrice\": \"EUR -10.00\"", "program.bad-value $.discounts.floorPrice")]
    [InlineData("\"floorPrice\": \"EUR 10.00\"", "\"floorPrice\": \"USD 10.00\"", "program.bad-value $.discounts")]
    public void TermsOfSettlementThatDoNotFitAreRefused(string part, string other, string fault) =>
        Assert.Equal(fault, OnlyFault(DocumentKind.Program, part, other));

    [Fact]
    public void AnAgreementThatIsExclusiveInNothingIsRefused()
    {
        var text = AgreementJson.Write(Agreement.Of("acme", StandardPrograms.Reseller, StandardPrograms.Reseller.From).InCategory("payroll").Exclusively());

        Assert.Equal("payroll", AgreementJson.Read(text, StandardPrograms.Reseller).Category);
        Assert.False(AgreementJson.TryRead(text.Replace("  \"category\": \"payroll\",\n", "", StringComparison.Ordinal), ProgramCatalog.Of(StandardPrograms.Reseller), out _, out var faults));
        Assert.Equal("agreement.bad-value $.exclusive", string.Join("; ", faults.Select(fault => fault.Code + " " + fault.Path)));
    }

    [Fact]
    public void AnAgreementOnOtherContentIsRefused()
    {
        var changed = GoldenValues.Program.In(Currency.Usd);

        Assert.False(AgreementJson.TryRead(DocumentKind.Agreement.Text, ProgramCatalog.Of(changed), out _, out var faults));

        var fault = Assert.Single(faults);
        Assert.Equal(("agreement.other-content", "$.contentHash"), (fault.Code, fault.Path));
        Assert.Contains(changed.ContentHash, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"metric\": \"certified\", \"value\": true }", "{ \"metric\": \"certified\", \"value\": 1 }", "facts.wrong-type $.facts[0].value")]
    [InlineData("\"value\": \"33.3%\"", "\"value\": \"33.33%\"", "facts.bad-value $.facts[1].value")]
    [InlineData("\"value\": \"33.3%\"", "\"value\": 0.333", "facts.wrong-type $.facts[1].value")]
    [InlineData("\"metric\": \"cloud-share\"", "\"metric\": \"cloudshare\"", "facts.unknown-metric $.facts[1].metric")]
    [InlineData("\"value\": 38, \"over\": \"program year\"", "\"value\": 38", "facts.duplicate $.facts[3].metric")]
    [InlineData("\"notYetMeasured\": true", "\"notYetMeasured\": false", "facts.bad-value $.facts[6].notYetMeasured")]
    [InlineData("\"metric\": \"satisfaction\"", "\"metric\": \"loss-rate\"", "facts.bad-value $.facts[6].notYetMeasured")]
    [InlineData("\"metric\": \"satisfaction\", \"notYetMeasured\": true", "\"metric\": \"satisfaction\"", "facts.missing-field $.facts[6].value")]
    [InlineData("\"responses\": 40", "\"responses\": -1", "facts.bad-value $.facts[4].responses")]
    [InlineData("\"id\": \"S-2\"", "\"id\": \"S-1\"", "facts.duplicate $.history.entries[1].id")]
    [InlineData("\"date\": \"2026-06-01\"", "\"date\": \"2026-06-31\"", "facts.bad-value $.history.entries[2].date")]
    [InlineData("\"over\": \"trailing 12 months\"", "\"over\": \"last year\"", "facts.bad-value $.facts[5].over")]
    public void FactsThatDoNotFitTheirMetricsAreRefused(string part, string other, string fault) =>
        Assert.Equal(fault, OnlyFault(DocumentKind.Facts, part, other));

    [Fact]
    public void OfManyFaultsTheFirstHundredAreToldAndThatThereAreMore()
    {
        var many = string.Join(", ", Enumerable.Range(0, 5_000).Select(number => $"\"x{number}\": 0"));

        var faults = DocumentKind.Program.FaultsIn($"{{ {many} }}");

        Assert.Equal(101, faults.Count);
        Assert.Equal("json.more-faults", faults[^1].Code);
        Assert.All(faults.Take(100), fault => Assert.StartsWith("program.", fault.Code, StringComparison.Ordinal));
    }

    [Fact]
    public void TheMessageNamesEachFaultWithItsPlace()
    {
        var error = Assert.Throws<InvalidDocumentException>(() => ProgramJson.Read("{\n  \"format\": \"partnerships/program/1\",\n  \"id\": \"A\"\n}"));

        Assert.StartsWith("The document has 9 faults:\n$.name (line 1, column 1): The field \"name\" is missing.", error.Message, StringComparison.Ordinal);
        Assert.Contains("\n$.id (line 3, column 9): Must be a key of lower-case letters and digits, words joined by hyphens, such as mutual-customers; is \"A\".", error.Message, StringComparison.Ordinal);
    }

    private static readonly HashSet<string> NamedFields = new(
        ["format", "kind", "measure", "rounding", "promotion", "demotion", "every", "rule", "party", "cadence", "currency", "over"], StringComparer.Ordinal);

    private static string OtherCaseOf(string text) =>
        string.Concat(text.Select(letter => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter)));

    private static string OnlyFault(DocumentKind kind, string part, string other)
    {
        Assert.Contains(part, kind.Text, StringComparison.Ordinal);
        var fault = Assert.Single(kind.FaultsIn(kind.Text.Replace(part, other, StringComparison.Ordinal)));
        return $"{fault.Code} {fault.Path}";
    }
}

using System;
using System.Linq;
using Partnerships.Json;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Json;

/// <summary>Texts that other readers take for something, and this one refuses: the right place is tried with each of them.</summary>
public sealed class CorpusTests
{
    private const string Valid =
        """
        {
          "format": "partnerships/program/1",
          "id": "small",
          "name": "Small",
          "type": "reseller",
          "version": "1.0",
          "from": "2026-01-01",
          "currency": "USD",
          "zone": "UTC",
          "programYear": "01-01",
          "rounding": "HalfAwayFromZero",
          "metrics": { "customers": { "kind": "count", "name": "customers" }, "sales": { "kind": "money", "name": "sales" } },
          "ladders": [ { "rule": "cumulative", "tiers": [ { "id": "silver", "requirements": [
            { "metric": "customers", "atLeast": 10 },
            { "metric": "sales", "atLeast": "USD 300000.00" }
          ] } ] } ]
        }
        """;

    private static readonly string ManyDigits = new('1', 40);

    public static TheoryData<string, string> NumberSlips => new()
    {
        { "010", "json.syntax" },
        { "0x10", "json.syntax" },
        { "+1", "json.syntax" },
        { ".5", "json.syntax" },
        { "1.", "json.syntax" },
        { "-", "json.syntax" },
        { "NaN", "json.syntax" },
        { "Infinity", "json.syntax" },
        { "-Infinity", "json.syntax" },
        { "1_000", "json.syntax" },
        { "1e1", "json.number" },
        { "1e1000000000", "json.number" },
        { "1e-1000000000", "json.number" },
        { "1E+2", "json.number" },
        { ManyDigits, "json.number" },
        { "0." + ManyDigits, "json.number" },
        { new string('9', 300_000), "json.number" },
        { "9223372036854775808", "program.wrong-type" },
        { new string('9', 28), "program.wrong-type" },
        { "10.0", "program.wrong-type" },
        { "10.5", "program.wrong-type" },
        { "0.1234567890123456789012345678", "json.number" },
        { "\"10\"", "program.wrong-type" },
        { "null", "program.wrong-type" },
        { "true", "program.wrong-type" },
        { "[10]", "program.wrong-type" },
        { "-1", "program.bad-value" },
    };

    public static TheoryData<string, string> AmountSlips => new()
    {
        { "\"1,5\"", "program.bad-value" },
        { "\"USD 1,5\"", "program.bad-value" },
        { "\"USD 300,000.00\"", "program.bad-value" },
        { "\"USD 0300000.00\"", "program.bad-value" },
        { "\"USD 300000.001\"", "program.bad-value" },
        { "\"USD 300000.\"", "program.bad-value" },
        { "\"USD  300000.00\"", "program.bad-value" },
        { "\"USD 3e5\"", "program.bad-value" },
        { "\"USD -0.00\"", "program.bad-value" },
        { "\"USD +1.00\"", "program.bad-value" },
        { "\"USD 92233720368547758.08\"", "program.bad-value" },
        { "\"USD 1111111111111111111111111111111111111111\"", "program.bad-value" },
        { "\"usd 300000.00\"", "program.bad-value" },
        { "\"XAU 1\"", "program.bad-value" },
        { "\"300000.00\"", "program.bad-value" },
        { "\"USD 300000.00\\u0000\"", "program.bad-value" },
        { "\"USD \\u0663\"", "program.bad-value" },
        { "300000.00", "program.wrong-type" },
        { "300000", "program.wrong-type" },
    };

    // xunit cannot hand over half characters, so that a test names its text.
    private static readonly (string What, string Text, string Code)[] TextSlips =
    [
        ("an empty file", string.Empty, "json.syntax"),
        ("blanks", " \n\t ", "json.syntax"),
        ("two documents", Valid + Valid, "json.syntax"),
        ("two documents in lines", Valid + "\n" + Valid, "json.syntax"),
        ("a byte order mark in the middle", Valid.Replace("\"id\"", "\uFEFF\"id\"", StringComparison.Ordinal), "json.syntax"),
        ("two byte order marks", "\uFEFF\uFEFF" + Valid, "json.syntax"),
        ("a comment", Valid.Replace("\"id\"", "/* id */ \"id\"", StringComparison.Ordinal), "json.syntax"),
        ("a comment at the end of a line", Valid.Replace("\"small\",", "\"small\", // an id", StringComparison.Ordinal), "json.syntax"),
        ("a trailing comma in a list", Valid.Replace("\"USD 300000.00\" }", "\"USD 300000.00\" },", StringComparison.Ordinal), "json.syntax"),
        ("a trailing comma in an object", Valid.Replace("\"atLeast\": 10", "\"atLeast\": 10,", StringComparison.Ordinal), "json.syntax"),
        ("a missing value", Valid.Replace("\"atLeast\": 10", "\"atLeast\": ", StringComparison.Ordinal), "json.syntax"),
        ("a value of a comma", Valid.Replace("\"id\": \"small\"", "\"id\":", StringComparison.Ordinal), "json.syntax"),
        ("a missing comma", Valid.Replace("\"small\",", "\"small\"", StringComparison.Ordinal), "json.syntax"),
        ("single quotes", Valid.Replace("\"small\"", "'small'", StringComparison.Ordinal), "json.syntax"),
        ("an unquoted name", Valid.Replace("\"id\"", "id", StringComparison.Ordinal), "json.syntax"),
        ("an unquoted text", Valid.Replace("\"small\"", "small", StringComparison.Ordinal), "json.syntax"),
        ("a constructor", Valid.Replace("\"small\"", "new Date(1)", StringComparison.Ordinal), "json.syntax"),
        ("undefined", Valid.Replace("\"small\"", "undefined", StringComparison.Ordinal), "json.syntax"),
        ("True", Valid.Replace("\"small\"", "True", StringComparison.Ordinal), "json.syntax"),
        ("a raw line feed in a text", Valid.Replace("\"Small\"", "\"Sm\nall\"", StringComparison.Ordinal), "json.syntax"),
        ("an unknown escape", Valid.Replace("\"Small\"", "\"Sm\\all\"", StringComparison.Ordinal), "json.syntax"),
        ("a short escape", Valid.Replace("\"Small\"", "\"Sm\\u12\"", StringComparison.Ordinal), "json.syntax"),
        ("a lone high surrogate", Valid.Replace("Small", "\ud800", StringComparison.Ordinal), "json.syntax"),
        ("a lone low surrogate", Valid.Replace("Small", "\udc00", StringComparison.Ordinal), "json.syntax"),
        ("a lone high surrogate by its number", Valid.Replace("Small", "\\ud800", StringComparison.Ordinal), "json.syntax"),
        ("a lone low surrogate by its number", Valid.Replace("Small", "\\udc00x", StringComparison.Ordinal), "json.syntax"),
        ("surrogates the wrong way round", Valid.Replace("Small", "\\udc00\\ud800", StringComparison.Ordinal), "json.syntax"),
        ("a NUL between tokens", Valid.Replace("\"id\"", "\0\"id\"", StringComparison.Ordinal), "json.syntax"),
        ("a NUL at the end", Valid + "\0", "json.syntax"),
        ("a no-break space between tokens", Valid.Replace("\"id\"", "\u00A0\"id\"", StringComparison.Ordinal), "json.syntax"),
        ("a document that ends early", Valid[..^1], "json.syntax"),
        ("a text that ends early", Valid[..20], "json.syntax"),
        ("depth 100", Valid.Replace("\"small\"", new string('[', 100) + new string(']', 100), StringComparison.Ordinal), "json.too-deep"),
        ("depth 33", new string('[', 33) + new string(']', 33), "json.too-deep"),
        ("a name that stands twice", Valid.Replace("\"id\": \"small\"", "\"id\": \"small\", \"id\": \"small\"", StringComparison.Ordinal), "json.duplicate-field"),
        ("a name that stands twice, once as an escape", Valid.Replace("\"id\": \"small\"", "\"id\": \"small\", \"\\u0069d\": \"small\"", StringComparison.Ordinal), "json.duplicate-field"),
        ("a metric that stands twice", Valid.Replace("\"metrics\": {", "\"metrics\": { \"sales\": { \"kind\": \"money\", \"name\": \"sales\" },", StringComparison.Ordinal), "json.duplicate-field"),
        ("too many characters", Valid + new string(' ', 1 << 20), "json.too-large"),
        ("too many values", "[" + string.Join(",", Enumerable.Repeat("0", 260_000)) + "]", "json.too-large"),
        ("null", "null", "program.wrong-type"),
        ("a list", "[" + Valid + "]", "program.wrong-type"),
        ("a text", "\"small\"", "program.wrong-type"),
        ("$type", Valid.Replace("\"id\"", "\"$type\": \"System.Object\", \"id\"", StringComparison.Ordinal), "program.unknown-field"),
        ("$id", Valid.Replace("\"id\"", "\"$id\": \"1\", \"id\"", StringComparison.Ordinal), "program.unknown-field"),
        ("$ref", Valid.Replace("{ \"metric\": \"customers\", \"atLeast\": 10 }", "{ \"$ref\": \"1\" }", StringComparison.Ordinal), "program.missing-field"),
        ("a field in another case", Valid.Replace("\"id\": \"small\"", "\"Id\": \"small\"", StringComparison.Ordinal), "program.unknown-field"),
    ];

    public static TheoryData<string> NamesOfTextSlips => [.. TextSlips.Select(slip => slip.What)];

    [Fact]
    public void TheTextThatTheSlipsBeginWithIsRead()
    {
        Assert.Equal("Small", ProgramJson.Read(Valid).Name);
        Assert.Equal("Small", ProgramJson.Read("\uFEFF" + Valid).Name);
        Assert.Equal("Small", ProgramJson.Read(Valid.Replace("\n", "\r\n", StringComparison.Ordinal)).Name);
        Assert.Equal("😀", ProgramJson.Read(Valid.Replace("Small", "\\ud83d\\ude00", StringComparison.Ordinal)).Name);
    }

    [Law("S2", "S6")]
    [Theory]
    [MemberData(nameof(NumberSlips))]
    public void ANumberThatIsNoneIsRefused(string number, string code) =>
        Refuses(Valid.Replace("\"atLeast\": 10", "\"atLeast\": " + number, StringComparison.Ordinal), code);

    [Law("S2", "S6")]
    [Theory]
    [MemberData(nameof(AmountSlips))]
    public void AnAmountInAnotherFormIsRefused(string amount, string code) =>
        Refuses(Valid.Replace("\"USD 300000.00\"", amount, StringComparison.Ordinal), code);

    [Law("S6", "S13")]
    [Theory]
    [MemberData(nameof(NamesOfTextSlips))]
    public void ATextThatIsNoDocumentIsRefused(string what)
    {
        var slip = Array.Find(TextSlips, slip => slip.What == what);
        Refuses(slip.Text, slip.Code);
    }

    [Theory]
    [InlineData("\"atLeast\": 10", "\"atLeast\": 010", "$.ladders[0].tiers[0].requirements[0].atLeast", 14, 41)]
    [InlineData("\"atLeast\": 10 }", "\"atLeast\": 10, }", "$.ladders[0].tiers[0].requirements[0].atLeast", 14, 43)]
    [InlineData("\"zone\": \"UTC\"", "\"zone\": 'UTC'", "$.zone", 9, 11)]
    [InlineData("\"zone\": \"UTC\"", "\"zone\": \"U\tTC\"", "$.zone", 9, 13)]
    [InlineData("\"zone\"", "zone", "$.currency", 9, 3)]
    public void AFaultOfSyntaxIsToldAtItsPlace(string part, string other, string path, int line, int column)
    {
        var fault = Assert.Single(DocumentKind.Program.FaultsIn(Valid.Replace(part, other, StringComparison.Ordinal)));

        Assert.Equal((path, line, column), (fault.Path, fault.Line, fault.Column));
    }

    private static void Refuses(string text, string code)
    {
        Assert.NotEqual(Valid, text);
        Assert.Contains(DocumentKind.Program.FaultsIn(text), fault => fault.Code == code);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Json;

/// <summary>A text that began as a document, and what a seed made of it.</summary>
public sealed record FuzzCase(string Kind, int Seed, int Changes)
{
    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "null", "true", "0", "-", "1e9", "1.5", "\0", "\uFEFF", "\ud83d", "//", "/*", "'", "\u2028",
        "\"x\":", "{\"a\":1}", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "\"$type\":\"x\",", "9223372036854775807", "-9223372036854775808", "\"999999999 years\"",
        "\"-9998-01-01\"", "\"9999-12-31\"", "\"USD 92233720368547758.07\"", "\"922337203685.4775807%\"", "\"999999999\"", "\"\"", "\" \"", "\"a\"",
        "{ \"all\": [ { \"holds\": \"certified\" } ] }", "\"metrics\"", "\"sales\"", "\"silver\"", "1", "2147483647", "2147483648", "false",
    ];

    public string ToText()
    {
        var chance = new Chance(Seed);
        var text = new StringBuilder(DocumentKind.Of(Kind).Text);
        for (var change = 0; change < Changes; change++)
        {
            Change(text, chance);
        }

        return text.ToString();
    }

    public override string ToString() => $"{Kind}, seed {Seed}, {Changes} changes: {ToText()}";

    private static void Change(StringBuilder text, Chance chance)
    {
        var at = chance.From(0, text.Length);
        var length = Math.Min(text.Length - at, chance.OneIn(4) ? chance.From(0, 200) : chance.From(0, 8));
        switch (chance.From(0, 6))
        {
            case 0:
                text.Insert(at, chance.In(Fragments));
                break;
            case 1:
                text.Remove(at, length);
                break;
            case 2:
                text.Insert(at, text.ToString(at, length));
                break;
            case 3 when at < text.Length:
                text[at] = (char)chance.From(0, chance.OneIn(2) ? 127 : 0xFFFF);
                break;
            case 4:
                ReplaceAValue(text, chance.In(Fragments), chance);
                break;
            case 5:
                ReplaceAValue(text, null, chance);
                break;
            default:
                text.Length = at;
                break;
        }
    }

    /// <summary>Puts a fragment, or another value of the text, in the place of a value and before its comma, so that the text stays JSON more often.</summary>
    private static void ReplaceAValue(StringBuilder text, string? value, Chance chance)
    {
        var parts = text.ToString().Split(' ', '\n');
        var values = Enumerable.Range(0, parts.Length).Where(place => IsValue(parts[place].TrimEnd(','))).ToArray();
        if (values.Length == 0)
        {
            return;
        }

        var place = chance.In(values);
        parts[place] = (value ?? parts[chance.In(values)].TrimEnd(',')) + (parts[place].EndsWith(',') ? "," : "");
        text.Clear().AppendJoin(' ', parts);
    }

    /// <summary>Whether a part is a text without blanks, a number, or yes or no.</summary>
    private static bool IsValue(string part) =>
        part.Length > 0 && (part[0] == '"' ? part.Length > 1 && part[^1] == '"' : char.IsAsciiDigit(part[^1]) || part is "true" or "false");
}

/// <summary>Generators of broken documents.</summary>
public static class FuzzCases
{
    public static Arbitrary<FuzzCase> Broken() => Arb.From(
        from kind in Gen.Elements(DocumentKind.All.Select(kind => kind.Name).ToArray())
        from seed in Gen.Choose(0, int.MaxValue)
        from changes in Gen.Frequency((5, Gen.Choose(1, 3)), (1, Gen.Choose(4, 40)))
        select new FuzzCase(kind, seed, changes),
        broken => Enumerable.Range(1, broken.Changes - 1).Select(changes => broken with { Changes = changes }));
}

/// <summary>Whatever the text, reading ends with a value, or with faults that tell where they are.</summary>
[Properties(Arbitrary = [typeof(FuzzCases)])]
public sealed class FuzzLaws
{
    [Law("S8", "S13")]
    [ManyCases]
    public void ABrokenDocumentEndsWithFaultsOrAValue(FuzzCase broken) => EndsWell(DocumentKind.Of(broken.Kind), broken.ToText());

    [Law("S8")]
    [ManyCases]
    public void AnyBytesEndWithFaults(byte[] bytes)
    {
        foreach (var kind in DocumentKind.All)
        {
            EndsWell(kind, Encoding.UTF8.GetString(bytes));
            EndsWell(kind, Encoding.Unicode.GetString(bytes));
        }
    }

    private static void EndsWell(DocumentKind kind, string text)
    {
        var faults = kind.FaultsIn(text);

        Assert.InRange(faults.Count, 0, 101);
        Assert.All(faults, fault =>
        {
            Assert.StartsWith("$", fault.Path, StringComparison.Ordinal);
            Assert.True(fault.Code.StartsWith(kind.Name + ".", StringComparison.Ordinal) || fault.Code.StartsWith("json.", StringComparison.Ordinal), fault.Code);
            Assert.InRange(fault.Message.Length, 10, 500);
            Assert.InRange(fault.Line, 1, LinesIn(text));
            Assert.True(fault.Column >= 1);
        });
    }

    private static int LinesIn(string text) => text.Count(character => character is '\n' or '\r') + 1;
}

/// <summary>What the fuzzing reaches: it is worth nothing where every text breaks at its first character.</summary>
public sealed class FuzzReach
{
    [Fact]
    public void BrokenDocumentsAreRefusedForManyReasons()
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < 5_000; seed++)
        {
            var broken = new FuzzCase(DocumentKind.All[seed % DocumentKind.All.Count].Name, seed, 1 + (seed % 4));
            foreach (var fault in DocumentKind.Of(broken.Kind).FaultsIn(broken.ToText()))
            {
                codes[fault.Code] = codes.GetValueOrDefault(fault.Code) + 1;
            }
        }

        Assert.All(
            (string[])["json.syntax", "json.number", "json.duplicate-field", "program.wrong-type", "program.bad-value", "program.unknown-field", "program.missing-field", "program.unknown-metric", "facts.bad-value", "agreement.bad-value"],
            code => Assert.True(codes.GetValueOrDefault(code) > 0, $"{code} was never reached: {string.Join(", ", codes)}"));
    }
}

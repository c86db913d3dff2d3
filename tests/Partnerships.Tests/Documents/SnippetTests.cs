using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Partnerships.Json;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.House;
using Partnerships.Tests.Samples;

namespace Partnerships.Tests.Documents;

/// <summary>What README and docs quote is code that compiles and runs, and what it really prints.</summary>
/// <remarks>
/// A C# block stands behind a comment <c>snippet: Name</c> and equals the body of that method of <see cref="Snippets"/>; a text
/// block behind <c>output: Name</c> equals what the method prints; one behind <c>sample: arguments</c> is part of what the sample
/// prints; one behind <c>json: program</c>, <c>facts</c> or <c>agreement</c> is read without faults, facts and agreements by the
/// page's program, and one behind <c>json: part</c> is JSON; one behind <c>deals: program</c> is an export of deals that the sample reads
/// by that program. Of a sample, <c>{out}</c> is a folder of the test's own. Blocks without such a comment are refused, but for shell commands.
/// </remarks>
public sealed partial class SnippetTests
{
    private static readonly string[] AllPages =
    [
        "README.md",
        .. Directory.GetFiles(Repository.PathOf("docs"), "*.md").Select(path => $"docs/{Path.GetFileName(path)}").Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Pages => [.. AllPages];

    [Law("X7")]
    [Theory]
    [MemberData(nameof(Pages))]
    public void WhatAPageQuotesIsTrue(string page)
    {
        if (Environment.GetEnvironmentVariable("PARTNERSHIPS_UPDATE_SNAPSHOTS") == "1")
        {
            Rewrite(page);
        }

        foreach (var block in Blocks(page))
        {
            var text = block.Groups["text"].Value;
            var name = block.Groups["name"].Value;
            switch (block.Groups["kind"].Value)
            {
                case "snippet":
                    Assert.Equal(BodyOf(name), text);
                    Assert.Equal("csharp", block.Groups["language"].Value);
                    break;
                case "output":
                    Assert.Equal(Run(name), text);
                    break;
                case "sample":
                    Assert.Contains(text, RunSample(name), StringComparison.Ordinal);
                    break;
                case "deals":
                    AssertDeals(name, text);
                    break;
                case "json":
                    AssertReads(page, name, text);
                    break;
                default:
                    Assert.True(block.Groups["language"].Value is "sh" or "xml", $"{page} has a block that nothing checks: {text}");
                    break;
            }
        }
    }

    [Fact]
    public void EverySnippetIsQuoted()
    {
        var quoted = AllPages.SelectMany(Blocks).Select(block => block.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.All(SnippetMethods(), method => Assert.Contains(method.Name, quoted));
    }

    [Fact]
    public void EveryLinkOfAPageLeadsSomewhere()
    {
        var broken =
            from page in AllPages
            from link in Link().Matches(File.ReadAllText(Repository.PathOf(page))).Cast<Match>()
            let target = link.Groups["target"].Value
            where !target.StartsWith("https://", StringComparison.Ordinal) && !target.StartsWith('#')
            let path = Path.Combine(Path.GetDirectoryName(Repository.PathOf(page))!, target.Split('#')[0])
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{page}: {target}";

        Assert.Empty(broken);
    }

    private static string RunSample(string line)
    {
        using var folder = new StatementFolder();
        return SampleRun.Of([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(argument => argument == "{out}" ? folder.Out : argument)]).Output;
    }

    private static void AssertDeals(string program, string text)
    {
        using var folder = new StatementFolder();
        var run = folder.RunBy(program, folder.Write("deals.csv", text));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private static void AssertReads(string page, string kind, string text)
    {
        if (kind == "part")
        {
            JsonDocument.Parse(text).Dispose();
            return;
        }

        var program = ProgramJson.Read(Blocks(page).First(block => block.Groups["kind"].Value == "json" && block.Groups["name"].Value == "program").Groups["text"].Value);
        var written = kind switch
        {
            "program" => ProgramJson.Write(ProgramJson.Read(text)),
            "facts" => PartnerJson.Write(PartnerJson.Read(text, program)),
            "agreement" => AgreementJson.Write(AgreementJson.Read(text, program)),
            _ => throw new InvalidDataException($"{page} has a block of an unknown kind: {kind}"),
        };
        Assert.NotEmpty(written);
    }

    private static List<Match> Blocks(string page) => [.. Block().Matches(File.ReadAllText(Repository.PathOf(page))).Cast<Match>()];

    private static string Run(string name)
    {
        var output = new Transcript();
        SnippetMethods().Single(method => method.Name == name).Invoke(null, [output]);
        return output.ToString();
    }

    private static MethodInfo[] SnippetMethods() =>
        typeof(Snippets).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    /// <summary>The body of a method, without its indentation.</summary>
    /// <summary>Puts code and output as they are now into a page, to be reviewed like code.</summary>
    private static void Rewrite(string page)
    {
        var path = Repository.PathOf(page.Split('/'));
        var now = Block().Replace(File.ReadAllText(path), block => block.Groups["kind"].Value switch
        {
            "snippet" => WithText(block, BodyOf(block.Groups["name"].Value)),
            "output" => WithText(block, Run(block.Groups["name"].Value)),
            _ => block.Value,
        });
        File.WriteAllText(path, now);
    }

    private static string WithText(Match block, string text)
    {
        var group = block.Groups["text"];
        return block.Value[..(group.Index - block.Index)] + text + block.Value[(group.Index - block.Index + group.Length)..];
    }

    private static string BodyOf(string name)
    {
        var source = string.Concat(Directory.GetFiles(Repository.PathOf("tests", "Partnerships.Tests", "Documents"), "Snippets*.cs").Select(File.ReadAllText));
        var body = Regex.Match(source, $$"""void {{name}}\(Transcript Console\)\n    \{\n(?<body>.*?)\n    \}\n""", RegexOptions.Singleline).Groups["body"].Value;
        return string.Concat(body.Split('\n').Select(line => (line.Length > 8 ? line[8..] : line.TrimStart()) + "\n"));
    }

    [GeneratedRegex("""(<!-- (?<kind>snippet|output|sample|json|deals): (?<name>[^>]*?) ?-->\n)?```(?<language>[a-z]+)\n(?<text>.*?)```\n""", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("""\]\((?<target>[^)]+)\)""")]
    private static partial Regex Link();
}

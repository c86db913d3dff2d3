using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Partnerships.Programs;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Documents;

/// <summary>The page that says where each line of the framework is held names members that there are.</summary>
public sealed partial class FrameworkCoverageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "framework-coverage.md"));

    private static readonly ILookup<string, Type> Known = Libraries.Assemblies.Append(typeof(FrameworkCoverageTests).Assembly)
        .SelectMany(assembly => assembly.GetTypes())
        .ToLookup(type => type.Name, StringComparer.Ordinal);

    [Fact]
    public void EveryMemberOnThePageExists() => Expect.NoOffenders(
        "What the page quotes as `Type.Member` is a member of the libraries or of the tests.",
        Named().Where(name => !Exists(name.Type, name.Member)).Select(name => $"{name.Type}.{name.Member}"));

    /// <summary>Otherwise a misspelt quotation would be no quotation, and pass.</summary>
    [Fact]
    public void EveryQuotationIsAMemberOrAType() => Expect.NoOffenders(
        "What the page quotes is `Type.Member`, or the name of a type.",
        Quotation().Matches(Page).Select(match => match.Groups["text"].Value).Where(text => !Member().IsMatch(text) && !Known.Contains(text)));

    [Theory]
    [InlineData(typeof(TechnologyProgram))]
    [InlineData(typeof(ImplementationProgram))]
    [InlineData(typeof(ResellerProgram))]
    [InlineData(typeof(AllianceProgram))]
    [InlineData(typeof(IndustryProgram))]
    [InlineData(typeof(PartnershipTargets))]
    [InlineData(typeof(MarketFacts))]
    [InlineData(typeof(StandardProjections))]
    [InlineData(typeof(StandardTimelines))]
    public void EveryMemberOfAProgramIsOnThePage(Type program)
    {
        var named = Named().Where(name => name.Type == program.Name).Select(name => name.Member).ToHashSet(StringComparer.Ordinal);

        Expect.NoOffenders(
            "A public member that holds a line of the framework is named on the page.",
            Libraries.PublicMembersOf(program).Select(member => member.Name).Where(name => name != "All" && !named.Contains(name)));
    }

    /// <summary>A row that names no member says why: it comes later, is not filled in by the framework, or states nothing to compute.</summary>
    [Fact]
    public void EveryRowSaysWhereItIsHeldOrWhyNot() => Expect.NoOffenders(
        "The last cell of a row quotes a member, or begins with \"later part: …\", \"blank\" or \"words\".",
        Rows().Where(row => !Quotation().IsMatch(row[^1]) && !Reason().IsMatch(row[^1])).Select(row => string.Join(" | ", row)));

    private static IEnumerable<(string Type, string Member)> Named() => Quotation().Matches(Page)
        .Select(match => Member().Match(match.Groups["text"].Value))
        .Where(match => match.Success)
        .Select(match => (match.Groups["type"].Value, match.Groups["member"].Value));

    private static bool Exists(string type, string member) => Known[type].Any(found => found
        .GetMember(member, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
        .Length > 0);

    /// <summary>The rows of the page's tables, without heads and lines.</summary>
    private static IEnumerable<string[]> Rows() => Page.Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| framework", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex Quotation();

    [GeneratedRegex("^(?<type>[A-Z][A-Za-z0-9]*)\\.(?<member>[A-Z][A-Za-z0-9]*)$")]
    private static partial Regex Member();

    [GeneratedRegex("^(later part: .+|blank|words)")]
    private static partial Regex Reason();
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Partnerships.Projections;

namespace Partnerships.Tests.House;

/// <summary>Keeps dependencies pointing down: a folder uses folders on lower floors, and nothing goes round in a circle.</summary>
public sealed partial class Dependencies
{
    private const string Root = "Partnerships";
    private const int SideBySide = 4;

    // From the ground up, in both libraries; on the ground, in no folder, lie the tools of everybody, such as Guard.
    private static readonly string[][] Floors =
    [
        [Root],
        ["Monetary"],
        ["Explanations", "Calendars", "Partners"],
        ["Metrics", "Deals"],
        ["Tiers", "Commissions", "Discounts", "Funds", "Registrations", "Certifications", "Performance", "Projections"],
        ["Programs"],
        ["Json"],
    ];

    private static readonly string[] PackagesAtRunTime =
        ["NodaTime", "Ardalis.SmartEnum", "Newtonsoft.Json", "Microsoft.Extensions.DependencyInjection.Abstractions"];

    private static readonly HashSet<string> Namespaces = [.. SourceFile.LibraryCode.Select(file => file.FolderNamespace)];

    private static readonly HashSet<string> Types = [.. Libraries.Types.Select(type => Libraries.NameOf(type).Split('`')[0])];

    // What stands in Calculators may use all of the domain: a calculator of tiers takes a program, which lies above tiers. Among
    // themselves the folders of Calculators lie on the same floors.
    private static readonly IReadOnlyList<Use> Uses =
    [
        .. SourceFile.LibraryCode.Where(file => !IsCalculator(file)).SelectMany(UsesOf),
        .. SourceFile.LibraryCode.Where(IsCalculator).SelectMany(UsesAmongCalculators),
    ];

    [Fact]
    public void EveryFolderStandsOnAFloor() => Expect.NoOffenders(
        "A folder is a concept of the business, and has a floor in this test's list.",
        SourceFile.LibraryCode.Where(file => FloorOf(file.FolderNamespace) < 0).Select(file => file.Path));

    [Fact]
    public void AFolderUsesOnlyFoldersBelow() => Expect.NoOffenders(
        $"A file uses its own folder and those on lower floors; folders of floor {SideBySide} do not use one another.",
        Uses.Where(use => !IsAllowed(use.By.FolderNamespace, use.Namespace)).Select(use => use.ToString()));

    [Fact]
    public void NamespacesFormNoCircle()
    {
        var uses = Uses.ToLookup(use => use.By.FolderNamespace, use => use.Namespace, StringComparer.Ordinal);
        Expect.NoOffenders(
            "What a namespace uses does not use it in turn, be it by way of others.",
            Uses.Where(use => Leads(use.Namespace, use.By.FolderNamespace, uses, []))
                .GroupBy(use => $"{use.By.FolderNamespace} uses {use.Namespace}", use => use.By.Path, StringComparer.Ordinal)
                .Select(circle => $"{circle.Key} in {string.Join(", ", circle)}"));
    }

    [Fact]
    public void NewtonsoftStaysInJson() => Expect.NoOffenders(
        "Only src/Partnerships.Domain/Json knows Newtonsoft.",
        SourceFile.LibraryCode
            .Where(file => !file.Path.StartsWith("src/Partnerships.Domain/Json/", StringComparison.Ordinal))
            .Where(file => file.Code.Contains("Newtonsoft", StringComparison.Ordinal))
            .Select(file => file.Path));

    [Fact]
    public void JsonIsTheEdge() => Expect.NoOffenders(
        "Nothing but Json knows Json.",
        SourceFile.LibraryCode.SelectMany(UsesOf)
            .Where(use => ConceptOf(use.Namespace) == "Json" && ConceptOf(use.By.FolderNamespace) != "Json")
            .Select(use => use.ToString()));

    [Fact]
    public void TheDomainReferencesNoProject() => Expect.NoOffenders(
        "Calculators reference the domain, which references no project.",
        ReferencesIn("src/Partnerships.Domain/", "ProjectReference").Select(reference => reference.ToString()));

    [Fact]
    public void TheLibrariesBringFewPackages() => Expect.NoOffenders(
        $"At run time the libraries need {string.Join(", ", PackagesAtRunTime)}; every other package has PrivateAssets=\"all\".",
        ReferencesIn("src/", "PackageReference")
            .Concat(ReferencesIn("Directory.", "PackageReference"))
            .Where(reference => (string?)reference.Attribute("PrivateAssets") != "all")
            .Select(reference => (string?)reference.Attribute("Include") ?? reference.ToString())
            .Except(PackagesAtRunTime, StringComparer.Ordinal));

    private static string ConceptOf(string folder) => folder.Split('.').ElementAtOrDefault(1) ?? Root;

    private static int FloorOf(string folder) =>
        Array.FindIndex(Floors, floor => floor.Contains(ConceptOf(folder), StringComparer.Ordinal));

    private static bool IsAllowed(string user, string used)
    {
        var (from, to) = (FloorOf(user), FloorOf(used));
        return to < from || (to == from && (from != SideBySide || ConceptOf(user) == ConceptOf(used)));
    }

    private static bool Leads(string from, string to, ILookup<string, string> uses, HashSet<string> seen) =>
        from == to || (seen.Add(from) && uses[from].Any(next => Leads(next, to, uses, seen)));

    private static IEnumerable<Use> UsesOf(SourceFile file) => Names().Matches(file.Code)
        .Select(name => NamespaceOf(name.Value, file.FolderNamespace))
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Where(used => used != file.FolderNamespace)
        .Select(used => new Use(file, used));

    private static bool IsCalculator(SourceFile file) => file.Path.StartsWith("src/Partnerships.Calculators/", StringComparison.Ordinal);

    /// <summary>The folders of Calculators whose types a file of Calculators names.</summary>
    private static IEnumerable<Use> UsesAmongCalculators(SourceFile file)
    {
        var words = Words().Matches(file.Code).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        return typeof(ProjectionCalculator).Assembly.GetTypes()
            .Where(type => Libraries.Types.Contains(type) && !type.IsNested && type.Namespace is not null && Namespaces.Contains(type.Namespace))
            .Where(type => type.Namespace != file.FolderNamespace && words.Contains(type.Name.Split('`')[0]))
            .Select(type => type.Namespace!)
            .Distinct(StringComparer.Ordinal)
            .Select(used => new Use(file, used));
    }

    /// <summary>The namespace that a name in code comes from, or null where it is none of the libraries' or is an enclosed one's.</summary>
    /// <remarks>A name may be written in full, as in a using line, or from an enclosing namespace on: "Explanations.Clause".</remarks>
    private static string? NamespaceOf(string name, string within) => name.StartsWith(Root + ".", StringComparison.Ordinal)
        ? PartsOf(name).LastOrDefault(Namespaces.Contains)
        : PartsOf(within).Reverse()
            .Select(scope => PartsOf($"{scope}.{name}").FirstOrDefault(Types.Contains))
            .OfType<string>()
            .Select(type => type[..type.LastIndexOf('.')])
            .FirstOrDefault();

    /// <summary>"A.B.C" begins with A, A.B and A.B.C.</summary>
    private static IEnumerable<string> PartsOf(string name)
    {
        var parts = name.Split('.');
        return parts.Select((_, last) => string.Join('.', parts[..(last + 1)]));
    }

    private static IEnumerable<XElement> ReferencesIn(string start, string kind) => SourceFile.All
        .Where(file => file.Path.StartsWith(start, StringComparison.Ordinal) && file.IsBuild)
        .SelectMany(file => XDocument.Parse(file.Text).Descendants().Where(element => element.Name.LocalName == kind));

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*(?:\.[A-Z]\w*)*")]
    private static partial Regex Names();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();

    private sealed record Use(SourceFile By, string Namespace)
    {
        public override string ToString() => $"{By.Path} uses {Namespace}";
    }
}

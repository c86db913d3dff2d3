using System.Linq;
using System.Reflection;
using FsCheck.Xunit;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Evidence;

/// <summary>The list of what is shown is complete, true and fresh.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void EveryIdHasATestOrAReasonButNotBoth()
    {
        var wrong = Coverage.Wanted
            .Where(row => Coverage.Shown[(row.Kind, row.Id)].Any() == (row.Reason.Length > 0))
            .Select(row => $"{row.Kind} {row.Id}: {(row.Reason.Length > 0 ? "a reason and a test" : "neither test nor reason")}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryTagIsAnIdOfTheLists()
    {
        var known = Coverage.Wanted.Select(row => (row.Kind, row.Id)).ToHashSet();

        Assert.All(Coverage.Shown, group => Assert.Contains(group.Key, known));
    }

    [Fact]
    public void NoIdIsListedTwice() =>
        Assert.Empty(Coverage.Wanted.GroupBy(row => (row.Kind, row.Id)).Where(group => group.Count() > 1).Select(group => group.Key));

    /// <summary>A property is tried 10,000 times in a usual run.</summary>
    [Fact]
    public void EveryPropertyRunsManyCases()
    {
        var properties =
            from type in typeof(CoverageTests).Assembly.GetTypes()
            from method in type.GetMethods()
            let property = method.GetCustomAttribute<PropertyAttribute>()
            where property is not null and not ManyCasesAttribute
            select $"{type.Name}.{method.Name}";

        Assert.Empty(properties);
        Assert.True(ManyCasesAttribute.Usual >= 10_000);
    }

    [Fact]
    public void ThePageIsFresh() => Snapshot.AssertMatches(Coverage.ToMarkdown(), "docs", "coverage.md");
}

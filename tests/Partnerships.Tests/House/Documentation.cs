using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace Partnerships.Tests.House;

/// <summary>Keeps the public API explained: whoever points at a name reads what it is.</summary>
public sealed class Documentation
{
    private static readonly ILookup<string, XElement> Comments = Libraries.Assemblies.SelectMany(CommentsOf).ToLookup(
        comment => comment.Attribute("name")!.Value, StringComparer.Ordinal);

    [Fact]
    public void EveryPublicNameHasASummary() => Expect.NoOffenders(
        "A public type or member has a summary that is not empty, or inherits one.",
        Libraries.PublicTypes
            .SelectMany(type => Libraries.PublicMembersOf(type).Prepend(type))
            .Select(DocumentationId.Of)
            .Where(id => !Comments[id].Any(IsSummed)));

    [Fact]
    public void EveryPublicStructSaysWhatItsDefaultIs() => Expect.NoOffenders(
        "The summary or the remarks of a public struct speak of its default value.",
        Libraries.PublicTypes
            .Where(type => type is { IsValueType: true, IsEnum: false })
            .Select(DocumentationId.Of)
            .Where(id => !Comments[id].Any(comment => comment.Value.Contains("default", StringComparison.OrdinalIgnoreCase))));

    private static bool IsSummed(XElement comment) =>
        comment.Element("inheritdoc") is not null || comment.Elements("summary").Nodes().Any(node => !string.IsNullOrWhiteSpace(node.ToString()));

    /// <summary>The file that the build writes is copied along with the assembly.</summary>
    private static IEnumerable<XElement> CommentsOf(Assembly assembly) =>
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member");
}

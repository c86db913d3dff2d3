using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit.Sdk;

namespace Partnerships.Tests.Evidence;

/// <summary>The theory is run for each figure of the framework that has no reason to be left out, by the side it is on.</summary>
[TraitDiscoverer(EvidenceDiscoverer.TypeName, EvidenceDiscoverer.AssemblyName)]
[AttributeUsage(AttributeTargets.Method)]
public sealed class FiguresAttribute(params string[] sides) : DataAttribute, IEvidence
{
    private readonly IReadOnlyList<string[]> _rows =
        [.. Table.Read("figures.tsv").Where(row => row[^1].Length == 0 && sides.Contains(row[4], StringComparer.Ordinal))];

    /// <summary>Sides of the figures: partner, vendor, price, billions, printed, goal.</summary>
    public IReadOnlyList<string> Sides { get; } = sides;

    public string Kind => "Figure";

    public IReadOnlyList<string> Ids => [.. _rows.Select(row => row[0])];

    /// <summary>Id, plan, year, line, side and expected value of each figure.</summary>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => _rows.Select(row => row[..6].Cast<object>().ToArray());
}

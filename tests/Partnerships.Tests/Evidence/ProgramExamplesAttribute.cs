using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Partnerships.Tests.PublishedPrograms;
using Xunit.Sdk;

namespace Partnerships.Tests.Evidence;

/// <summary>The theory is run for each example of a published program whose id begins so; it gets the id.</summary>
[TraitDiscoverer(EvidenceDiscoverer.TypeName, EvidenceDiscoverer.AssemblyName)]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramExamplesAttribute(params string[] beginnings) : DataAttribute, IEvidence
{
    /// <summary>How the ids begin, such as "odoo-t".</summary>
    public IReadOnlyList<string> Beginnings { get; } = beginnings;

    public string Kind => "ProgramExample";

    public IReadOnlyList<string> Ids { get; } =
        [.. ProgramExample.All.Select(example => example.Id).Where(id => beginnings.Any(start => id.StartsWith(start, StringComparison.Ordinal)))];

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Ids.Select(id => new object[] { id });
}

using System;
using System.Collections.Generic;
using Xunit.Sdk;

namespace Partnerships.Tests.Evidence;

/// <summary>The test shows laws, by their ids in <c>Evidence/laws.tsv</c>.</summary>
[TraitDiscoverer(EvidenceDiscoverer.TypeName, EvidenceDiscoverer.AssemblyName)]
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawAttribute(params string[] ids) : Attribute, IEvidence
{
    public string Kind => "Law";

    public IReadOnlyList<string> Ids { get; } = ids;
}

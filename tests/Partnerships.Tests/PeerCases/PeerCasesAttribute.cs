using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Partnerships.Tests.Evidence;
using Xunit.Sdk;

namespace Partnerships.Tests.PeerCases;

/// <summary>The theory is run for each peer case of some kinds; it gets the case's id.</summary>
[TraitDiscoverer(EvidenceDiscoverer.TypeName, EvidenceDiscoverer.AssemblyName)]
[AttributeUsage(AttributeTargets.Method)]
public sealed class PeerCasesAttribute(params string[] kinds) : DataAttribute, IEvidence
{
    /// <summary>Kinds of the cases, such as "rounding.mode".</summary>
    public IReadOnlyList<string> Kinds { get; } = kinds;

    public string Kind => "PeerCase";

    public IReadOnlyList<string> Ids { get; } =
        [.. PeerCase.All.Where(peerCase => kinds.Contains(peerCase.Kind, StringComparer.Ordinal)).Select(peerCase => peerCase.Id)];

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Ids.Select(id => new object[] { id });
}

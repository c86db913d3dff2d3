using System;
using System.Collections.Generic;
using Xunit.Sdk;

namespace Partnerships.Tests.Evidence;

/// <summary>Ties a test to the ids that it is evidence for: laws, framework figures, peer cases, program examples.</summary>
/// <remarks>The ids are traits of the test, so that <c>dotnet test --filter "Law=M1"</c> runs what stands behind one.</remarks>
[TraitDiscoverer("Partnerships.Tests.Evidence.EvidenceDiscoverer", "Partnerships.Tests")]
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class EvidenceAttribute(string kind, IReadOnlyList<string> ids) : Attribute, ITraitAttribute
{
    /// <summary>The kind of the ids: Law, Figure, PeerCase or ProgramExample.</summary>
    public string Kind { get; } = kind;

    /// <summary>The ids.</summary>
    public IReadOnlyList<string> Ids { get; } = ids;
}

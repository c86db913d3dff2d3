using System.Collections.Generic;
using Xunit.Sdk;

namespace Partnerships.Tests.Evidence;

/// <summary>Ties a test to the ids that it is evidence for: laws, framework figures, peer cases, program examples.</summary>
/// <remarks>The ids are traits of the test, so that <c>dotnet test --filter "Law=M1"</c> runs what stands behind one.</remarks>
public interface IEvidence : ITraitAttribute
{
    /// <summary>The kind of the ids: Law, Figure, PeerCase or ProgramExample.</summary>
    string Kind { get; }

    /// <summary>The ids.</summary>
    IReadOnlyList<string> Ids { get; }
}

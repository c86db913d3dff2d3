namespace Partnerships.Tests.Evidence;

/// <summary>The test shows a figure of another system's test suite, or that its fault does not happen here.</summary>
public sealed class PeerCaseAttribute(params string[] ids) : EvidenceAttribute("PeerCase", ids);

namespace Partnerships.Tests.Evidence;

/// <summary>The test shows a law, by its id in <c>Evidence/laws.csv</c>.</summary>
public sealed class LawAttribute(params string[] ids) : EvidenceAttribute("Law", ids);

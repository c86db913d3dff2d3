namespace Partnerships.Tests.Evidence;

/// <summary>The test pins figures of the framework, by their ids in <c>Evidence/figures.csv</c>.</summary>
public sealed class FigureAttribute(params string[] ids) : EvidenceAttribute("Figure", ids);

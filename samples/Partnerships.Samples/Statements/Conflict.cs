namespace Partnerships.Samples.Statements;

/// <summary>Where more is paid on a line than somebody may have meant.</summary>
internal sealed record Conflict(string Code, string Deal, int? Line, string Text);

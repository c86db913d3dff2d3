using System.Collections.Generic;

namespace Partnerships.Tests.Oracle;

/// <summary>What the oracle says to a command: every reason against it, and otherwise the registration as it was right after it.</summary>
internal sealed record OracleAnswer(IReadOnlyCollection<string> Objections, OracleRegistration? Registration)
{
    /// <summary>A registration that waits was not accepted, though nothing speaks against it.</summary>
    public bool Accepted => Objections.Count == 0 && Registration?.Status != "waiting";
}

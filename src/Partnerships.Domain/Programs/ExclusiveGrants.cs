using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;

namespace Partnerships.Programs;

/// <summary>Agreements that promise to one partner alone what another has too.</summary>
public static class ExclusiveGrants
{
    /// <summary>Each pair of agreements of one program that run at the same time, for one territory or industry, of which one at least is exclusive.</summary>
    /// <returns>A reason for each pair, with the code "agreement.exclusive-overlap"; none where nothing overlaps.</returns>
    public static IReadOnlyList<Reason> Conflicts(IEnumerable<Agreement> agreements)
    {
        var all = Guard.Copy(agreements);
        var found =
            from first in Enumerable.Range(0, all.Length)
            from second in Enumerable.Range(first + 1, all.Length - first - 1)
            let one = all[first]
            let other = all[second]
            where (one.IsExclusive || other.IsExclusive) && one.Partner != other.Partner && AreBothRunning(one, other)
            let shared = Shared(one, other)
            where shared is not null
            select Reason.Of(
                "agreement.exclusive-overlap",
                "{one} and {other} both have {shared} in {program}, which is promised to one alone",
                ("one", one.Partner.Value),
                ("other", other.Partner.Value),
                ("shared", shared),
                ("program", one.Program.Id));
        return Array.AsReadOnly(found.ToArray());
    }

    private static bool AreBothRunning(Agreement one, Agreement other) =>
        string.Equals(one.Program.Id, other.Program.Id, StringComparison.Ordinal) && !(one.SignedOn > other.Until) && !(other.SignedOn > one.Until);

    /// <summary>The territory or the industry that an exclusive agreement shares with another; what one does not name, it may sell in anyway.</summary>
    private static string? Shared(Agreement one, Agreement other)
    {
        var territory = Same(one.Territory, other.Territory);
        var vertical = Same(one.Vertical, other.Vertical);
        return territory is false || vertical is false ? null : territory is true ? one.Territory : vertical is true ? one.Vertical : null;
    }

    /// <summary>Whether two names are the same; null where one is missing.</summary>
    private static bool? Same(string? one, string? other) =>
        one is null || other is null ? null : string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

using System.Collections.Generic;
using System.Linq;
using Partnerships.Commissions;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Commissions;

/// <summary>What was accumulated, in the whole numbers and fractions of the oracle.</summary>
internal static class PlanProgress
{
    public static Dictionary<(string Rule, string Scope), OracleProgress> Known(CommissionProgress progress) => progress.Entries.ToDictionary(
        entry => (entry.Rule, entry.Scope),
        entry => new OracleProgress(
            entry.Counted is { } counted ? counted.Kind == LevelKind.Money ? counted.ToMoney().MinorUnits : Rational.FromDecimal(counted.ToUnits().Value) : null,
            entry.Paid?.MinorUnits,
            entry.Quota?.MinorUnits,
            entry.Baseline?.MinorUnits)
        {
            Events = entry.Events,
            Volume = entry.Volume?.MinorUnits,
        });
}

using System.Runtime.InteropServices;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What a rule gives on a line.</summary>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Index">The place of the rule in the plan.</param>
/// <param name="Base">What the rule was applied to, rounded for show.</param>
/// <param name="Counted">What it adds to what is accumulated.</param>
/// <param name="Traced">The amount, and the step that it came from.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RuleAmount(int Number, int Index, Money Base, Level Counted, Traced<Money> Traced)
{
    public Money Amount => Traced.Value;
}

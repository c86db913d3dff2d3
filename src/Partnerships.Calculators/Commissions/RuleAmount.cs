using System.Runtime.InteropServices;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What a rule gives on a line.</summary>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Index">The place of the rule in the plan; a short, since there is one of these for each line and rule.</param>
/// <param name="Base">What the rule was applied to, rounded for show.</param>
/// <param name="Counted">What it adds to what is accumulated.</param>
/// <param name="Traced">The amount, and the step that it came from.</param>
/// <param name="IsFree">Whether the line is free as a whole: then the rule brings nothing on it, and counts nothing of it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RuleAmount(int Number, short Index, Money Base, Level Counted, Traced<Money> Traced, bool IsFree = false)
{
    public Money Amount => Traced.Value;
}

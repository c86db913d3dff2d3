using NodaTime;
using Partnerships.Commissions;

namespace Partnerships.Tests.Commissions;

/// <summary>What a refund takes back: all within so long, or the part that is left of a term.</summary>
/// <param name="Kind">"within" or "over".</param>
/// <param name="Unit">"days" or "months".</param>
/// <param name="Length">How many.</param>
public sealed record PlanReversalCase(string Kind, string Unit, int Length)
{
    public ReversalTerms ToTerms()
    {
        var period = Unit == "days" ? Period.FromDays(Length) : Period.FromMonths(Length);
        return Kind == "within" ? ReversalTerms.Within(period) : ReversalTerms.Over(period);
    }
}

using Partnerships.Deals;
using Partnerships.Explanations;

namespace Partnerships.Commissions;

/// <summary>Names the lines of a deal: "Line 2: training", and the deal as a whole, which is number 0.</summary>
/// <param name="deal">The deal.</param>
/// <param name="terms">The terms that it is calculated by.</param>
/// <param name="at">At which rates, where one rate is still to be agreed; else empty.</param>
internal sealed class LineNames(Deal deal, CommissionTerms terms, string at = "") : ISectionNames
{
    public string Title => $"{deal.Id} for {terms.Partner} by {terms}";

    public string NameOf(int number) => (number == 0 ? "Deal" : Guard.Invariant($"Line {number}: {deal.Lines[number - 1].Stream}")) + at;
}

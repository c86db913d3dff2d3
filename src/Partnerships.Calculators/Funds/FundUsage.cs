using System.Linq;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Adds up what a period's money was used for.</summary>
internal static class FundUsage
{
    public static FundUse Of(FundContext context, FundAccount account, LocalDate date)
    {
        var period = context.PeriodOf(date);
        var funded = Money.Sum(account.Lots.Where(lot => period.Contains(lot.From)).Select(lot => lot.Balance.In - lot.Balance.CarriedOut - lot.Balance.Converted), context.Currency);
        var requests = account.Requests.Where(request => period.Contains(request.Activity.To)).ToList();
        var used = Money.Sum(requests.Select(request => request.Paid + request.Left), context.Currency);
        var planned = context.Terms.Split(funded);
        var fair = context.Terms.Split(used);
        var categories = planned.Select((part, place) =>
        {
            var own = requests.Where(request => request.Activity.Category == part.Category);
            var amount = Money.Sum(own.Select(request => request.Paid + request.Left), context.Currency);
            return new CategoryUse(part.Category, part.Amount, amount, amount - fair[place].Amount);
        });
        return new FundUse(period, funded, used, categories);
    }
}

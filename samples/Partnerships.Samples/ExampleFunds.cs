using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Funds;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Samples;

/// <summary>A year of marketing funds: an authorized and a premier reseller, and an implementation partner.</summary>
internal static class ExampleFunds
{
    private static readonly LocalDate YearEnd = new(2026, 12, 31);

    public static IReadOnlyList<ExampleFund> All { get; } =
    [
        new(
            "Harbor Resellers",
            Signed("harbor", StandardPrograms.Reseller, ResellerProgram.Authorized),
            [
                FundCommand.SetTier("tier", Day(1, 1), ResellerProgram.Authorized),
                FundCommand.Request("R-1", Day(1, 20), FundActivity.Between(Day(3, 3), Day(3, 5), FundSpend.Of(Money.Usd(12_000m)))),
                FundCommand.Approve("R-1/approved", Day(1, 23), "R-1"),
                FundCommand.Claim("C-1", Day(3, 20), "R-1", FundSpend.Of(Money.Usd(7_501.25m)), isFinal: false, "invoice"),
                FundCommand.Claim("C-2", Day(4, 2), "R-1", FundSpend.Of(Money.Usd(6_000m)), isFinal: true, "invoice"),
                FundCommand.Request("R-2", Day(5, 4), FundActivity.On(Day(6, 11), FundSpend.Of(Money.Usd(9_000m)))),
                FundCommand.Approve("R-2/approved", Day(5, 6), "R-2"),
                FundCommand.Approve("R-2/approved in part", Day(5, 7), "R-2", Money.Usd(3_000m)),
                FundCommand.Claim("C-3", Day(6, 20), "R-2", FundSpend.Of(Money.Usd(8_800m)), isFinal: true, "invoice"),
                FundCommand.ClawBack("C-1/clawed back", Day(8, 14), "C-1", Money.Usd(1_250m), "the venue was paid by another vendor"),
                FundCommand.ClaimDirectly("C-4", Day(9, 1), FundActivity.On(Day(8, 30), FundSpend.Of(Money.Usd(500m)))),
            ]),
        new(
            "Summit Software",
            Signed("summit", StandardPrograms.Reseller, ResellerProgram.Premier).AgreeFund(Money.Usd(40_000m)),
            [
                FundCommand.SetTier("tier", Day(1, 1), ResellerProgram.Premier),
                FundCommand.Request("R-1", Day(2, 2), FundActivity.Between(Day(4, 13), Day(4, 15), FundSpend.Of(Money.Usd(30_000m)).SharedAt(Rate.Percent(80m)))),
                FundCommand.Approve("R-1/approved", Day(2, 9), "R-1"),
                FundCommand.Request("R-2", Day(2, 10), FundActivity.Between(Day(12, 28), YearEnd.PlusDays(5), FundSpend.Of(Money.Usd(4_000m)))),
                FundCommand.Claim("C-1", Day(5, 4), "R-1", FundSpend.Of(Money.Usd(31_200.40m)), isFinal: true, "invoice", "attendee-list"),
                FundCommand.Request("R-3", Day(7, 1), FundActivity.On(Day(9, 17), FundSpend.Of(Money.Usd(52_000m)))),
                FundCommand.Approve("R-3/approved", Day(7, 3), "R-3"),
                FundCommand.Withdraw("R-3/withdrawn", Day(8, 3), "R-3"),
                FundCommand.Request("R-4", Day(8, 3), FundActivity.On(Day(10, 8), FundSpend.Of(Money.Usd(24_000m)))),
                FundCommand.Approve("R-4/approved", Day(8, 5), "R-4"),
                FundCommand.Claim("C-2", Day(11, 2), "R-4", FundSpend.Of(Money.Usd(23_999.99m)), isFinal: true, "invoice"),
            ]),
        new(
            "Keystone Consulting",
            Signed("keystone", StandardPrograms.Implementation, ImplementationProgram.Authorized),
            [
                FundCommand.SetTier("tier", Day(1, 1), ImplementationProgram.Authorized),
                FundCommand.Request("R-1", Day(2, 3), Planned(3, 10, 4_000m, FundCategory.EventsAndSponsorships)),
                FundCommand.Approve("R-1/approved", Day(2, 5), "R-1"),
                FundCommand.Claim("C-1", Day(3, 24), "R-1", FundSpend.Of(Money.Usd(4_200m)), isFinal: true, "invoice"),
                FundCommand.Request("R-2", Day(4, 7), FundActivity.On(Day(5, 12), FundSpend.Of(Money.Usd(2_000m)))),
                FundCommand.Request("R-3", Day(4, 7), Planned(5, 12, 2_000m, FundCategory.ContentAndCollateral)),
                FundCommand.Decline("R-3/declined", Day(4, 9), "R-3", "the case study is for another product"),
                FundCommand.Request("R-4", Day(6, 1), Planned(9, 15, 7_500m, FundCategory.DemandGeneration)),
                FundCommand.Approve("R-4/approved", Day(6, 3), "R-4"),
                FundCommand.Approve("R-4/approved in part", Day(6, 3), "R-4", Money.Usd(5_000m)),
                FundCommand.SetTier("tier/premier", Day(7, 1), ImplementationProgram.Premier),
                FundCommand.Claim("C-4", Day(10, 1), "R-4", FundSpend.Of(Money.Usd(4_750m)), isFinal: true, "invoice"),
            ]),
    ];

    private static Agreement Signed(PartnerId partner, PartnerProgram program, TierId tier) => Agreement.Of(partner, program, Day(1, 1)).AtTier(tier);

    private static FundActivity Planned(int month, int day, decimal dollars, FundCategory category) =>
        FundActivity.On(Day(month, day), FundSpend.Of(Money.Usd(dollars))).For(category);

    private static LocalDate Day(int month, int day) => new(2026, month, day);
}

/// <summary>A partner of the sample, and what people want of its fund in a year.</summary>
internal sealed record ExampleFund(string Name, Agreement Agreement, IReadOnlyList<FundCommand> Commands)
{
    /// <summary>Carries the commands out, one after the other, and looks at the fund on the last day of the year.</summary>
    public FundReport Run()
    {
        var desk = new FundDesk(Agreement);
        var history = FundHistory.Of(Agreement.Partner, Agreement.Program.Currency, Agreement.SignedOn);
        var lines = new List<FundLine>();
        foreach (var command in Commands)
        {
            var decision = desk.Decide(history.Account, command);
            history = history.With(decision.Events);
            lines.AddRange(decision.Events.Select(happened => new FundLine(happened.Date, happened.Cause, happened.Code, happened.ToString(), IsRefusal: false)));
            lines.AddRange(decision.Reasons.Select(reason => new FundLine(command.Date, command.Id, reason.Code, reason.Words, IsRefusal: true)));
        }

        var end = new LocalDate(Agreement.SignedOn.Year, 12, 31);
        return new FundReport(Name, Agreement.Program, history, lines, desk.Look(history.Account, end), desk.UseOf(history.Account, end));
    }
}

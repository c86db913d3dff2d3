using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Partnerships.Funds;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Tests.Json;

namespace Partnerships.Tests.Funds;

/// <summary>One command of a history: the account before it, and what was decided.</summary>
internal sealed record FundStep(FundAccount Before, FundAct Act, FundDecision Decision);

/// <summary>A fund and what people want of it, by seed; a shorter history is the beginning of a longer one.</summary>
public sealed record FundCase(int Seed, int Length)
{
    private static readonly LocalDate Start = new(2024, 2, 20);
    private static readonly int[] Days = [0, 0, 0, 1, 1, 2, 5, 12, 13, 28, 29, 30, 31, 32, 45, 90];

    internal FundPlan Plan => FundCases.Plan(new Chance(Seed));

    internal PartnerProgram Program => Plan.ToProgram();

    internal FundAccount Opened => FundAccount.Open("partner", Currency.Usd, Start);

    /// <summary>The commands, each made with an eye on the account, so that many of them are carried out.</summary>
    internal List<FundStep> Run()
    {
        var plan = Plan;
        var desk = new FundDesk(plan.ToProgram());
        var chance = new Chance(unchecked(Seed * 31) + 7);
        var (account, date) = (Opened, Start);
        var steps = new List<FundStep>();
        for (var number = 0; number < Length; number++)
        {
            date = date.PlusDays(chance.In(Days));
            var act = number == 0 ? new FundAct("tier", "1", date) { Tier = chance.From(0, 2) } : FundCases.Act(chance, plan, account, number + 1, date);
            date = act.Date;
            var decision = desk.Decide(account, act.ToCommand());
            steps.Add(new FundStep(account, act, decision));
            account = decision.Account;
        }

        return steps;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"seed {Seed}: {((IDescribed)Plan.ToTerms()).Describe()}\n{string.Join('\n', Run().Select(step => $"{step.Act}: {(step.Decision.IsAccepted ? "yes" : step.Decision)}"))}");
}

/// <summary>Funds of every kind, and commands that come near their bounds.</summary>
public static class FundCases
{
    public static Arbitrary<FundCase> Cases() => Arb.From(
        from seed in Gen.Choose(0, int.MaxValue)
        from length in Gen.Choose(1, 24)
        select new FundCase(seed, length),
        fund => Enumerable.Range(1, fund.Length - 1).Select(length => fund with { Length = length }));

    internal static FundPlan Plan(Chance chance)
    {
        var source = chance.From(0, 4);
        var claims = chance.From(0, 3);
        var rolling = source == 2 && chance.OneIn(3);
        var carries = !rolling && chance.OneIn(2);
        int[] categories = chance.Of<int[]>([], [50, 30, 20], [33, 33, 34], [100, 0]);
        return new FundPlan
        {
            Months = chance.Of(12, 6, 3),
            StartMonth = chance.Of(1, 2, 7),
            Allowances = source < 2 ? [chance.Of(0L, 1_000), chance.Of(1_001L, 99_999), 250_000] : null,
            AccrualPercent = source == 2 ? chance.Of(3, 40) : null,
            MatchPercent = chance.Of(100, 50, 33),
            Categories = categories,
            Binding = categories.Length > 0 && chance.OneIn(2),
            Minimum = chance.OneIn(3) ? 100 : null,
            LeadTime = chance.OneIn(3) ? chance.Of(0, 1, 10) : null,
            WithinQuarter = chance.OneIn(4),
            WithoutApproval = chance.OneIn(2),
            ClaimDays = claims > 0 ? chance.Of(0, 30, 45) : null,
            FirstDays = claims == 2 ? chance.Of(45, 50) : null,
            ClaimsAfterPeriod = claims == 3,
            TravelPercent = chance.OneIn(2) ? chance.Of(0, 50, 100) : null,
            TravelCap = chance.OneIn(2) ? 333 : null,
            NextPeriod = !rolling && chance.OneIn(4),
            ExpiresAfterDays = rolling ? chance.Of(1, 30, 100) : null,
            CarriesOver = carries,
            CarryLimit = carries && chance.OneIn(2) ? chance.Of(1L, 500, 5_000) : null,
            RebateBelow = source == 2 && !rolling && chance.OneIn(2) ? chance.Of(1L, 500, 5_000) : null,
            TierChange = chance.From(0, 2),
            Prorated = chance.OneIn(3),
            ClawBackDays = chance.OneIn(3) ? chance.Of(30, 100) : null,
        };
    }

    internal static FundAct Act(Chance chance, FundPlan plan, FundAccount account, int number, LocalDate date)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        var open = account.Requests.Where(request => request.Status == FundRequestStatus.Requested).Select(request => request.Id).ToList();
        var approved = account.Requests.Where(request => request.Status == FundRequestStatus.Approved).ToList();
        var kind = chance.From(0, 24);
        var near = Math.Max(1, account.Balance.Available.MinorUnits / chance.Of(1, 2, 3));
        var cents = chance.Of(1L, 2, 99, 1_000, near, near + 1, near * 2);
        switch (kind)
        {
            case 0 or 1:
                return new FundAct("tier", id, date) { Tier = chance.From(-1, 2) };
            case 2 or 3:
                return new FundAct(plan.AccrualPercent is null ? "grant" : "accrue", id, date) { Amount = chance.Of(1L, 33, 5_001, 60_000) };
            case 4 when chance.OneIn(4):
                return new FundAct("close", id, date);
            case 5:
                return new FundAct("reinstate", id, date) { Amount = Math.Max(1, account.Balance.Expired.MinorUnits / chance.Of(1, 2)) };
            case 6 or 7:
                return new FundAct("clawback", id, date)
                {
                    Target = account.Claims.Count > 0 ? chance.In(account.Claims).Id : "none",
                    Amount = chance.Of(0, 1, cents),
                };
            case 8:
                return new FundAct("adjust", id, date)
                {
                    Target = account.Lots.Count > 0 ? chance.In(account.Lots).Id : "none",
                    Amount = chance.Of(1, -1, 500, -near),
                };
            case 9:
                return new FundAct("withdraw", id, date) { Target = account.Requests.Count > 0 ? chance.In(account.Requests).Id : "none" };
            case 10:
                return new FundAct("decline", id, date) { Target = open.Count > 0 ? chance.In(open) : "none" };
            case < 16 when open.Count > 0:
                return new FundAct("approve", id, date) { Target = chance.In(open), Amount = chance.OneIn(4) ? cents : 0, Flag = chance.OneIn(2) };
            case < 20 when approved.Count > 0:
                var request = chance.In(approved);
                return new FundAct("claim", id, chance.OneIn(2) ? LocalDate.Max(date, request.Activity.To) : date)
                {
                    Target = request.Id,
                    Plain = chance.Of(0L, 1, 333, request.Asked.MinorUnits, request.Asked.MinorUnits * 3),
                    Travel = chance.Of(0L, 500),
                    Flag = chance.OneIn(3),
                    Proved = !chance.OneIn(6),
                };
            default:
                var direct = chance.OneIn(plan.WithoutApproval ? 2 : 8);
                var from = direct ? date.PlusDays(-chance.Of(0, 0, 1, 29, 30, 31, 45)) : date.PlusDays(chance.Of(0, 1, 14, 15, 31));
                return new FundAct(direct ? "direct" : "request", id, date)
                {
                    From = from,
                    To = from.PlusDays(chance.Of(0, 0, 0, 3, 40)),
                    Plain = cents,
                    Travel = chance.Of(0L, 0, 400, 1_000),
                    Category = plan.Categories.Length > 0 ? chance.From(chance.OneIn(8) ? -1 : 0, plan.Categories.Length - 1) : -1,
                    Proved = !chance.OneIn(6),
                };
        }
    }
}

using System.Globalization;
using NodaTime;
using Partnerships.Funds;
using Partnerships.Monetary;

namespace Partnerships.Tests.Funds;

/// <summary>A command in plain numbers, for the code and for the oracle.</summary>
/// <remarks>The kinds: tier, grant, accrue, request, approve, decline, withdraw, claim, direct, reinstate, clawback, adjust, close.</remarks>
internal sealed record FundAct(string Kind, string Id, LocalDate Date)
{
    /// <summary>A tier's rank, or −1 for none.</summary>
    public int Tier { get; init; }

    /// <summary>Cents; 0 where the act takes all that there is.</summary>
    public long Amount { get; init; }

    /// <summary>The request, the claim or the lot that is meant.</summary>
    public string Target { get; init; } = "none";

    public LocalDate From { get; init; }

    public LocalDate To { get; init; }

    public long Plain { get; init; }

    public long Travel { get; init; }

    /// <summary>A category's place, or −1 for none.</summary>
    public int Category { get; init; } = -1;

    /// <summary>Whether a claim is the last, or an approval may reallocate.</summary>
    public bool Flag { get; init; }

    public bool Proved { get; init; }

    private FundSpend Spend => Travel == 0 ? FundSpend.Of(FundPlan.Cents(Plain)) : FundSpend.Of(FundPlan.Cents(Plain)).And("travel", FundPlan.Cents(Travel));

    private FundActivity Activity => Category < 0
        ? FundActivity.Between(From, To, Spend)
        : FundActivity.Between(From, To, Spend).For(FundPlan.Category(Category));

    private string[] Proofs => Proved ? ["invoice"] : [];

    private Money Cents => FundPlan.Cents(Amount);

    public FundCommand ToCommand() => Kind switch
    {
        "tier" => FundCommand.SetTier(Id, Date, Tier < 0 ? null : FundPlan.Tiers[Tier]),
        "grant" => FundCommand.Grant(Id, Date, Cents),
        "accrue" => FundCommand.Accrue(Id, Date, Cents),
        "request" => FundCommand.Request(Id, Date, Activity),
        "approve" => FundCommand.Approve(Id, Date, Target, Amount == 0 ? null : Cents, Flag),
        "decline" => FundCommand.Decline(Id, Date, Target, "not now"),
        "withdraw" => FundCommand.Withdraw(Id, Date, Target),
        "claim" => FundCommand.Claim(Id, Date, Target, Spend, Flag, Proofs),
        "direct" => FundCommand.ClaimDirectly(Id, Date, Activity, Proofs),
        "reinstate" => FundCommand.Reinstate(Id, Date, Cents, "by courtesy"),
        "clawback" => FundCommand.ClawBack(Id, Date, Target, Amount == 0 ? null : Cents, "no proof"),
        "adjust" => FundCommand.Adjust(Id, Date, Target, Cents, "corrected"),
        _ => FundCommand.Close(Id, Date, "left"),
    };

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Date:R} {Kind} {Id}: tier {Tier}, {Amount} for {Target}, {From:R} to {To:R}, {Plain} + {Travel} in {Category}, {Flag}, {Proved}");
}

using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Tests.Commissions;

/// <summary>A range of rates in billionths: of one tier, or of all where no tier is named.</summary>
public sealed record PlanRangeCase(string? Tier, long Low, long High);

/// <summary>A rate of a program: one range for all tiers, or one for each of some.</summary>
/// <param name="Key">The key.</param>
/// <param name="Ranges">The ranges.</param>
/// <param name="Default">In billionths, where an agreement says nothing of it.</param>
/// <param name="Option">The option that it needs.</param>
/// <param name="Replaces">The key of the rate whose place it takes where both would apply.</param>
public sealed record PlanTermCase(string Key, PlanRangeCase[] Ranges, long? Default, string? Option, string? Replaces = null);

/// <summary>A version of a program, in force from a day on.</summary>
public sealed record PlanVersionCase(int From, PlanTermCase[] Terms, PlanRuleCase[] Rules)
{
    /// <summary>Its number; null where it is that of its place.</summary>
    public int? Number { get; init; }
}

/// <summary>What a rule's progress holds before the first deal: a quota, or a baseline of growth, in cents.</summary>
public sealed record PlanQuotaCase(string Rule, string Scope, long? Quota, long? Baseline);

/// <summary>A tier from a day on; null for none.</summary>
public sealed record PlanTierCase(int From, string? Tier);

/// <summary>A program in its versions, a partner's agreement and tiers, and deals one after the other; all in whole numbers.</summary>
public sealed record PlanCase(PlanVersionCase[] Versions, PlanDealCase[] Deals)
{
    private static readonly JsonSerializerOptions Short = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public const string Partner = "acme";

    public static readonly string[] AllTiers = ["silver", "gold"];

    public static readonly string[] AllOptions = ["resale", "agency"];

    public string Combination { get; init; } = "sum";

    public string VersionOn { get; init; } = "sold";

    public string Rounding { get; init; } = "HalfAwayFromZero";

    public int SignedOn { get; init; }

    public int? EndsOn { get; init; }

    public string? Tier { get; init; }

    public string? Option { get; init; }

    public bool Pinned { get; init; }

    public string? EarnedOn { get; init; }

    public Dictionary<string, long> Agreed { get; init; } = [];

    /// <summary>The tiers over time; empty where there is no timeline.</summary>
    public PlanTierCase[] Timeline { get; init; } = [];

    public PlanQuotaCase[] Quotas { get; init; } = [];

    public static LocalDate Day(int day) => new LocalDate(2025, 1, 1).PlusDays(day);

    public PartnerProgram ToProgram(int version)
    {
        var (it, program) = (Versions[version], PartnerProgram.Of("example", "Example", PartnerType.Reseller, $"{Versions[version].Number ?? version + 1}.0", Day(Versions[version].From))
            .RoundingTo(Partnerships.Monetary.Rounding.FromName(Rounding)));
        program = version + 1 < Versions.Length ? program.InForceUntil(Day(Versions[version + 1].From - 1)) : program;
        return program
            .WithLadder(TierLadder.Cumulative([.. AllTiers.Select(tier => Partnerships.Tiers.Tier.Of(TierId.Of(tier)))]))
            .WithOptions([.. AllOptions.Select(option => ProgramOption.Of(option, option))])
            .WithRates([.. it.Terms.Select(ToTerm)])
            .WithCommissions(CommissionPlan.Of([.. it.Rules.Select(rule => rule.ToRule())]).Combining(RuleCombination.FromName(Combination)).ByVersionOn(DealDay.FromName(VersionOn)));
    }

    public Agreement ToAgreement(PartnerProgram program)
    {
        var agreement = Agreement.Of(Partner, program, Day(SignedOn));
        agreement = EndsOn is { } last ? agreement.EndingOn(Day(last)) : agreement;
        agreement = Tier is { } tier ? agreement.AtTier(TierId.Of(tier)) : agreement;
        agreement = Option is { } option ? agreement.UnderOption(option) : agreement;
        agreement = Pinned ? agreement.Pinned() : agreement;
        agreement = EarnedOn is { } day ? agreement.Earning(DealDay.FromName(day)) : agreement;
        return Agreed.Aggregate(agreement, (before, rate) => before.Agree(program.Rates.Single(term => term.Key == rate.Key), PlanPayCase.Billionths(rate.Value)));
    }

    public CommissionCalculator ToCalculator()
    {
        var programs = Versions.Select((_, version) => ToProgram(version)).ToArray();
        return new CommissionCalculator(ToAgreement(programs[0]), ProgramCatalog.Of(programs), Timeline.Length == 0 ? null : ToTimeline());
    }

    public CommissionProgress ToProgress() => Quotas.Aggregate(CommissionProgress.None, (progress, quota) =>
    {
        var entry = progress.Find(quota.Rule, quota.Scope) ?? ProgressEntry.Of(quota.Rule, quota.Scope);
        entry = quota.Quota is { } amount ? entry.OfQuota(Money.FromMinorUnits(amount, Currency.Usd)) : entry;
        return progress.With(quota.Baseline is { } turnover ? entry.Over(Money.FromMinorUnits(turnover, Currency.Usd)) : entry);
    });

    public override string ToString() => JsonSerializer.Serialize(this, Short);

    private TierTimeline ToTimeline() => Timeline.Skip(1).Aggregate(
        TierTimeline.From(Day(Timeline[0].From), Id(Timeline[0].Tier)),
        (timeline, change) => timeline.Then(Day(change.From), Id(change.Tier)));

    private static TierId? Id(string? tier) => tier is null ? null : TierId.Of(tier);

    private static RateTerm ToTerm(PlanTermCase it)
    {
        var term = it.Ranges[0].Tier is null
            ? RateTerm.Of(it.Key, it.Key, Range(it.Ranges[0]))
            : RateTerm.Of(it.Key, it.Key, [.. it.Ranges.Select(range => TierRange.Of(TierId.Of(range.Tier!), Range(range)))]);
        term = it.Option is { } option ? term.Under(option) : term;
        term = it.Replaces is { } other ? term.Replacing(other) : term;
        return it.Default is { } rate ? term.UnlessAgreed(PlanPayCase.Billionths(rate)) : term;
    }

    private static RateRange Range(PlanRangeCase range) => new(PlanPayCase.Billionths(range.Low), PlanPayCase.Billionths(range.High));
}

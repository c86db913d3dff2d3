#pragma warning disable CA1812 // Serializers make them.
using System.Collections.Generic;

namespace Partnerships.Benchmarks.Json;

/// <summary>A program document as objects with properties: each field of it reaches one, checked by nobody.</summary>
internal sealed partial class ProgramBag
{
    public string? Format { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? Version { get; set; }

    public string? From { get; set; }

    public string? Currency { get; set; }

    public string? Zone { get; set; }

    public string? ProgramYear { get; set; }

    public string? Rounding { get; set; }

    public string? Clause { get; set; }

    public Dictionary<string, MetricBag>? Metrics { get; set; }

    public List<LadderBag>? Ladders { get; set; }

    public List<TierBenefitsBag>? Benefits { get; set; }

    public List<OptionBag>? Options { get; set; }

    public List<RateBag>? Rates { get; set; }

    public PlanBag? Commissions { get; set; }

    public SettlementBag? Settlement { get; set; }

    public List<FundBag>? Funds { get; set; }

    public List<GoalBag>? Goals { get; set; }

    public List<CommitmentBag>? Commitments { get; set; }

    public List<ActivityBag>? Activities { get; set; }

    public ExamBag? Exam { get; set; }

    public List<CourseBag>? Courses { get; set; }

    public ProtectionBag? Protection { get; set; }

    public List<ServiceLevelBag>? ServiceLevels { get; set; }

    public List<TimelineBag>? Timelines { get; set; }

    public ApplicationBag? Application { get; set; }

    internal sealed class MetricBag
    {
        public string? Kind { get; set; }

        public string? Name { get; set; }

        public string? Steps { get; set; }

        public string? Least { get; set; }

        public string? Most { get; set; }

        public int? FewestResponses { get; set; }
    }

    internal sealed class LadderBag
    {
        public string? Rule { get; set; }

        public List<TierBag>? Tiers { get; set; }
    }

    internal sealed class TierBag
    {
        public string? Id { get; set; }

        public string? Clause { get; set; }

        public List<RequirementBag>? Requirements { get; set; }
    }

    internal sealed class RequirementBag
    {
        public string? Metric { get; set; }

        public Bound? AtLeast { get; set; }

        public Bound? MoreThan { get; set; }

        public string? Over { get; set; }

        public string? Holds { get; set; }
    }

    internal sealed class TierBenefitsBag
    {
        public string? Tier { get; set; }

        public List<BenefitBag>? Benefits { get; set; }
    }

    internal sealed class BenefitBag
    {
        public string? Key { get; set; }

        public string? Name { get; set; }

        public string? Level { get; set; }

        public int? Quantity { get; set; }

        public string? Unit { get; set; }

        public string? Yearly { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class OptionBag
    {
        public string? Key { get; set; }

        public string? Name { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class RateBag
    {
        public string? Key { get; set; }

        public string? Name { get; set; }

        public string? Stream { get; set; }

        public string? Option { get; set; }

        public string? Replaces { get; set; }

        public RangeBag? Range { get; set; }

        public List<TierRangeBag>? ByTier { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class RangeBag
    {
        public string? From { get; set; }

        public string? To { get; set; }
    }

    internal sealed class TierRangeBag
    {
        public string? Tier { get; set; }

        public RangeBag? Range { get; set; }
    }

    internal sealed class GoalBag
    {
        public string? Metric { get; set; }

        public Bound? AtLeast { get; set; }

        public Bound? MoreThan { get; set; }

        public Bound? UpTo { get; set; }

        public string? Tier { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class CommitmentBag
    {
        public string? Party { get; set; }

        public string? Key { get; set; }

        public string? Name { get; set; }

        public int? Count { get; set; }

        public string? Unit { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class ActivityBag
    {
        public string? Key { get; set; }

        public string? Name { get; set; }

        public string? Cadence { get; set; }

        public int? Hours { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class ExamBag
    {
        public string? PassMark { get; set; }

        public string? ValidFor { get; set; }

        public int? RenewalDays { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class CourseBag
    {
        public string? Name { get; set; }

        public int? Hours { get; set; }

        public List<string>? Topics { get; set; }

        public string? Clause { get; set; }
    }
}

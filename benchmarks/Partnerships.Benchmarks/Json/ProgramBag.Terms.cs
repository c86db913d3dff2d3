#pragma warning disable CA1812 // Serializers make them.
using System.Collections.Generic;

namespace Partnerships.Benchmarks.Json;

/// <content>Commissions, funds, protection and dates.</content>
internal sealed partial class ProgramBag
{
    internal sealed class PlanBag
    {
        public List<RuleBag>? Rules { get; set; }
    }

    internal sealed class RuleBag
    {
        public string? Key { get; set; }

        public string? Name { get; set; }

        public PayBag? Pay { get; set; }

        public string? Base { get; set; }

        public List<string>? Streams { get; set; }

        public List<string>? OtherThan { get; set; }

        public string? Option { get; set; }

        public List<string>? OtherOptions { get; set; }

        public List<string>? Replaces { get; set; }

        public PaymentBag? Payment { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class PayBag
    {
        public string? Rate { get; set; }

        public ScheduleBag? Schedule { get; set; }
    }

    internal sealed class ScheduleBag
    {
        public BracketBag? Flat { get; set; }
    }

    internal sealed class BracketBag
    {
        public string? Rate { get; set; }
    }

    internal sealed class PaymentBag
    {
        public string? Earned { get; set; }

        public string? Net { get; set; }
    }

    internal sealed class SettlementBag
    {
        public string? Trigger { get; set; }

        public int? Days { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class FundBag
    {
        public string? Period { get; set; }

        public List<AllowanceBag>? Allowances { get; set; }

        public List<CategoryBag>? Categories { get; set; }

        public string? TierChange { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class AllowanceBag
    {
        public string? Tier { get; set; }

        public string? Amount { get; set; }
    }

    internal sealed class CategoryBag
    {
        public string? Category { get; set; }

        public string? Share { get; set; }
    }

    internal sealed class ProtectionBag
    {
        public string? Length { get; set; }

        public string? From { get; set; }

        public string? Per { get; set; }

        public string? Later { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class ServiceLevelBag
    {
        public string? Key { get; set; }

        public string? Name { get; set; }

        public int? Hours { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class TimelineBag
    {
        public string? Key { get; set; }

        public string? Name { get; set; }

        public List<PhaseBag>? Phases { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class PhaseBag
    {
        public string? Name { get; set; }

        public string? When { get; set; }
    }

    internal sealed class ApplicationBag
    {
        public List<ItemBag>? Items { get; set; }

        public string? Clause { get; set; }
    }

    internal sealed class ItemBag
    {
        public string? Key { get; set; }

        public string? Name { get; set; }
    }
}

using System.Collections.Generic;
using System.Linq;
using System;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Certifications;
using Partnerships.Commissions;
using Partnerships.Explanations;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Registrations;
using Partnerships.Tiers;

namespace Partnerships.Programs;

/// <content>A program is put together part by part; each part is checked against those before it.</content>
public sealed partial class PartnerProgram
{
    private PartnerProgram(PartnerProgram like)
        : this(like.Id, like.Name, like.Type, like.Version, like.From)
    {
        (Until, Currency, ZoneId, Year, Rounding) = (like.Until, like.Currency, like.ZoneId, like.Year, like.Rounding);
        (NeedsVertical, CurePeriod, Review, Clause, Exam) = (like.NeedsVertical, like.CurePeriod, like.Review, like.Clause, like.Exam);
        (Settlement, MinimumCommitment, Discounts) = (like.Settlement, like.MinimumCommitment, like.Discounts);
        (DefinedMetrics, Ladders, Benefits, Options, Rates) = (like.DefinedMetrics, like.Ladders, like.Benefits, like.Options, like.Rates);
        (Goals, Commitments, Activities, Courses, Commissions, Funds, Protection, ServiceLevels, Timelines, Application) = (like.Goals, like.Commitments, like.Activities, like.Courses, like.Commissions, like.Funds, like.Protection, like.ServiceLevels, like.Timelines, like.Application);
    }

    /// <summary>A program with nothing in it yet.</summary>
    /// <param name="id">The key, which all versions share: lower-case letters and digits, words joined by hyphens.</param>
    /// <param name="name">The name; not blank.</param>
    /// <param name="type">What kind of partner it is for.</param>
    /// <param name="version">The version; not blank.</param>
    /// <param name="from">The first day in force.</param>
    /// <exception cref="ArgumentException">The key has another form, or name or version are blank.</exception>
    public static PartnerProgram Of(string id, string name, PartnerType type, string version, LocalDate from) => new(id, name, type, version, from);

    /// <summary>The same program, whose last day in force is this one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the first.</exception>
    public PartnerProgram InForceUntil(LocalDate last) => last >= From
        ? new(this) { Until = last }
        : throw new ArgumentOutOfRangeException(nameof(last), last, $"Must be {Dates.Text(From)} or later, is {Dates.Text(last)}.");

    /// <summary>The same program in another currency.</summary>
    /// <exception cref="ArgumentException">The currency has no minor unit.</exception>
    public PartnerProgram In(Currency currency) => new(this) { Currency = Money.RequireMinorUnit(currency) };

    /// <summary>The same program, whose days begin and end in a time zone.</summary>
    /// <param name="zoneId">The zone's id; not blank. It is resolved by the caller's provider when it is needed.</param>
    public PartnerProgram InZone(string zoneId) => new(this) { ZoneId = Guard.NotBlank(zoneId) };

    /// <summary>The same program, counting by other twelve months.</summary>
    public PartnerProgram CountingBy(ProgramYear year) => new(this) { Year = year };

    /// <summary>The same program, rounding in another way.</summary>
    public PartnerProgram RoundingTo(Rounding rounding) => new(this) { Rounding = Guard.NotNull(rounding) };

    /// <summary>The same program, whose agreements name the industry that the partner serves.</summary>
    public PartnerProgram NeedingVertical() => new(this) { NeedsVertical = true };

    /// <summary>The same program, whose tier is signed in the agreement; what it misses is to be cured within a period.</summary>
    /// <param name="curePeriod">Days, months or years; above zero.</param>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public PartnerProgram WithSignedTiers(Period curePeriod) => new(this) { CurePeriod = Dates.Check(curePeriod) };

    /// <summary>The same program, and how its tiers change over time.</summary>
    public PartnerProgram Reviewed(ReviewTerms terms) => new(this) { Review = Guard.NotNull(terms) };

    /// <summary>The same program, and where it is written.</summary>
    public PartnerProgram By(Clause clause) => new(this) { Clause = Guard.NotNull(clause) };

    /// <summary>The same program, with metrics defined that nothing else in it mentions.</summary>
    /// <exception cref="ArgumentException">One key stands for two metrics.</exception>
    public PartnerProgram Defining(params Metric[] metrics) => Checked(new(this) { DefinedMetrics = Array.AsReadOnly(Guard.Copy(metrics)) }, nameof(metrics));

    /// <summary>The same program with its ladder, or one for each segment.</summary>
    /// <exception cref="ArgumentException">One key stands for two metrics, or two ladders are for one segment.</exception>
    public PartnerProgram WithLadder(params TierLadder[] ladders)
    {
        RequireOnce(Guard.Copy(ladders).Select(ladder => ladder.Segment ?? "(all)"), nameof(ladders));
        return Checked(new(this) { Ladders = Array.AsReadOnly(Guard.Copy(ladders)) }, nameof(ladders));
    }

    /// <summary>The same program with the benefits of its tiers.</summary>
    /// <exception cref="ArgumentException">No ladder has such a tier, or a tier comes twice.</exception>
    public PartnerProgram WithBenefits(params TierBenefits[] benefits)
    {
        RequireOnce(Guard.Copy(benefits).Select(table => table.Tier.Key), nameof(benefits));
        foreach (var table in benefits)
        {
            RequireTier(table.Tier, nameof(benefits));
        }

        return new(this) { Benefits = Array.AsReadOnly(Guard.Copy(benefits)) };
    }

    /// <summary>The same program with the options that a partner can sign.</summary>
    /// <exception cref="ArgumentException">A key comes twice.</exception>
    public PartnerProgram WithOptions(params ProgramOption[] options)
    {
        RequireOnce(Guard.Copy(options).Select(option => option.Key), nameof(options));
        return new(this) { Options = Array.AsReadOnly(Guard.Copy(options)) };
    }

    /// <summary>The same program with the rates that an agreement fixes.</summary>
    /// <exception cref="ArgumentException">A key comes twice, or a term names a tier, an option or a term that there is not.</exception>
    public PartnerProgram WithRates(params RateTerm[] rates)
    {
        var keys = Guard.Copy(rates).Select(term => term.Key).ToList();
        RequireOnce(keys, nameof(rates));
        foreach (var term in rates)
        {
            foreach (var range in term.ByTier)
            {
                RequireTier(range.Tier, nameof(rates));
            }

            RequireOption(term.Option, nameof(rates));
            RequireKnown(term.Replaces, keys, "rate", nameof(rates));
        }

        return new(this) { Rates = Array.AsReadOnly(Guard.Copy(rates)) };
    }

    /// <summary>The same program, and by which rules deals are paid.</summary>
    /// <exception cref="ArgumentException">A rule names a rate, an option or a tier that there is not.</exception>
    public PartnerProgram WithCommissions(CommissionPlan plan)
    {
        foreach (var rule in Guard.NotNull(plan).Rules)
        {
            RequireKnown((rule.Pay as RulePay.AgreedRate)?.Term, Rates.Select(term => term.Key), "rate", nameof(plan));
            rule.OtherOptions.Append(rule.Option).ToList().ForEach(option => RequireOption(option, nameof(plan)));
            rule.Tiers.ToList().ForEach(tier => RequireTier(tier, nameof(plan)));
        }

        return new(this) { Commissions = plan };
    }

    /// <summary>The same program with its goals.</summary>
    /// <exception cref="ArgumentException">One key stands for two metrics, or a goal names a tier that there is not.</exception>
    public PartnerProgram WithGoals(params Goal[] goals)
    {
        foreach (var tier in Guard.Copy(goals).Select(goal => goal.Tier).OfType<TierId>())
        {
            RequireTier(tier, nameof(goals));
        }

        return Checked(new(this) { Goals = Array.AsReadOnly(Guard.Copy(goals)) }, nameof(goals));
    }

    /// <summary>The same program with what each side commits to.</summary>
    public PartnerProgram WithCommitments(params Commitment[] commitments) => new(this) { Commitments = Array.AsReadOnly(Guard.Copy(commitments)) };

    /// <summary>The same program with what comes back.</summary>
    /// <exception cref="ArgumentException">A key comes twice.</exception>
    public PartnerProgram WithActivities(params Activity[] activities)
    {
        RequireOnce(Guard.Copy(activities).Select(activity => activity.Key), nameof(activities));
        return new(this) { Activities = Array.AsReadOnly(Guard.Copy(activities)) };
    }

    /// <summary>The same program with its training and, where there is one, its exam.</summary>
    public PartnerProgram WithTraining(Exam? exam, params Course[] courses) => new(this) { Exam = exam, Courses = Array.AsReadOnly(Guard.Copy(courses)) };

    /// <summary>The same program with how its deal registrations are protected.</summary>
    /// <exception cref="ArgumentException">The terms name a tier that there is not.</exception>
    public PartnerProgram WithProtection(ProtectionTerms terms)
    {
        foreach (var tier in Guard.NotNull(terms).ByTier)
        {
            RequireTier(tier.Tier, nameof(terms));
        }

        return new(this) { Protection = terms };
    }

    /// <summary>The same program with within how many hours what is answered.</summary>
    /// <exception cref="ArgumentException">A key comes twice.</exception>
    public PartnerProgram WithServiceLevels(params ServiceLevel[] levels)
    {
        RequireOnce(Guard.Copy(levels).Select(level => level.Key), nameof(levels));
        return new(this) { ServiceLevels = Array.AsReadOnly(Guard.Copy(levels)) };
    }

    /// <summary>The same program with its timelines.</summary>
    /// <exception cref="ArgumentException">A key comes twice.</exception>
    public PartnerProgram WithTimelines(params Timeline[] timelines)
    {
        RequireOnce(Guard.Copy(timelines).Select(timeline => timeline.Key), nameof(timelines));
        return new(this) { Timelines = Array.AsReadOnly(Guard.Copy(timelines)) };
    }

    /// <summary>The same program with what an applicant submits.</summary>
    public PartnerProgram WithApplication(ApplicationForm form) => new(this) { Application = Guard.NotNull(form) };

    private static PartnerProgram Checked(PartnerProgram program, string argument)
    {
        var twice = ProgramMetrics.KeyOfSeveral(program);
        return twice is null ? program : throw new ArgumentException($"A key stands for one metric; \"{twice}\" stands for several.", argument);
    }

    private static void RequireOnce(IEnumerable<string> keys, string argument)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (keys.FirstOrDefault(key => !seen.Add(key)) is { } twice)
        {
            throw new ArgumentException($"Each must come once; \"{twice}\" comes twice.", argument);
        }
    }

    private static void RequireKnown(string? key, IEnumerable<string> known, string what, string argument)
    {
        if (key is not null && !known.Contains(key, StringComparer.Ordinal))
        {
            throw new ArgumentException($"The program has no {what} \"{key}\"; it has {string.Join(", ", known.Distinct(StringComparer.Ordinal))}.", argument);
        }
    }

    private void RequireOption(string? option, string argument) => RequireKnown(option, Options.Select(known => known.Key), "option", argument);

    private void RequireTier(TierId tier, string argument)
    {
        if (!HasTier(tier))
        {
            RequireKnown(tier.Key, Ladders.SelectMany(ladder => ladder.Tiers).Select(known => known.Id.Key).Distinct(StringComparer.Ordinal), "tier", argument);
        }
    }

    // Each goal, benefit and range of rates asks for its tier: loops cost a fraction of nested sequences.
    private bool HasTier(TierId tier)
    {
        foreach (var ladder in Ladders)
        {
            foreach (var known in ladder.Tiers)
            {
                if (known.Id == tier)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

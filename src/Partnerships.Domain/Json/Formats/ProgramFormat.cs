using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Certifications;
using Partnerships.Funds;
using Partnerships.Json.Shapes;
using Partnerships.Json.Syntax;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Json.Formats;

/// <summary>The document of a program.</summary>
internal static class ProgramFormat
{
    private sealed record SignedTiers(Period Cure);

    private static readonly Shape<SignedTiers> Signed = ObjectShape<SignedTiers>.Of("signedTiers", "The tier is signed in the agreement.")
        .Required("cure", Texts.Period, "How long a partner has to meet its signed tier again.", out var cure)
        .Making(from => new SignedTiers(from.Get(cure)));

    public static ObjectShape<PartnerProgram> Shape { get; } = ObjectShape<PartnerProgram>.Of("program", "All that a published partner program says, in one version.")
        .Required("format", Common.Format(PartnerProgram.Format), "The format of the document, and its version.", out _)
        .Required("id", Texts.Key, "The key, which all versions share, such as reseller.", out var id)
        .Required("name", Texts.Words, "The name.", out var name)
        .Required("type", Texts.Key, "What kind of partner the program is for, such as technology or reseller.", out var type)
        .Required("version", Texts.Words, "The version, such as 1.0.", out var version)
        .Required("from", Texts.Date, "The first day in force.", out var from)
        .Optional("until", Texts.Date, "The last day in force; left out where there is none yet.", (program, last) => program.InForceUntil(last))
        .Required("currency", Texts.Currency, "The currency of the program's amounts.", out var currency)
        .Required("zone", Texts.Words, "The time zone in which the program's days begin and end, such as Europe/Berlin.", out var zone)
        .Required("programYear", Texts.ProgramYear, "The month and the day on which the program's year begins.", out var year)
        .Required("rounding", Common.Named(Rounding.All), "What becomes of parts of a cent when a line is posted.", out var rounding)
        .Flag("needsVertical", "Whether an agreement must name the industry that the partner serves.", program => program.NeedingVertical())
        .Optional("signedTiers", Signed, "There where the tier is signed, so that placement only says which one a partner qualifies for.", (program, signed) => program.WithSignedTiers(signed.Cure))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (program, clause) => program.By(clause))
        .Optional("review", LadderShapes.Review, "How tiers change over time.", (program, review) => program.Reviewed(review))
        .Optional("metrics", MetricShapes.Map, "Every metric that the program uses, by its key.", out var metrics)
        .Optional("ladders", new ListShape<TierLadder>(LadderShapes.Ladder, 0, "for"), "The ladder of all partners, or one for each segment.", (program, ladders) => program.WithLadder(ladders))
        .Optional("benefits", new ListShape<TierBenefits>(TermShapes.TierBenefits, 0, "tier"), "What each tier adds to the benefits of those below it.", (program, benefits) => program.WithBenefits(benefits))
        .Optional("options", new ListShape<ProgramOption>(TermShapes.Option, 0, "key"), "The ways of working together that a partner can sign.", (program, options) => program.WithOptions(options))
        .Optional("rates", new ListShape<RateTerm>(TermShapes.Rate, 0, "key"), "The rates that an agreement fixes.", (program, rates) => program.WithRates(rates))
        .Optional("commissions", PlanShapes.Plan, "The rules by which deals are paid.", (program, plan) => program.WithCommissions(plan))
        .Optional("settlement", SettlementShapes.Settlement, "When what a partner earned is paid.", (program, terms) => program.WithSettlement(terms))
        .Optional("minimumCommitment", SettlementShapes.Minimum, "What is to be brought in each agreement year at least.", (program, minimum) => program.WithMinimum(minimum))
        .Optional("discounts", SettlementShapes.Stack, "The discounts on the list price.", (program, discounts) => program.WithDiscounts(discounts))
        .Optional("funds", new ListShape<FundTerms>(FundTermShapes.Terms, 0, "option"), "The rules of the marketing fund, and those that take their place under an option.", (program, funds) => program.WithFunds(funds))
        .Optional("goals", new ListShape<Goal>(ActivityShapes.Goal, 0), "What is aimed at.", (program, goals) => program.WithGoals(goals))
        .Optional("commitments", new ListShape<Commitment>(ActivityShapes.Commitment, 0), "What each side commits to.", (program, commitments) => program.WithCommitments(commitments))
        .Optional("activities", new ListShape<Activity>(ActivityShapes.Activity, 0, "key"), "What comes back.", (program, activities) => program.WithActivities(activities))
        .Optional("exam", ActivityShapes.Exam, "What a person has to reach to be certified.", out var exam)
        .Optional("courses", new ListShape<Course>(ActivityShapes.Course, 0), "The courses of the initial training.", out var courses)
        .Optional("protection", ProtectionShapes.Terms, "How deal registrations are protected.", (program, terms) => program.WithProtection(terms))
        .Optional("serviceLevels", new ListShape<ServiceLevel>(ClockShapes.ServiceLevel, 0, "key"), "Within how many hours what is answered.", (program, levels) => program.WithServiceLevels(levels))
        .Optional("timelines", new ListShape<Timeline>(ClockShapes.Timeline, 0, "key"), "The program's timelines.", (program, timelines) => program.WithTimelines(timelines))
        .Optional("application", ClockShapes.Application, "What an applicant submits.", (program, form) => program.WithApplication(form))
        .Making(
            values => PartnerProgram
                .Of(values.Get(id), values.Get(name), PartnerType.Of(values.Get(type)), values.Get(version), values.Get(from))
                .In(values.Get(currency))
                .InZone(values.Get(zone))
                .CountingBy(values.Get(year))
                .RoundingTo(values.Get(rounding))
                .WithTraining(values.Find(exam), values.Find(courses) ?? []),
            (values, program) => Define(program, values.Find(metrics) ?? []));

    /// <summary>What a document's own parts may refer to.</summary>
    public static Reading Start(Node document, Faults faults)
    {
        var reading = new Reading("program", faults, new MetricTable(document.Find("metrics"), MetricShapes.Metric));
        AddKeys(reading, "option", PartsOf(document, "options"), "key");
        AddKeys(reading, "rate", PartsOf(document, "rates"), "key");
        AddKeys(reading, "tier", PartsOf(document, "ladders").SelectMany(ladder => PartsOf(ladder, "tiers")), "id");
        return reading;
    }

    /// <summary>What the program has, for documents that refer to it; anything where nobody could find the program.</summary>
    public static Reading Start(string document, PartnerProgram? program, Faults faults)
    {
        if (program is null)
        {
            return new Reading(document, faults, new MetricTable([])) { Known = new KnownKeys { IsOpen = true } };
        }

        var reading = new Reading(document, faults, new MetricTable(program.Metrics)) { Program = program };
        foreach (var tier in program.Ladders.SelectMany(ladder => ladder.Tiers))
        {
            reading.Known.Add("tier", tier.Id.Key);
        }

        foreach (var option in program.Options)
        {
            reading.Known.Add("option", option.Key);
        }

        foreach (var rate in program.Rates)
        {
            reading.Known.Add("rate", rate.Key);
        }

        return reading;
    }

    // A metric counts as defined beside those in use only where nothing uses it.
    private static PartnerProgram Define(PartnerProgram program, Metric[] metrics)
    {
        if (metrics.Length == 0)
        {
            return program;
        }

        var used = ProgramMetrics.Find(program);
        var defined = Array.FindAll(metrics, metric => !used.ContainsKey(metric.Key));
        return defined.Length == 0 ? program : program.Defining(defined);
    }

    private static IEnumerable<Node> PartsOf(Node node, string name)
    {
        if (node.Find(name) is { Kind: NodeKind.List } list)
        {
            for (var part = list.First; part is not null; part = part.Next)
            {
                yield return part;
            }
        }
    }

    private static void AddKeys(Reading reading, string what, IEnumerable<Node> parts, string field)
    {
        foreach (var part in parts)
        {
            if (part.Find(field) is { Kind: NodeKind.Text } key)
            {
                reading.Known.Add(what, key.Text);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using Partnerships.Calendars;
using Partnerships.Programs.Standard;
using static Partnerships.Calendars.PhaseSpan;

namespace Partnerships.Programs;

/// <summary>The timelines of the partner framework.</summary>
public static class StandardTimelines
{
    /// <summary>An integration month by month (framework §1).</summary>
    public static Timeline Integration { get; } = Timeline.Of(
        "integration",
        "Integration timeline",
        TimelinePhase.Of("Scoping & architecture design", Months(1, 1)),
        TimelinePhase.Of("Phase 1 development", Months(2, 3)).Doing("OAuth 2.0 authentication", "Key API endpoints", "Basic data synchronization", "Webhook notifications", "Error handling and logging").Taking(2, 3),
        TimelinePhase.Of("Beta testing (5 customers)", Months(4, 4)),
        TimelinePhase.Of("Phase 2 development", Months(5, 6)).Doing("Bi-directional sync", "Advanced data mapping", "Custom workflows", "Embedded UI components", "Bulk operations").Taking(2, 3),
        TimelinePhase.Of("General availability launch", Months(7, 7)),
        TimelinePhase.Of("Phase 3 & optimization", FromMonth(8)).Doing("Performance optimization", "Advanced analytics", "White-label options", "Enterprise features").Taking(1, 2))
        .By(Section1.Timeline);

    /// <summary>From the first call to the start of an integration (framework §1).</summary>
    public static Timeline TechnologyNextSteps { get; } = Timeline.Of(
        "next-steps",
        "Next steps to an integration",
        TimelinePhase.Of("Exploratory call (30 min)", Weeks(1, 1)),
        TimelinePhase.Of("Technical architecture review (2 hours)", Weeks(2, 2)),
        TimelinePhase.Of("Commercial discussion & terms", Weeks(3, 3)),
        TimelinePhase.Of("Partnership agreement execution", Weeks(4, 4)),
        TimelinePhase.Of("Integration development begins", FromWeek(5)))
        .By(Section1.NextSteps);

    /// <summary>The steps of an application as an implementation partner (framework §2).</summary>
    public static Timeline ImplementationApplication { get; } = Timeline.Of(
        "application",
        "Implementation partner application",
        TimelinePhase.Of("Application review", Weeks(1, 2)),
        TimelinePhase.Of("Qualification call", Weeks(3, 3)),
        TimelinePhase.Of("Partner agreement", Weeks(4, 4)),
        TimelinePhase.Of("Certification training", Weeks(5, 8)),
        TimelinePhase.Of("Begin implementations", FromWeek(9)))
        .By(Section2.Application);

    /// <summary>The steps of an application as a reseller, which begins once the application is in (framework §3).</summary>
    public static Timeline ResellerApplication { get; } = Timeline.Of(
        "application",
        "Reseller application",
        TimelinePhase.Of("Qualification call", Weeks(1, 1)).Doing("Assess fit"),
        TimelinePhase.Of("Business review", Weeks(2, 2)).Doing("Deep dive discussion"),
        TimelinePhase.Of("Agreement", Weeks(3, 4)).Doing("Legal review & signing"),
        TimelinePhase.Of("Training", Weeks(5, 7)).Doing("Complete certification"),
        TimelinePhase.Of("Launch", FromWeek(8)).Doing("Begin selling"))
        .By(Section3.Application);

    /// <summary>From the first meeting of executives to the launch of an alliance (framework §4).</summary>
    public static Timeline AllianceNextSteps { get; } = Timeline.Of(
        "next-steps",
        "Next steps to an alliance",
        TimelinePhase.Of("Executive alignment meeting (2 hours)", Weeks(1, 1)).Doing("Strategic fit discussion", "Initial terms & commitments", "Timeline alignment"),
        TimelinePhase.Of("Working sessions (4-6 hours total)", Weeks(2, 3)).Doing("Technical architecture review", "Go-to-market strategy", "Commercial model details", "Success metrics definition"),
        TimelinePhase.Of("Agreement development", Weeks(4, 5)).Doing("Legal review", "Final negotiations", "Executive sign-off"),
        TimelinePhase.Of("Alliance launch", Weeks(6, 6)).Doing("Team kickoff", "Training begins", "First activities planned"))
        .By(Section4.NextSteps);

    /// <summary>The first year of an alliance month by month (framework §4).</summary>
    public static Timeline Alliance { get; } = Timeline.Of(
        "implementation",
        "Alliance implementation timeline",
        TimelinePhase.Of("Signing", Months(1, 1)).Doing("Agreement finalization & signing", "Team assignments & kickoff"),
        TimelinePhase.Of("Enablement", Months(2, 2)).Doing("Sales training & enablement", "Initial integration scope", "Marketing plan development"),
        TimelinePhase.Of("First joint activities", Months(3, 3)).Doing("First joint sales activities", "Integration Phase 1 launch", "First co-marketing campaigns"),
        TimelinePhase.Of("Scaling", Months(4, 6)).Doing("Scale sales activities", "Integration Phase 2", "Expand marketing programs", "Measure initial results"),
        TimelinePhase.Of("Full-scale collaboration", Months(7, 12)).Doing("Full-scale collaboration", "Integration Phase 3", "Optimize based on learnings", "Plan for Year 2 expansion"))
        .By(Section4.Timeline);

    /// <summary>The phases of an alliance's technical integration (framework §4).</summary>
    public static Timeline AllianceIntegration { get; } = Timeline.Of(
        "integration",
        "Alliance technical integration",
        TimelinePhase.Of("Phase 1: pre-built connectors", Months(1, 3)),
        TimelinePhase.Of("Phase 2: embedded UI components", Months(4, 6)),
        TimelinePhase.Of("Phase 3: unified data model", Months(7, 12)))
        .By(Section4.Integration);

    /// <summary>The roadmap of all programs together, in elapsed months (framework, conclusion).</summary>
    public static Timeline Roadmap { get; } = Timeline.Of(
        "roadmap",
        "Partnership program roadmap",
        TimelinePhase.Of("Phase 1 - Foundation", ElapsedMonths(0, 3)).Doing("Define partnership strategy", "Build partner portal & systems", "Create training & certification", "Develop marketing materials", "Recruit first 5-10 partners"),
        TimelinePhase.Of("Phase 2 - Launch", ElapsedMonths(3, 6)).Doing("Onboard first cohort", "Complete certifications", "Begin co-marketing", "Close first partner deals", "Refine based on feedback"),
        TimelinePhase.Of("Phase 3 - Scale", ElapsedMonths(6, 12)).Doing("Expand partner recruitment", "Implement tier structure", "Launch partner advisory board", "Scale co-marketing", "Hit 20% partner revenue"),
        TimelinePhase.Of("Phase 4 - Optimize", AfterMonths(12)).Doing("Partner-led marketplace", "Geographic expansion", "Specialized partners", "35-50% partner revenue", "Sustainable ecosystem"))
        .By(Summary.Roadmap);

    /// <summary>Every timeline of the framework, in its order.</summary>
    public static IReadOnlyList<Timeline> All { get; } = Array.AsReadOnly<Timeline>(
        [Integration, TechnologyNextSteps, ImplementationApplication, ResellerApplication, AllianceIntegration, Alliance, AllianceNextSteps, Roadmap]);
}

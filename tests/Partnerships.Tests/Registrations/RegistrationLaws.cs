using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Partnerships.Json;
using Partnerships.Registrations;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Registrations;

/// <summary>What holds in histories of 500 commands, of five partners on one key, under terms of every kind.</summary>
/// <remarks>A run plays some hundred histories; <c>eng/simulations.sh</c> plays ten thousand for each law.</remarks>
[Properties(Arbitrary = [typeof(RegistrationHistories)])]
public sealed class RegistrationLaws
{
    [Law("P1")]
    [ManyCases(oneIn: 50)]
    public void NoTwoProtectionsEverRunAtOneInstant(RegistrationHistory history)
    {
        var state = history.Play().Last().Decision.State;
        var running = state.Registrations
            .Where(registration => registration.Protection is not null)
            .Select(registration => (
                registration.Protection!.From,
                Until: registration.EndedAt is { } ended && ended < registration.Protection.Until ? ended : registration.Protection.Until))
            .Where(span => span.From < span.Until)
            .OrderBy(span => span.From)
            .ToList();

        Assert.All(running.Zip(running.Skip(1)), pair => Assert.True(pair.First.Until <= pair.Second.From, $"{pair.First} and {pair.Second}"));
    }

    [Law("P14")]
    [ManyCases(oneIn: 50)]
    public void ReplayingTheEventsGivesTheLiveState(RegistrationHistory history)
    {
        var events = new List<RegistrationEvent>();
        CustomerRegistrations? state = null;
        foreach (var step in history.Play())
        {
            events.AddRange(step.Decision.Events);
            state = step.Decision.State;
        }

        Assert.Equal(state, CustomerRegistrations.Replay(RegistrationHistory.Key, events));
    }

    [Law("P14", "S1", "S3")]
    [ManyCases(oneIn: 500)]
    public void EventsAreReadBackAsTheyWere(RegistrationHistory history)
    {
        var log = RegistrationLog.Of(RegistrationHistory.Key, history.Play().Take(60).SelectMany(step => step.Decision.Events));
        var text = RegistrationJson.Write(log);

        var read = RegistrationJson.Read(text);

        Assert.Equal(log, read);
        Assert.Equal(log.State, read.State);
        Assert.Equal(text, RegistrationJson.Write(read));
    }

    [Law("P3")]
    [ManyCases(oneIn: 100)]
    public void ItMakesNoDifferenceHowOftenOneAsksWhatFellDue(RegistrationHistory history)
    {
        var seldom = history.Play().Select(step => Said(step.Decision));
        var often = history.Play(expiresOften: true).Select(step => Said(step.Decision));

        Assert.Equal(seldom, often);
    }

    [Law("P3")]
    [ManyCases(oneIn: 200)]
    public void WhatComesLaterChangesNoEarlierAnswer(RegistrationHistory history)
    {
        var whole = history.Play().Take(history.Length / 2).Select(step => Said(step.Decision)).ToList();
        var half = (history with { Length = history.Length / 2 }).Play().Select(step => Said(step.Decision)).ToList();

        Assert.Equal(whole, half);
    }

    [Law("P4")]
    [ManyCases(oneIn: 100)]
    public void ARefusedRegistrationChangesNothing(RegistrationHistory history)
    {
        foreach (var step in history.Play().Where(step => step.Decision.Events.OfType<RegistrationRefused>().Any()))
        {
            var without = step.Desk.Expire(step.Before, step.At).State;
            var with = step.Decision.State;

            Assert.Equal(without.Holder, with.Holder);
            Assert.Equal(without.NextChange, with.NextChange);
            Assert.Equal(without.Queue, with.Queue);
            Assert.Equal(without.Registrations, with.Registrations.Take(without.Registrations.Count));
            Assert.Equal(without.Registrations.Count + 1, with.Registrations.Count);
        }
    }

    [Law("P12")]
    [ManyCases(oneIn: 100)]
    public void TheSameIdAgainGivesTheSameAnswer(RegistrationHistory history)
    {
        var answers = new Dictionary<string, string>();
        RegistrationStep? last = null;
        foreach (var step in history.Play())
        {
            if (step.Decision.Events.Any(happened => happened is RegistrationSubmitted or RegistrationRefused && happened.RegistrationId == step.Decision.RegistrationId))
            {
                answers.Add(step.Decision.RegistrationId!, Answer(step.Decision));
            }

            last = step;
        }

        foreach (var registration in last!.Decision.State.Registrations)
        {
            var again = last.Desk.Submit(last.Decision.State, registration.Id, registration.Partner, registration.Tier, registration.SubmittedAt);

            Assert.Empty(again.Events);
            Assert.Same(last.Decision.State, again.State);
            Assert.Equal(answers[registration.Id], Answer(again));
        }
    }

    [Law("P8")]
    [ManyCases(oneIn: 100)]
    public void ExtendingNeverShortens(RegistrationHistory history) => Assert.All(
        history.Play().SelectMany(step => step.Decision.Events.OfType<RegistrationExtended>().Select(extended => (Before: step.Desk.Expire(step.Before, step.At).State, extended))),
        pair => Assert.True(pair.extended.Protection.Until >= pair.Before.Find(pair.extended.RegistrationId)!.Protection!.Until));

    [Law("P2")]
    [ManyCases(oneIn: 100)]
    public void OfThoseWhoWaitTheFirstMovesUp(RegistrationHistory history)
    {
        foreach (var step in history.Play())
        {
            var state = step.Before;
            foreach (var happened in step.Decision.Events)
            {
                if (happened is RegistrationPromoted)
                {
                    Assert.Null(state.Holder);
                    Assert.Equal(state.Queue.Min(waiting => waiting.Sequence), state.Find(happened.RegistrationId)!.Sequence);
                }

                state = state.Apply(happened);
            }

            // Nobody waits for a customer that is free.
            Assert.True(state.Holder is not null || !state.Queue.Any());
        }
    }

    [Law("P10")]
    [ManyCases(oneIn: 100)]
    public void OnlyItsPartnerWithdrawsARegistration(RegistrationHistory history)
    {
        foreach (var step in history.Play().Where(step => step.Decision.Accepted && step.Decision.Registration?.Status == RegistrationStatus.Withdrawn))
        {
            var registration = step.Decision.Registration!;

            Assert.Equal("registration.not-holder", Assert.Single(step.Desk.Withdraw(step.Before, registration.Id, "nobody", step.At).Reasons).Code);
        }
    }

    [ManyCases(oneIn: 200)]
    public void TheStateSaysWhenItNextChanges(RegistrationHistory history)
    {
        foreach (var step in history.Play().Take(100))
        {
            var state = step.Decision.State;
            Assert.True(state.NextChange is null || state.NextChange > step.At);
            if (state.NextChange is { } next)
            {
                Assert.Empty(step.Desk.Expire(state, next - Duration.Epsilon).Events);
                Assert.NotEmpty(step.Desk.Expire(state, next).Events);
            }
        }
    }

    /// <summary>The laws above see something: histories reach every status, event and reason.</summary>
    [Fact]
    public void HistoriesReachEveryStatusEventAndReason()
    {
        var steps = Enumerable.Range(0, 200).SelectMany(seed => new RegistrationHistory(seed, 500).Play()).ToList();
        var statuses = steps.SelectMany(step => step.Decision.State.Registrations.TakeLast(5)).Select(registration => registration.Status).ToHashSet();
        var events = steps.SelectMany(step => step.Decision.Events).Select(happened => happened.GetType()).ToHashSet();
        var reasons = steps.SelectMany(step => step.Decision.Reasons).Select(reason => reason.Code).ToHashSet();

        Assert.Equal(RegistrationStatus.All.ToHashSet(), statuses);
        Assert.Equal(12, events.Count);
        Assert.Superset(
            new HashSet<string>
            {
                "registration.customer-protected", "registration.customer-claimed", "registration.already-registered", "registration.outside-territory",
                "registration.incumbent-partner", "registration.vendor-opportunity", "registration.too-many-open",
                "registration.not-found", "registration.wrong-status", "registration.window-open", "registration.not-holder", "registration.no-extensions",
                "registration.extensions-used", "registration.extension-too-late", "registration.evidence-missing",
            },
            reasons);
    }

    // A decision without what fell due before the command, which may have been asked for already.
    private static string Said(RegistrationDecision decision) => $"{decision}; {decision.Registration}; {decision.Protection}; {decision.State}; {decision.State.Registrations.Count}";

    private static string Answer(RegistrationDecision decision) => $"{decision.Accepted} {decision.Protection?.Until} {decision.Protection} {string.Join(",", decision.Reasons)}";
}

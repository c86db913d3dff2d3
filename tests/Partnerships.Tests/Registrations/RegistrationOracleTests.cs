using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Partnerships.Registrations;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Registrations;

/// <summary>The desk and its states against an oracle that keeps the commands alone, and works everything out from them anew for each instant.</summary>
[Properties(Arbitrary = [typeof(RegistrationHistories)])]
public sealed class RegistrationOracleTests
{
    [Law("P1", "P2", "P3", "P4", "P5", "P8", "P10", "P12", "P14")]
    [ManyCases(oneIn: 50)]
    public void AnswersAndStatesAreThoseOfTheOracle(RegistrationHistory history)
    {
        RegistrationOracle? oracle = null;
        var events = new List<RegistrationEvent>();
        foreach (var step in (history with { Length = 150 }).Play(repeats: true))
        {
            oracle ??= new RegistrationOracle(step.Desk.Terms, step.Zone);
            var answer = oracle.Answer(step.Command);
            var decision = step.Decision;
            events.AddRange(decision.Events);

            Assert.True(answer.Accepted == decision.Accepted, $"{step.Command}: {answer} against {decision}");
            if (answer.Objections.Count > 0)
            {
                Assert.Contains(Assert.Single(decision.Reasons).Code, answer.Objections);
            }
            else if (answer.Registration is { } registration)
            {
                Assert.Equal(ProtectionOf(registration), ProtectionOf(decision.Protection));
            }

            // An answer that is given again makes no events, so that what fell due is left to the next command.
            var state = decision.Events.Count == 0 && step.Command is RegistrationCommand.Submit ? step.Desk.Expire(decision.State, step.At).State : decision.State;
            var now = oracle.At(step.At);
            RequireSame(Lines(now), Lines(state), step.Command);
            Assert.Equal(now.Find(one => one.HoldsPlace)?.Id, state.Holder?.Id);
            Assert.Equal(now.Where(one => one.Status == "waiting").Select(one => one.Id), state.Queue.Select(one => one.Id));
            Assert.Equal(RegistrationOracle.NextChange(now), state.NextChange);
            Assert.Equal(now.SingleOrDefault(one => one.ProtectsAt(step.At))?.Id, state.ProtectedAt(step.At)?.Id);
        }

        // Nobody asked for it in between: what was, is what the events say.
        var replayed = CustomerRegistrations.Replay(RegistrationHistory.Key, events);
        var last = oracle!.At(replayed.AsOf ?? default);
        RequireSame(Lines(last), Lines(replayed), null);
        foreach (var edge in last.SelectMany(one => new[] { one.From, one.Until, one.Ended }).OfType<Instant>())
        {
            foreach (var at in new[] { edge - Duration.Epsilon, edge })
            {
                Assert.Equal(last.SingleOrDefault(one => one.ProtectsAt(at))?.Id, replayed.ProtectedAt(at)?.Id);
            }
        }
    }

    /// <summary>The oracle itself, against a story worked out by hand (RD26).</summary>
    [Law("P2", "P5")]
    [Fact]
    public void TheOracleProtectsThroughThe31stOfMarchAndThenTheFirstOfThoseWhoWait()
    {
        var march1 = Instant.FromUtc(2026, 3, 1, 15, 0);
        var april1 = Instant.FromUtc(2026, 4, 1, 0, 0);
        var oracle = new RegistrationOracle(ProtectionTerms.For(ProtectionLength.OfDays(30)).GivingLater(LaterRegistrant.Queue), DateTimeZone.Utc);

        Assert.True(oracle.Answer(new RegistrationCommand.Submit(Claim.Of("R-1", "acme", null, march1))).Accepted);
        Assert.False(oracle.Answer(new RegistrationCommand.Submit(Claim.Of("R-2", "birch", null, march1 + Duration.FromDays(9)))).Accepted);
        Assert.False(oracle.Answer(new RegistrationCommand.Submit(Claim.Of("R-3", "cedar", null, march1 + Duration.FromDays(9)))).Accepted);

        Assert.Equal(["protected", "waiting", "waiting"], oracle.At(april1 - Duration.Epsilon).Select(one => one.Status));
        Assert.Equal(["expired", "protected", "waiting"], oracle.At(april1).Select(one => one.Status));
        Assert.Equal(Instant.FromUtc(2026, 5, 2, 0, 0), oracle.At(april1)[1].Until);
    }

    private static List<string> Lines(IEnumerable<OracleRegistration> all) => [.. all.Select(one => one.ToString())];

    private static List<string> Lines(CustomerRegistrations state) =>
    [
        .. state.Registrations.Select(one =>
            $"{one.Id} {one.Partner} {one.Status} since {one.PlaceSince} window {one.WindowCloses} due {one.DecisionDue} ended {one.EndedAt} share {one.Share} protected {ProtectionOf(one.Protection)}"),
    ];

    private static void RequireSame(List<string> expected, List<string> actual, RegistrationCommand? after) => Assert.True(
        expected.SequenceEqual(actual),
        $"After {after}\n  expected {string.Join("; ", expected.Except(actual))}\n  actual   {string.Join("; ", actual.Except(expected))}");

    private static string ProtectionOf(Protection? one) =>
        $"{one?.From} {one?.Until} {one?.FirstDay} {one?.LastDay} {one?.Anchor} {one?.Length ?? default} {one?.Extensions ?? 0}";

    private static string ProtectionOf(OracleRegistration one) =>
        $"{one.From} {one.Until} {one.FirstDay} {one.LastDay} {one.Anchor} {one.Length} {one.Extensions}";
}

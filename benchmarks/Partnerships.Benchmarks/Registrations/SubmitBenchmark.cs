using System;
using BenchmarkDotNet.Attributes;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Explanations;
using Partnerships.Registrations;

namespace Partnerships.Benchmarks.Registrations;

/// <summary>What does a submission cost on a key with ten registrations, against its events alone?</summary>
/// <remarks>
/// The aim: under 1 µs beyond the events. A submission is accepted where the customer is free, and refused where another holds it.
/// The baselines apply events that are there; <see cref="ReasonOfRefusal"/> is what the one argument of a refusal, its reason in words, costs.
/// </remarks>
[MemoryDiagnoser]
public class SubmitBenchmark
{
    private readonly RegistrationDesk _desk = new(ProtectionTerms.For(ProtectionLength.OfDays(30)), DayStarts.Of(DateTimeZoneProviders.Tzdb["America/New_York"], 2020, 2040));
    private CustomerRegistrations _free = null!;
    private CustomerRegistrations _held = null!;
    private Claim _claim = null!;
    private RegistrationEvent[] _accepted = [];
    private RegistrationEvent[] _refused = [];

    [GlobalSetup]
    public void Setup()
    {
        var at = Instant.FromUtc(2026, 3, 1, 15, 0);
        _free = CustomerRegistrations.None("globex.com");
        for (var number = 0; number < 9; number++)
        {
            at += Duration.FromHours(1);
            _free = _desk.Withdraw(_desk.Submit(_free, $"R-{number}", "acme", null, at).State, $"R-{number}", "acme", at).State;
        }

        _held = _desk.Submit(_free, "R-9", "acme", null, at).State;
        _free = _desk.Withdraw(_held, "R-9", "acme", at).State;
        _claim = Claim.Of("R-10", "birch", null, at + Duration.FromHours(1));
        _accepted = [.. _desk.Submit(_free, _claim).Events];
        _refused = [.. _desk.Submit(_held, _claim).Events];
        if (_free.Registrations.Count != 10 || _held.Registrations.Count != 10 || _accepted.Length != 2 || _refused.Length != 1)
        {
            throw new InvalidOperationException("The states are not those that the benchmark is about.");
        }
    }

    /// <summary>The events of an accepted submission, applied to the state.</summary>
    [Benchmark(Baseline = true)]
    public CustomerRegistrations EventsOfAccepted() => _free.Apply(_accepted[0]).Apply(_accepted[1]);

    [Benchmark]
    public RegistrationDecision Accepted() => _desk.Submit(_free, _claim);

    /// <summary>The event of a refused submission, applied to the state.</summary>
    [Benchmark]
    public CustomerRegistrations EventOfRefused() => _held.Apply(_refused[0]);

    /// <summary>The reason that the event of a refused submission holds, written out.</summary>
    [Benchmark]
    public Reason ReasonOfRefusal() => RegistrationReasons.Held(_held.Key, _held.Holder!);

    [Benchmark]
    public RegistrationDecision Refused() => _desk.Submit(_held, _claim);
}

using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Registrations;
using Partnerships.Tests.Json;

namespace Partnerships.Tests.Registrations;

/// <summary>Terms, and commands of many partners on one key: the same ones for the same seed.</summary>
public sealed record RegistrationHistory(int Seed, int Length)
{
    private static readonly string[] ZoneIds = ["UTC", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe", "America/St_Johns", "America/Havana", "America/Sao_Paulo"];
    private static readonly string[] Partners = ["acme", "birch", "cedar", "dogwood", "elm"];
    private static readonly Dictionary<string, DayStarts> Zones = ZoneIds.ToDictionary(id => id, id => DayStarts.Of(DateTimeZoneProviders.Tzdb[id], 2009, 2022));
    private static readonly Reason Because = Reason.Of("vendor.no-activity", "nothing was done");

    public static RegistrationKey Key { get; } = "globex.com";

    public static TierId Plain { get; } = TierId.Of("plain");

    public static TierId Shielded { get; } = TierId.Of("shielded");

    /// <summary>Plays the history, and hands out each step.</summary>
    /// <param name="expiresOften">Whether somebody asks before each command what fell due.</param>
    /// <param name="repeats">Whether ids that are known come again. They make no events, so that what fell due is left to the next command.</param>
    public IEnumerable<RegistrationStep> Play(bool expiresOften = false, bool repeats = false)
    {
        var chance = new Chance(Seed);
        var terms = Terms(chance);
        var days = Zones[chance.In(ZoneIds)];
        var desk = new RegistrationDesk(terms, days);
        var state = CustomerRegistrations.None(Key);
        var at = Instant.FromUtc(2011, 11, 20, 0, 0) + Duration.FromMinutes(chance.From(0, 60 * 24 * 20));
        for (var number = 0; number < Length; number++)
        {
            at += chance.By(
                () => Duration.Zero,
                () => Duration.FromSeconds(chance.From(1, 100)),
                () => Duration.FromHours(chance.From(1, 48)),
                () => Duration.FromDays(chance.From(1, 40)));
            var extends = false;
            if (state.NextChange is { } due && due > at && chance.OneIn(6))
            {
                // Right at the edge where a rule starts to bind.
                at = Instant.Max(at, due - Duration.FromNanoseconds(chance.From(0, 1)));
            }
            else if (terms.Extensions is { NoticeDays: > 0 and var notice } && state.Holder?.Protection is { } running && chance.OneIn(3))
            {
                // The last day on which an extension is asked for in time, and the next one.
                at = Instant.Max(at, days.StartOf(running.LastDay.PlusDays(chance.From(0, 1) - notice)));
                extends = chance.OneIn(2);
            }

            var now = desk.Expire(state, at).State;
            state = expiresOften ? now : state;
            var command = extends && now.Holder is { } holder
                ? new RegistrationCommand.Extend(holder.Id, null, "minutes of a meeting", at)
                : Command(state, now, chance, number, at, repeats);
            var decision = command.On(desk, state);
            yield return new RegistrationStep(desk, days.Zone, state, command, decision);
            state = decision.State;
        }
    }

    /// <summary>Terms of every kind, with short lengths, so that a history sees many ends.</summary>
    internal static ProtectionTerms Terms(Chance chance)
    {
        var terms = chance.OneIn(2)
            ? ProtectionTerms.For(SomeLength(chance))
            : ProtectionTerms.For(TierProtection.None(Plain), TierProtection.Of(Shielded, SomeLength(chance))).Otherwise(SomeLength(chance));
        return chance.Sometimes(
            terms.From(chance.In(ProtectionStart.All)).GivingLater(chance.Of(LaterRegistrant.Nothing, LaterRegistrant.Queue, LaterRegistrant.Queue, LaterRegistrant.Fraction(Rate.Percent(50m)), LaterRegistrant.LowerClass("co-sell"))),
            made => made.NeedingApproval(),
            made => made.NeedingApproval(SomeLength(chance)),
            made => made.Extending(chance.Sometimes(ExtensionTerms.Of(chance.From(1, 3), SomeLength(chance)), e => e.OnEvidence(), e => e.AskedBefore(chance.From(1, 5)))),
            made => made.HonouringCustomersWish(),
            made => made.TyingWithin(chance.Of(1, 24, 72)),
            made => made.CountingDaysOf(BusinessCalendar.MondayToFriday.Without(new LocalDate(2011, 12, 26))),
            made => made.RespectingIncumbent(),
            made => made.RespectingVendorOpportunity(),
            made => made.LimitedTo(3),
            made => made.WithinTerritory());
    }

    private static ProtectionLength SomeLength(Chance chance) => chance.By(
        () => ProtectionLength.OfDays(chance.From(1, 60)),
        () => ProtectionLength.OfHours(chance.From(1, 900)),
        () => ProtectionLength.OfBusinessDays(chance.From(1, 20)),
        () => ProtectionLength.OfMonths(chance.From(1, 3)));

    private static RegistrationCommand Command(CustomerRegistrations state, CustomerRegistrations now, Chance chance, int number, Instant at, bool repeats)
    {
        // Mostly one that is open, sometimes any, sometimes one that there is not; whoever asked before what fell due.
        var open = now.Registrations.Where(registration => registration.Status.IsOpen).Select(registration => registration.Id).ToList();
        var id = open.Count > 0 && !chance.OneIn(4) ? chance.In(open) : state.Registrations.Count > 0 && !chance.OneIn(10) ? chance.In(state.Registrations).Id : "R-none";
        var owner = state.Find(id)?.Partner;
        var partner = owner is not null && !chance.OneIn(4) ? owner : PartnerId.Of(chance.In(Partners));
        return chance.By<RegistrationCommand>(
            () => new RegistrationCommand.Submit(SomeClaim(chance, "R-" + number, at)),
            () => new RegistrationCommand.Submit(SomeClaim(chance, "R-" + number, at)),
            () => new RegistrationCommand.Submit(repeats && owner is not null && chance.OneIn(6) ? Claim.Of(id, owner, Plain, at) : SomeClaim(chance, "R-" + number, at)),
            () => new RegistrationCommand.Withdraw(id, partner, at),
            () => new RegistrationCommand.Approve(id, at),
            () => new RegistrationCommand.Approve(id, at),
            () => new RegistrationCommand.Reject(id, at, Because),
            () => new RegistrationCommand.Extend(id, chance.OneIn(4) ? SomeLength(chance) : null, chance.OneIn(2) ? "minutes of a meeting" : null, at),
            () => new RegistrationCommand.Convert(id, at),
            () => new RegistrationCommand.Award(id, at, "better evidence"),
            () => new RegistrationCommand.Transfer(id, SomeClaim(chance, "T-" + number, at), Because),
            () => new RegistrationCommand.Expire(at));
    }

    private static Claim SomeClaim(Chance chance, string id, Instant at)
    {
        var claim = Claim.Of(id, chance.In(Partners), chance.Of(null, Plain, Shielded), at).WithOpenElsewhere(chance.From(0, 2)).InTerritory("Bavaria", chance.Of(null, "Bavaria", "Bavaria", "Tyrol"));
        return chance.Sometimes(
            claim,
            made => chance.OneIn(3) ? made.WithIncumbent(chance.In(Partners)) : made,
            made => chance.OneIn(3) ? made.WithVendorOpportunity(at - Duration.FromDays(chance.From(-1, 3))) : made,
            made => chance.OneIn(3) ? made.WithCustomersWish("a letter") : made);
    }
}

/// <summary>A command within a history: the state before it, and the decision.</summary>
public sealed record RegistrationStep(RegistrationDesk Desk, DateTimeZone Zone, CustomerRegistrations Before, RegistrationCommand Command, RegistrationDecision Decision)
{
    public Instant At => Command.At;
}

/// <summary>Generators of histories.</summary>
public static class RegistrationHistories
{
    public static Arbitrary<RegistrationHistory> Histories() => Gen.Choose(0, int.MaxValue - 1).Select(seed => new RegistrationHistory(seed, 500)).ToArbitrary();
}

using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;
using Partnerships.Explanations;
using Partnerships.Json.Formats;
using Partnerships.Json.Shapes;
using Partnerships.Partners;
using Partnerships.Registrations;

namespace Partnerships.Json;

/// <summary>The document of a key's registrations: the key and its events.</summary>
internal static class RegistrationFormat
{
    private static readonly TextShape<Instant> When = new(
        "instant", "an instant in UTC, such as 2026-03-01T15:00:00Z", @"^-?[0-9]{4,5}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z$", TryInstant);

    private static readonly TextShape<CustomerKey> Customer = new("customerKey", "the normal form of a customer's name or web domain, such as globex.com", null, TryCustomer);

    private static readonly Shape<TierId> Tier = new TextShape<TierId>("anyTier", "the id of a tier, such as authorized", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", TryTier);

    private static readonly Shape<Reason> Reason = ObjectShape<Reason>.Of("reason", "Why.")
        .Required("code", new TextShape<string>("code", "a code in parts joined by dots, such as registration.customer-protected", @"^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+$", TryCode), "The stable code.", out var code)
        .Required("words", Texts.Words, "The reason in English.", out var words)
        .Optional("arguments", new TextMapShape(), "The arguments by name.", out var arguments)
        .Making(from => Explanations.Reason.Restored(from.Get(code), from.Get(words), from.Find(arguments) ?? []));

    private static readonly Shape<Reason[]> Reasons = new ListShape<Reason>(Reason, 0);

    private static readonly Shape<Protection> Protection = ObjectShape<Protection>.Of("protected", "From when to when the customer is protected.")
        .Required("anchor", When, "The instant that the length is counted from.", out var anchor)
        .Required("length", ProtectionShapes.Length, "How long, with all extensions.", out var length)
        .Optional("extensions", Common.SmallNumber, "How often it was extended.", out var extensions)
        .Required("from", When, "The first instant that is protected.", out var start)
        .Required("until", When, "The first instant that is not protected any more.", out var until)
        .Required("firstDay", Texts.Date, "The day of the first instant.", out var firstDay)
        .Required("lastDay", Texts.Date, "The last day on which the customer is protected.", out var lastDay)
        .Required("zone", Texts.Words, "The zone of the days.", out var zone)
        .Making(from => new Protection(
            from.Get(anchor), from.Get(length), from.FindValue(extensions) ?? 0, from.Get(start), from.Get(until), from.Get(firstDay), from.Get(lastDay), from.Get(zone)));

    private static readonly Shape<RegistrationKey> Key = ObjectShape<RegistrationKey>.Of("registrationKey", "What is registered.")
        .Required("customer", Customer, "The customer.", out var customer)
        .Optional("product", Texts.Key, "The key of the product; left out where the customer as a whole is registered.", out var product)
        .Optional("opportunity", Texts.Words, "The id of the opportunity; left out where the customer as a whole is registered.", out var opportunity)
        .AtMostOne("product", "opportunity")
        .Making(from => from.Find(product) is { } sold ? RegistrationKey.OfProduct(from.Get(customer), sold)
            : from.Find(opportunity) is { } open ? RegistrationKey.OfOpportunity(from.Get(customer), open)
            : RegistrationKey.Of(from.Get(customer)));

    private static readonly Shape<RegistrationEvent> Event = new KindShape<RegistrationEvent>(
        "registrationEvent",
        "Something that happened to a registration.",
        "event",
        Submitted(),
        Refused(),
        Approved(),
        Queued(),
        Promoted(),
        WindowClosed(),
        Extended(),
        Transferred(),
        Rejected(),
        Converted(),
        Plain("registration.withdrawn", "withdrawn", "Its partner gave it up.", (at, id) => new RegistrationWithdrawn(at, id)),
        Plain("registration.expired", "expired", "Its protection ran out.", (at, id) => new RegistrationExpired(at, id)));

    public static ObjectShape<RegistrationLog> Shape { get; } = ObjectShape<RegistrationLog>.Of("registrations", "What happened to the registrations of one key.")
        .Required("format", Common.Format(RegistrationLog.Format), "The format of the document, and its version.", out _)
        .Required("key", Key, "What is registered.", out var key)
        .Optional("events", new ListShape<RegistrationEvent>(Event, 0), "The events, from the first.", out var events)
        .Making(from =>
        {
            from.Blame(from.NodeOf(events));
            return RegistrationLog.Of(from.Get(key), from.Find(events) ?? []);
        });

    private static ObjectBuilder<RegistrationEvent> Start(string code, string name, string description, out Field<Instant> at, out Field<string> id) =>
        ObjectShape<RegistrationEvent>.Of(name, description)
            .Required("event", new NameShape<string>([code], known => known), "What happened.", out _)
            .Required("at", When, "The instant from which it counts.", out at)
            .Required("registration", Texts.Words, "The id of the registration.", out id);

    private static KeyValuePair<string, Shape<RegistrationEvent>> Submitted() => new("registration.submitted", Start("registration.submitted", "submitted", "A partner registered the customer.", out var at, out var id)
        .Required("partner", Texts.Partner, "Who registered.", out var partner)
        .Optional("tier", Tier, "The partner's tier at that instant.", out var tier)
        .Required("sequence", Common.SmallNumber, "Its place among all registrations of the key.", out var sequence)
        .Optional("windowCloses", When, "When others are too late to tie with it.", out var closes)
        .Optional("decisionDue", When, "When somebody should have approved it.", out var due)
        .Making(from => new RegistrationSubmitted(
            from.Get(at), from.Get(id), from.Get(partner), from.Find(tier), from.Get(sequence), from.FindValue(closes), from.FindValue(due))));

    private static KeyValuePair<string, Shape<RegistrationEvent>> Refused() => new("registration.refused", Start("registration.refused", "refused", "The terms did not let it in.", out var at, out var id)
        .Required("partner", Texts.Partner, "Who wanted to register.", out var partner)
        .Optional("tier", Tier, "The partner's tier at that instant.", out var tier)
        .Required("sequence", Common.SmallNumber, "Its place among all registrations of the key.", out var sequence)
        .Optional("reasons", Reasons, "Why.", out var reasons)
        .Making(from => new RegistrationRefused(from.Get(at), from.Get(id), from.Get(partner), from.Find(tier), from.Get(sequence), from.Find(reasons) ?? [])));

    private static KeyValuePair<string, Shape<RegistrationEvent>> Approved() => new("registration.approved", Start("registration.approved", "approved", "Its protection runs, or it is recorded.", out var at, out var id)
        .Optional("protection", Protection, "The protection; left out where it is only recorded.", out var protection)
        .Optional("share", ProtectionShapes.Later, "What it gets as a later registrant.", out var share)
        .Optional("byTerms", new YesNoShape(onlyYes: true), "There where the terms approved it, without anybody deciding.", out var byTerms)
        .Optional("reasons", Reasons, "Why only in part.", out var reasons)
        .Making(from => new RegistrationApproved(from.Get(at), from.Get(id), from.Find(protection), from.Find(share), from.NodeOf(byTerms) is not null, from.Find(reasons) ?? [])));

    private static KeyValuePair<string, Shape<RegistrationEvent>> Queued() => new("registration.queued", Start("registration.queued", "queued", "It waits behind another.", out var at, out var id)
        .Optional("byTerms", new YesNoShape(onlyYes: true), "There where it waits since it was submitted.", out var byTerms)
        .Optional("reasons", Reasons, "Why.", out var reasons)
        .Making(from => new RegistrationQueued(from.Get(at), from.Get(id), from.NodeOf(byTerms) is not null, from.Find(reasons) ?? [])));

    private static KeyValuePair<string, Shape<RegistrationEvent>> Promoted() => new("registration.promoted", Start("registration.promoted", "promoted", "The first in the queue holds the place now.", out var at, out var id)
        .Optional("decisionDue", When, "When somebody should have approved it.", out var due)
        .Making(from => new RegistrationPromoted(from.Get(at), from.Get(id), from.FindValue(due))));

    private static KeyValuePair<string, Shape<RegistrationEvent>> WindowClosed() => new("registration.window-closed", Start("registration.window-closed", "windowClosed", "Others are too late to tie with it.", out var at, out var id)
        .Optional("contested", new YesNoShape(onlyYes: true), "There where others did tie, so that somebody must decide.", out var contested)
        .Making(from => new RegistrationWindowClosed(from.Get(at), from.Get(id), from.NodeOf(contested) is not null)));

    private static KeyValuePair<string, Shape<RegistrationEvent>> Extended() => new("registration.extended", Start("registration.extended", "extended", "The protection was extended.", out var at, out var id)
        .Required("protection", Protection, "The protection from now on.", out var protection)
        .Optional("evidence", Texts.Words, "Where the evidence is.", out var evidence)
        .Making(from => new RegistrationExtended(from.Get(at), from.Get(id), from.Get(protection), from.Find(evidence))));

    private static KeyValuePair<string, Shape<RegistrationEvent>> Transferred() => new("registration.transferred", Start("registration.transferred", "transferred", "What is left went to another registration.", out var at, out var id)
        .Required("to", Texts.Words, "The id of the other registration.", out var to)
        .Optional("reasons", Reasons, "Why.", out var reasons)
        .Making(from => new RegistrationTransferred(from.Get(at), from.Get(id), from.Get(to), from.Find(reasons) ?? [])));

    private static KeyValuePair<string, Shape<RegistrationEvent>> Rejected() => new("registration.rejected", Start("registration.rejected", "rejected", "It was turned down, or taken away while it ran.", out var at, out var id)
        .Optional("reasons", Reasons, "Why.", out var reasons)
        .Making(from => new RegistrationRejected(from.Get(at), from.Get(id), from.Find(reasons) ?? [])));

    private static KeyValuePair<string, Shape<RegistrationEvent>> Converted() => new("registration.converted", Start("registration.converted", "converted", "It became a deal.", out var at, out var id)
        .Optional("deal", Texts.Words, "The deal's id.", out var deal)
        .Making(from => new RegistrationConverted(from.Get(at), from.Get(id), from.Find(deal))));

    private static KeyValuePair<string, Shape<RegistrationEvent>> Plain(string code, string name, string description, Func<Instant, string, RegistrationEvent> make) =>
        new(code, Start(code, name, description, out var at, out var id).Making(from => make(from.Get(at), from.Get(id))));

    private static bool TryInstant(string text, out Instant instant)
    {
        var read = text.Length <= 31 ? InstantPattern.ExtendedIso.Parse(text) : null;
        instant = read is { Success: true } ? read.Value : default;
        return read is { Success: true } && string.Equals(Dates.Text(instant), text, StringComparison.Ordinal);
    }

    private static bool TryCustomer(string text, [MaybeNullWhen(false)] out CustomerKey customer) => (customer = CustomerKey.TryOf(text)) is not null;

    private static bool TryTier(string text, [MaybeNullWhen(false)] out TierId tier) => (tier = Keys.IsKey(text) ? TierId.Of(text) : null) is not null;

    private static bool TryCode(string text, out string code)
    {
        code = text;
        return Keys.IsCode(text);
    }
}

using System;
using System.Collections.Generic;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Json.Shapes;
using Partnerships.Monetary;

namespace Partnerships.Json.Formats;

/// <summary>The events of commission accounts, each by its code.</summary>
internal static class EventShapes
{
    private const string Start = "commission.";

    private static readonly Shape<int> Parts = new WholeNumberShape<int>(0, int.MaxValue, number => (int)number);

    public static Shape<CommissionEvent> Event { get; } = new KindShape<CommissionEvent>(
        "commissionEvent",
        "Something that was posted to the account.",
        "event",
        Accrued(),
        Reversed(),
        Adjusted(),
        Held(),
        Released(),
        Of("paid", "The partner was paid.", (id, date, knownOn, amount) => new CommissionPaid(id, date, knownOn, amount)),
        Of("recovered", "The partner paid back what it owed.", (id, date, knownOn, amount) => new CommissionRecovered(id, date, knownOn, amount)),
        Of("carried", "A period was closed.", (id, date, knownOn, amount) => new CommissionCarried(id, date, knownOn, amount)));

    private static KeyValuePair<string, Shape<CommissionEvent>> Accrued()
    {
        var builder = Begin("accrued", "A line was earned.", out var common)
            .Required("line", CommissionShapes.Line, "The line; id and date of the event are the line's id and the day it was earned.", out var line);
        return Kind("accrued", builder.Making(from =>
        {
            var posted = from.Get(line);
            if (!string.Equals(posted.Id, from.Get(common.Id), StringComparison.Ordinal) || posted.EarnedOn != from.Get(common.Date))
            {
                from.Reading.Add(from.NodeOf(common.Id)!, "bad-value", $"Must have the id and the day of its line, {posted.Id} on {Dates.Text(posted.EarnedOn)}.");
                return null;
            }

            return new CommissionAccrued(posted, from.Get(common.KnownOn));
        }));
    }

    private static KeyValuePair<string, Shape<CommissionEvent>> Reversed()
    {
        var builder = About(Begin("reversed", "A refund took something back.", out var common), out var line)
            .Required("refund", Texts.Words, "The id of the refund.", out var refund)
            .Required("amount", Texts.Money, "What is taken back.", out var amount)
            .Optional("refunded", Texts.Money, "What was refunded; left out where all that was left was.", out var refunded)
            .Optional("whole", Texts.Money, "The price that it was refunded of.", out var whole)
            .Required("left", Parts, "How many months or days of the term were left; 1 where the line has no term, 0 after its window.", out var left)
            .Required("of", Common.SmallNumber, "The months or days of the term; 1 where the line has none.", out var of)
            .Needs("refunded", "whole")
            .Needs("whole", "refunded");
        return Kind("reversed", builder.Making(from =>
        {
            if (from.FindValue(refunded) is { } part)
            {
                from.Blame(from.NodeOf(refunded));
                Refund.Part(from.Get(refund), from.Get(line.Deal), part, from.FindValue(whole)!.Value, from.Get(common.Date));
            }

            from.Blame(from.NodeOf(left));
            return new CommissionReversed(
                from.Get(common.Id),
                from.Get(common.Date),
                from.Get(common.KnownOn),
                from.Get(refund),
                from.Get(line.Id),
                from.Get(line.Deal),
                from.Get(line.Terms),
                from.Get(amount),
                from.FindValue(refunded),
                from.FindValue(whole),
                Guard.InRange(from.Get(left), 0, from.Get(of)),
                from.Get(of));
        }));
    }

    private static KeyValuePair<string, Shape<CommissionEvent>> Adjusted()
    {
        var builder = Begin("adjusted", "What was earned was put right.", out var common)
            .Required("amount", Texts.Money, "What is added.", out var amount)
            .Required("why", Texts.Words, "Why.", out var why)
            .Optional("restated", CommissionShapes.Line, "The line as other terms give it.", out var restated);
        return Kind("adjusted", builder.Making(from => new CommissionAdjusted(
            from.Get(common.Id), from.Get(common.Date), from.Get(common.KnownOn), from.Get(amount), from.Get(why), from.Find(restated))));
    }

    private static KeyValuePair<string, Shape<CommissionEvent>> Held()
    {
        var builder = About(Begin("held", "A part of a line is held.", out var common), out var line)
            .Required("reason", Texts.Key, "Why it is held.", out var reason)
            .Required("amount", Texts.Money, "How much.", out var amount);
        return Kind("held", builder.Making(from => new CommissionHeld(
            from.Get(common.Id), from.Get(common.Date), from.Get(common.KnownOn), from.Get(line.Id), from.Get(line.Deal), from.Get(line.Terms), HoldReason.Of(from.Get(reason)), from.Get(amount))));
    }

    private static KeyValuePair<string, Shape<CommissionEvent>> Released()
    {
        var builder = About(Begin("released", "What was held is free.", out var common), out var line)
            .Required("reason", Texts.Key, "Why it was held.", out var reason)
            .Required("amount", Texts.Money, "How much.", out var amount)
            .Required("dueOn", Texts.Date, "The day on which it is to be paid.", out var dueOn);
        return Kind("released", builder.Making(from => new CommissionReleased(
            from.Get(common.Id),
            from.Get(common.Date),
            from.Get(common.KnownOn),
            from.Get(line.Id),
            from.Get(line.Deal),
            from.Get(line.Terms),
            HoldReason.Of(from.Get(reason)),
            from.Get(amount),
            from.Get(dueOn))));
    }

    private static KeyValuePair<string, Shape<CommissionEvent>> Of(string name, string says, Func<string, LocalDate, LocalDate, Money, CommissionEvent> make)
    {
        var builder = Begin(name, says, out var common).Required("amount", Texts.Money, "How much.", out var amount);
        return Kind(name, builder.Making(from => make(from.Get(common.Id), from.Get(common.Date), from.Get(common.KnownOn), from.Get(amount))));
    }

    private static KeyValuePair<string, Shape<CommissionEvent>> Kind(string name, Shape<CommissionEvent> shape) => new(Start + name, shape);

    private static ObjectBuilder<CommissionEvent> Begin(string name, string says, out CommonFields fields)
    {
        var builder = ObjectShape<CommissionEvent>.Of(name + "Event", says)
            .Required("event", new NameShape<string>([Start + name], code => code), "What happened.", out _)
            .Required("id", Texts.Words, "The id, which an account takes once.", out var id)
            .Required("date", Texts.Date, "The day on which it was true.", out var date)
            .Required("knownOn", Texts.Date, "The day on which it was known; not before it was true.", out var knownOn);
        fields = new CommonFields(id, date, knownOn);
        return builder;
    }

    private static ObjectBuilder<CommissionEvent> About(ObjectBuilder<CommissionEvent> builder, out LineFields fields)
    {
        builder = builder
            .Required("line", Texts.Words, "The id of the line.", out var line)
            .Required("deal", Texts.Words, "The id of its deal.", out var deal)
            .Required("terms", CommissionShapes.Terms, "The terms of the line.", out var terms);
        fields = new LineFields(line, deal, terms);
        return builder;
    }

    private sealed record CommonFields(Field<string> Id, Field<LocalDate> Date, Field<LocalDate> KnownOn);

    private sealed record LineFields(Field<string> Id, Field<string> Deal, Field<TermsReference> Terms);
}

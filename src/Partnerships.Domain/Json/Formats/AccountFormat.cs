using System.Linq;
using Partnerships.Commissions;
using Partnerships.Json.Shapes;
using Partnerships.Monetary;

namespace Partnerships.Json.Formats;

/// <summary>The documents of commission accounts and of statements.</summary>
internal static class AccountFormat
{
    public static ObjectShape<CommissionAccount> Account { get; } = ObjectShape<CommissionAccount>.Of("commissionAccount", "All that was posted to the commission account of one partner in one currency.")
        .ForPartner(CommissionAccount.Format, out var partner)
        .Required("currency", Texts.Currency, "The currency of all amounts.", out var currency)
        .Optional("events", new ListShape<CommissionEvent>(EventShapes.Event, 0, "id"), "What was posted, in its order.", out var events)
        .Making(from =>
        {
            var account = CommissionAccount.None(from.Get(partner), from.Get(currency));
            var node = from.NodeOf(events)?.First;
            foreach (var posted in from.Find(events) ?? [])
            {
                from.Blame(node);
                account = account.Apply(posted);
                node = node!.Next;
            }

            return account;
        });

    public static ObjectShape<CommissionStatement> Statement { get; } = ObjectShape<CommissionStatement>.Of("commissionStatement", "What happened in a commission account within a period.")
        .ForPartner(CommissionStatement.Format, out var whose)
        .Required("period", Texts.StatementPeriod, "The period.", out var period)
        .Optional("knownBy", Texts.Date, "The last day on which something must have been known to count; left out where all counts.", out var knownBy)
        .Required("opening", Texts.Money, "The balance before the first day.", out var opening)
        .Optional("openingHeld", Texts.Money, "How much of it was held.", out var openingHeld)
        .Optional("lines", new ListShape<StatementLine>(CommissionShapes.StatementLine, 0, "id"), "What was posted.", out var lines)
        .Required("total", Texts.Money, "The sum of the lines.", out var total)
        .Required("closing", Texts.Money, "The balance after the last day.", out var closing)
        .Optional("closingHeld", Texts.Money, "How much of it is held.", out var closingHeld)
        .Making(from =>
        {
            var zero = Money.Zero(from.Get(opening).Currency);
            from.Blame(from.NodeOf(lines));
            var statement = new CommissionStatement(
                from.Get(whose), from.Get(period), from.FindValue(knownBy), from.Get(opening), from.FindValue(openingHeld) ?? zero, from.Find(lines) ?? []);
            from.Blame(null);
            if (statement.Lines.Any(line => !statement.Period.Contains(line.BookedOn)))
            {
                from.Reading.Add(from.NodeOf(lines)!, "bad-value", $"Must be booked on days of {statement.Period}.");
                return null;
            }

            return Agrees(from, total, from.Get(total), statement.Total)
                & Agrees(from, closing, from.Get(closing), statement.Closing)
                & Agrees(from, closingHeld, from.FindValue(closingHeld) ?? zero, statement.ClosingHeld)
                ? statement
                : null;
        });

    private static bool Agrees(FieldValues from, Field<Money> field, Money stated, Money summed)
    {
        if (stated == summed)
        {
            return true;
        }

        from.Reading.Add(from.NodeOf(field) ?? from.Node, "bad-value", $"Must be what the lines come to, {summed.ToString("R", null)}; is {stated.ToString("R", null)}.");
        return false;
    }
}

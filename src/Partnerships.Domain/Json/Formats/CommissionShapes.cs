using Partnerships.Commissions;
using Partnerships.Json.Shapes;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Json.Formats;

/// <summary>What stands in the documents of accounts and of statements: terms, lines of commission, lines of a statement.</summary>
internal static class CommissionShapes
{
    private const string PartnerSays = "Whose it is.";

    public static Shape<TermsReference> Terms { get; } = ObjectShape<TermsReference>.Of("termsReference", "By which terms something was computed.")
        .Required("program", Texts.Words, "The id of the program.", out var program)
        .Required("version", Texts.Words, "The version of the program.", out var version)
        .Required("contentHash", Texts.Words, "The hash of all that the version said.", out var hash)
        .Required("rule", Texts.Key, "The key of the rule.", out var rule)
        .Making(from => TermsReference.Of(from.Get(program), from.Get(version), from.Get(hash), from.Get(rule)));

    public static Shape<ReversalTerms> Reversal { get; } = ObjectShape<ReversalTerms>.Of("reversal", "What a refund takes back; all of the refunded share, whenever it comes, where it is left out.")
        .Optional("within", Texts.Period, "How long after the day it was earned a refund takes something back.", out var within)
        .Optional("over", Texts.Period, "The term over which it is earned evenly; a refund takes back what is left of it.", out var over)
        .Optional("rounding", Common.Named(Rounding.All), "How a part is rounded; half away from zero where it is left out.", (terms, rounding) => terms.RoundedBy(rounding))
        .AtMostOne("within", "over")
        .Making(from => from.Find(within) is { } window ? ReversalTerms.Within(window)
            : from.Find(over) is { } term ? ReversalTerms.Over(term)
            : ReversalTerms.Always);

    public static Shape<CommissionLine> Line { get; } = ObjectShape<CommissionLine>.Of("commissionLine", "What a partner earns on one line of a deal by one rule.")
        .Required("id", Texts.Words, "The id.", out var id)
        .Required("partner", Texts.Partner, "Who earns it.", out var partner)
        .Required("deal", Texts.Words, "The id of the deal.", out var deal)
        .Optional("dealLine", Texts.Words, "The line of the deal; left out where it is earned on the whole deal.", (line, of) => line.OnLine(of))
        .Required("earnedOn", Texts.Date, "The day on which it is earned.", out var earnedOn)
        .Optional("dueOn", Texts.Date, "The day on which it is to be paid; left out where that is not known yet.", (line, due) => line.Due(due))
        .Required("base", Texts.Money, "What the rule was applied to.", out var @base)
        .Required("amount", Texts.Money, "What the partner earns.", out var amount)
        .Optional("held", Texts.Money, "How much of it is held back.", out var held)
        .Optional("heldUntil", Texts.Date, "The day on which that falls free; left out where somebody has to release it.", out var until)
        .Required("terms", Terms, "By which terms it was computed.", out var terms)
        .Optional("reversal", Reversal, "What a refund takes back of it.", (line, reversal) => line.Reversing(reversal))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (line, clause) => line.By(clause))
        .Needs("heldUntil", "held")
        .Making(from =>
        {
            var line = CommissionLine.Of(
                from.Get(id), from.Get(partner), from.Get(deal), from.Get(earnedOn), from.Get(@base), from.Get(amount), from.Get(terms));
            from.Blame(from.NodeOf(held));
            return from.FindValue(held) is { } part ? line.Holding(part, from.FindValue(until)) : line;
        });

    public static Shape<StatementLine> StatementLine { get; } = ObjectShape<StatementLine>.Of("statementLine", "What was posted, and what it did to the balance.")
        .Required("id", Texts.Words, "The id of the event.", out var lineId)
        .Required("event", Texts.Code, "The code of the event, such as commission.accrued.", out var code)
        .Required("date", Texts.Date, "The day on which it was true.", out var date)
        .Required("knownOn", Texts.Date, "The day on which it was known.", out var knownOn)
        .Required("bookedOn", Texts.Date, "The day that it was booked on.", out var bookedOn)
        .Optional("deal", Texts.Words, "The deal.", out var about)
        .Required("what", Texts.Words, "What happened, in words.", out var what)
        .Optional("dueOn", Texts.Date, "The day on which it is to be paid.", out var dueOn)
        .Required("amount", Texts.Money, "By how much the balance grew.", out var grew)
        .Optional("held", Texts.Money, "By how much what is held grew.", out var heldMore)
        .Optional("terms", Terms, "By which terms it was computed.", out var by)
        .Optional("clause", Texts.Clause, Common.ClauseSays, out var clause)
        .Making(from => new StatementLine(
            from.Get(lineId), from.Get(code), from.Get(date), from.Get(knownOn), from.Get(bookedOn), from.Get(what), from.Get(grew), from.FindValue(heldMore) ?? Money.Zero(from.Get(grew).Currency))
        {
            Deal = from.Find(about),
            DueOn = from.FindValue(dueOn),
            Terms = from.Find(by),
            Clause = from.Find(clause),
        });

    /// <summary>The partner of a document.</summary>
    public static ObjectBuilder<T> ForPartner<T>(this ObjectBuilder<T> builder, string format, out Field<PartnerId> whose)
        where T : class => builder
        .Required("format", Common.Format(format), "The format of the document, and its version.", out _)
        .Required("partner", Texts.Partner, PartnerSays, out whose);
}

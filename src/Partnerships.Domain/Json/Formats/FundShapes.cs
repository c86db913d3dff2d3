using Partnerships.Explanations;
using Partnerships.Funds;
using Partnerships.Json.Shapes;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Json.Formats;

/// <summary>Values that events and accounts of funds share.</summary>
internal static class FundShapes
{
    public static Shape<ProgramReference> Program { get; } = new TextShape<ProgramReference>(
        "programReference",
        "a program's id, content hash and version, divided by bars",
        @"^[a-z][a-z0-9]*(-[a-z0-9]+)* \| [0-9a-f]{64} \| ",
        TryProgram);

    private static readonly Shape<SpendLine> Line = ObjectShape<SpendLine>.Of("spendLine", "An amount spent on one kind of thing.")
        .Optional("kind", Texts.Key, "The kind; left out where it is of no particular one.", out var kind)
        .Required("amount", Texts.Money, "The amount; zero or more.", out var amount)
        .Making(from => FundSpend.Line(from.Find(kind), from.Get(amount)));

    public static Shape<FundSpend> Spend { get; } = ObjectShape<FundSpend>.Of("spend", "What an activity costs.")
        .Required("lines", new ListShape<SpendLine>(Line, 1), "A line for each kind of thing.", out var lines)
        .Optional("ourPart", Texts.Rate, "The part that is for our products, where other vendors take part.", out var ourPart)
        .Making(from =>
        {
            var spend = FundSpend.Of(from.Get(lines), from.FindValue(ourPart) ?? Rate.One);
            _ = spend.Total;
            return spend;
        });

    public static Shape<FundActivity> Activity { get; } = ObjectShape<FundActivity>.Of("fundActivity", "What a partner does with a fund's money.")
        .Required("from", Texts.Date, "The first day.", out var first)
        .Required("to", Texts.Date, "The last day.", out var last)
        .Optional("category", FundTermShapes.Category, "The category that it is for.", (activity, category) => activity.For(category))
        .Required("spend", Spend, "What it costs.", out var spend)
        .Making(from =>
        {
            from.Blame(from.NodeOf(last));
            return FundActivity.Between(from.Get(first), from.Get(last), from.Get(spend));
        });

    private static readonly Shape<FundPart> Part = ObjectShape<FundPart>.Of("fundPart", "An amount of one lot.")
        .Required("lot", Texts.Words, "The id of the lot.", out var lot)
        .Required("amount", Texts.Money, "The amount; above zero.", out var ofLot)
        .Making(from => new FundPart(from.Get(lot), from.Get(ofLot)));

    /// <summary>Amounts of lots, one at least.</summary>
    public static Shape<FundPart[]> Parts { get; } = new ListShape<FundPart>(Part, 1);

    public static Shape<Reason> Reason { get; } = ObjectShape<Reason>.Of("reason", "Why a decision is as it is.")
        .Required("code", Texts.Words, "The stable code.", out var code)
        .Required("words", Texts.Words, "The reason in English.", out var words)
        .Optional("arguments", new TextMapShape(), "The arguments by name.", out var arguments)
        .Making(from => Explanations.Reason.Stored(from.Get(code), from.Get(words), from.Find(arguments) ?? []));

    private static bool TryProgram(string text, out ProgramReference program)
    {
        program = ProgramReference.TryRead(text)!;
        return program is not null;
    }
}

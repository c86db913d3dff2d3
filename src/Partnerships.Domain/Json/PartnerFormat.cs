using NodaTime;
using Partnerships.Json.Formats;
using Partnerships.Json.Shapes;
using Partnerships.Metrics;

namespace Partnerships.Json;

/// <summary>The document of what is known about a partner.</summary>
internal static class PartnerFormat
{
    private static readonly Shape<Fact> Fact = ObjectShape<Fact>.Of("fact", "What is known of one metric.")
        .Required("metric", Common.Metric, "The key of the metric.", out var metric)
        .Optional("value", ValueShapes.Any, "The value.", out var value)
        .Optional("notYetMeasured", new YesNoShape(onlyYes: true), "There is no value yet, or none over this window, which is not the same as zero.", out var notYet)
        .ExactlyOne("value", "notYetMeasured")
        .Optional("over", Texts.Window, "The days that the value was measured over; it answers for every window where it is left out.", out var over)
        .Optional("responses", new WholeNumberShape<int>(0, int.MaxValue, number => (int)number), "From how many responses the value comes.", out var responses)
        .Making(from => from.NodeOf(notYet) is not null
            ? NotYetMeasured(from, from.Get(metric), from.Find(over), from.FindValue(responses), notYet)
            : from.TryRead(value, from.Get(metric), out var read)
                ? new Fact(from.Get(metric), from.Find(over), from.Get(metric).Check(read, "value"), from.FindValue(responses))
                : null);

    private static readonly Shape<HistoryEntry> Entry = ObjectShape<HistoryEntry>.Of("entry", "Something that happened to the partner on a day.")
        .Required("id", Texts.Words, "What tells the entry from every other, in your books.", out var id)
        .Required("date", Texts.Date, "The day on which it happened.", out var date)
        .Required("metric", Common.Metric, "The key of the metric that it counts for.", out var counted)
        .Required("value", ValueShapes.Any, "How much.", out var amount)
        .Optional("subject", Texts.Words, "Whom it is about, such as a customer.", out var subject)
        .Optional("responses", new WholeNumberShape<int>(0, int.MaxValue, number => (int)number), "From how many responses the value comes, as in a survey.", out var answered)
        .Making(from => from.TryRead(amount, from.Get(counted), out var read)
            ? new HistoryEntry(from.Get(id), from.Get(date), from.Get(counted), from.Get(counted).Check(read, "value"), from.Find(subject), from.FindValue(answered))
            : null);

    private static readonly Shape<PartnerHistory> History = ObjectShape<PartnerHistory>.Of("history", "What happened to the partner.")
        .Required("joined", Texts.Date, "The day on which the partner joined.", out var joined)
        .Optional("covers", new ListShape<Metric>(Common.Metric, 0), "The metrics whose whole history this is: where there is no entry, nothing happened.", (history, metrics) => history.Covering(metrics))
        .Optional("entries", new ListShape<HistoryEntry>(Entry, 0, "id"), "What happened.", (history, entries) => history.With(entries))
        .Making(from => PartnerHistory.Since(from.Get(joined)));

    public static ObjectShape<PartnerDocument> Shape { get; } = ObjectShape<PartnerDocument>.Of("partner", "What is known about a partner.")
        .Required("format", Common.Format(PartnerDocument.Format), "The format of the document, and its version.", out _)
        .Optional("partner", Texts.Partner, "Who it is.", (document, partner) => document.For(partner))
        .Required("date", Texts.Date, "The date at which the facts hold.", out var on)
        .Optional("facts", new ListShape<Fact>(Fact, 0, "metric", "over"), "What is known on that date; what is not stated is not known.", out var facts)
        .Optional("history", History, "What happened to the partner, dated.", (document, history) => document.With(history))
        .Making(from => PartnerDocument.Of(PartnerFacts.On(from.Get(on)).With([.. from.Find(facts) ?? []])));

    private static Fact NotYetMeasured(FieldValues from, Metric metric, Window? over, int? responses, Field<bool> field)
    {
        if (over is null)
        {
            // In all, the same as the public way, which refuses metrics that need no responses; over a window any metric may have no value.
            from.Blame(from.NodeOf(field));
            PartnerFacts.On(LocalDate.MinIsoValue).NotYetMeasured(metric);
        }

        return new Fact(metric, over, null, responses);
    }
}

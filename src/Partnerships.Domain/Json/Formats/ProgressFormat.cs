using Partnerships.Commissions;
using Partnerships.Json.Shapes;

namespace Partnerships.Json.Formats;

/// <summary>The document of what a partner has accumulated by the rules of a plan.</summary>
internal static class ProgressFormat
{
    private static readonly TextShape<Level> Counted = new(
        "counted", "an amount or a number of units, such as USD 150000.00 or 100.5", @"^([A-Z]{3} )?-?(0|[1-9][0-9]*)(\.[0-9]+)?$", TryCounted);

    private static readonly Shape<ProgressEntry> Entry = ObjectShape<ProgressEntry>.Of("progressEntry", "What was accumulated by a rule over a time, a subscription, or ever, and what it is measured against.")
        .Required("rule", Texts.Key, "The key of the rule.", out var rule)
        .Required("scope", Texts.Words, "Over what: 2025, 2025-Q1, 2025-03, subscription S-7, lifetime.", out var scope)
        .Optional("counted", Counted, "The sum of what the rule counts; left out where nothing was counted yet.", out var counted)
        .Optional("paid", Texts.Money, "The sum of the amounts that it paid.", out var paid)
        .Optional("events", new WholeNumberShape<long>(null, null, number => number), "How many lines an allowance was applied to, less the credits; left out where none was.", out var events)
        .Optional("volume", Texts.Money, "The sum of the amounts that an allowance was applied to.", out var volume)
        .Optional("quota", Texts.Money, "The quota that brackets in percent are of; above zero.", (entry, quota) => entry.OfQuota(quota))
        .Optional("baseline", Texts.Money, "The turnover that growth is counted from; above zero.", (entry, baseline) => entry.Over(baseline))
        .Needs("counted", "paid")
        .Needs("paid", "counted")
        .Needs("events", "volume")
        .Needs("volume", "events")
        .Making(from =>
        {
            var entry = from.FindValue(counted) is { } level
                ? ProgressEntry.Of(from.Get(rule), from.Get(scope), level, from.Get(paid))
                : ProgressEntry.Of(from.Get(rule), from.Get(scope));
            return from.FindValue(events) is { } number ? entry.Using(number, from.Get(volume)) : entry;
        });

    public static ObjectShape<CommissionProgress> Progress { get; } = ObjectShape<CommissionProgress>.Of("commissionProgress", "What a partner has accumulated by each rule of a plan.")
        .Required("format", Common.Format(CommissionProgress.Format), "The format of the document, and its version.", out _)
        .Optional("entries", new ListShape<ProgressEntry>(Entry, 0), "What was accumulated, by rule and by what it is counted over.", out var entries)
        .Making(from =>
        {
            from.Blame(from.NodeOf(entries));
            return CommissionProgress.Of(from.Find(entries) ?? []);
        });

    public static ObjectShape<PartnerProgress> OfPartner { get; } = ObjectShape<PartnerProgress>.Of("partnerProgress", "What a partner has accumulated in one currency, and up to which day deals are counted.")
        .Required("format", Common.Format(PartnerProgress.Format), "The format of the document, and its version.", out _)
        .Required("partner", Texts.Partner, "Whose it is.", out var partner)
        .Required("currency", Texts.Currency, "The currency of all amounts.", out var currency)
        .Optional("countedThrough", Texts.Date, "The last day on which a deal was sold that is counted; left out where none was, or nobody checks.", (progress, day) => progress.Through(day))
        .Optional("entries", new ListShape<ProgressEntry>(Entry, 0), "What was accumulated, by rule and by what it is counted over.", out var entriesOfPartner)
        .Making(from =>
        {
            from.Blame(from.NodeOf(entriesOfPartner));
            return PartnerProgress.Of(from.Get(partner), from.Get(currency), CommissionProgress.Of(from.Find(entriesOfPartner) ?? []));
        });

    private static bool TryCounted(string text, out Level level) => ScheduleShapes.TryLevel(text, out level) && level.Kind != LevelKind.Percentage;
}

using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Shapes;
using Partnerships.Registrations;

namespace Partnerships.Json.Formats;

/// <summary>How deal registrations are protected.</summary>
internal static class ProtectionShapes
{
    private const string Part = "(1 (month|day|business day|hour)|[1-9][0-9]{0,5} (months|days|business days|hours))";

    public static TextShape<ProtectionLength> Length { get; } = new(
        "protectionLength",
        "a number of days, hours, business days or months, such as 30 days, or a sum of them, such as 2 months + 5 business days",
        $@"^{Part}( \+ {Part}){{0,3}}$",
        TryLength);

    private static readonly Shape<TierProtection> TierProtection = ObjectShape<TierProtection>.Of("tierProtection", "How long partners of one tier are protected.")
        .Required("tier", Common.Tier, "The tier.", out var tier)
        .Optional("length", Length, "How long.", out var tierLength)
        .Optional("none", new YesNoShape(onlyYes: true), "Registrations of the tier are recorded, and protect nothing.", out _)
        .ExactlyOne("length", "none")
        .Optional("clause", Texts.Clause, Common.ClauseSays, (protection, clause) => protection.By(clause))
        .Making(from => from.FindValue(tierLength) is { } length
            ? Registrations.TierProtection.Of(from.Get(tier), length)
            : Registrations.TierProtection.None(from.Get(tier)));

    private static readonly Shape<ExtensionTerms> Extensions = ObjectShape<ExtensionTerms>.Of("extensions", "How a protection can be extended, when that is asked for before it ends.")
        .Required("most", Common.SmallNumber, "How many extensions a registration can have.", out var most)
        .Required("length", Length, "How long one can be at most.", out var extension)
        .Optional("noticeDays", Common.SmallNumber, "How many days before the last day it must be asked for.", (terms, days) => terms.AskedBefore(days))
        .Flag("onEvidence", "Whether the partner must show evidence of its work on the deal.", terms => terms.OnEvidence())
        .Optional("clause", Texts.Clause, Common.ClauseSays, (terms, clause) => terms.By(clause))
        .Making(from => ExtensionTerms.Of(from.Get(most), from.Get(extension)));

    private static readonly Shape<LaterRegistrant> Fraction = ObjectShape<LaterRegistrant>.Of("laterFraction", "A fraction of what the holder gets, without protection.")
        .Required("fraction", Texts.Rate, "The fraction, above 0% and below 100%.", out var fraction)
        .Making(from =>
        {
            from.Blame(from.NodeOf(fraction));
            return LaterRegistrant.Fraction(from.Get(fraction));
        });

    private static readonly Shape<LaterRegistrant> LowerClass = ObjectShape<LaterRegistrant>.Of("laterClass", "A lower class of discount, without protection.")
        .Required("discountClass", Texts.Key, "The key of the class, such as co-sell.", out var discountClass)
        .Making(from => LaterRegistrant.LowerClass(from.Get(discountClass)));

    public static Shape<LaterRegistrant> Later { get; } = new UnionShape<LaterRegistrant>(
        "later",
        "What a partner gets who registers a customer that another one holds: nothing, a place in the queue, a fraction or a lower class of discount.",
        new NameShape<LaterRegistrant>([LaterRegistrant.Nothing, LaterRegistrant.Queue], later => later.ToString()),
        new("fraction", Fraction),
        new("discountClass", LowerClass));

    public static Shape<ProtectionTerms> Terms { get; } = ObjectShape<ProtectionTerms>.Of("protection", "How deal registrations are protected.")
        .Optional("length", Length, "How long partners are protected whose tier is not named; left out where they are not.", (terms, length) => terms.Otherwise(length))
        .Optional("byTier", new ListShape<TierProtection>(TierProtection, 1, "tier"), "How long partners of each tier are protected, where that differs.", out var byTier)
        .Required("from", Common.Named(ProtectionStart.All), "From when a protection counts.", out var start)
        .Required("per", Common.Named(ProtectionScope.All), "What there is one protection at a time for.", out var scope)
        .Optional("calendar", ClockShapes.Calendar, "The business days that lengths are counted in; Monday to Friday where it is left out.", (terms, calendar) => terms.CountingDaysOf(calendar))
        .Flag("needsApproval", "Whether somebody at the vendor approves each registration.", terms => terms.NeedingApproval())
        .Optional("approvalWithin", Length, "How long the vendor takes to approve.", (terms, within) => terms.NeedingApproval(within))
        .Needs("approvalWithin", "needsApproval")
        .Optional("extensions", Extensions, "How a protection can be extended; left out where it cannot.", (terms, extensions) => terms.Extending(extensions))
        .Optional("mostOpenPerPartner", Common.SmallNumber, "How many open registrations a partner can have.", (terms, limit) => terms.LimitedTo(limit))
        .Flag("withinTerritory", "Whether a partner can only register customers of its own territory.", terms => terms.WithinTerritory())
        .Flag("respectsIncumbent", "Whether a customer's incumbent partner keeps others from registering it.", terms => terms.RespectingIncumbent())
        .Flag("respectsVendorOpportunity", "Whether an older opportunity of the vendor's own keeps partners from registering the customer.", terms => terms.RespectingVendorOpportunity())
        .Required("later", Later, "What a partner gets who registers a customer that another one holds.", out var later)
        .Flag("honoursCustomersWish", "Whether the customer's written wish for a partner comes before who was first.", terms => terms.HonouringCustomersWish())
        .Optional("tieWindowHours", new WholeNumberShape<int>(1, 366 * 24, number => (int)number), "How many hours after a registration others count as simultaneous, so that somebody must decide.", (terms, hours) => terms.TyingWithin(hours))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (terms, clause) => terms.By(clause))
        .Making(from => (from.Find(byTier) is { } tiers ? ProtectionTerms.For(tiers) : ProtectionTerms.None)
            .From(from.Get(start)).Per(from.Get(scope)).GivingLater(from.Get(later)));

    private static bool TryLength(string text, [MaybeNullWhen(false)] out ProtectionLength length)
    {
        var read = ProtectionLength.TryRead(text);
        length = read ?? default;
        return read is not null;
    }
}

using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Registrations;

/// <summary>The reasons of decisions on registrations, each with its code.</summary>
internal static class RegistrationReasons
{
    public static Reason Held(RegistrationKey key, Registration holder) => holder.Protection is { } protection
        ? Reason.Of(
            "registration.customer-protected",
            "{key} is protected for registration {registration} through {lastDay}",
            ("key", key.ToString()), ("registration", holder.Id), ("lastDay", Dates.Text(protection.LastDay)), ("until", Dates.Text(protection.Until)))
        : Reason.Of(
            "registration.customer-claimed",
            "{key} is claimed by registration {registration}, which awaits a decision",
            ("key", key.ToString()), ("registration", holder.Id));

    public static Reason AlreadyRegistered(RegistrationKey key, Registration own) => Reason.Of(
        "registration.already-registered", "{key} is registered by the same partner, as {registration}", ("key", key.ToString()), ("registration", own.Id));

    public static Reason OutsideTerritory(Claim claim) => Reason.Of(
        "registration.outside-territory",
        "the customer is in {customer}, the partner may sell in {partner}",
        ("customer", claim.CustomerTerritory!), ("partner", claim.PartnerTerritory!));

    public static Reason Incumbent(RegistrationKey key, Claim claim) => Reason.Of(
        "registration.incumbent-partner", "{key} is served by {incumbent}", ("key", key.ToString()), ("incumbent", claim.Incumbent!.Value));

    public static Reason VendorOpportunity(RegistrationKey key, Instant since) => Reason.Of(
        "registration.vendor-opportunity", "the vendor has an opportunity of its own at {key} since {since}", ("key", key.ToString()), ("since", Dates.Text(since)));

    public static Reason TooManyOpen(int open, int most) => Reason.Of(
        "registration.too-many-open", "the partner has {open} open registrations, and can have {most}", ("open", Text(open)), ("most", Text(most)));

    public static Reason CustomersWish(string evidence) => Reason.Of(
        "registration.customers-wish", "the customer wishes for another partner ({evidence})", ("evidence", evidence));

    public static Reason Adjudicated(string winner, string grounds) => Reason.Of(
        "registration.adjudicated", "the claim of registration {winner} was found the better one: {grounds}", ("winner", winner), ("grounds", grounds));

    public static Reason Tie(int hours) => Reason.Of(
        "registration.tie", "several partners claimed the customer within {hours} hours; somebody must decide", ("hours", Text(hours)));

    public static Reason CustomerWon(string by) => Reason.Of(
        "registration.customer-won", "registration {registration} became a deal", ("registration", by));

    public static Reason NotFound(string id) => Reason.Of("registration.not-found", "there is no registration {registration}", ("registration", id));

    public static Reason WrongStatus(Registration registration) => Reason.Of(
        "registration.wrong-status",
        "registration {registration} is {status}, which does not allow it",
        ("registration", registration.Id), ("status", registration.Status.Name));

    public static Reason WindowOpen(Registration registration) => Reason.Of(
        "registration.window-open", "others can still tie with registration {registration} until {closes}",
        ("registration", registration.Id), ("closes", Dates.Text(registration.WindowCloses!.Value)));

    public static Reason NotHolder(Registration registration) => Reason.Of(
        "registration.not-holder", "registration {registration} is another partner's", ("registration", registration.Id));

    public static Reason NoExtensions() => Reason.Of("registration.no-extensions", "the program extends no protection");

    public static Reason ExtensionsUsed(int most) => Reason.Of(
        "registration.extensions-used", "the protection was extended {most} times, which is the most", ("most", Text(most)));

    public static Reason ExtensionTooLong(ProtectionLength asked, ProtectionLength most) => Reason.Of(
        "registration.extension-too-long", "an extension is {most} at most, {asked} was asked for", ("asked", asked.ToString()), ("most", most.ToString()));

    public static Reason ExtensionTooLate(LocalDate lastDay, int notice) => Reason.Of(
        "registration.extension-too-late", "an extension is to be asked for by {lastDay}, {notice} days before the last day",
        ("lastDay", Dates.Text(lastDay)), ("notice", Text(notice)));

    public static Reason EvidenceMissing() => Reason.Of("registration.evidence-missing", "an extension needs evidence of work on the deal");

    private static string Text(int number) => Guard.Invariant($"{number}");
}

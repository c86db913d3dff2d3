using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Partners;
using Partnerships.Registrations;
using Partnerships.Tests.Registrations;

namespace Partnerships.Tests.Oracle;

/// <summary>Every reason that speaks against a command, in no order: an answer of no must give one of them.</summary>
internal static class RegistrationObjections
{
    public static IReadOnlyCollection<string> To(RegistrationCommand command, IReadOnlyList<OracleRegistration> all, ProtectionTerms terms, DateTimeZone zone) =>
        Found(command, all, terms, zone).Where(found => found.Holds).Select(found => "registration." + found.Code).ToHashSet();

    public static ProtectionLength? LengthOf(TierId? tier, ProtectionTerms terms) =>
        terms.ByTier.FirstOrDefault(one => one.Tier.Equals(tier)) is { } named ? named.Length : terms.Length;

    public static bool IsWished(Claim claim, ProtectionTerms terms) => terms.HonoursCustomersWish && claim.CustomersWish is not null;

    private static IEnumerable<(bool Holds, string Code)> Found(RegistrationCommand command, IReadOnlyList<OracleRegistration> all, ProtectionTerms terms, DateTimeZone zone)
    {
        var about = command switch
        {
            RegistrationCommand.Approve { Id: var id } => id,
            RegistrationCommand.Award { Id: var id } => id,
            RegistrationCommand.Reject { Id: var id } => id,
            RegistrationCommand.Withdraw { Id: var id } => id,
            RegistrationCommand.Convert { Id: var id } => id,
            RegistrationCommand.Extend { Id: var id } => id,
            RegistrationCommand.Transfer { Id: var id } => id,
            _ => null,
        };
        return command is RegistrationCommand.Submit { Claim: var claim } ? ToClaim(claim, all, terms)
            : about is null ? []
            : all.SingleOrDefault(one => one.Id == about) is { } own ? ToChange(command, own, terms, zone)
            : [(true, "not-found")];
    }

    private static IEnumerable<(bool Holds, string Code)> ToClaim(Claim claim, IReadOnlyList<OracleRegistration> all, ProtectionTerms terms)
    {
        var mine = all.Where(one => one.Partner == claim.Partner).ToList();
        var wished = IsWished(claim, terms);
        yield return (mine.Any(one => one.HoldsPlace || one.Status == "waiting"), "already-registered");
        yield return (terms.IsWithinTerritory && claim.PartnerTerritory is not null && claim.PartnerTerritory != claim.CustomerTerritory, "outside-territory");
        yield return (claim.OpenElsewhere + mine.Count(one => one.IsOpen) >= terms.MostOpenPerPartner, "too-many-open");
        yield return (terms.RespectsIncumbent && claim.Incumbent is not null && claim.Incumbent != claim.Partner && !wished, "incumbent-partner");
        yield return (terms.RespectsVendorOpportunity && claim.VendorSince <= claim.At && !wished, "vendor-opportunity");

        var holders = all.Where(one => one.HoldsPlace).ToList();
        var protects = LengthOf(claim.Tier, terms) is not null;
        var comesLater = holders.Count > 0 && !(protects && (wished || holders.Exists(one => one.WindowCloses is not null)));
        var getsNothing = terms.Later.IsRefused || (terms.Later.Waits && !protects);
        yield return (comesLater && getsNothing, holders.Exists(one => one.Status == "protected") ? "customer-protected" : "customer-claimed");
    }

    private static IEnumerable<(bool Holds, string Code)> ToChange(RegistrationCommand command, OracleRegistration own, ProtectionTerms terms, DateTimeZone zone)
    {
        switch (command)
        {
            case RegistrationCommand.Approve:
                return [(own.Status != "submitted", "wrong-status"), (own.WindowCloses is not null, "window-open")];
            case RegistrationCommand.Award:
                return [(own.Status != "contested", "wrong-status")];
            case RegistrationCommand.Reject:
                return [(!own.IsOpen, "wrong-status")];
            case RegistrationCommand.Withdraw withdraw:
                return [(!own.IsOpen, "wrong-status"), (own.Partner != withdraw.Partner, "not-holder")];
            case RegistrationCommand.Convert:
                return [(own.Status is not ("protected" or "recorded"), "wrong-status")];
            case RegistrationCommand.Transfer transfer:
                return [(own.Status != "protected", "wrong-status"), (own.Partner == transfer.Claim.Partner, "already-registered")];
            case RegistrationCommand.Extend when own.Status != "protected":
                return [(true, "wrong-status")];
            case RegistrationCommand.Extend when terms.Extensions is null:
                return [(true, "no-extensions")];
            case RegistrationCommand.Extend extend:
                var (most, asked) = (terms.Extensions.Length, extend.Length ?? terms.Extensions.Length);
                var isLonger = asked.Months > most.Months || asked.Days > most.Days || asked.BusinessDays > most.BusinessDays || asked.Hours > most.Hours;
                return
                [
                    (own.Extensions >= terms.Extensions.Most, "extensions-used"),
                    (isLonger, "extension-too-long"),
                    (terms.Extensions.NoticeDays > 0 && ProtectionEndOracle.DayOf(command.At, zone) > own.LastDay!.Value.PlusDays(-terms.Extensions.NoticeDays), "extension-too-late"),
                    (terms.Extensions.NeedsEvidence && extend.Evidence is null, "evidence-missing"),
                ];
            default:
                return [];
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Partners;

namespace Partnerships.Programs;

/// <summary>Agreements that promise to one partner alone what another has too.</summary>
/// <remarks>
/// Two agreements meet where they run on one day at least, are of one program and of two partners, and share a territory, an industry or a
/// category; of two that name different ones of a kind none is shared. Names are compared without regard to case.
/// </remarks>
public static class ExclusiveGrants
{
    /// <summary>Each pair of agreements that meet, though one of them is exclusive or both tiers give what one partner at a time can have.</summary>
    /// <remarks>The tiers are the signed ones.</remarks>
    /// <returns>A reason for each pair and each thing that it shares, in the order of the agreements: "agreement.exclusive-overlap" where an
    /// agreement is exclusive, "agreement.exclusive-benefit" where the tier's benefit is; none where nothing overlaps.</returns>
    public static IReadOnlyList<Reason> Conflicts(IEnumerable<Agreement> agreements) => Conflicts(agreements, new Dictionary<PartnerId, TierId>());

    /// <summary>The same, of programs whose tiers follow the placement.</summary>
    /// <param name="agreements">The agreements.</param>
    /// <param name="placed">The tier of each partner that was placed at one. It counts in programs that have the tier and do not have it signed;
    /// anywhere else the signed one does.</param>
    /// <returns>The reasons, as above.</returns>
    public static IReadOnlyList<Reason> Conflicts(IEnumerable<Agreement> agreements, IReadOnlyDictionary<PartnerId, TierId> placed)
    {
        var all = Array.ConvertAll(Guard.Copy(agreements), agreement => new Grant(agreement, AloneOf(agreement, Guard.NotNull(placed))));
        var found = new List<Reason>();
        for (var first = 0; first < all.Length; first++)
        {
            for (var second = first + 1; second < all.Length; second++)
            {
                if (DoMeet(all[first], all[second]))
                {
                    found.AddRange(Between(all[first], all[second]));
                }
            }
        }

        return Array.AsReadOnly(found.ToArray());
    }

    private static IEnumerable<Reason> Between(Grant first, Grant second)
    {
        var (one, other) = (first.Agreement, second.Agreement);
        if (one.IsExclusive || other.IsExclusive)
        {
            if (Shared(one, other) is { } shared)
            {
                yield return Of("agreement.exclusive-overlap", "{one} and {other} both have {shared} in {program}, which is promised to one alone", one, other, ("shared", shared));
            }
        }
        else if (Place(one, other) is { } place)
        {
            foreach (var benefit in first.Alone.Where(benefit => second.Alone.Any(known => string.Equals(known.Key, benefit.Key, StringComparison.Ordinal))))
            {
                yield return Of(
                    "agreement.exclusive-benefit",
                    "{one} and {other} both have {benefit} for {shared} in {program}, which one partner at a time can have",
                    one,
                    other,
                    ("benefit", benefit.ToString()),
                    ("shared", place));
            }
        }
    }

    private static Reason Of(string code, string words, Agreement one, Agreement other, params (string Name, string Value)[] shared) => Reason.Of(
        code, words, [("one", one.Partner.Value), ("other", other.Partner.Value), .. shared, ("program", one.Program.Id)]);

    /// <summary>The benefits of the partner's tier that one partner at a time can have; what an agreement alone gives is exclusive where that says so.</summary>
    private static Benefit[] AloneOf(Agreement agreement, IReadOnlyDictionary<PartnerId, TierId> placed)
    {
        var tier = !agreement.Program.IsTierSigned && placed.TryGetValue(agreement.Partner, out var known) && Has(agreement.Program, known) ? known : agreement.Tier;
        return tier is null ? [] : [.. agreement.Program.BenefitsOf(tier).Where(benefit => benefit.IsExclusive && !benefit.IsByAgreement)];
    }

    private static bool Has(PartnerProgram program, TierId tier) => program.Ladders.Any(ladder => ladder.Tiers.Any(known => known.Id == tier));

    private static bool DoMeet(Grant first, Grant second)
    {
        var (one, other) = (first.Agreement, second.Agreement);
        return (one.IsExclusive || other.IsExclusive || (first.Alone.Length > 0 && second.Alone.Length > 0))
            && one.Partner != other.Partner
            && string.Equals(one.Program.Id, other.Program.Id, StringComparison.Ordinal)
            && !(one.SignedOn > other.Until)
            && !(other.SignedOn > one.Until);
    }

    /// <summary>The territory, category or industry that two agreements share; what one does not name, it may sell in anyway.</summary>
    private static string? Shared(Agreement one, Agreement other) => Place(one, other)
        ?? (DoDiffer(one, other) || !AreSame(one.Vertical, other.Vertical) ? null : one.Vertical);

    /// <summary>The category or the territory that two agreements share.</summary>
    private static string? Place(Agreement one, Agreement other) => DoDiffer(one, other) ? null
        : AreSame(one.Territory, other.Territory) ? one.Territory
        : AreSame(one.Category, other.Category) ? one.Category
        : null;

    private static bool DoDiffer(Agreement one, Agreement other) =>
        DoDiffer(one.Territory, other.Territory) || DoDiffer(one.Category, other.Category) || DoDiffer(one.Vertical, other.Vertical);

    private static bool DoDiffer(string? one, string? other) => one is not null && other is not null && !AreSame(one, other);

    private static bool AreSame(string? one, string? other) => one is not null && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private sealed record Grant(Agreement Agreement, Benefit[] Alone);
}

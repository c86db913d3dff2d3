using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Programs;

/// <summary>What a partner signed: the program, the type or option, rates within their ranges, where it may sell, and from when to when.</summary>
/// <remarks>
/// An agreement names its program by id; the version in force on a deal's date counts, unless the agreement pins one. Two agreements
/// are equal when all that they say is; they have no order.
/// </remarks>
public sealed partial class Agreement : IEquatable<Agreement>, IDescribed
{
    internal const string Format = "partnerships/agreement/1";

    private Agreement(Agreement like) =>
        (Partner, Program, SignedOn, Until, Tier, Option, PinnedVersion, Territory, Vertical, Category, IsExclusive, EarnedOn, Rates, Fund) =
        (like.Partner, like.Program, like.SignedOn, like.Until, like.Tier, like.Option, like.PinnedVersion, like.Territory, like.Vertical, like.Category, like.IsExclusive, like.EarnedOn, like.Rates, like.Fund);

    private Agreement(PartnerId partner, PartnerProgram program, LocalDate signedOn, string? vertical) =>
        (Partner, Program, SignedOn, Vertical) = (partner, program, signedOn, vertical);

    /// <summary>Who signed.</summary>
    public PartnerId Partner { get; }

    /// <summary>The program, in the version that was signed.</summary>
    public PartnerProgram Program { get; }

    /// <summary>The first day of the agreement.</summary>
    public LocalDate SignedOn { get; }

    /// <summary>The last day of the agreement; null where there is none yet.</summary>
    public LocalDate? Until { get; private init; }

    /// <summary>The type or tier that was signed; null where none was.</summary>
    public TierId? Tier { get; private init; }

    /// <summary>The option that was signed; null where none was.</summary>
    public string? Option { get; private init; }

    /// <summary>The version that counts whatever is in force; null where the version in force counts.</summary>
    public string? PinnedVersion { get; private init; }

    /// <summary>Where the partner may sell; null where the agreement does not say so.</summary>
    public string? Territory { get; private init; }

    /// <summary>The industry that the partner serves; null where the agreement does not say so.</summary>
    public string? Vertical { get; private init; }

    /// <summary>The category of products in which the partner is listed, such as "payroll"; null where the agreement does not say so.</summary>
    public string? Category { get; private init; }

    /// <summary>Whether no other partner may have the territory, the industry or the category.</summary>
    public bool IsExclusive { get; private init; }

    /// <summary>The day of a deal on which commissions are earned; null where that is as the program's rules say.</summary>
    public DealDay? EarnedOn { get; private init; }

    /// <summary>The rates that were agreed, by key.</summary>
    public IReadOnlyList<AgreedRate> Rates { get; private init; } = Guard.None<AgreedRate>();

    /// <summary>An agreement.</summary>
    /// <param name="partner">Who signed.</param>
    /// <param name="program">The program.</param>
    /// <param name="signedOn">The first day of the agreement; the program must be in force on it.</param>
    /// <param name="vertical">The industry that the partner serves; null only where the program does not need it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The program is not in force on the day.</exception>
    /// <exception cref="ArgumentException">The program needs an industry and none is named, or it is blank.</exception>
    public static Agreement Of(PartnerId partner, PartnerProgram program, LocalDate signedOn, string? vertical = null)
    {
        if (!Guard.NotNull(program).IsInForceOn(signedOn))
        {
            throw new ArgumentOutOfRangeException(
                nameof(signedOn),
                signedOn,
                $"Must be a day on which {program} is in force, from {Dates.Text(program.From)}{(program.Until is { } until ? " through " + Dates.Text(until) : "")}; is {Dates.Text(signedOn)}.");
        }

        return vertical is null && program.NeedsVertical
            ? throw new ArgumentException($"Must name the industry that the partner serves, which {program} needs; is null.", nameof(vertical))
            : new(Guard.NotNull(partner), program, signedOn, vertical is null ? null : Guard.NotBlank(vertical));
    }

    /// <summary>The same agreement, ending with a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the first.</exception>
    public Agreement EndingOn(LocalDate last) => last >= SignedOn
        ? new(this) { Until = last }
        : throw new ArgumentOutOfRangeException(nameof(last), last, $"Must be {Dates.Text(SignedOn)} or later, is {Dates.Text(last)}.");

    /// <summary>The same agreement, at a type or tier; rates that were agreed before must lie in its ranges.</summary>
    /// <exception cref="ArgumentException">The program has no such tier, or a rate lies outside the tier's range.</exception>
    public Agreement AtTier(TierId tier)
    {
        if (!Program.Ladders.Any(ladder => ladder.Tiers.Any(known => known.Id == Guard.NotNull(tier))))
        {
            var tiers = Program.Ladders.SelectMany(ladder => ladder.Tiers).Select(known => known.Id.Key).Distinct(StringComparer.Ordinal);
            throw new ArgumentException($"Must be one of {string.Join(", ", tiers)}; is {tier}.", nameof(tier));
        }

        return Checked(new(this) { Tier = tier }, nameof(tier));
    }

    /// <summary>The same agreement, under an option; rates that were agreed before must belong to it.</summary>
    /// <exception cref="ArgumentException">The program has no such option, or a rate belongs to another.</exception>
    public Agreement UnderOption(string option) => Program.Options.Any(known => string.Equals(known.Key, option, StringComparison.Ordinal))
        ? Checked(new(this) { Option = option }, nameof(option))
        : throw new ArgumentException($"Must be one of {string.Join(", ", Program.Options.Select(known => known.Key))}; is {option}.", nameof(option));

    /// <summary>The same agreement, by the version of the program that was signed, whatever is in force later.</summary>
    public Agreement Pinned() => new(this) { PinnedVersion = Program.Version };

    /// <summary>The same agreement, for a territory.</summary>
    public Agreement InTerritory(string territory) => new(this) { Territory = Guard.NotBlank(territory) };

    /// <summary>The same agreement, for an industry.</summary>
    public Agreement InVertical(string vertical) => new(this) { Vertical = Guard.NotBlank(vertical) };

    /// <summary>The same agreement, for a category of products.</summary>
    public Agreement InCategory(string category) => new(this) { Category = Guard.NotBlank(category) };

    /// <summary>The same agreement, by which no other partner may have its territory, industry or category.</summary>
    /// <exception cref="InvalidOperationException">The agreement names none of them.</exception>
    public Agreement Exclusively() => Territory is null && Vertical is null && Category is null
        ? throw new InvalidOperationException("An agreement is exclusive for a territory, an industry or a category; name one first.")
        : new(this) { IsExclusive = true };

    /// <summary>The same agreement, by which commissions are earned on another day of a deal than the program's rules say, such as that of the invoice.</summary>
    public Agreement Earning(DealDay day) => new(this) { EarnedOn = Guard.NotNull(day) };

    /// <summary>The same agreement, with a rate; it must lie within the range that the program gives the signed tier.</summary>
    /// <param name="term">The program's term.</param>
    /// <param name="rate">The rate.</param>
    /// <exception cref="ArgumentException">The program has no such term, or gives it no range for the signed tier or option.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate lies outside the range.</exception>
    public Agreement Agree(RateTerm term, Rate rate)
    {
        var key = Guard.NotNull(term).Key;
        var rates = Rates.Where(agreed => !string.Equals(agreed.Term, key, StringComparison.Ordinal))
            .Append(new AgreedRate(key, rate))
            .OrderBy(agreed => agreed.Term, StringComparer.Ordinal);
        return Checked(new(this) { Rates = Array.AsReadOnly(rates.ToArray()) }, nameof(rate));
    }

    /// <summary>The rate that was agreed for a term; null where none was.</summary>
    public Rate? RateOf(RateTerm term) => Rates.FirstOrDefault(agreed => string.Equals(agreed.Term, Guard.NotNull(term).Key, StringComparison.Ordinal))?.Rate;

    /// <summary>Whether the agreement runs on a date.</summary>
    public bool IsRunningOn(LocalDate date) => SignedOn <= date && !(date > Until);

    /// <summary>What the partner's deals are paid by: the signed version's plan, with the rates of the agreement.</summary>
    public CommissionTerms CommissionTerms() => CommissionTerms(Program, Tier);

    /// <summary>What the partner's deals are paid by in a version of the program and at a tier.</summary>
    /// <remarks>A rate that was agreed stays agreed, whatever range a later version gives.</remarks>
    /// <param name="version">The version; of the program that was signed.</param>
    /// <param name="tier">The tier; null for none.</param>
    /// <exception cref="ArgumentException">The version is of another program.</exception>
    public CommissionTerms CommissionTerms(PartnerProgram version, TierId? tier)
    {
        if (!string.Equals(Guard.NotNull(version).Id, Program.Id, StringComparison.Ordinal))
        {
            throw new ArgumentException($"Must be a version of {Program.Id}, is one of {version.Id}.", nameof(version));
        }

        var rates = version.Rates
            .Where(term => term.Option is null || string.Equals(term.Option, Option, StringComparison.Ordinal))
            .Select(term => (Term: term, Range: (RateOf(term) ?? (term.For(tier) is null ? null : term.Default)) is { } rate ? new RateRange(rate, rate) : term.For(tier)))
            .Where(found => found.Range is not null)
            .Select(found => new TermRate(found.Term.Key, found.Range!.Value, found.Term.Clause));
        return new CommissionTerms(
            Partner, version.Id, version.Version, version.ContentHash, version.Clause ?? Clause.Of(version.Id, version.Version, version.Name), version.Commissions, version.Rounding, tier, Option, EarnedOn, version.Settlement, [.. rates]);
    }

    /// <summary>Whether all that the agreements say is the same.</summary>
    public bool Equals(Agreement? other) => Content.Same(this, other);

    /// <summary>Whether all that the agreements say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Agreement);

    /// <summary>A hash that equal agreements share.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Partner.Value + Program.Id);

    /// <summary>Partner, program and tier: "acme: reseller, authorized".</summary>
    public override string ToString() => $"{Partner}: {Program.Id}{(Tier is null ? "" : ", " + Tier)}{(Option is null ? "" : ", " + Option)}";

    Content IDescribed.Describe() => Content.Object()
        .With("format", Format)
        .With("partner", Partner.Value)
        .With("program", Program.Id)
        .With("version", Program.Version)
        .With("contentHash", Program.ContentHash)
        .With("signedOn", Dates.Text(SignedOn))
        .With("until", Until is { } until ? Dates.Text(until) : null)
        .With("tier", Tier?.Key)
        .With("option", Option)
        .If("pinned", PinnedVersion is not null)
        .With("territory", Territory)
        .With("vertical", Vertical)
        .With("category", Category)
        .If("exclusive", IsExclusive)
        .With("earned", EarnedOn?.Name)
        .With("rates", Rates)
        .With("fund", Fund);

    private static Agreement Checked(Agreement agreement, string argument)
    {
        CheckFund(agreement, argument);
        foreach (var agreed in agreement.Rates)
        {
            var term = agreement.Program.RateOf(agreed.Term);
            if (term.Option is not null && !string.Equals(term.Option, agreement.Option, StringComparison.Ordinal))
            {
                throw new ArgumentException($"The rate {term.Key} belongs to the option {term.Option}; signed is {agreement.Option ?? "none"}.", argument);
            }

            var range = term.For(agreement.Tier) ?? throw new ArgumentException(
                $"The rate {term.Key} has ranges for {string.Join(", ", term.ByTier.Select(known => known.Tier))}; signed is {agreement.Tier?.Key ?? "no tier"}.", argument);
            range.Agree(agreed.Rate, argument);
        }

        return agreement;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Funds;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Programs;

/// <content>The program's marketing funds.</content>
public sealed partial class PartnerProgram
{
    /// <summary>The terms of the marketing fund, and those that take their place under an option; empty where there is none.</summary>
    public IReadOnlyList<FundTerms> Funds { get; private init; } = Guard.None<FundTerms>();

    /// <summary>The program's id, version and content hash, for what is posted by it.</summary>
    public ProgramReference Reference => ProgramReference.Of(Id, Version, ContentHash);

    /// <summary>The same program with its marketing fund; and with those that take its place where the partner signed an option.</summary>
    /// <exception cref="ArgumentException">Two terms are for one option, or a term names a tier or an option that there is not.</exception>
    /// <exception cref="CurrencyMismatchException">An amount is in another currency than the program.</exception>
    public PartnerProgram WithFunds(params FundTerms[] funds)
    {
        RequireOnce(Guard.Copy(funds).Select(terms => terms.Option ?? "(all)"), nameof(funds));
        foreach (var terms in funds)
        {
            RequireKnown(terms.Option, Options.Select(option => option.Key), "option", nameof(funds));
            foreach (var allowance in terms.Allowances)
            {
                RequireTier(allowance.Tier, nameof(funds));
            }

            foreach (var currency in terms.Currencies)
            {
                Money.RequireSame(Currency, currency, nameof(funds));
            }
        }

        return new(this) { Funds = Array.AsReadOnly(Guard.Copy(funds)) };
    }

    /// <summary>The terms of the fund for a partner that signed an option; null where there is no fund.</summary>
    /// <param name="option">The option that was signed; null where none was.</param>
    public FundTerms? FundOf(string? option) =>
        Funds.FirstOrDefault(terms => terms.Option is not null && string.Equals(terms.Option, option, StringComparison.Ordinal))
        ?? Funds.FirstOrDefault(terms => terms.Option is null);
}

using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Deals;
using Partnerships.Json.Shapes;
using Partnerships.Json.Syntax;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Json.Formats;

/// <summary>The document of an agreement, which names the program that was signed.</summary>
internal static class AgreementFormat
{
    private const string HashPattern = "^[0-9a-f]{64}$";

    private static readonly Shape<SignedRate> Rate = ObjectShape<SignedRate>.Of("agreedRate", "A rate that was agreed.")
        .Required("term", Common.Rate, "The key of the program's rate.", out var term)
        .Required("rate", Texts.Rate, "The rate, within the range that the program gives the signed tier.", out var rate)
        .Making(from => new SignedRate(from.Get(term), from.Get(rate), from.NodeOf(rate)!));

    private static readonly Shape<SignedFund> Fund = ObjectShape<SignedFund>.Of("agreedFund", "What was agreed of the marketing fund.")
        .Required("amount", Texts.Money, "What the fund has in each period; of a joint fund, what both sides put in.", out var amount)
        .Optional("vendorShare", Texts.Rate, "The vendor's share of a joint fund.", out var vendorShare)
        .Making(from => new SignedFund(from.Get(amount), from.FindValue(vendorShare)));

    private static readonly Shape<string> Hash = new TextShape<string>("contentHash", "64 hexadecimal digits", HashPattern, TryHash);

    public static ObjectShape<Agreement> Shape { get; } = ObjectShape<Agreement>.Of("agreement", "What a partner signed.")
        .Required("format", Common.Format(Agreement.Format), "The format of the document, and its version.", out _)
        .Required("partner", Texts.Partner, "Who signed.", out var partner)
        .Required("program", Texts.Key, "The id of the program.", out _)
        .Required("version", Texts.Words, "The version of the program that was signed.", out _)
        .Optional("contentHash", Hash, "The hash of that version; where it stands here, the program must have it.", out _)
        .Required("signedOn", Texts.Date, "The first day of the agreement.", out var signedOn)
        .Optional("until", Texts.Date, "The last day of the agreement; left out where there is none yet.", (agreement, last) => agreement.EndingOn(last))
        .Optional("tier", Common.Tier, "The type or tier that was signed.", (agreement, tier) => agreement.AtTier(tier))
        .Optional("option", Common.Option, "The option that was signed.", (agreement, option) => agreement.UnderOption(option))
        .Flag("pinned", "Whether the version counts whatever is in force later.", agreement => agreement.Pinned())
        .Optional("territory", Texts.Words, "Where the partner may sell.", (agreement, territory) => agreement.InTerritory(territory))
        .Optional("vertical", Texts.Words, "The industry that the partner serves; it must stand here where the program needs it.", out var vertical)
        .Optional("category", Texts.Words, "The category of products in which the partner is listed.", (agreement, category) => agreement.InCategory(category))
        .Flag("exclusive", "Whether no other partner may have the territory, the industry or the category.", agreement => agreement.Exclusively())
        .Optional("earned", Common.Named(DealDay.All), "The day of a deal on which commissions are earned, where the program's rules say another.", (agreement, day) => agreement.Earning(day))
        .Optional("rates", new ListShape<SignedRate>(Rate, 0, "term"), "The rates that were agreed.", out var rates)
        .Optional(
            "fund",
            Fund,
            "What was agreed of the marketing fund.",
            (agreement, agreed) => agreed.VendorShare is { } share ? agreement.AgreeJointFund(agreed.Amount, share) : agreement.AgreeFund(agreed.Amount))
        .Making(
            from => from.Reading.Program is { } program && NamesIndustry(from, program, vertical)
                ? Agreement.Of(from.Get(partner), program, from.Get(signedOn), from.Find(vertical))
                : null,
            (from, agreement) => (from.Find(rates) ?? []).Aggregate(agreement, (signed, agreed) =>
            {
                from.Blame(agreed.Node);
                return signed.Agree(signed.Program.RateOf(agreed.Term), agreed.Rate);
            }));

    /// <summary>Finds the program that a document names among some, and says so where it is not there or is another than was signed.</summary>
    public static Reading Start(Node document, IReadOnlyList<PartnerProgram> programs, Faults faults)
    {
        if (document.Find("program") is not { Kind: NodeKind.Text } id || document.Find("version") is not { Kind: NodeKind.Text } version)
        {
            return ProgramFormat.Start("agreement", null, faults);
        }

        var versions = programs.Where(program => string.Equals(program.Id, id.Text, StringComparison.Ordinal)).ToList();
        var signed = versions.Find(program => string.Equals(program.Version, version.Text, StringComparison.Ordinal));
        var reading = ProgramFormat.Start("agreement", signed, faults);
        if (versions.Count == 0)
        {
            reading.Unknown(id, "program", programs.Select(program => program.Id).Distinct(StringComparer.Ordinal).ToList());
        }
        else if (signed is null)
        {
            reading.Unknown(version, "version", versions.ConvertAll(program => program.Version));
        }
        else if (document.Find("contentHash") is { Kind: NodeKind.Text } hash && TryHash(hash.Text, out _) && !string.Equals(hash.Text, signed.ContentHash, StringComparison.Ordinal))
        {
            reading.Add(hash, "other-content", $"The agreement was signed on other content than {signed.Id} {signed.Version} has here ({signed.ContentHash}). A version never changes: what changed is a new version.");
        }

        return reading;
    }

    private static bool NamesIndustry(FieldValues from, PartnerProgram program, Field<string> vertical)
    {
        if (!program.NeedsVertical || from.Find(vertical) is not null)
        {
            return true;
        }

        from.Reading.MissingField(from.Node, vertical.Name, $"The field \"{vertical.Name}\" is missing. The program {program.Id} needs the industry that the partner serves.");
        return false;
    }

    private static bool TryHash(string text, out string hash)
    {
        hash = text;
        return text.Length == 64 && text.All(digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
    }

    private sealed record SignedFund(Money Amount, Rate? VendorShare);

    private sealed record SignedRate(string Term, Rate Rate, Node Node);
}

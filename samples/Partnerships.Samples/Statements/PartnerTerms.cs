using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Json;
using Partnerships.Metrics;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Samples.Statements;

/// <summary>By what partners are paid: the versions of one program, what each partner signed, and the tiers that facts give those without one.</summary>
internal sealed class PartnerTerms
{
    private readonly ProgramCatalog _catalog;
    private readonly Dictionary<string, List<Agreement>> _agreements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<LocalDate, TierId?>> _tiers = new(StringComparer.Ordinal);
    private readonly Dictionary<Agreement, CommissionCalculator> _calculators = new(ReferenceEqualityComparer.Instance);

    private PartnerTerms(ProgramCatalog catalog) => _catalog = catalog;

    /// <summary>The partners that signed; null where no agreements were given, so that whoever sells is paid by the program alone.</summary>
    public IReadOnlyCollection<string>? Partners => _agreements.Count > 0 ? _agreements.Keys : null;

    public PartnerProgram Program => _catalog.Programs[^1];

    /// <summary>The plans of all versions.</summary>
    public IReadOnlyList<CommissionPlan> Plans => [.. _catalog.Programs.Select(program => program.Commissions)];

    /// <summary>The well-known streams, and those that the program names.</summary>
    public IReadOnlyList<string> Streams =>
    [
        .. new[] { RevenueStream.Software, RevenueStream.Implementation, RevenueStream.Training, RevenueStream.Support, RevenueStream.Customization, RevenueStream.Optimization }
            .Concat(_catalog.Programs.SelectMany(program => program.Rates.Select(rate => rate.Stream).OfType<RevenueStream>()
                .Concat(program.Commissions.Rules.SelectMany(rule => rule.Streams.Concat(rule.OtherThan)))))
            .Select(stream => stream.Key).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Reads the documents; what is wrong with them goes to the error output.</summary>
    /// <returns>The terms; null where something is wrong.</returns>
    public static PartnerTerms? Read(IReadOnlyList<string> programs, string? agreements, string? facts, string? segment, TextWriter error)
    {
        var versions = programs.Select(file => PlaceCommand.ReadProgram(file, error)).ToList();
        if (versions.Contains(null) || Catalog(programs, versions!, error) is not { } catalog)
        {
            return null;
        }

        var terms = new PartnerTerms(catalog);
        return (agreements is null || terms.ReadAgreements(agreements, error)) && (facts is null || terms.ReadFacts(facts, segment, error)) ? terms : null;
    }

    /// <summary>The agreement that a partner's deal of a day is paid by: the one that runs on it, or else the last one before.</summary>
    public Agreement AgreementOf(string partner, LocalDate day)
    {
        if (!_agreements.TryGetValue(partner, out var signed))
        {
            var program = _catalog.Programs[0];
            _agreements[partner] = signed = [Agreement.Of(partner, program, program.From)];
        }

        return signed.Find(agreement => agreement.IsRunningOn(day)) ?? signed.FindLast(agreement => agreement.SignedOn <= day) ?? signed[0];
    }

    public CommissionCalculator CalculatorOf(Agreement agreement)
    {
        if (!_calculators.TryGetValue(agreement, out var calculator))
        {
            _calculators[agreement] = calculator = new CommissionCalculator(agreement, _catalog, agreement.Tier is null ? TimelineOf(agreement.Partner.Value) : null);
        }

        return calculator;
    }

    /// <summary>The day of the first facts that place a partner who signed no tier; null where there are none.</summary>
    public LocalDate? PlacedFrom(Agreement agreement) =>
        agreement.Tier is null && _tiers.TryGetValue(agreement.Partner.Value, out var tiers) ? tiers.Keys.First() : null;

    public bool IsInForce(Agreement agreement, Deal deal) =>
        _catalog.For(agreement, deal.DayOf(agreement.Program.Commissions.VersionOn) ?? deal.SoldOn) is not null;

    // Facts are all that is known of a tier: the first ones count for the days before them as well.
    private TierTimeline? TimelineOf(string partner) => !_tiers.TryGetValue(partner, out var tiers) ? null
        : tiers.Skip(1).Aggregate(TierTimeline.From(LocalDate.MinIsoValue, tiers.First().Value), (line, next) => line.Then(next.Key, next.Value));

    private static ProgramCatalog? Catalog(IReadOnlyList<string> files, List<PartnerProgram> versions, TextWriter error)
    {
        if (versions.FindIndex(program => program.Id != versions[0].Id) is var other and > 0)
        {
            error.WriteLine(new RowMessage(files[other], 1, 1, RowMessage.Error, "statement.other-program", $"Must be a version of {versions[0].Id}, as {files[0]} is; is one of {versions[other].Id}."));
            return null;
        }

        try
        {
            return ProgramCatalog.Of([.. versions]);
        }
        catch (ArgumentException fault)
        {
            error.WriteLine(new RowMessage(files[0], 1, 1, RowMessage.Error, "statement.versions", RowReader.FirstLine(fault)));
            return null;
        }
    }

    private bool ReadAgreements(string path, TextWriter error)
    {
        if (JsonParts.Read(path, "agreement", error) is not { } parts)
        {
            return false;
        }

        var isGood = true;
        foreach (var part in parts)
        {
            if (!AgreementJson.TryRead(part.Text, _catalog, out var agreement, out var faults))
            {
                part.Write(faults, error);
                isGood = false;
                continue;
            }

            var partner = agreement.Partner.Value;
            var signed = _agreements.TryGetValue(partner, out var known) ? known : _agreements[partner] = [];
            if (signed.Find(other => other.IsRunningOn(agreement.SignedOn) || agreement.IsRunningOn(other.SignedOn)) is not null)
            {
                part.Write("statement.two-agreements", $"{partner} has an agreement on the program already that runs at the same time.", error);
                isGood = false;
            }

            signed.Add(agreement);
            signed.Sort((one, other) => one.SignedOn.CompareTo(other.SignedOn));
        }

        if (isGood && _agreements.Count == 0)
        {
            error.WriteLine(new RowMessage(path, 1, 1, RowMessage.Error, "statement.no-agreements", "There is no agreement."));
        }

        return isGood && _agreements.Count > 0;
    }

    private bool ReadFacts(string path, string? segment, TextWriter error)
    {
        if (JsonParts.Read(path, "facts", error) is not { } parts)
        {
            return false;
        }

        if (!Program.Ladders.Any(ladder => ladder.Segment == segment))
        {
            var segments = Program.Ladders.Select(ladder => ladder.Segment ?? "(all)");
            error.WriteLine(new RowMessage(path, 1, 1, RowMessage.Error, "statement.no-ladder", $"The program has no ladder for {segment ?? "(all)"}; --segment can be {string.Join(", ", segments)}."));
            return false;
        }

        var isGood = true;
        foreach (var part in parts)
        {
            isGood &= ReadFacts(part, segment, error);
        }

        return isGood;
    }

    private bool ReadFacts(JsonParts.Part part, string? segment, TextWriter error)
    {
        if (!PartnerJson.TryRead(part.Text, Program, out var document, out var faults))
        {
            part.Write(faults, error);
            return false;
        }

        if (document.Partner is not { } partner)
        {
            part.Write("statement.whose-facts", "Facts name their partner here, in \"partner\".", error);
            return false;
        }

        var program = _catalog.InForce(Program.Id, document.Facts.Date) ?? Program;
        var facts = document.History is { } history ? new MeasureCalculator(program).Measure(history, document.Facts) : document.Facts;
        var tiers = _tiers.TryGetValue(partner.Value, out var known) ? known : _tiers[partner.Value] = [];
        if (!tiers.TryAdd(document.Facts.Date, new TierCalculator(program, segment).Place(facts).Tier?.Id))
        {
            part.Write("statement.facts-twice", $"There are facts of {partner} on that day already.", error);
            return false;
        }

        return true;
    }
}

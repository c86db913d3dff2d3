using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Partnerships.Programs;

/// <summary>Programs in all of their versions, and which one is in force on a date.</summary>
/// <remarks>Versions of one program follow each other without overlap or gap. Two catalogs are equal only when they are one object.</remarks>
public sealed class ProgramCatalog
{
    private ProgramCatalog(PartnerProgram[] programs) => Programs = Array.AsReadOnly(programs);

    /// <summary>The programs, by id and then by date.</summary>
    public IReadOnlyList<PartnerProgram> Programs { get; }

    /// <summary>A catalog of programs.</summary>
    /// <exception cref="ArgumentException">Two versions of a program overlap, leave a gap, or have one name.</exception>
    public static ProgramCatalog Of(params PartnerProgram[] programs)
    {
        var ordered = Guard.Copy(programs).OrderBy(program => program.Id, StringComparer.Ordinal).ThenBy(program => program.From).ToArray();
        for (var i = 1; i < ordered.Length; i++)
        {
            if (string.Equals(ordered[i - 1].Id, ordered[i].Id, StringComparison.Ordinal) && FaultBetween(ordered[i - 1], ordered[i]) is { } fault)
            {
                throw new ArgumentException(fault, nameof(programs));
            }
        }

        var twice = ordered.GroupBy(program => (program.Id, program.Version)).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? new ProgramCatalog(ordered)
            : throw new ArgumentException($"Versions of a program must differ; {twice.Key.Id} {twice.Key.Version} comes twice.", nameof(programs));
    }

    /// <summary>The version of a program that is in force on a date; null where none is.</summary>
    /// <exception cref="ArgumentException">The catalog has no such program.</exception>
    public PartnerProgram? InForce(string id, LocalDate date) => VersionsOf(id).FirstOrDefault(program => program.IsInForceOn(date));

    /// <summary>The version of a program that counts for an agreement on a date: the pinned one, or the one in force; null where none is.</summary>
    /// <exception cref="ArgumentException">The catalog has no such program, or not the pinned version.</exception>
    public PartnerProgram? For(Agreement agreement, LocalDate date)
    {
        if (Guard.NotNull(agreement).PinnedVersion is not { } pinned)
        {
            return InForce(agreement.Program.Id, date);
        }

        var versions = VersionsOf(agreement.Program.Id);
        return versions.FirstOrDefault(program => string.Equals(program.Version, pinned, StringComparison.Ordinal))
            ?? throw new ArgumentException($"Must have one of the versions {string.Join(", ", versions.Select(program => program.Version))}; pinned is {pinned}.", nameof(agreement));
    }

    private static string? FaultBetween(PartnerProgram earlier, PartnerProgram later) => earlier.Until is not { } until
        ? $"{earlier.Id} {earlier.Version} has no end and overlaps {later.Version}, in force from {Dates.Text(later.From)}."
        : until >= later.From ? $"{earlier.Id} {earlier.Version} is in force through {Dates.Text(until)} and overlaps {later.Version}, in force from {Dates.Text(later.From)}."
        : until.PlusDays(1) < later.From ? $"Nothing of {earlier.Id} is in force between {Dates.Text(until)} and {Dates.Text(later.From)}."
        : null;

    private List<PartnerProgram> VersionsOf(string id)
    {
        var versions = Programs.Where(program => string.Equals(program.Id, Guard.NotNull(id), StringComparison.Ordinal)).ToList();
        return versions.Count > 0
            ? versions
            : throw new ArgumentException($"Must be one of {string.Join(", ", Programs.Select(program => program.Id).Distinct(StringComparer.Ordinal))}; is {id}.", nameof(id));
    }
}

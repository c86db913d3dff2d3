using System.IO;
using System.Linq;
using Partnerships.Json;
using Partnerships.Metrics;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Samples;

/// <summary>Places a partner of a facts document on the ladder of a program document.</summary>
internal static class PlaceCommand
{
    /// <summary>Reads both documents; what is wrong with them goes to the error output, a line for each fault.</summary>
    /// <returns>The placement, or null where a document is faulty or has no such ladder.</returns>
    public static TierReport? Read(string programFile, string factsFile, string? segment, TextWriter error)
    {
        if (ReadProgram(programFile, error) is not { } program || Documents.Read(factsFile, error) is not { } factsText)
        {
            return null;
        }

        if (!PartnerJson.TryRead(factsText, program, out var partner, out var faults))
        {
            Documents.Write(factsFile, faults, error);
            return null;
        }

        if (!program.Ladders.Any(ladder => ladder.Segment == segment))
        {
            var segments = program.Ladders.Select(ladder => ladder.Segment ?? "(all)");
            error.WriteLine($"{programFile}: no ladder for {segment ?? "(all)"}; --segment can be {string.Join(", ", segments)}.");
            return null;
        }

        var facts = partner.History is { } history ? new MeasureCalculator(program).Measure(history, partner.Facts) : partner.Facts;
        return new TierReport(partner.Partner?.Value ?? "The partner", program, new TierCalculator(program, segment).Place(facts), Path: null);
    }

    /// <summary>Reads a program; what is wrong with it goes to the error output, a line for each fault.</summary>
    public static PartnerProgram? ReadProgram(string file, TextWriter error)
    {
        if (Documents.Read(file, error) is not { } text)
        {
            return null;
        }

        if (ProgramJson.TryRead(text, out var program, out var faults))
        {
            return program;
        }

        Documents.Write(file, faults, error);
        return null;
    }
}

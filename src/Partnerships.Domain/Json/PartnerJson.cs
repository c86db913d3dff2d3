using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Formats;
using Partnerships.Programs;

namespace Partnerships.Json;

/// <summary>What is known about a partner, as JSON documents of the format partnerships/facts/1.</summary>
/// <remarks>
/// Facts name metrics by key, so that reading them needs the program that has the metrics. Reading is strict, as it is for
/// <see cref="ProgramJson"/>, and has the same limits; an id of an entry, and a metric over a window, stands once.
/// </remarks>
public static class PartnerJson
{
    /// <summary>The JSON Schema (draft 2020-12) of the format: what it refuses, reading refuses too.</summary>
    public static string Schema => Schemas.Of(PartnerFormat.Shape, "Facts about a partner", PartnerDocument.Format);

    /// <summary>Reads what is known about a partner.</summary>
    /// <param name="json">The document.</param>
    /// <param name="program">The program whose metrics the document names.</param>
    /// <exception cref="InvalidDocumentException">The text is no such document, or names metrics that the program does not have; the exception lists every fault.</exception>
    public static PartnerDocument Read(string json, PartnerProgram program) =>
        DocumentReader.OrThrow(TryRead(json, program, out var partner, out var faults), partner, faults);

    /// <summary>Reads what is known about a partner, where the text says so.</summary>
    /// <param name="json">The document.</param>
    /// <param name="program">The program whose metrics the document names.</param>
    /// <param name="partner">What is known; null where there are faults.</param>
    /// <param name="faults">All that is wrong, in the order of the text; of more than 100 the first that were found.</param>
    /// <returns>Whether there is nothing wrong.</returns>
    public static bool TryRead(
        string json, PartnerProgram program, [NotNullWhen(true)] out PartnerDocument? partner, out IReadOnlyList<DocumentFault> faults)
    {
        Guard.NotNull(program);
        return DocumentReader.TryRead(json, PartnerFormat.Shape, (_, found) => ProgramFormat.Start("facts", program, found), out partner, out faults);
    }

    /// <summary>Writes what is known about a partner, in the one order and form of the format, so that equal facts give equal texts.</summary>
    public static string Write(PartnerDocument partner) => DocumentText.Of(Guard.NotNull(partner), nameof(partner));
}

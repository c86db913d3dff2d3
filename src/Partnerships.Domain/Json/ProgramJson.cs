using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Formats;
using Partnerships.Programs;

namespace Partnerships.Json;

/// <summary>Programs as JSON documents of the format partnerships/program/1.</summary>
/// <remarks>
/// Reading is strict: what the format does not know is refused, with the place of every fault, and nothing is left half-read.
/// Amounts, rates and points are texts, so that no reader turns them into binary fractions. A document has at most 1 MiB
/// (1,048,576 characters), 250,000 names and values, and objects and lists at most 32 deep in one another.
/// </remarks>
public static class ProgramJson
{
    /// <summary>The JSON Schema (draft 2020-12) of the format: what it refuses, reading refuses too.</summary>
    /// <remarks>Reading refuses more: keys that lead nowhere, values off their metric's range or steps, one key that stands twice.</remarks>
    public static string Schema => Schemas.Of(ProgramFormat.Shape, "Partner program", PartnerProgram.Format);

    /// <summary>Reads a program.</summary>
    /// <exception cref="InvalidDocumentException">The text is no such document; the exception lists every fault.</exception>
    public static PartnerProgram Read(string json) => DocumentReader.OrThrow(TryRead(json, out var program, out var faults), program, faults);

    /// <summary>Reads a program, where the text is one.</summary>
    /// <param name="json">The document.</param>
    /// <param name="program">The program; null where there are faults.</param>
    /// <param name="faults">All that is wrong, in the order of the text; of more than 100 the first that were found.</param>
    /// <returns>Whether there is nothing wrong.</returns>
    public static bool TryRead(string json, [NotNullWhen(true)] out PartnerProgram? program, out IReadOnlyList<DocumentFault> faults) =>
        DocumentReader.TryRead(json, ProgramFormat.Shape, ProgramFormat.Start, out program, out faults);

    /// <summary>Writes a program: indented, with line feeds, in the one order and form of the format, so that equal programs give equal texts.</summary>
    /// <exception cref="System.ArgumentException">Requirements or points stand so deep in one another that no document could be read back.</exception>
    public static string Write(PartnerProgram program) => DocumentText.Of(Guard.NotNull(program), nameof(program));
}

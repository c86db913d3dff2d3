using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Shapes;

namespace Partnerships.Json;

/// <summary>The events of a key's registrations, as JSON documents of the format partnerships/registrations/1.</summary>
/// <remarks>
/// A document holds all events of one key, from the first; one that cannot follow from those before it is a fault. Reading is
/// strict, as it is for <see cref="ProgramJson"/>, and has the same limits.
/// </remarks>
public static class RegistrationJson
{
    /// <summary>The JSON Schema (draft 2020-12) of the format: what it refuses, reading refuses too.</summary>
    public static string Schema => Schemas.Of(RegistrationFormat.Shape, "Deal registrations", RegistrationLog.Format);

    /// <summary>Reads the events of a key.</summary>
    /// <exception cref="InvalidDocumentException">The text is no such document; the exception lists every fault.</exception>
    public static RegistrationLog Read(string json) => DocumentReader.OrThrow(TryRead(json, out var log, out var faults), log, faults);

    /// <summary>Reads the events of a key, where the text is such a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="log">The events; null where there are faults.</param>
    /// <param name="faults">All that is wrong, in the order of the text; of more than 100 the first that were found.</param>
    /// <returns>Whether there is nothing wrong.</returns>
    public static bool TryRead(string json, [NotNullWhen(true)] out RegistrationLog? log, out IReadOnlyList<DocumentFault> faults) =>
        DocumentReader.TryRead(json, RegistrationFormat.Shape, (_, found) => new Reading("registrations", found, new MetricTable([])), out log, out faults);

    /// <summary>Writes the events of a key, in the one order and form of the format, so that equal events give equal texts.</summary>
    public static string Write(RegistrationLog log) => DocumentText.Of(Guard.NotNull(log), nameof(log));
}

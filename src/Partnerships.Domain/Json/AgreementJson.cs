using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Formats;
using Partnerships.Programs;

namespace Partnerships.Json;

/// <summary>Agreements as JSON documents of the format partnerships/agreement/1.</summary>
/// <remarks>
/// <para>An agreement names its program by id and version, so that reading one needs the programs. Where the document has the
/// content hash of the version that was signed, and the program at hand has another, the document is refused with the
/// code <c>agreement.other-content</c>: somebody changed a published version.</para>
/// <para>Reading is strict, as it is for <see cref="ProgramJson"/>, and has the same limits.</para>
/// </remarks>
public static class AgreementJson
{
    /// <summary>The JSON Schema (draft 2020-12) of the format: what it refuses, reading refuses too.</summary>
    public static string Schema => Schemas.Of(AgreementFormat.Shape, "Partner agreement", Agreement.Format);

    /// <summary>Reads an agreement on one of the programs of a catalog.</summary>
    /// <exception cref="InvalidDocumentException">The text is no such document, or does not fit the programs; the exception lists every fault.</exception>
    public static Agreement Read(string json, ProgramCatalog catalog) =>
        DocumentReader.OrThrow(TryRead(json, catalog, out var agreement, out var faults), agreement, faults);

    /// <summary>Reads an agreement on a program.</summary>
    /// <exception cref="InvalidDocumentException">The text is no such document, or does not fit the program; the exception lists every fault.</exception>
    public static Agreement Read(string json, PartnerProgram program) => Read(json, ProgramCatalog.Of(Guard.NotNull(program)));

    /// <summary>Reads an agreement on one of the programs of a catalog, where the text is one.</summary>
    /// <param name="json">The document.</param>
    /// <param name="catalog">The programs.</param>
    /// <param name="agreement">The agreement; null where there are faults.</param>
    /// <param name="faults">All that is wrong, in the order of the text; of more than 100 the first that were found.</param>
    /// <returns>Whether there is nothing wrong.</returns>
    public static bool TryRead(
        string json, ProgramCatalog catalog, [NotNullWhen(true)] out Agreement? agreement, out IReadOnlyList<DocumentFault> faults)
    {
        var programs = Guard.NotNull(catalog).Programs;
        return DocumentReader.TryRead(json, AgreementFormat.Shape, (document, found) => AgreementFormat.Start(document, programs, found), out agreement, out faults);
    }

    /// <summary>Writes an agreement, in the one order and form of the format, so that equal agreements give equal texts.</summary>
    public static string Write(Agreement agreement) => DocumentText.Of(Guard.NotNull(agreement), nameof(agreement));
}

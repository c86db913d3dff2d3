using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Json;

/// <summary>A document was refused. It is the one exception that reading a document ends with, whatever the text.</summary>
public sealed class InvalidDocumentException : FormatException
{
    /// <summary>Makes the exception without faults.</summary>
    public InvalidDocumentException()
        : this("The document is not valid.")
    {
    }

    /// <summary>Makes the exception from a message.</summary>
    public InvalidDocumentException(string message)
        : base(message) => Faults = Guard.None<DocumentFault>();

    /// <summary>Makes the exception from a message and its cause.</summary>
    public InvalidDocumentException(string message, Exception innerException)
        : base(message, innerException) => Faults = Guard.None<DocumentFault>();

    internal InvalidDocumentException(IReadOnlyList<DocumentFault> faults)
        : base(MessageFor(faults)) => Faults = faults;

    /// <summary>All that is wrong with the document, in the order of its text; of more than 100 faults the first that were found.</summary>
    public IReadOnlyList<DocumentFault> Faults { get; }

    private static string MessageFor(IReadOnlyList<DocumentFault> faults) => faults.Count == 1
        ? $"The document is not valid: {faults[0]}"
        : Guard.Invariant($"The document has {faults.Count} faults:\n{string.Join("\n", faults.Select(fault => fault.ToString()))}");
}

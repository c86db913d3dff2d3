using System;

namespace Partnerships.Monetary;

/// <summary>Amounts of two currencies met in one operation.</summary>
public sealed class CurrencyMismatchException : ArgumentException
{
    /// <summary>Makes the exception without its currencies.</summary>
    public CurrencyMismatchException()
        : this("Amounts of two currencies met in one operation.")
    {
    }

    /// <summary>Makes the exception from a message.</summary>
    public CurrencyMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from a message and its cause.</summary>
    public CurrencyMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception from the two currencies.</summary>
    /// <param name="expected">The currency that the operation is in.</param>
    /// <param name="actual">The currency that met it.</param>
    /// <param name="paramName">The argument at fault, where there is one.</param>
    public CurrencyMismatchException(Currency expected, Currency actual, string? paramName = null)
        : base($"Must be in {expected}, is in {actual}: amounts of two currencies never meet in one operation.", paramName) =>
        (Expected, Actual) = (expected, actual);

    /// <summary>The currency that the operation is in.</summary>
    public Currency Expected { get; }

    /// <summary>The currency that met it.</summary>
    public Currency Actual { get; }
}

using System;

namespace Partnerships.Json.Shapes;

/// <summary>Errors by which the domain refuses a value; within a document they are faults of it.</summary>
internal static class DomainErrors
{
    public static bool Has(Exception error) => error is ArgumentException or InvalidOperationException or OverflowException or FormatException;

    /// <summary>What the error says, without the argument's name and value that .NET puts behind it.</summary>
    public static string MessageOf(Exception error)
    {
        var message = error.Message;
        var end = message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        end = end >= 0 ? end : message.IndexOfAny(['\r', '\n']);
        return end > 0 ? message.Substring(0, end) : message;
    }
}

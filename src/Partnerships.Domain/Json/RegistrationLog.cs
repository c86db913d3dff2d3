using System;
using System.Collections.Generic;
using Partnerships.Registrations;

namespace Partnerships.Json;

/// <summary>What happened to the registrations of one key, as one document holds it.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed class RegistrationLog : IEquatable<RegistrationLog>, IDescribed
{
    internal const string Format = "partnerships/registrations/1";

    private RegistrationLog(CustomerRegistrations state, RegistrationEvent[] events) => (State, Events) = (state, Array.AsReadOnly(events));

    /// <summary>What is registered.</summary>
    public RegistrationKey Key => State.Key;

    /// <summary>The events, in their order.</summary>
    public IReadOnlyList<RegistrationEvent> Events { get; }

    /// <summary>What the events come to.</summary>
    public CustomerRegistrations State { get; }

    /// <summary>The events of a key.</summary>
    /// <exception cref="ArgumentException">One of them cannot follow.</exception>
    public static RegistrationLog Of(RegistrationKey key, IEnumerable<RegistrationEvent> events)
    {
        var copy = Guard.Copy(events);
        return new(CustomerRegistrations.Replay(key, copy), copy);
    }

    /// <summary>Whether all that they say is the same.</summary>
    public bool Equals(RegistrationLog? other) => Content.Same(this, other);

    /// <summary>Whether all that they say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as RegistrationLog);

    /// <summary>A hash that equal ones share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>What the events come to.</summary>
    public override string ToString() => State.ToString();

    Content IDescribed.Describe() => Content.Object()
        .With("format", Format)
        .With("key", Key)
        .With("events", Events);
}

using System;
using Partnerships.Metrics;
using Partnerships.Partners;

namespace Partnerships.Json;

/// <summary>What one document says about a partner: facts on a date, and what happened, where it tells that too.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed class PartnerDocument : IEquatable<PartnerDocument>, IDescribed
{
    internal const string Format = "partnerships/facts/1";

    private PartnerDocument(PartnerId? partner, PartnerFacts facts, PartnerHistory? history) => (Partner, Facts, History) = (partner, facts, history);

    /// <summary>Who it is; null where the document does not say so.</summary>
    public PartnerId? Partner { get; }

    /// <summary>What is known on the date.</summary>
    public PartnerFacts Facts { get; }

    /// <summary>What happened; null where the document does not say so.</summary>
    public PartnerHistory? History { get; }

    /// <summary>Facts on a date, of nobody in particular.</summary>
    public static PartnerDocument Of(PartnerFacts facts) => new(null, Guard.NotNull(facts), null);

    /// <summary>The same, about a partner.</summary>
    public PartnerDocument For(PartnerId partner) => new(Guard.NotNull(partner), Facts, History);

    /// <summary>The same, and what happened.</summary>
    public PartnerDocument With(PartnerHistory history) => new(Partner, Facts, Guard.NotNull(history));

    /// <summary>Whether all that they say is the same.</summary>
    public bool Equals(PartnerDocument? other) => Content.Same(this, other);

    /// <summary>Whether all that they say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as PartnerDocument);

    /// <summary>A hash that equal ones share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Partner and facts.</summary>
    public override string ToString() => Partner is null ? Facts.ToString() : $"{Partner}, {Facts}";

    Content IDescribed.Describe() => Content.Object()
        .With("format", Format)
        .With("partner", Partner?.Value)
        .With("date", Dates.Text(Facts.Date))
        .With("facts", Facts.DescribeFacts())
        .With("history", History);
}

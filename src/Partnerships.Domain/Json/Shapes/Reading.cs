using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Partnerships.Json.Syntax;
using Partnerships.Programs;

namespace Partnerships.Json.Shapes;

/// <summary>One run over a document: what is wrong with it, and what its parts may refer to.</summary>
internal sealed class Reading
{
    private const int MostListed = 12;

    private readonly string _document;
    private readonly Faults _faults;
    private string? _lastText;
    private object? _lastValue;

    /// <param name="document">The first part of the codes: "program".</param>
    /// <param name="faults">Where faults are noted.</param>
    /// <param name="metrics">The metrics that the document may refer to.</param>
    public Reading(string document, Faults faults, MetricTable metrics) => (_document, _faults, Metrics) = (document, faults, metrics);

    /// <summary>The program that the document refers to; null where it is the document itself, or could not be found.</summary>
    public PartnerProgram? Program { get; init; }

    public MetricTable Metrics { get; }

    /// <summary>The keys of tiers, options and rates that the document may refer to.</summary>
    public KnownKeys Known { get; init; } = new();

    /// <summary>What a text was read into that stood somewhere else in the document just before, such as the clause of a whole table.</summary>
    public bool TryAgain<T>(string text, [MaybeNullWhen(false)] out T value)
    {
        if (ReferenceEquals(text, _lastText) && _lastValue is T known)
        {
            value = known;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Keeps what a text was read into, in case it comes again next.</summary>
    public void Keep(string text, object? value) => (_lastText, _lastValue) = (text, value);

    public void WrongType(Node node, string allowed) => Note(node, "wrong-type", () => node.Kind == NodeKind.Null
        ? $"Must be {allowed}, is null; leave the field out where there is nothing to say."
        : $"Must be {allowed}, is {node.Words}.");

    public void BadValue(Node node, string allowed) => Note(node, "bad-value", () => node.Kind == NodeKind.Text
        ? $"Must be {allowed}; is \"{Faults.Shown(node.Text)}\"."
        : Guard.Invariant($"Must be {allowed}; is {node.Number}."));

    public void Unknown(Node node, string what, IReadOnlyCollection<string> known) =>
        Note(node, "unknown-" + what, () => $"There is no {what} \"{Faults.Shown(node.Text)}\"; {Instead(node.Text, known)}");

    public void UnknownField(Node field, IEnumerable<string> known) => Note(
        field.NameOffset, "unknown-field", () => field.Path, () => $"There is no field \"{Faults.Shown(field.Name!)}\" here; {Instead(field.Name!, known.ToList())}");

    public void MissingField(Node node, string field, string message) => Note(node.Offset, "missing-field", () => node.PathOf(field), () => message);

    public void BadName(Node node, string allowed) => Note(
        node.NameOffset, "bad-value", () => node.Path, () => $"Must be {allowed}; is \"{Faults.Shown(node.Name!)}\".");

    /// <summary>Notes a fault at a value, under a code of this kind of document.</summary>
    public void Add(Node node, string code, string message) => Note(node, code, () => message);

    private void Note(Node node, string code, Func<string> message) => Note(node.Offset, code, () => node.Path, message);

    // Of very many faults most are never told: place and message are put together only where somebody reads them.
    private void Note(int offset, string code, Func<string> path, Func<string> message)
    {
        if (_faults.IsFull)
        {
            _faults.AddMore();
            return;
        }

        _faults.Add(_document + "." + code, path(), offset, message());
    }

    private static string Instead(string name, IReadOnlyCollection<string> known) => Spelling.Nearest(name, known) is { } nearest
        ? $"did you mean \"{nearest}\"?"
        : known.Count == 0 ? "there is none."
        : $"there are {string.Join(", ", known.Take(MostListed).Select(key => Faults.Shown(key)))}{(known.Count > MostListed ? " and others" : "")}.";
}

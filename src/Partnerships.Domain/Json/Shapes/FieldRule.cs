using System.Collections.Generic;
using System.Linq;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>What holds of several fields of an object together.</summary>
internal sealed class FieldRule
{
    private readonly Kind _kind;
    private readonly string[] _names;

    private FieldRule(Kind kind, params string[] names) => (_kind, _names) = (kind, names);

    public static FieldRule ExactlyOne(params string[] names) => new(Kind.ExactlyOne, names);

    public static FieldRule AtMostOne(params string[] names) => new(Kind.AtMostOne, names);

    public static FieldRule Needs(string field, string other) => new(Kind.Needs, field, other);

    /// <summary>Which fields need which, in the words of JSON Schema.</summary>
    public static Content Dependencies(IEnumerable<FieldRule> rules)
    {
        var content = Content.Object();
        foreach (var rule in rules.Where(rule => rule._kind == Kind.Needs))
        {
            content.With(rule._names[0], Content.List([Content.Of(rule._names[1])]));
        }

        return content;
    }

    /// <summary>The pairs of fields of which no object has both, in the words of JSON Schema; null where there are none.</summary>
    public static Content? Forbidden(IEnumerable<FieldRule> rules)
    {
        var pairs = rules.Where(rule => rule._kind == Kind.AtMostOne)
            .SelectMany(rule => rule._names.SelectMany((one, place) => rule._names.Skip(place + 1).Select(other => new[] { one, other })))
            .Select(pair => Content.Object().With("required", Content.List(pair.Select(Content.Of))))
            .ToList();
        return pairs.Count == 0 ? null : pairs.Count == 1 ? pairs[0] : Content.Object().With("anyOf", Content.List(pairs));
    }

    public bool Check(Node node, Reading reading)
    {
        if (_kind == Kind.Needs)
        {
            if (node.Find(_names[0]) is null || node.Find(_names[1]) is not null)
            {
                return true;
            }

            reading.MissingField(node, _names[1], $"The field \"{_names[0]}\" needs \"{_names[1]}\".");
            return false;
        }

        var count = 0;
        foreach (var name in _names)
        {
            var field = node.Find(name);
            count += field is null ? 0 : 1;
            if (count > 1)
            {
                reading.Add(field!, "bad-value", $"Only one of the fields {string.Join(", ", _names)} may stand in an object.");
                return false;
            }
        }

        if (count == 0 && _kind == Kind.ExactlyOne)
        {
            reading.MissingField(node, _names[0], $"One of the fields {string.Join(", ", _names)} is missing.");
            return false;
        }

        return true;
    }

    public void Describe(Content content)
    {
        if (_kind == Kind.ExactlyOne)
        {
            content.With("oneOf", Content.List(_names.Select(name => Content.Object().With("required", Content.List([Content.Of(name)])))));
        }
    }

    private enum Kind
    {
        ExactlyOne,
        AtMostOne,
        Needs,
    }
}

using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>An object with certain fields, each of a shape, and nothing else.</summary>
/// <typeparam name="T">What it is read into.</typeparam>
internal sealed class ObjectShape<T> : Shape<T>
    where T : class
{
    private readonly string _name;
    private readonly string _description;
    private readonly Field[] _fields;
    private readonly FieldRule[] _rules;
    private readonly Func<FieldValues, T?> _make;
    private readonly Func<FieldValues, T, T>? _finish;
    private readonly Dictionary<string, Field> _byName;
    private readonly IStep<T>?[] _steps;

    public ObjectShape(
        string name,
        string description,
        IEnumerable<Field> fields,
        IEnumerable<FieldRule> rules,
        Func<FieldValues, T?> make,
        Func<FieldValues, T, T>? finish)
    {
        (_name, _description, _fields, _rules, _make, _finish) = (name, description, fields.ToArray(), rules.ToArray(), make, finish);
        _steps = Array.ConvertAll(_fields, field => field as IStep<T>);
        _byName = _fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }

    /// <summary>An object, field by field.</summary>
    /// <param name="name">The name in the schema.</param>
    /// <param name="description">What it is, as a sentence.</param>
    public static ObjectBuilder<T> Of(string name, string description) => new(name, description);

    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (node.Kind != NodeKind.Object)
        {
            reading.WrongType(node, $"an object ({_name})");
            return false;
        }

        var values = new FieldValues(node, reading, _fields.Length);
        var known = FindFields(node, reading, values);
        var whole = RequireAll(node, reading, values);
        foreach (var rule in _rules)
        {
            whole &= rule.Check(node, reading);
        }

        // Every field is read, also where something is missing, so that all faults are told at once.
        var steps = true;
        for (var i = 0; i < _fields.Length; i++)
        {
            var read = values.TryRead(_fields[i]);
            whole &= read || _steps[i] is not null;
            steps &= read || _steps[i] is null;
        }

        // Where only what is put in later is faulty, the object is made all the same for the faults of its own.
        return whole && Make(values, steps, out value) && steps && known;
    }

    public override Content Describe(SchemaDefinitions definitions) => definitions.Name(_name, () => Spell(definitions));

    /// <summary>The shape in full, not by its name.</summary>
    public Content Spell(SchemaDefinitions definitions)
    {
        var fields = Content.Object();
        foreach (var field in _fields)
        {
            fields.With(field.Name, field.Describe(definitions));
        }

        var content = Content.Object()
            .With("description", _description)
            .With("type", "object")
            .With("properties", fields)
            .With("required", Content.List(_fields.Where(field => field.IsRequired).Select(field => Content.Of(field.Name))))
            .With("additionalProperties", Content.Of(false));
        foreach (var rule in _rules)
        {
            rule.Describe(content);
        }

        return content.With("not", FieldRule.Forbidden(_rules)).With("dependentRequired", FieldRule.Dependencies(_rules));
    }

    private bool FindFields(Node node, Reading reading, FieldValues values)
    {
        var known = true;
        var next = 0;
        for (var part = node.First; part is not null; part = part.Next)
        {
            if (FieldOf(part.Name!, ref next) is { } field)
            {
                values.Place(field, part);
            }
            else
            {
                reading.UnknownField(part, _fields.Select(own => own.Name));
                known = false;
            }
        }

        return known;
    }

    // Documents mostly have their fields in the order of the format, so that the one looked for is the next or soon after it.
    private Field? FieldOf(string name, ref int next)
    {
        for (var place = next; place < _fields.Length; place++)
        {
            if (string.Equals(_fields[place].Name, name, StringComparison.Ordinal))
            {
                next = place + 1;
                return _fields[place];
            }
        }

        return _byName.TryGetValue(name, out var field) ? field : null;
    }

    private bool RequireAll(Node node, Reading reading, FieldValues values)
    {
        var all = true;
        foreach (var field in _fields)
        {
            if (field.IsRequired && values.NodeOf(field) is null)
            {
                reading.MissingField(node, field.Name, $"The field \"{field.Name}\" is missing. {field.Description}");
                all = false;
            }
        }

        return all;
    }

    private bool Make(FieldValues values, bool steps, [NotNullWhen(true)] out T? made)
    {
        try
        {
            made = _make(values);
            if (!steps)
            {
                return made is not null;
            }

            for (var i = 0; made is not null && i < _fields.Length; i++)
            {
                if (_steps[i] is { } step && values.ValueOf(_fields[i]) is { } value)
                {
                    values.Blame(values.NodeOf(_fields[i]));
                    made = step.Apply(made, value);
                }
            }

            values.Blame(null);
            made = made is null || _finish is null ? made : _finish(values, made);
            return made is not null;
        }
        catch (Exception refused) when (DomainErrors.Has(refused))
        {
            made = null;
            var named = refused is ArgumentException { ParamName: { } name } && _byName.TryGetValue(name, out var field) ? values.NodeOf(field) : null;
            values.Reading.Add(values.Blamed ?? named ?? values.Node, "bad-value", DomainErrors.MessageOf(refused));
            return false;
        }
    }
}

using System;
using System.Collections.Generic;

namespace Partnerships.Json.Shapes;

/// <summary>Puts the shape of an object together, field by field, in the order of the format.</summary>
/// <typeparam name="T">What the object is read into.</typeparam>
internal sealed class ObjectBuilder<T>(string name, string description)
    where T : class
{
    private readonly List<Field> _fields = [];
    private readonly List<FieldRule> _rules = [];

    /// <summary>A field that must be there.</summary>
    public ObjectBuilder<T> Required<TField>(string name, Shape<TField> shape, string description, out Field<TField> field)
    {
        field = new Field<TField>(name, shape, description, isRequired: true, _fields.Count);
        _fields.Add(field);
        return this;
    }

    /// <summary>A field that may be there, and that the object is made with.</summary>
    public ObjectBuilder<T> Optional<TField>(string name, Shape<TField> shape, string description, out Field<TField> field)
    {
        field = new Field<TField>(name, shape, description, isRequired: false, _fields.Count);
        _fields.Add(field);
        return this;
    }

    /// <summary>A field that may be there, and is put into the object once that is made.</summary>
    public ObjectBuilder<T> Optional<TField>(string name, Shape<TField> shape, string description, Func<T, TField, T> step)
    {
        _fields.Add(new StepField<T, TField>(name, shape, description, _fields.Count, step));
        return this;
    }

    /// <summary>A field that may be there, and changes the object where it says yes.</summary>
    public ObjectBuilder<T> Flag(string name, string description, Func<T, T> step) =>
        Optional(name, new YesNoShape(), description, (made, yes) => yes ? step(made) : made);

    /// <summary>Of some fields exactly one is there.</summary>
    public ObjectBuilder<T> ExactlyOne(params string[] names)
    {
        _rules.Add(FieldRule.ExactlyOne(names));
        return this;
    }

    /// <summary>Of some fields one at most is there.</summary>
    public ObjectBuilder<T> AtMostOne(params string[] names)
    {
        _rules.Add(FieldRule.AtMostOne(names));
        return this;
    }

    /// <summary>Where a field is, another must be.</summary>
    public ObjectBuilder<T> Needs(string field, string other)
    {
        _rules.Add(FieldRule.Needs(field, other));
        return this;
    }

    /// <summary>The shape, and how the object is made from its fields.</summary>
    /// <param name="make">Makes the object; null where it noted a fault.</param>
    /// <param name="finish">What is done last, once every field has been put in.</param>
    public ObjectShape<T> Making(Func<FieldValues, T?> make, Func<FieldValues, T, T>? finish = null) =>
        new(name, description, _fields, _rules, make, finish);
}

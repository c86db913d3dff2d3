using System;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>A field of an object.</summary>
internal abstract class Field
{
    private protected Field(string name, string description, bool isRequired, int place) =>
        (Name, Description, IsRequired, Place) = (name, description, isRequired, place);

    public string Name { get; }

    public string Description { get; }

    public bool IsRequired { get; }

    /// <summary>The place among the fields, from 0.</summary>
    public int Place { get; }

    public abstract bool TryRead(Node node, Reading reading, out object? value);

    public abstract Content Describe(SchemaDefinitions definitions);
}

/// <summary>A field with values of a type.</summary>
/// <typeparam name="T">What it is read into.</typeparam>
internal class Field<T>(string name, Shape<T> shape, string description, bool isRequired, int place) : Field(name, description, isRequired, place)
{
    public override bool TryRead(Node node, Reading reading, out object? value)
    {
        var ok = shape.TryRead(node, reading, out var read);
        value = read;
        return ok;
    }

    public override Content Describe(SchemaDefinitions definitions)
    {
        var content = Content.Object().With("description", Description);
        foreach (var part in shape.Describe(definitions).Fields)
        {
            content.With(part.Key, part.Value);
        }

        return content;
    }
}

/// <summary>A field that is put into an object which the other fields have made.</summary>
/// <typeparam name="T">The object.</typeparam>
internal interface IStep<T>
{
    T Apply(T target, object value);
}

/// <summary>A field of a type that is put into an object which the other fields have made.</summary>
/// <typeparam name="T">The object.</typeparam>
/// <typeparam name="TField">What the field is read into.</typeparam>
internal sealed class StepField<T, TField>(string name, Shape<TField> shape, string description, int place, Func<T, TField, T> step)
    : Field<TField>(name, shape, description, isRequired: false, place), IStep<T>
{
    public T Apply(T target, object value) => step(target, (TField)value);
}

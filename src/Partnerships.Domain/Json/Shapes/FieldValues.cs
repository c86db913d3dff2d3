using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>The fields of one object of a document, as they were read.</summary>
internal sealed class FieldValues(Node node, Reading reading, Node?[] nodes, object?[] values)
{
    public Node Node { get; } = node;

    public Reading Reading { get; } = reading;

    /// <summary>Where a fault is noted that is found from now on; the object where null.</summary>
    public Node? Blamed { get; private set; }

    /// <summary>A required field.</summary>
    public T Get<T>(Field<T> field) => (T)values[field.Place]!;

    /// <summary>A field, or null where it is not there.</summary>
    public T? Find<T>(Field<T> field)
        where T : class => (T?)values[field.Place];

    /// <summary>A field, or null where it is not there.</summary>
    public T? FindValue<T>(Field<T> field)
        where T : struct => (T?)values[field.Place];

    public object? ValueAt(int place) => values[place];

    public Node? NodeOf(Field field) => nodes[field.Place];

    /// <summary>Notes faults from now on at the value of a field.</summary>
    public void Blame(Node? field) => Blamed = field;
}

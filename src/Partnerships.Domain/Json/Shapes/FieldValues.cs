using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>The fields of one object of a document, as they were read.</summary>
internal sealed class FieldValues
{
    // Behind the values stand their nodes: objects are many, and one array is cheaper than two.
    private readonly object?[] _fields;
    private readonly int _count;

    public FieldValues(Node node, Reading reading, int count) => (Node, Reading, _count, _fields) = (node, reading, count, new object?[2 * count]);

    public Node Node { get; }

    public Reading Reading { get; }

    /// <summary>Where a fault is noted that is found from now on; the object where null.</summary>
    public Node? Blamed { get; private set; }

    /// <summary>A required field.</summary>
    public T Get<T>(Field<T> field) => (T)_fields[field.Place]!;

    /// <summary>A field, or null where it is not there.</summary>
    public T? Find<T>(Field<T> field)
        where T : class => (T?)_fields[field.Place];

    /// <summary>A field, or null where it is not there.</summary>
    public T? FindValue<T>(Field<T> field)
        where T : struct => (T?)_fields[field.Place];

    public object? ValueOf(Field field) => _fields[field.Place];

    public Node? NodeOf(Field field) => (Node?)_fields[_count + field.Place];

    /// <summary>Notes faults from now on at the value of a field.</summary>
    public void Blame(Node? field) => Blamed = field;

    /// <summary>Notes where a field stands; of several of one name the first.</summary>
    public void Place(Field field, Node node) => _fields[_count + field.Place] ??= node;

    /// <summary>Reads a field, where it is there.</summary>
    public bool TryRead(Field field) => NodeOf(field) is not { } node || field.TryRead(node, Reading, out _fields[field.Place]);
}

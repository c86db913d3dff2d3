using System;
using System.Collections.Generic;

namespace Partnerships.Json.Shapes;

/// <summary>The named shapes of a schema, each described once, in the order in which they were first named.</summary>
internal sealed class SchemaDefinitions
{
    private readonly List<KeyValuePair<string, Content>> _described = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>A reference to a shape, which is described where it was not yet.</summary>
    public Content Name(string name, Func<Content> describe)
    {
        if (_named.Add(name))
        {
            var place = _described.Count;
            _described.Add(default);
            _described[place] = new(name, describe());
        }

        return Content.Object().With("$ref", "#/$defs/" + name);
    }

    /// <summary>All that was named.</summary>
    public Content ToContent()
    {
        var content = Content.Object();
        foreach (var shape in _described)
        {
            content.With(shape.Key, shape.Value);
        }

        return content;
    }
}

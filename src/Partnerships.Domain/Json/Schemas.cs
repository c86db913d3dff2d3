using Partnerships.Json.Shapes;
using Partnerships.Json.Syntax;

namespace Partnerships.Json;

/// <summary>The JSON Schema of a format, from the shape that reads it.</summary>
internal static class Schemas
{
    public static string Of<T>(ObjectShape<T> shape, string title, string format)
        where T : class
    {
        var definitions = new SchemaDefinitions();
        var spelled = shape.Spell(definitions);
        var schema = Content.Object()
            .With("$schema", "https://json-schema.org/draft/2020-12/schema")
            .With("$id", "urn:" + format.Replace('/', ':'))
            .With("title", title);
        foreach (var part in spelled.Fields)
        {
            schema.With(part.Key, part.Value);
        }

        return DocumentWriter.Write(schema.With("$defs", definitions.ToContent()));
    }
}

using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnerships.Benchmarks.Json;

/// <summary>A bound as a document holds it, a number or a text; the one place where a property alone does not do.</summary>
internal sealed record Bound(string? Text, long Number)
{
    internal sealed class Converter : JsonConverter<Bound>
    {
        public override Bound Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? new Bound(reader.GetString(), 0) : new Bound(null, reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Bound value, JsonSerializerOptions options)
        {
            if (value.Text is null)
            {
                writer.WriteNumberValue(value.Number);
            }
            else
            {
                writer.WriteStringValue(value.Text);
            }
        }
    }

    internal sealed class NewtonsoftConverter : Newtonsoft.Json.JsonConverter<Bound>
    {
        public override bool CanWrite => false;

        public override Bound ReadJson(
            Newtonsoft.Json.JsonReader reader, Type objectType, Bound? existingValue, bool hasExistingValue, Newtonsoft.Json.JsonSerializer serializer) =>
            reader.Value is string text ? new Bound(text, 0) : new Bound(null, (long)reader.Value!);

        public override void WriteJson(Newtonsoft.Json.JsonWriter writer, Bound? value, Newtonsoft.Json.JsonSerializer serializer) => throw new NotSupportedException();
    }
}

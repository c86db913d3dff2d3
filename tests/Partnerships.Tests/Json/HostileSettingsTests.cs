using System;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Partnerships.Json;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Json;

/// <summary>A host may set Newtonsoft's defaults for itself; documents are read and written as if it had not.</summary>
[Collection(nameof(HostileSettingsTests))]
public sealed class HostileSettingsTests : IDisposable
{
    private readonly Func<JsonSerializerSettings>? _before = JsonConvert.DefaultSettings;

#pragma warning disable CA2326, CA2327 // These are the settings that no library should follow.
    public HostileSettingsTests() => JsonConvert.DefaultSettings = () => new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.All,
        PreserveReferencesHandling = PreserveReferencesHandling.All,
        MetadataPropertyHandling = MetadataPropertyHandling.ReadAhead,
        MissingMemberHandling = MissingMemberHandling.Ignore,
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.DateTimeOffset,
        FloatParseHandling = FloatParseHandling.Double,
        StringEscapeHandling = StringEscapeHandling.EscapeNonAscii,
        Formatting = Formatting.None,
        MaxDepth = 2,
        Culture = CultureInfo.GetCultureInfo("tr-TR"),
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
    };
#pragma warning restore CA2326, CA2327

    public void Dispose() => JsonConvert.DefaultSettings = _before;

    [Law("S7")]
    [Fact]
    public void DocumentsAreReadAndWrittenAsEver()
    {
        Assert.Equal(DocumentKind.Program.Text, ProgramJson.Write(ProgramJson.Read(DocumentKind.Program.Text)));
        Assert.Equal(DocumentKind.Agreement.Text, AgreementJson.Write(AgreementJson.Read(DocumentKind.Agreement.Text, GoldenValues.Program)));
        Assert.Equal(DocumentKind.Facts.Text, PartnerJson.Write(PartnerJson.Read(DocumentKind.Facts.Text, GoldenValues.Program)));
    }

    [Law("S7")]
    [Theory]
    [InlineData("$type")]
    [InlineData("$ref")]
    [InlineData("$id")]
    [InlineData("$values")]
    public void MetadataOfASerializerIsAnUnknownFieldAndNothingElse(string name)
    {
        foreach (var kind in DocumentKind.All)
        {
            var value = JsonConvert.ToString(typeof(Trap).AssemblyQualifiedName);
            var text = kind.Text.Replace("{\n  \"format\"", $"{{\n  \"{name}\": {value},\n  \"format\"", StringComparison.Ordinal);

            var fault = Assert.Single(kind.FaultsIn(text));

            Assert.Equal((kind.Name + ".unknown-field", "$." + name, 2), (fault.Code, fault.Path, fault.Line));
        }
    }

    [Fact]
    public void TheSettingsAreHostileIndeed() => Assert.ThrowsAny<Exception>(() =>
        JsonConvert.DeserializeObject($"{{\"$type\": {JsonConvert.ToString(typeof(Trap).AssemblyQualifiedName)}}}"));

    /// <summary>Nobody may make one.</summary>
    public sealed class Trap
    {
        public Trap() => throw new InvalidOperationException("A document has made an object of its own choice.");
    }
}

/// <summary>Runs by itself, since the defaults are everybody's.</summary>
[CollectionDefinition(nameof(HostileSettingsTests), DisableParallelization = true)]
public sealed class HostileSettings;

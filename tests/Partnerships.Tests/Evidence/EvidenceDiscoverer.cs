using System.Collections.Generic;
using System.Linq;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Partnerships.Tests.Evidence;

/// <summary>Tells xunit the traits of an <see cref="IEvidence"/>.</summary>
public sealed class EvidenceDiscoverer : ITraitDiscoverer
{
    internal const string TypeName = "Partnerships.Tests.Evidence.EvidenceDiscoverer";
    internal const string AssemblyName = "Partnerships.Tests";

    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute)
    {
        var evidence = (IEvidence)((ReflectionAttributeInfo)traitAttribute).Attribute;
        return evidence.Ids.Select(id => new KeyValuePair<string, string>(evidence.Kind, id));
    }
}

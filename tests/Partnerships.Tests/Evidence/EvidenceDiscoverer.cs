using System.Collections.Generic;
using System.Linq;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Partnerships.Tests.Evidence;

/// <summary>Tells xunit the traits of an <see cref="EvidenceAttribute"/>.</summary>
public sealed class EvidenceDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute)
    {
        var attribute = (EvidenceAttribute)((ReflectionAttributeInfo)traitAttribute).Attribute;
        return attribute.Ids.Select(id => new KeyValuePair<string, string>(attribute.Kind, id));
    }
}

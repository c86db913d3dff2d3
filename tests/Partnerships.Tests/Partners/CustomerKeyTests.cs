using System;
using System.Globalization;
using System.Linq;
using FsCheck;
using Partnerships.Partners;
using Partnerships.Registrations;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Partners;

/// <summary>Normal forms of customers' names and domains.</summary>
public sealed class CustomerKeyTests
{
    [Theory]
    [InlineData("Globex GmbH", "globex-gmbh")]
    [InlineData("  GLOBEX   Gmbh. ", "globex-gmbh")]
    [InlineData("Globex-GmbH", "globex-gmbh")]
    [InlineData("Müller & Söhne AG", "muller-and-sohne-ag")]
    [InlineData("MÜLLER and SÖHNE A.G.", "muller-and-sohne-ag")]
    [InlineData("Straße 5", "strasse-5")]
    [InlineData("STRASSE 5", "strasse-5")]
    [InlineData("O’Reilly (Media), Inc.", "oreilly-media-inc")]
    [InlineData("O'Reilly Media Inc", "oreilly-media-inc")]
    [InlineData("I.B.M.", "ibm")]
    [InlineData("İstanbul Ilık", "istanbul-ilik")]
    [InlineData("Łódź Ørsted Æther", "lodz-orsted-aether")]
    [InlineData("ＡＢＣ ﬁnance", "abc-finance")]
    [InlineData("ΟΔΥΣΣΕΥΣ", "οδυσσευσ")]
    [InlineData("οδυσσεύς", "οδυσσευσ")]
    [InlineData("株式会社日立製作所", "株式会社日立製作所")]
    [InlineData("7-Eleven", "7-eleven")]
    public void ANameHasOneForm(string name, string form) => Assert.Equal(form, CustomerKey.OfName(name).Value);

    [Theory]
    [InlineData("Globex.com")]
    [InlineData("https://www.globex.com/about?x=1#top")]
    [InlineData("http://user@GLOBEX.COM:8080")]
    [InlineData("info@globex.com")]
    [InlineData("globex.com.")]
    public void ADomainHasOneForm(string text) => Assert.Equal("globex.com", CustomerKey.OfDomain(text).Value);

    [Fact]
    public void LettersBeyondAsciiAreInTheFormOfIdna()
    {
        Assert.Equal("xn--mller-kva.de", CustomerKey.OfDomain("Müller.de").Value);
        Assert.Equal(CustomerKey.OfDomain("www.müller.de"), CustomerKey.OfDomain("xn--mller-kva.de"));
    }

    [Fact]
    public void LegalEntitiesOfOneNameStayDifferent()
    {
        Assert.NotEqual(CustomerKey.OfName("Globex AG"), CustomerKey.OfName("Globex GmbH"));
        Assert.NotEqual(CustomerKey.OfName("Müller AG"), CustomerKey.OfName("Mueller AG"));
        Assert.NotEqual(CustomerKey.OfName("globex.com"), CustomerKey.OfDomain("globex.com"));
    }

    [Theory]
    [InlineData("Globex.com")]
    [InlineData("Globex")]
    [InlineData("www.globex.com")]
    [InlineData("globex..com")]
    [InlineData("globex gmbh")]
    [InlineData(".")]
    public void ATextStandsForItsKeyOnlyInNormalForm(string text) => Assert.Throws<ArgumentException>("value", () => CustomerKey.Of(text));

    [Theory]
    [InlineData("--!--")]
    [InlineData("...")]
    public void ANameWithoutLetterOrDigitIsRefused(string name) => Assert.Throws<ArgumentException>(nameof(name), () => CustomerKey.OfName(name));

    [Theory]
    [InlineData("globex")]
    [InlineData("https://")]
    [InlineData("a b.com")]
    [InlineData("-.-")]
    public void WhatIsNoHostIsRefused(string text) => Assert.Throws<ArgumentException>("domain", () => CustomerKey.OfDomain(text));

    [Law("P6")]
    [ManyCases(oneIn: 10)]
    public void ANormalFormIsItsOwnInEveryCulture(NonEmptyString text)
    {
        var name = text.Get.Where(character => !char.IsSurrogate(character)).Aggregate("Iı", (sum, next) => sum + next);
        var form = CustomerKey.OfName(name).Value;
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");

            Assert.Equal(form, CustomerKey.OfName(name).Value);
            Assert.Equal(form, CustomerKey.OfName(form).Value);
            Assert.Equal(form, CustomerKey.Of(form).Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void KeysOfDifferentScopesDiffer()
    {
        var customer = RegistrationKey.Of("globex.com");
        var product = RegistrationKey.OfProduct("globex.com", "endpoint");
        var opportunity = RegistrationKey.OfOpportunity("globex.com", "O-17");

        Assert.Equal(["globex.com", "globex.com/endpoint", "globex.com#O-17"], new[] { customer, product, opportunity }.Select(key => key.ToString()));
        Assert.Equal([ProtectionScope.Customer, ProtectionScope.CustomerAndProduct, ProtectionScope.Opportunity], new[] { customer, product, opportunity }.Select(key => key.Scope));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.House;

/// <summary>Keeps the libraries without memory: what is static is made once and never changes.</summary>
public sealed class StaticState
{
    /// <summary>Static fields whose collections could be changed, but are not, since nobody else sees them; each with its reason.</summary>
    private static readonly Dictionary<string, string> UnchangedByHabit = new(StringComparer.Ordinal)
    {
        ["Partnerships.Explanations.Explanation.Header"] = "a row of the table that is printed, whose rows are arrays of cells",
        ["Partnerships.Monetary.Currency.Listed"] = "indexed at every look-up of a code; All hands it out read-only",
        ["Partnerships.Monetary.CurrencyTable.Entries"] = "read in place by every question to a currency, without copying an entry",
        ["Partnerships.Monetary.DecimalDigits.Powers"] = "indexed in the innermost arithmetic",
        ["Partnerships.Monetary.NumberText.Grouped"] = "indexed by every number that is written, so that none makes its format",
        ["Partnerships.Monetary.NumberText.Ungrouped"] = "indexed by every number that is written, so that none makes its format",
    };

    [Law("X2")]
    [Fact]
    public void StaticFieldsAreReadOnly() => Expect.NoOffenders(
        "A static field is readonly or const, and a static property has no setter.",
        StaticFields().Where(field => field is { IsInitOnly: false, IsLiteral: false }).Select(Libraries.NameOf));

    [Law("X2")]
    [Fact]
    public void StaticFieldsHoldNothingThatChanges()
    {
        var found = StaticFields().Where(field => CanChange(field.FieldType)).Select(Libraries.NameOf).ToHashSet(StringComparer.Ordinal);

        Expect.NoOffenders(
            "A static field holds no array, List or Dictionary, nor an object with fields to assign, unless this test's list gives a reason.",
            found.Except(UnchangedByHabit.Keys).Concat(UnchangedByHabit.Keys.Except(found).Select(name => $"{name} is in the list, but gone")));
    }

    private static IEnumerable<FieldInfo> StaticFields() => Libraries.Types.SelectMany(type => Libraries.FieldsOf(type, BindingFlags.Static));

    private static bool CanChange(Type type) => Libraries.CanChange(type)
        || (Libraries.Has(type) && Libraries.AssignableFieldsOf(type).Any());
}

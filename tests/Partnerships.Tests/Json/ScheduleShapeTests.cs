using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using Partnerships.Commissions;
using Partnerships.Json;
using Partnerships.Json.Formats;
using Partnerships.Json.Shapes;
using Partnerships.Tests.Commissions;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Json;

/// <summary>Rate schedules in documents: written and read back, and refused at the bracket that is wrong.</summary>
[Properties(Arbitrary = [typeof(ScheduleCases)])]
public sealed class ScheduleShapeTests
{
    private static readonly SchemaCheck Schema = new(SchemaText());

    public static TheoryData<string> Canonical =>
    [
        """{"flat":{"rate":"15%"}}""",
        """{"flat":{"rate":"2.9%","entry":"USD 0.30","floor":"USD 1.75","cap":"USD 12.00"}}""",
        """{"flat":{"perUnit":"USD 0.0006","entry":"USD 10.00"}}""",
        """{"flat":{"perBlock":{"size":"100","price":"USD 1.00"}}}""",
        """{"flat":{"entry":"USD 50.00"}}""",
        """{"slab":[{"atMost":"USD 150000.00","rate":"4%"},{"rate":"6%"}]}""",
        """{"slab":[{"lessThan":"100%"},{"atMost":"120%","rate":"160%"},{"rate":"200%"}]}""",
        """{"slab":[{"atLeast":"0","lessThan":"2.5","entry":"USD 50.00"},{"atLeast":"2.5","rate":"10%"}]}""",
        """{"marginal":[{"rate":"4%"},{"moreThan":"USD 150000.00","rate":"6%","retroactive":true}]}""",
        """{"marginal":[{"atMost":"10","perUnit":"USD 10.00","reaching":"USD 2.00"},{"perUnit":"USD 5.00","reaching":"USD 3.00"}]}""",
        """{"growth":[{"lessThan":"10%"},{"rate":"2%"}],"paidOn":"slices"}""",
    ];

    /// <summary>Each document, the path of the fault in it, and a part of what is said.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { """{"slab":[{"atMost":"USD 100.00","rate":"1%"},{"atMost":"USD 50.00","rate":"2%"},{"rate":"3%"}]}""", "$.slab[1]", "Bracket 1 is out of order: it ends at USD 50.00, below USD 100.00" },
        { """{"slab":[{"rate":"1%"},{"atLeast":"USD 100.00"},{"atLeast":"USD 50.00"}]}""", "$.slab[2]", "Bracket 2 is out of order: it begins at USD 50.00" },
        { """{"marginal":[{"atMost":"USD 100.00"},{"atLeast":"USD 50.00","rate":"2%"}]}""", "$.marginal[1]", "Bracket 1 overlaps the one before: it begins at USD 50.00, which ends at USD 100.00" },
        { """{"marginal":[{"atMost":"USD 100.00"},{"atLeast":"USD 100.00","rate":"2%"}]}""", "$.marginal[1]", "Bracket 1 overlaps the one before: USD 100.00 belongs to both" },
        { """{"marginal":[{"lessThan":"USD 100.00"},{"moreThan":"USD 100.00","rate":"2%"}]}""", "$.marginal[1]", "Bracket 1 leaves a gap: USD 100.00 belongs to neither" },
        { """{"marginal":[{"lessThan":"USD 100.00"},{"atLeast":"USD 100.01","rate":"2%"}]}""", "$.marginal[1]", "Bracket 1 leaves a gap: the one before ends at USD 100.00, it begins at USD 100.01" },
        { """{"growth":[{"lessThan":"10%"},{"lessThan":"10%","rate":"2%"},{"rate":"3%"}],"paidOn":"growth"}""", "$.growth[1]", "Bracket 1 is empty: it begins and ends at 10%" },
        { """{"slab":[{"atLeast":"USD 1.00","rate":"2%"}]}""", "$.slab[0]", "Bracket 0 leaves a gap: from zero to USD 1.00 nothing is said" },
        { """{"slab":[{"atLeast":"-1","rate":"2%"}]}""", "$.slab[0]", "Bracket 0 begins at -1, below zero" },
        { """{"slab":[{"rate":"1%"},{"rate":"2%"}]}""", "$.slab[1]", "Bracket 1 has no bound to the one before" },
        { """{"slab":[{"rate":"1%"},{"atLeast":"5","lessThan":"7","rate":"2%"}]}""", "$.slab[1]", "Bracket 1 is the last and ends at 7: past it a gap is left" },
        { """{"slab":[{"atMost":"USD 1.00"},{"atMost":"EUR 2.00"},{"rate":"1%"}]}""", "$.slab[1]", "Bracket 1 has a bound of another kind or currency than USD 1.00" },
        { """{"slab":[{"atMost":"USD 1.00"},{"entry":"EUR 2.00"}]}""", "$.slab[1]", "Bracket 1 brings a second currency, EUR beside USD" },
        { """{"slab":[{"atMost":"USD 1.00"},{"rate":"1%","retroactive":true}]}""", "$.slab[1]", "Bracket 1 is retroactive" },
        { """{"marginal":[{"atMost":"USD 1.00"},{"perUnit":"USD 2.00"}]}""", "$.marginal[1]", "Bracket 1 earns by the unit, but USD 1.00 is no number of units" },
        { """{"growth":[{"perUnit":"USD 2.00"}],"paidOn":"growth"}""", "$.growth[0]", "Bracket 0 earns by the unit, which growth of a turnover cannot" },
        { """{"growth":[{"atMost":"10"},{"rate":"2%"}],"paidOn":"growth"}""", "$.growth[0]", "Bracket 0 is one of a turnover, but 10 is a number of units" },
        { """{"flat":{"atMost":"USD 1.00","rate":"2%"}}""", "$.flat", "past it a gap is left" },
        { """{"flat":{"floor":"USD 1.00"}}""", "$.flat", "Bracket 0 earns nothing" },
        { """{"flat":{"rate":"2%","floor":"USD 2.00","cap":"USD 1.99"}}""", "$.flat.cap", "Must be at least the floor of USD 2.00, is USD 1.99." },
        { """{"flat":{"rate":"2%","perUnit":"USD 2.00"}}""", "$.flat.perUnit", "Only one of the fields" },
        { """{"flat":{"rate":"-2%"}}""", "$.flat.rate", "Must be at least 0%, is -2%." },
        { """{"flat":{"perUnit":"USD -2.00"}}""", "$.flat.perUnit", "Must be a price" },
        { """{"flat":{"perBlock":{"size":"0","price":"USD 1.00"}}}""", "$.flat.perBlock.size", "Must be above zero, is 0." },
        { """{"slab":[]}""", "$.slab", "Must have at least 1, has 0." },
        { """{"growth":[{"rate":"2%"}]}""", "$.paidOn", "is missing" },
        { """{"slab":[{"atMost":"1,000"},{"rate":"2%"}]}""", "$.slab[0].atMost", "Must be an amount, a percentage or a number of units" },
        { """{"slabs":[{"rate":"2%"}]}""", "$.flat", "One of the fields flat, slab, marginal, growth is missing" },
    };

    [Theory]
    [MemberData(nameof(Canonical))]
    public void WhatIsWrittenIsReadBackAndWrittenAgain(string json)
    {
        Assert.True(TryRead(json, out var schedule, out var faults), string.Join("; ", faults));
        Assert.Equal(json, TextOf(schedule));
        Assert.True(Schema.Allows(json));
        Assert.Equal(schedule, Assert.IsType<RateSchedule>(TryRead(json, out var again, out _) ? again : null));
        Assert.Equal(schedule!.GetHashCode(), again!.GetHashCode());
    }

    [ManyCases(oneIn: 10)]
    public bool AnyScheduleIsReadBackEqual(ScheduleCase schedule) => new[] { schedule.Slab, schedule.Marginal }.All(terms =>
        TryRead(TextOf(terms), out var again, out _) && terms.Equals(again) && Schema.Allows(TextOf(terms)));

    [Law("S14")]
    [Theory]
    [MemberData(nameof(Wrong))]
    public void WhatIsWrongIsRefusedWithItsPlace(string json, string path, string says)
    {
        Assert.False(TryRead(json, out _, out var faults));
        var fault = Assert.Single(faults);
        Assert.Equal(path, fault.Path);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    private static bool TryRead(string json, out RateSchedule? schedule, out IReadOnlyList<DocumentFault> faults) =>
        DocumentReader.TryRead(json, ScheduleShapes.Schedule, (_, found) => new Reading("program", found, new MetricTable([])), out schedule, out faults);

    private static string TextOf(IDescribed? schedule) => schedule!.Describe().ToString();

    private static string SchemaText()
    {
        var definitions = new SchemaDefinitions();
        var content = ScheduleShapes.Schedule.Describe(definitions);
        return content.With("$defs", definitions.ToContent()).ToString();
    }
}

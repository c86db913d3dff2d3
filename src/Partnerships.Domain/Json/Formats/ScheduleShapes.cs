using System;
using Partnerships.Commissions;
using Partnerships.Json.Shapes;
using Partnerships.Json.Syntax;
using Partnerships.Monetary;

namespace Partnerships.Json.Formats;

/// <summary>Rate schedules and their brackets.</summary>
internal static class ScheduleShapes
{
    private const string Number = "(0|[1-9][0-9]*)(\\.[0-9]+)?";

    private static readonly TextShape<Units> Units = new(
        "units", "a number of units, written as a text, with at most six decimal places, such as 100.5", $"^{Number}$", TryUnits);

    private static readonly TextShape<UnroundedMoney> Price = new(
        "price", "a price, which may be finer than the minor unit, such as USD 0.0006", $"^[A-Z]{{3}} {Number}$", Prices.TryRead);

    private static readonly TextShape<Level> Level = new(
        "level", "an amount, a percentage or a number of units, such as USD 150000.00, 110% or 100.5", $"^([A-Z]{{3}} -?{Number}|-?{Number}%?)$", TryLevel);

    private static readonly Shape<Block> Block = ObjectShape<Block>.Of("block", "A package of units with a price of its own.")
        .Required("size", Units, "How many units one block has.", out var size)
        .Required("price", Texts.Money, "The price of one block; a part of one counts whole.", out var blockPrice)
        .Making(from => Commissions.Block.Of(from.Get(size), from.Get(blockPrice)));

    private static readonly Shape<Bracket> Bracket = ObjectShape<Bracket>.Of("bracket", "From where to where a bracket reaches, and what an amount in it earns.")
        .Optional("atLeast", Level, "Where it begins; the bound belongs to it.", out var atLeast)
        .Optional("moreThan", Level, "Where it begins; the bound does not belong to it.", out var moreThan)
        .Optional("atMost", Level, "Where it ends; the bound belongs to it.", out var atMost)
        .Optional("lessThan", Level, "Where it ends; the bound does not belong to it.", out var lessThan)
        .Optional("rate", Texts.Rate, "The rate that an amount earns.", (bracket, rate) => bracket.At(rate))
        .Optional("perUnit", Price, "What each unit earns.", (bracket, price) => bracket.PerUnit(price))
        .Optional("perBlock", Block, "What each block of units earns, also a part of one.", (bracket, block) => bracket.PerBlock(block.Size, block.Price))
        .Optional("entry", Texts.Money, "What is earned once by an amount with a part in it.", (bracket, amount) => bracket.Entering(amount))
        .Optional("reaching", Texts.Money, "What is earned once by a value that reaches it, be it on the bound or by zero.", (bracket, amount) => bracket.Reaching(amount))
        .Optional("floor", Texts.Money, "The least that an amount with a part in it brings there.", (bracket, floor) => bracket.WithFloor(floor))
        .Optional("cap", Texts.Money, "The most that it brings.", (bracket, cap) => bracket.WithCap(cap))
        .Flag("retroactive", "Whether reaching it rates by it what came before too; of a marginal schedule.", bracket => bracket.Retroactive())
        .AtMostOne("atLeast", "moreThan")
        .AtMostOne("atMost", "lessThan")
        .AtMostOne("rate", "perUnit", "perBlock")
        .AtMostOne("entry", "reaching")
        .Making(from =>
        {
            var bracket = from.FindValue(atLeast) is { } least ? Commissions.Bracket.AtLeast(least)
                : from.FindValue(moreThan) is { } more ? Commissions.Bracket.MoreThan(more)
                : Commissions.Bracket.Rest;
            return from.FindValue(atMost) is { } most ? bracket.ButAtMost(most)
                : from.FindValue(lessThan) is { } less ? bracket.ButLessThan(less)
                : bracket;
        });

    private static readonly Shape<Bracket[]> Brackets = new ListShape<Bracket>(Bracket, 1);

    private static readonly Shape<RateSchedule> Flat = ObjectShape<RateSchedule>.Of("flatSchedule", "One bracket without bounds for every amount.")
        .Required("flat", Bracket, "What every amount earns.", out var only)
        .Making(from => Make(from, only, RateScheduleKind.Flat, [from.Get(only)], brackets => RateSchedule.Flat(brackets[0])));

    private static readonly Shape<RateSchedule> Slab = ObjectShape<RateSchedule>.Of("slabSchedule", "The whole amount by the bracket that it reaches.")
        .Required("slab", Brackets, "The brackets, in order from zero on.", out var slab)
        .Making(from => Make(from, slab, RateScheduleKind.Slab, from.Get(slab), RateSchedule.Slab));

    private static readonly Shape<RateSchedule> Marginal = ObjectShape<RateSchedule>.Of("marginalSchedule", "Each slice of the amount by its own bracket.")
        .Required("marginal", Brackets, "The brackets, in order from zero on.", out var marginal)
        .Making(from => Make(from, marginal, RateScheduleKind.Marginal, from.Get(marginal), RateSchedule.Marginal));

    private static readonly Shape<RateSchedule> Growth = ObjectShape<RateSchedule>.Of("growthSchedule", "By how far a turnover grew past a baseline.")
        .Required("growth", Brackets, "The brackets of the growth, in order from zero on; 10% is a turnover of 110% of the baseline.", out var growth)
        .Required("paidOn", Common.Named(GrowthBasis.All), "What is paid on.", out var paidOn)
        .Making(from => Make(from, growth, RateScheduleKind.Growth, from.Get(growth), brackets => RateSchedule.Growth(from.Get(paidOn), brackets)));

    /// <summary>What an amount earns, to stand within a rule.</summary>
    public static Shape<RateSchedule> Schedule { get; } = new UnionShape<RateSchedule>(
        "rateSchedule", "What an amount earns.", null, new("flat", Flat), new("slab", Slab), new("marginal", Marginal), new("growth", Growth));

    /// <summary>Makes a schedule, or notes the fault of its brackets at the one that has it.</summary>
    private static RateSchedule? Make(FieldValues from, Field field, RateScheduleKind kind, Bracket[] brackets, Func<Bracket[], RateSchedule> make)
    {
        if (BracketTable.FaultOf(kind, brackets) is not var (index, message))
        {
            return make(brackets);
        }

        var node = from.NodeOf(field)!;
        from.Reading.Add(kind == RateScheduleKind.Flat ? node : PartOf(node, index), "bad-value", message);
        return null;
    }

    private static Node PartOf(Node list, int index)
    {
        var part = list.First;
        for (var i = 0; i < index; i++)
        {
            part = part?.Next;
        }

        return part ?? list;
    }

    private static bool TryUnits(string text, out Units units) =>
        Monetary.Units.TryParse(text, null, out units) && units >= Monetary.Units.Zero && !System.Linq.Enumerable.Contains(text, ',');

    /// <summary>An amount, a percentage or a number of units, as schedules and progress hold them.</summary>
    internal static bool TryLevel(string text, out Level level)
    {
        level = default;
        if (System.Linq.Enumerable.Contains(text, ','))
        {
            return false;
        }

        if (Money.TryParse(text, null, out var amount))
        {
            level = amount;
            return true;
        }

        if (Rate.TryParse(text, null, out var percentage))
        {
            level = percentage;
            return true;
        }

        var read = Monetary.Units.TryParse(text, null, out var units);
        level = units;
        return read;
    }
}

using System;
using System.Collections.Generic;

namespace Partnerships.Commissions;

/// <summary>Values by text, in a tree of which each change makes a new one that shares all other branches: the old one stays as it was.</summary>
/// <remarks>Depth is at most 1.44 times that of a full tree (AVL), so that a change copies some twenty nodes of a million.</remarks>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class Tree<T>
    where T : class
{
    private readonly Tree<T>? _left;
    private readonly Tree<T>? _right;
    private readonly string _key;
    private readonly T? _value;
    private readonly int _height;

    private Tree(string key, T? value, Tree<T>? left, Tree<T>? right)
    {
        (_key, _value, _left, _right) = (key, value, left, right);
        _height = value is null ? 0 : 1 + Math.Max(HeightOf(left), HeightOf(right));
    }

    public static Tree<T> Empty { get; } = new(string.Empty, null, null, null);

    /// <summary>The value of a key, or null.</summary>
    public T? Find(string key)
    {
        for (var at = this; at?._value is not null;)
        {
            var order = string.CompareOrdinal(key, at._key);
            if (order == 0)
            {
                return at._value;
            }

            at = order < 0 ? at._left : at._right;
        }

        return null;
    }

    /// <summary>The same values, with one of them put in, or in the place of another.</summary>
    public Tree<T> With(string key, T value) => Put(_value is null ? null : this, key, value);

    /// <summary>The values, in the order of their keys letter by letter.</summary>
    public IEnumerable<T> InOrder()
    {
        var above = new Stack<Tree<T>>();
        for (var at = _value is null ? null : this; at is not null || above.Count > 0;)
        {
            while (at is not null)
            {
                above.Push(at);
                at = at._left;
            }

            at = above.Pop();
            yield return at._value!;
            at = at._right;
        }
    }

    private static Tree<T> Put(Tree<T>? tree, string key, T value)
    {
        if (tree is null)
        {
            return new(key, value, null, null);
        }

        var order = string.CompareOrdinal(key, tree._key);
        return order == 0 ? new(key, value, tree._left, tree._right)
            : order < 0 ? Balance(tree._key, tree._value!, Put(tree._left, key, value), tree._right)
            : Balance(tree._key, tree._value!, tree._left, Put(tree._right, key, value));
    }

    private static Tree<T> Balance(string key, T value, Tree<T>? left, Tree<T>? right)
    {
        var lean = HeightOf(left) - HeightOf(right);
        if (lean > 1)
        {
            var (outer, inner) = (left!._left, left._right);
            return HeightOf(outer) >= HeightOf(inner)
                ? new(left._key, left._value, outer, new(key, value, inner, right))
                : new(inner!._key, inner._value, new(left._key, left._value, outer, inner._left), new(key, value, inner._right, right));
        }

        if (lean < -1)
        {
            var (outer, inner) = (right!._right, right._left);
            return HeightOf(outer) >= HeightOf(inner)
                ? new(right._key, right._value, new(key, value, left, inner), outer)
                : new(inner!._key, inner._value, new(key, value, left, inner._left), new(right._key, right._value, inner._right, outer));
        }

        return new(key, value, left, right);
    }

    private static int HeightOf(Tree<T>? tree) => tree?._height ?? 0;
}

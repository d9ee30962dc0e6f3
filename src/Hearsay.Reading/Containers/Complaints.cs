namespace Hearsay.Reading.Containers;

/// <summary>Keeps the complaints about one container few: the first ones are said each, the others counted.</summary>
internal sealed class Complaints
{
    /// <summary>How many are said each.</summary>
    public const int Said = 10;

    private int count;

    /// <summary>Counts one more; whether it is to be said.</summary>
    public bool Add() => ++count <= Said;

    /// <summary>How many were not said.</summary>
    public int Unsaid => Math.Max(0, count - Said);
}

using System.Runtime.Intrinsics;

namespace Hearsay.Language.Networks;

/// <summary>The logistic function on vectors, with the same bits on every machine.</summary>
internal static class Gates
{
    /// <summary>1 / (1 + e^-x) of each element, to about 1e-7.</summary>
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>e^x of each element, which is held between -80 and 80.</summary>
    public static Vector256<float> Exp(Vector256<float> x)
    {
        // Cody and Waite's reduction by ln 2 in two parts, then a polynomial on [-0.35, 0.35].
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-80f)), Vector256.Create(80f));
        Vector256<float> n = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(1.442695041f), Vector256.Create(0.5f)));
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        Vector256<float> p = Vector256.Create(1f / 720);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1f / 120));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1f / 24));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1f / 6));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.5f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256<float>.One);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256<float>.One);
        Vector256<int> power = Vector256.ConvertToInt32(n) + Vector256.Create(127);
        return p * (power << 23).AsSingle();
    }
}

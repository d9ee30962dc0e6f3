using System.Runtime.Intrinsics;
using Hearsay.Language.Networks;

namespace Hearsay.Tests.Language;

public sealed class GatesTests
{
    [Fact]
    public void Exp_FromMinusEightyToEighty_IsRightToSixDigits()
    {
        for (double x = -80; x <= 80; x += 0.173)
        {
            double found = Gates.Exp(Vector256.Create((float)x))[3], expected = Math.Exp((float)x);
            Assert.InRange(found / expected, 1 - 2e-6, 1 + 2e-6);
        }
    }

    [Fact]
    public void Sigmoid_AnyNumber_IsBetweenNoneAndOne()
    {
        foreach (float x in new[] { 0f, 1f, -1f, 30f, -30f, 1e9f, -1e9f, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity })
            Assert.Equal(1 / (1 + Math.Exp(-(double)x)), Gates.Sigmoid(Vector256.Create(x))[0], 6);
    }
}

namespace Hearsay.Training;

/// <summary>Changes weights against their gradients, each at its own pace (Kingma and Ba, 2015, "Adam", ICLR).</summary>
internal sealed class AdamOptimizer(float[] weights)
{
    private const float Momentum = 0.9f, Memory = 0.98f, Smallest = 1e-8f;

    private readonly float[] means = new float[weights.Length];
    private readonly float[] squares = new float[weights.Length];

    /// <summary>Changes the weights from <paramref name="start"/> on.</summary>
    /// <param name="start">Where the gradient begins.</param>
    /// <param name="gradient">The gradient.</param>
    /// <param name="rate">Largest change, about.</param>
    /// <param name="update">Number of the update, from 1.</param>
    public void Step(int start, ReadOnlySpan<float> gradient, float rate, int update)
    {
        float first = 1 / (1 - MathF.Pow(Momentum, update)), second = 1 / (1 - MathF.Pow(Memory, update));
        for (int i = 0; i < gradient.Length; i++)
        {
            int w = start + i;
            float g = gradient[i];
            float mean = means[w] = Momentum * means[w] + (1 - Momentum) * g;
            float square = squares[w] = Memory * squares[w] + (1 - Memory) * g * g;
            weights[w] -= rate * mean * first / (MathF.Sqrt(square * second) + Smallest);
        }
    }
}

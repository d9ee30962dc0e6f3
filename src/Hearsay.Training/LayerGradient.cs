using Hearsay.Language.Networks;

namespace Hearsay.Training;

/// <summary>Takes gradients back through recurrent layers and products; buffers are used again.</summary>
internal sealed class LayerGradient
{
    private readonly PackedMatrix packed = new();
    private float[] products = [], turned = [];

    /// <summary>Takes the gradient of a layer's outputs back to its inputs and weights.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="starts">First row of each sentence, and at the end the number of rows.</param>
    /// <param name="input">What the layer read.</param>
    /// <param name="forward">Its products of input and weights.</param>
    /// <param name="states">Its cells, forget gates and reset gates.</param>
    /// <param name="outputs">Gradient of its outputs.</param>
    /// <param name="transposed">The transpose of its weights, laid out.</param>
    /// <param name="weights">Has the gradient of its weights added.</param>
    /// <param name="cells">Has the gradient of its cells' weights added.</param>
    /// <param name="inputs">Takes the gradient of its inputs.</param>
    public void Run(
        RecurrentLayer layer, int[] starts, float[] input, float[] forward, float[][] states, float[] outputs, PackedMatrix transposed,
        float[] weights, float[] cells, float[] inputs)
    {
        int size = layer.Size, rows = starts[^1], width = 2 * RecurrentLayer.Blocks * size;
        if (products.Length < rows * width) products = new float[rows * width];
        float[] carried = new float[size];
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            for (int direction = 0; direction < 2; direction++)
            {
                int step = direction == 0 ? 1 : -1, first = direction == 0 ? starts[s] : starts[s + 1] - 1, last = direction == 0 ? starts[s + 1] - 1 : starts[s];
                if (starts[s + 1] == starts[s]) continue;
                Array.Clear(carried);
                ReadOnlySpan<float> own = layer.Cells.AsSpan(direction * 4 * size, 4 * size);
                Span<float> ownGradient = cells.AsSpan(direction * 4 * size, 4 * size);
                for (int row = last; ; row -= step)
                {
                    int at = (row * 2 + direction) * size, before = row == first ? -1 : ((row - step) * 2 + direction) * size;
                    ReadOnlySpan<float> u = forward.AsSpan(at * RecurrentLayer.Blocks, RecurrentLayer.Blocks * size);
                    Span<float> du = products.AsSpan(at * RecurrentLayer.Blocks, RecurrentLayer.Blocks * size);
                    for (int i = 0; i < size; i++)
                    {
                        float c = states[0][at + i], f = states[1][at + i], r = states[2][at + i], g = outputs[at + i];
                        float previous = before < 0 ? 0 : states[0][before + i], highway = u[3 * size + i];
                        du[3 * size + i] = g * (1 - r);
                        float dr = g * (c - highway) * r * (1 - r);
                        float dc = g * r + carried[i];
                        float df = dc * (previous - u[i]) * f * (1 - f);
                        du[i] = dc * (1 - f);
                        du[size + i] = df;
                        du[2 * size + i] = dr;
                        ownGradient[i] += df * previous;
                        ownGradient[size + i] += dr * previous;
                        ownGradient[2 * size + i] += df;
                        ownGradient[3 * size + i] += dr;
                        carried[i] = dc * f + df * own[i] + dr * own[size + i];
                    }
                    if (row == first) break;
                }
            }
        }
        AddOuter(input, layer.Inputs, layer.Inputs, products, width, width, rows, weights);
        transposed.Multiply(products, width, rows, inputs, layer.Inputs);
    }

    /// <summary>Adds leftᵀ · right, over the rows, to a sum.</summary>
    public void AddOuter(ReadOnlySpan<float> left, int leftStride, int leftSize, ReadOnlySpan<float> right, int rightStride, int rightSize, int rows, float[] sum)
    {
        if (turned.Length < leftSize * rows) turned = new float[leftSize * rows];
        for (int r = 0; r < rows; r++)
            for (int i = 0; i < leftSize; i++) turned[i * rows + r] = left[r * leftStride + i];
        packed.Pack(right, rows, rightSize, rightStride);
        packed.Multiply(turned, rows, leftSize, sum, rightSize, add: true);
    }
}

using Hearsay.Language.Networks;

namespace Hearsay.Tests.Language;

public sealed class PackedMatrixTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(6, 16, 16)]
    [InlineData(7, 5, 17)]
    [InlineData(13, 33, 47)]
    [InlineData(3, 64, 8)]
    public void Multiply_AnySizes_IsTheSumInOrder(int rows, int depth, int columns)
    {
        Random random = new(rows * 1000 + depth);
        float[] left = Numbers(random, rows * depth), right = Numbers(random, depth * columns), expected = new float[rows * columns];
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < columns; c++)
                for (int k = 0; k < depth; k++)
                    expected[r * columns + c] = MathF.FusedMultiplyAdd(left[r * depth + k], right[k * columns + c], expected[r * columns + c]);
        PackedMatrix matrix = new();
        matrix.Pack(right, depth, columns, columns);
        float[] product = new float[rows * columns];
        matrix.Multiply(left, depth, rows, product, columns);
        Assert.Equal(expected, product);

        float[] transposed = new float[columns * depth];
        for (int k = 0; k < depth; k++)
            for (int c = 0; c < columns; c++) transposed[c * depth + k] = right[k * columns + c];
        matrix.PackTransposed(transposed, columns, depth, depth);
        Array.Clear(product);
        matrix.Multiply(left, depth, rows, product, columns, add: true);
        Assert.Equal(expected, product);
    }

    [Fact]
    public void Multiply_StridesWiderThanRows_TouchesNothingElse()
    {
        PackedMatrix matrix = new();
        matrix.Pack([1, 2, 9, 3, 4, 9], 2, 2, 3);
        float[] product = [7, 7, 7, 7, 7, 7];
        matrix.Multiply([1, 1, 8, 2, 0, 8], 3, 2, product, 3);
        Assert.Equal([4, 6, 7, 2, 4, 7], product);
    }

    [Fact]
    public void Multiply_OutputTooShort_Throws()
    {
        PackedMatrix matrix = new();
        matrix.Pack(new float[32], 2, 16, 16);
        Assert.ThrowsAny<Exception>(() => matrix.Multiply(new float[4], 2, 2, new float[31], 16));
        Assert.ThrowsAny<Exception>(() => matrix.Multiply(new float[3], 2, 2, new float[32], 16));
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() * 2 - 1))];
}

package org.vigie.inference;

/// Numbers in as many dimensions as a model takes or gives.
///
/// @param shape length of each dimension
/// @param values all of them, the last dimension running fastest; not copied, so nobody may write
///   to it
public record Tensor(long[] shape, float[] values) {

    public Tensor {
        long size = 1;
        for (long length : shape) {
            size = Math.multiplyExact(size, length);
        }
        if (size != values.length) {
            throw new IllegalArgumentException("a tensor has as many values as its shape says");
        }
    }

    /// Make a tensor of one dimension.
    public static Tensor row(float... values) {
        return new Tensor(new long[] {values.length}, values);
    }

    /// Return the number of dimensions.
    public int rank() {
        return shape.length;
    }
}

package org.vigie.inference.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vigie.inference.Manifest;
import org.vigie.inference.OutputContract;
import org.vigie.inference.OutputContract.Role;
import org.vigie.inference.Tensor;
import org.vigie.inference.Vectors;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// What a model gave about one picture, held to what its manifest announces: nothing is read that
/// is missing, of another shape, or not a number.
///
/// @param tensors by name, of all pictures of the run
/// @param index which picture of the run, from 0
record Outputs(Manifest manifest, Map<String, Tensor> tensors, int index) {
    /// Values of one output for one picture.
    private static final int MOST_VALUES = 1 << 24;

    /// Anchors of one output of a detector.
    private static final int MOST_ROWS = 1 << 18;

    /// Return the output that holds the answer, without the dimension of the batch.
    Tensor main() throws FaultException {
        return of(manifest.main().orElseThrow(this::wrong));
    }

    /// Return the one output of a role.
    Tensor of(Role role) throws FaultException {
        return of(first(manifest.outputs().stream().filter(o -> o.role() == role).toList()));
    }

    /// Return the output of a role for one stride.
    Tensor of(Role role, int stride) throws FaultException {
        return of(
                first(
                        manifest.outputs().stream()
                                .filter(o -> o.role() == role)
                                .filter(o -> o.stride() != null && o.stride() == stride)
                                .toList()));
    }

    /// Return whether there are outputs of a role.
    boolean has(Role role) {
        return manifest.outputs().stream().anyMatch(o -> o.role() == role);
    }

    private OutputContract first(List<OutputContract> found) throws FaultException {
        if (found.isEmpty()) {
            throw wrong();
        }
        return found.getFirst();
    }

    /// Return an output for this picture, without the dimension of the batch.
    Tensor of(OutputContract contract) throws FaultException {
        Tensor tensor = tensors.get(contract.name());
        if (tensor == null || !fits(tensor.shape(), contract.shape())) {
            throw wrong();
        }
        Tensor mine = mine(tensor);
        if (mine.values().length > MOST_VALUES || !Vectors.finite(mine.values())) {
            throw wrong();
        }
        return mine;
    }

    private boolean fits(long[] shape, List<Long> announced) {
        if (shape.length != announced.size()) {
            return false;
        }
        for (int i = manifest.input().batched() ? 1 : 0; i < shape.length; i++) {
            if (announced.get(i) != -1 && announced.get(i) != shape[i]) {
                return false;
            }
        }
        return true;
    }

    /// Some models that take one picture at a time leave the dimension of the batch out.
    private Tensor mine(Tensor tensor) throws FaultException {
        long[] shape = tensor.shape();
        boolean batch = shape.length > 0 && (shape[0] == 1 || manifest.input().batched());
        if (index >= (batch ? shape[0] : 1)) {
            throw wrong();
        }
        if (!batch) {
            return tensor;
        }
        int length = (int) (tensor.values().length / shape[0]);
        return new Tensor(
                Arrays.copyOfRange(shape, 1, shape.length),
                Arrays.copyOfRange(tensor.values(), index * length, (index + 1) * length));
    }

    /// Return a number of anchors that is not too large.
    int rows(long count) throws FaultException {
        if (count > MOST_ROWS) {
            throw wrong();
        }
        return (int) count;
    }

    /// Return a tensor as a table of rows.
    ///
    /// @param columns what its last dimension has to be
    float[] table(Tensor tensor, int rows, int columns) throws FaultException {
        boolean well = tensor.values().length == (long) rows * columns;
        if (!well
                || rows > MOST_ROWS
                || (columns > 1 && tensor.shape()[tensor.rank() - 1] != columns)) {
            throw wrong();
        }
        return tensor.values();
    }

    /// Say that the model gave something else than its manifest announces.
    FaultException wrong() {
        return new FaultException(Fault.of("model-answer-wrong", "model", manifest.id()));
    }
}

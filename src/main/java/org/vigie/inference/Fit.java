package org.vigie.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.InputContract.DataType;
import org.vigie.inference.InputContract.Layout;
import org.vigie.inference.Manifest.Task;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Holds what a model takes and gives, as the runtime found it, against what its manifest says.
final class Fit {
    private static final List<Task> LABELLED = List.of(Task.CLASSIFIER, Task.MULTILABEL, Task.HEAD);
    private static final String NOTHING = "–";

    private final ModelPack pack;
    private final Manifest manifest;

    private Fit(ModelPack pack) {
        this.pack = pack;
        this.manifest = pack.manifest();
    }

    /// @throws FaultException `model-contract-differs` with `model`, `place`, `said` and `found`;
    ///   `model-labels-differ` with `model`, `labels` and `values`
    static void check(ModelPack pack, Map<String, NodeInfo> inputs, Map<String, NodeInfo> outputs)
            throws FaultException {
        Fit fit = new Fit(pack);
        InputContract input = pack.manifest().input();
        if (!inputs.keySet().equals(Set.of(input.name()))) {
            throw fit.differs(input.name(), input.name(), String.join(", ", inputs.keySet()));
        }
        fit.input(input, inputs.get(input.name()));
        for (OutputContract output : pack.manifest().outputs()) {
            fit.output(output, outputs.get(output.name()));
        }
        fit.labels(outputs);
    }

    /// A model that takes any size takes the one its manifest names; the other way round it would
    /// fail at the first picture of another size.
    private void input(InputContract input, @Nullable NodeInfo info) throws FaultException {
        List<Long> said = taken(input);
        List<Long> found = shape(info);
        boolean same = found.size() == said.size() && type(info, input.dtype());
        for (int i = 0; same && i < found.size(); i++) {
            same = found.get(i) == -1 || found.get(i).equals(said.get(i));
        }
        require(same, input.name(), say(input.dtype(), said), info);
    }

    /// Of an output, -1 says nothing on either side.
    private void output(OutputContract output, @Nullable NodeInfo info) throws FaultException {
        List<Long> said = output.shape();
        List<Long> found = shape(info);
        boolean open = said.isEmpty() || found.isEmpty();
        boolean same = type(info, output.type()) && (open || found.size() == said.size());
        for (int i = 0; same && !open && i < found.size(); i++) {
            boolean any = found.get(i) == -1 || said.get(i) == -1;
            same = any || found.get(i).equals(said.get(i));
        }
        require(same, output.name(), say(output.type(), said), info);
    }

    private List<Long> taken(InputContract input) {
        long batch = input.batched() ? -1 : 1;
        long width = input.width();
        long height = input.height();
        if (manifest.task() == Task.HEAD) {
            return List.of(batch, width);
        }
        return input.layout() == Layout.NCHW
                ? List.of(batch, 3L, height, width)
                : List.of(batch, height, width, 3L);
    }

    /// Count the labels where each stands for one number of the main output.
    private void labels(Map<String, NodeInfo> outputs) throws FaultException {
        Optional<OutputContract> main =
                manifest.outputs().stream().filter(output -> output.role() == null).findFirst();
        if (!LABELLED.contains(manifest.task()) || main.isEmpty()) {
            return;
        }
        List<Long> found = shape(outputs.get(main.get().name()));
        long values = found.isEmpty() ? -1 : found.getLast();
        int labels = pack.labels().size();
        if (values != -1 && values != labels) {
            Map<String, String> details =
                    Map.of(
                            "model", pack.id(),
                            "labels", String.valueOf(labels),
                            "values", String.valueOf(values));
            throw new FaultException(new Fault("model-labels-differ", details));
        }
    }

    private static boolean type(@Nullable NodeInfo info, DataType type) {
        return info != null
                && info.getInfo() instanceof TensorInfo tensor
                && tensor.type == Buffers.type(type);
    }

    private static List<Long> shape(@Nullable NodeInfo info) {
        return info != null && info.getInfo() instanceof TensorInfo tensor
                ? Arrays.stream(tensor.getShape()).boxed().toList()
                : List.of();
    }

    private void require(boolean well, String place, String said, @Nullable NodeInfo info)
            throws FaultException {
        if (!well) {
            String found = NOTHING;
            if (info != null && info.getInfo() instanceof TensorInfo tensor) {
                found = tensor.type.toString().toLowerCase(Locale.ROOT) + " " + shape(info);
            }
            throw differs(place, said, found);
        }
    }

    private static String say(DataType type, List<Long> shape) {
        return Buffers.type(type).toString().toLowerCase(Locale.ROOT) + " " + shape;
    }

    private FaultException differs(String place, String said, String found) {
        Map<String, String> details =
                Map.of("model", pack.id(), "place", place, "said", said, "found", found);
        return new FaultException(new Fault("model-contract-differs", details));
    }
}

package org.vigie.shelf;

import java.util.List;
import org.vigie.inference.InputContract;
import org.vigie.inference.InputContract.Layout;
import org.vigie.inference.InputContract.Range;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.OnnxGraph;
import org.vigie.inference.OnnxGraph.Type;
import org.vigie.inference.OnnxNode;
import org.vigie.inference.OutputContract;
import org.vigie.inference.OutputContract.Activation;
import org.vigie.review.FaultException;

/// Models of the very shape a preset describes: the same names, types and sizes, and numbers that
/// depend on each channel of the picture.
public final class PresetGraphs {
    private PresetGraphs() {}

    /// A labels file for presets that need one: two ratings, then tags.
    public static final String TAGS =
            """
            tag_id,name,category,count
            1,general,9,10
            2,sensitive,9,10
            3,questionable,9,10
            4,explicit,9,10
            5,outdoors,0,10
            6,"tree, green",0,10
            7,somebody,4,10
            """;

    /// How many labels [#TAGS] has.
    public static final int TAG_COUNT = 7;

    /// Write the model of a preset.
    public static OnnxGraph of(String preset) throws FaultException {
        Manifest manifest = Presets.builtIn().get(preset).manifest();
        return of(manifest, manifest.input().name(), List.of());
    }

    /// Write a model whose one input, and outputs, go by other names.
    ///
    /// @param outputs in the manifest's order; none for its own names
    static OnnxGraph of(Manifest manifest, String input, List<String> outputs) {
        OnnxGraph graph = new OnnxGraph().opset("", 17).ir(8);
        int features = features(graph, manifest, input);
        int seed = 1;
        for (int i = 0; i < manifest.outputs().size(); i++) {
            OutputContract output = manifest.outputs().get(i);
            String name = outputs.isEmpty() ? output.name() : outputs.get(i);
            output(graph, output, name, features, scale(manifest), seed++);
        }
        return graph;
    }

    /// Make `features` [batch, n]: the mean of each channel, or the vector a head takes.
    private static int features(OnnxGraph graph, Manifest manifest, String name) {
        InputContract input = manifest.input();
        long batch = input.batched() ? -1 : 1;
        if (manifest.task() == Task.HEAD) {
            graph.input(name, Type.FLOAT, batch, input.width());
            graph.then("Identity", name, "features");
            return input.width();
        }
        String planes = name;
        if (input.layout() == Layout.NHWC) {
            graph.input(name, Type.FLOAT, batch, input.height(), input.width(), 3);
            graph.then(new OnnxNode("Transpose", name, "planes").ints("perm", 0, 3, 1, 2));
            planes = "planes";
        } else {
            graph.input(name, Type.FLOAT, batch, 3, input.height(), input.width());
        }
        graph.then("GlobalAveragePool", planes, "pool").then("Flatten", "pool", "features");
        return 3;
    }

    /// Inputs are around 1 or around 100; answers are to be around 1.
    private static float scale(Manifest manifest) {
        boolean bytes = manifest.input().range() == Range.BYTES;
        return bytes && manifest.input().std().isEmpty() ? 1 / 64f : 2;
    }

    private static void output(
            OnnxGraph graph,
            OutputContract output,
            String name,
            int features,
            float scale,
            int seed) {
        long[] shape = output.shape().stream().mapToLong(Long::longValue).toArray();
        int last = shape.length - 1;
        shape[last] = shape[last] < 0 ? TAG_COUNT : shape[last];
        int values = 1;
        for (int i = 1; i < shape.length; i++) {
            values *= (int) shape[i];
        }
        graph.output(name, Type.FLOAT, shape);
        graph.floats(
                "w" + seed, weights(features * values, scale / features, seed), features, values);
        graph.then("MatMul", "features w" + seed, "flat" + seed);
        graph.integers("shape" + seed, shape);
        graph.then("Reshape", "flat" + seed + " shape" + seed, "shaped" + seed);
        Activation numbers = output.numbers();
        switch (numbers) {
            case SOFTMAX ->
                    graph.then(new OnnxNode("Softmax", "shaped" + seed, name).integer("axis", -1));
            case SIGMOID, PROBABILITY -> graph.then("Sigmoid", "shaped" + seed, name);
            case LOGITS, NONE -> graph.then("Identity", "shaped" + seed, name);
        }
    }

    /// Numbers between -scale and scale: s = s·1664525 + 1013904223 (mod 2³²).
    private static float[] weights(int count, float scale, int seed) {
        float[] weights = new float[count];
        int s = seed;
        for (int i = 0; i < count; i++) {
            s = s * 1664525 + 1013904223;
            weights[i] = scale * (s / (float) (1L << 31));
        }
        return weights;
    }
}

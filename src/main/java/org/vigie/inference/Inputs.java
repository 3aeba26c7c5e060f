package org.vigie.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.inference.Manifest.Golden;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.framing.Framing;
import org.vigie.review.FaultException;

/// Inputs made of numbers alone, which every model can be given.
final class Inputs {
    /// Pixels where a model takes any number of them.
    private static final int ANY = 64;

    private Inputs() {}

    /// Return the inputs of a model's golden values, each once; where there are none, noise and
    /// blocks of its own size.
    static List<Golden> of(Manifest manifest) {
        if (manifest.golden().isEmpty()) {
            return blank(manifest);
        }
        List<Golden> distinct = new ArrayList<>();
        for (Golden golden : manifest.golden()) {
            if (distinct.stream().noneMatch(other -> same(golden, other))) {
                distinct.add(golden);
            }
        }
        return distinct;
    }

    /// Return noise and blocks, which say nothing about values. One is a picture of another shape
    /// than the model takes, where the way it is made to fit shows.
    static List<Golden> blank(Manifest manifest) {
        InputContract input = manifest.input();
        int width = edge(input.width());
        int height = edge(input.height());
        String output = manifest.outputs().getFirst().name();
        List<Golden> inputs = new ArrayList<>();
        inputs.add(input("lcg:1", width, height, output));
        if (manifest.task() != Task.HEAD) {
            inputs.add(input("blocks16:7", width, height, output));
        }
        if (input.width() > 0 && manifest.resize() != null) {
            inputs.add(input("blocks16:9", width * 3 / 2 + 1, height + 1, output));
        }
        return inputs;
    }

    private static Golden input(String word, int width, int height, String output) {
        return new Golden(word, width, height, output, 1, List.of(0.0), Map.of());
    }

    /// Return pixels of an edge, also where the model takes any number.
    static int edge(int said) {
        return said == -1 ? ANY : said;
    }

    static boolean same(Golden a, Golden b) {
        return a.input().equals(b.input()) && a.width() == b.width() && a.height() == b.height();
    }

    static Tensor tensor(Manifest manifest, Golden golden) throws FaultException {
        return Framing.of(manifest).golden(golden);
    }
}

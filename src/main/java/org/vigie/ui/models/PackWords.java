package org.vigie.ui.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.inference.InputContract;
import org.vigie.inference.InputContract.Range;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.RedFlag;
import org.vigie.inference.Manifest.Thresholds;
import org.vigie.inference.Reduction;
import org.vigie.inference.ResizeContract;
import org.vigie.inference.Word;
import org.vigie.ui.kit.Text;

/// What a manifest says, in words.
public final class PackWords {
    private final Text text;

    public PackWords(Text text) {
        this.text = text;
    }

    /// Return what a model is for.
    public String task(Manifest manifest) {
        return text.get("pack.task." + Word.of(manifest.task()));
    }

    /// Return a flag in a word or two.
    public String flag(RedFlag flag) {
        return text.get("pack.flag." + Word.of(flag));
    }

    /// Return what a flag means.
    public String why(RedFlag flag) {
        return text.get("pack.flag." + Word.of(flag) + ".why");
    }

    String commercial(Manifest manifest) {
        Manifest.CommercialUse use = manifest.licence().commercialUse();
        return text.get("pack.commercial." + (use == null ? "unknown" : Word.of(use)));
    }

    String size(long bytes) {
        double kib = bytes / 1024.0;
        return kib < 1000
                ? text.get("pack.bytes.kib", Map.of("size", number(kib, kib < 10 ? 1 : 0)))
                : text.get("pack.bytes.mib", Map.of("size", number(kib / 1024, 1)));
    }

    /// Return a number with so many decimals, as the language writes it.
    String number(double value, int decimals) {
        return String.format(text.locale(), "%." + decimals + "f", value);
    }

    /// Return how a picture is fed.
    String takes(Manifest manifest) {
        ResizeContract resize = manifest.resize();
        List<String> parts = new ArrayList<>(List.of(size(manifest)));
        if (resize != null) {
            parts.add(shape(resize));
            parts.add(text.get("pack.interpolation." + Word.of(resize.interpolation())));
            if (Boolean.TRUE.equals(resize.jpegRoundTrip())) {
                parts.add(text.get("pack.resize.jpeg"));
            }
            parts.add(numbers(manifest.input()));
        }
        return String.join(" · ", parts);
    }

    private String size(Manifest manifest) {
        InputContract input = manifest.input();
        ResizeContract resize = manifest.resize();
        if (resize == null) {
            String from =
                    manifest.embedding() == null ? null : manifest.embedding().embeddingFrom();
            return text.get(
                    "pack.size.vector",
                    Map.of("dim", input.width(), "from", from == null ? "" : from));
        }
        Integer edge = resize.longEdge();
        return input.width() < 0 && edge != null
                ? text.get("pack.size.free", Map.of("edge", edge))
                : text.get(
                        "pack.size.fixed",
                        Map.of("width", input.width(), "height", input.height()));
    }

    private String shape(ResizeContract resize) {
        Integer multiple = resize.padMultiple();
        String shape =
                text.get(
                        "pack.resize." + Word.of(resize.mode()),
                        Map.of("multiple", multiple == null ? 1 : multiple));
        return resize.stage1().isEmpty()
                ? shape
                : shape
                        + " "
                        + text.get(
                                "pack.resize.stage1",
                                Map.of(
                                        "width", resize.stage1().get(0),
                                        "height", resize.stage1().get(1)));
    }

    private String numbers(InputContract input) {
        String range = input.range() == Range.UNIT ? "pack.range.unit" : "pack.range.bytes";
        String fed =
                text.get(
                        "pack.numbers",
                        Map.of("order", Word.of(input.channelOrder()), "range", text.get(range)));
        if (input.mean().isEmpty() && input.std().isEmpty()) {
            return fed;
        }
        return fed
                + ", "
                + text.get(
                        "pack.mean",
                        Map.of("mean", three(input.mean(), 0), "std", three(input.std(), 1)));
    }

    /// Three numbers, or one where they are alike.
    private String three(List<Double> values, double otherwise) {
        List<Double> all =
                values.isEmpty() ? List.of(otherwise) : values.stream().distinct().toList();
        return all.stream()
                .map(value -> number(value, value == Math.rint(value) ? 0 : 3))
                .collect(Collectors.joining(" / "));
    }

    /// Return how its answer is read, a sentence each.
    List<String> gives(Manifest manifest) {
        List<String> sentences = new ArrayList<>();
        if (!manifest.reductions().isEmpty() && manifest.concepts() == null) {
            String key = "pack.activation." + Word.of(manifest.outputs().getFirst().numbers());
            if (text.has(key)) {
                sentences.add(text.get(key));
            }
        }
        manifest.reductions().forEach(reduction -> sentences.add(reduction(manifest, reduction)));
        sentences.addAll(new TaskWords(text, this).of(manifest));
        return sentences;
    }

    private String reduction(Manifest manifest, Reduction reduction) {
        Integer index = reduction.index();
        List<String> labels = manifest.labels();
        return text.get(
                "pack.reduction." + Word.of(reduction.kind()),
                Map.of(
                        "label", label(manifest, reduction),
                        "place", index == null ? 0 : index + 1,
                        "count",
                                manifest.concepts() == null
                                        ? labels.size()
                                        : manifest.concepts().thresholds().size(),
                        "care",
                                manifest.concepts() == null
                                        ? 0
                                        : manifest.concepts().specialCare().size(),
                        "labels",
                                reduction.indices().stream()
                                        .filter(i -> i < labels.size())
                                        .map(labels::get)
                                        .collect(Collectors.joining(", "))));
    }

    private static String label(Manifest manifest, Reduction reduction) {
        if (reduction.label() != null) {
            return reduction.label();
        }
        if (!reduction.order().isEmpty()) {
            return reduction.from() == null ? reduction.order().get(1) : reduction.from();
        }
        Integer index = reduction.index();
        return index == null || index >= manifest.labels().size()
                ? ""
                : manifest.labels().get(index);
    }

    /// Return from where on a person should look, and who says so.
    String thresholds(Manifest manifest) {
        Thresholds all = manifest.thresholds();
        List<String> parts = new ArrayList<>();
        for (Reduction reduction : manifest.reductions()) {
            if (reduction.review() != null) {
                parts.add(
                        text.get(
                                "pack.threshold.own",
                                Map.of(
                                        "label", label(manifest, reduction),
                                        "review", number(reduction.review(), 2))));
            }
        }
        if (parts.isEmpty() && all != null) {
            parts.add(threshold(all));
        }
        if (parts.isEmpty()) {
            return text.get("pack.threshold.none");
        }
        String said = String.join(", ", parts);
        return all == null || all.source() == null
                ? said
                : said + " · " + text.get("pack.threshold.source." + Word.of(all.source()));
    }

    private String threshold(Thresholds all) {
        return all.high() == null
                ? text.get("pack.threshold", Map.of("review", number(all.review(), 2)))
                : text.get(
                        "pack.threshold.high",
                        Map.of(
                                "review", number(all.review(), 2),
                                "high", number(all.high(), 2)));
    }
}

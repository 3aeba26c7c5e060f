package org.vigie.ui.models;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.DetectorContract;
import org.vigie.inference.EmbeddingContract;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.VeilContract;
import org.vigie.ui.kit.Text;

/// What a model gives, for the tasks that give no scores.
final class TaskWords {
    private final Text text;
    private final PackWords words;

    TaskWords(Text text, PackWords words) {
        this.text = text;
        this.words = words;
    }

    List<String> of(Manifest manifest) {
        return switch (manifest.task()) {
            case DETECTOR -> detector(manifest.decoder());
            case EMBEDDING -> embedding(manifest.embedding());
            case VEIL -> veil(manifest.veil());
            case AGE ->
                    manifest.age() == null
                            ? List.of()
                            : List.of(
                                    text.get(
                                            "pack.age",
                                            Map.of(
                                                    "below",
                                                    words.number(manifest.age().below(), 0))));
            case LINE_DRAWING, SKIN, HEATMAP, BLUR -> List.of(text.get("pack.planes"));
            case CLASSIFIER, MULTILABEL, HEAD, CONCEPT_DISTANCE, PROBE -> List.of();
        };
    }

    private List<String> detector(@Nullable DetectorContract decoder) {
        if (decoder == null) {
            return List.of();
        }
        return List.of(
                text.get(
                        "pack.detector",
                        Map.of(
                                "score", words.number(decoder.scoreMin(), 2),
                                "overlap", words.number(decoder.nmsIou(), 2))));
    }

    private List<String> embedding(@Nullable EmbeddingContract embedding) {
        if (embedding == null) {
            return List.of();
        }
        String given = text.get("pack.embedding", Map.of("dim", embedding.dim()));
        Double threshold = embedding.threshold();
        return threshold == null
                ? List.of(given)
                : List.of(
                        given,
                        text.get(
                                "pack.embedding.alike",
                                Map.of("threshold", words.number(threshold, 3))));
    }

    private List<String> veil(@Nullable VeilContract veil) {
        if (veil == null) {
            return List.of();
        }
        String colour = text.get(veil.colour() ? "pack.veil.colour" : "pack.veil.grey");
        return List.of(text.get("pack.veil", Map.of("cells", veil.cells(), "colour", colour)));
    }
}

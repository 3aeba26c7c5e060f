package org.vigie.app;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.vigie.app.Packs.NotUnderstood;
import org.vigie.review.DeskRules;
import org.vigie.review.Rung;
import tools.jackson.databind.JsonNode;

/// Reads what a policy pack says about working at the desk. Each part may be left out and has a
/// default; a part that is there is understood whole.
final class DeskRulesReader {
    private DeskRulesReader() {}

    static DeskRules read(JsonNode root) {
        DeskRules usual = DeskRules.DEFAULT;
        JsonNode ceilings = root.get("ceilings");
        JsonNode surface = root.get("surface");
        JsonNode dose = root.get("dose");
        return new DeskRules(
                ceilings == null ? usual.ceilings() : ceilings(ceilings),
                surface == null ? usual.surface() : surface(surface),
                dose == null ? usual.dose() : dose(dose),
                templates(root.get("templates")));
    }

    private static DeskRules.Ceilings ceilings(JsonNode node) {
        return new DeskRules.Ceilings(
                Packs.word(Rung.class, Packs.text(node, "apparentMinor")),
                Packs.word(Rung.class, Packs.text(node, "knownHash")),
                Packs.texts(node, "rolesAbove"),
                Packs.range(node, "idleSeconds", 1, 60));
    }

    private static DeskRules.Surface surface(JsonNode node) {
        return new DeskRules.Surface(
                Packs.need(node, "watermark").asBoolean(),
                Packs.range(node, "lockSeconds", 0, 86_400));
    }

    private static DeskRules.DoseRules dose(JsonNode node) {
        List<Integer> weights =
                StreamSupport.stream(Packs.need(node, "rungWeights").spliterator(), false)
                        .map(weight -> weight.asInt(-1))
                        .toList();
        if (weights.size() != Rung.values().length
                || weights.stream().anyMatch(weight -> weight < 0 || weight > 100)) {
            throw new NotUnderstood("rungWeights");
        }
        return new DeskRules.DoseRules(
                Packs.range(node, "halfLifeMinutes", 1, 1_440),
                weights,
                Packs.range(node, "hourCap", 0, 1_000_000),
                Packs.range(node, "dayCap", 0, 1_000_000),
                Packs.range(node, "breakEveryMinutes", 0, 480),
                Packs.range(node, "breakMinutes", 1, 60),
                Packs.range(node, "interleaveEvery", 0, 100));
    }

    private static List<DeskRules.Template> templates(@Nullable JsonNode array) {
        if (array == null) {
            return List.of();
        }
        return StreamSupport.stream(array.spliterator(), false)
                .map(node ->
                        new DeskRules.Template(
                                Packs.text(node, "id"),
                                Packs.names(node),
                                Packs.text(node, "category"),
                                Packs.texts(node, "actions"),
                                Map.of(
                                        "fr", Packs.text(Packs.need(node, "reasons"), "fr"),
                                        "en", Packs.text(Packs.need(node, "reasons"), "en"))))
                .toList();
    }
}

package org.vigie.app;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.vigie.app.Packs.NotUnderstood;
import org.vigie.review.DeskRules;
import org.vigie.review.PictureHash;
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
        JsonNode families = root.get("families");
        return new DeskRules(
                ceilings == null ? usual.ceilings() : ceilings(ceilings),
                surface == null ? usual.surface() : surface(surface),
                dose == null ? usual.dose() : dose(dose),
                templates(root),
                families == null ? usual.families() : families(families),
                conflicts(root),
                root.has("calibrationOneIn")
                        ? Packs.range(root, "calibrationOneIn", 0, 1_000)
                        : usual.calibrationOneIn());
    }

    private static DeskRules.FamilyRules families(JsonNode node) {
        return new DeskRules.FamilyRules(
                Packs.range(node, "sampleOneIn", 1, 100),
                Packs.range(node, "sampleFrom", 1, 100),
                Packs.range(node, "farBits", 0, PictureHash.REACH));
    }

    private static List<Set<String>> conflicts(JsonNode root) {
        if (root.get("conflicts") == null) {
            return List.of();
        }
        Set<String> known = ids(root, "actions");
        return StreamSupport.stream(root.get("conflicts").spliterator(), false)
                .map(set -> {
                    Set<String> actions = new HashSet<>();
                    set.forEach(action -> actions.add(action.asString()));
                    if (actions.size() < 2 || !known.containsAll(actions)) {
                        throw new NotUnderstood("conflicts");
                    }
                    return actions;
                })
                .toList();
    }

    private static Set<String> ids(JsonNode root, String field) {
        return StreamSupport.stream(Packs.need(root, field).spliterator(), false)
                .map(node -> Packs.text(node, "id"))
                .collect(Collectors.toSet());
    }

    private static DeskRules.Ceilings ceilings(JsonNode node) {
        return new DeskRules.Ceilings(
                Packs.word(Rung.class, Packs.text(node, "apparentMinor")),
                Packs.word(Rung.class, Packs.text(node, "knownHash")),
                Packs.texts(node, "rolesAbove"),
                Packs.range(node, "idleSeconds", 1, 60),
                node.has("agreementSeconds")
                        ? Packs.range(node, "agreementSeconds", 30, 3_600)
                        : DeskRules.DEFAULT.ceilings().agreementSeconds());
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

    private static List<DeskRules.Template> templates(JsonNode root) {
        if (root.get("templates") == null) {
            return List.of();
        }
        Set<String> categories = ids(root, "categories");
        Set<String> actions = ids(root, "actions");
        return StreamSupport.stream(root.get("templates").spliterator(), false)
                .map(DeskRulesReader::template)
                .peek(template -> {
                    if (!categories.contains(template.categoryId())
                            || template.actionIds().isEmpty()
                            || !actions.containsAll(template.actionIds())) {
                        throw new NotUnderstood("templates");
                    }
                })
                .toList();
    }

    private static DeskRules.Template template(JsonNode node) {
        return new DeskRules.Template(
                Packs.text(node, "id"),
                Packs.names(node),
                Packs.text(node, "category"),
                Packs.texts(node, "actions"),
                Map.of(
                        "fr", Packs.text(Packs.need(node, "reasons"), "fr"),
                        "en", Packs.text(Packs.need(node, "reasons"), "en")));
    }
}

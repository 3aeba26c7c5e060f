package org.vigie.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Claims;
import org.vigie.review.Detail;
import org.vigie.review.ExposureChange;
import org.vigie.review.HashMatch;
import org.vigie.review.ModelValues;
import org.vigie.review.PromptMarks;
import org.vigie.review.Rephrasing;
import org.vigie.ui.kit.Text;

/// The `detail` object of a finding, as `triage --json` prints it: `kind` tells the variants apart.
/// Field names are part of the command line's contract; words are lower case with dashes, shares
/// are 0–1, and what could not be measured is null.
final class DetailJson {
    private final Text text;

    /// @param text the language of the sentences beside the keys
    DetailJson(Text text) {
        this.text = text;
    }

    /// Return `detail` as an object, null when there is none.
    @Nullable Map<String, Object> of(@Nullable Detail detail) {
        return switch (detail) {
            case null -> null;
            case ExposureChange change -> exposure(change);
            case PromptMarks marks -> prompt(marks);
            case Rephrasing rephrasing -> rephrasing(rephrasing);
            case Claims claims -> claims(claims);
            case HashMatch match -> hash(match);
            case ModelValues values -> values(values);
        };
    }

    private static Map<String, Object> exposure(ExposureChange change) {
        Map<String, Object> object = kind("exposure-change");
        object.put("source", change.sourceSha256());
        object.put("correspondence", word(change.correspondence()));
        object.put("transformations", words(change.transformations()));
        object.put("agreement", tidy(change.agreement()));
        object.put("changedShare", tidy(change.changedShare()));
        object.put("place", word(change.place()));
        object.put("painted", tidy(change.painted()));
        object.put("added", tidy(change.added()));
        object.put("before", skin(change.before()));
        object.put("after", skin(change.after()));
        object.put("face", word(change.face()));
        object.put("changed", silhouette(change.changed()));
        return object;
    }

    private static Map<String, Object> skin(ExposureChange.Skin skin) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("reading", word(skin.reading()));
        object.put("share", tidy(skin.share()));
        object.put("inside", tidy(skin.inside()));
        object.put("outside", tidy(skin.outside()));
        object.put("largest", tidy(skin.largest()));
        object.put("pieces", skin.applicable() ? skin.pieces() : null);
        return object;
    }

    private static Map<String, Object> silhouette(ExposureChange.Silhouette silhouette) {
        List<Integer> cells = new ArrayList<>(silhouette.cells().length);
        for (byte cell : silhouette.cells()) {
            cells.add(cell & 0xff);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("columns", silhouette.columns());
        object.put("rows", silhouette.rows());
        object.put("cells", cells);
        return object;
    }

    private static Map<String, Object> prompt(PromptMarks marks) {
        Map<String, Object> object = kind("prompt-marks");
        object.put("part", word(marks.part()));
        object.put("attempt", marks.attempt() < 0 ? null : marks.attempt());
        object.put("rule", marks.rule());
        object.put("stages", marks.stages().stream().map(DetailJson::word).toList());
        object.put("hidden", marks.hidden());
        object.put("marks", marks.marks().stream().map(DetailJson::mark).toList());
        return object;
    }

    private static Map<String, Object> mark(PromptMarks.Mark mark) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("start", mark.start());
        object.put("end", mark.end());
        object.put("slot", word(mark.slot()));
        object.put("entry", mark.entry());
        object.put("language", mark.language());
        object.put("stages", mark.stages().stream().map(DetailJson::word).toList());
        return object;
    }

    private static Map<String, Object> rephrasing(Rephrasing rephrasing) {
        Map<String, Object> object = kind("rephrasing");
        object.put("category", rephrasing.category());
        object.put("steps", rephrasing.steps().stream().map(DetailJson::step).toList());
        return object;
    }

    private static Map<String, Object> step(Rephrasing.Step step) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("attempt", step.attempt() < 0 ? null : step.attempt());
        object.put("outcome", step.outcome());
        object.put("rule", step.rule());
        object.put("stages", step.stages().stream().map(DetailJson::word).toList());
        return object;
    }

    private Map<String, Object> claims(Claims claims) {
        Map<String, Object> object = kind("claims");
        object.put("claims", claims.claims().stream().map(this::claim).toList());
        return object;
    }

    private Map<String, Object> claim(Claims.Claim claim) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("place", claim.place());
        object.put("field", claim.field());
        object.put("value", claim.value());
        object.put("meaning", claim.meaning());
        object.put("sentence", text.has(claim.meaning()) ? text.get(claim.meaning()) : "");
        return object;
    }

    private static Map<String, Object> hash(HashMatch match) {
        Map<String, Object> object = kind("hash-match");
        object.put("hash", word(match.kind()));
        object.put("list", match.list());
        object.put("label", match.label());
        object.put("sourceId", match.sourceId());
        object.put("distance", match.distance());
        object.put("quality", match.quality());
        object.put("turned", match.turned().toLowerCase(Locale.ROOT).replace('_', '-'));
        return object;
    }

    private static Map<String, Object> values(ModelValues values) {
        Map<String, Object> object = kind("model-values");
        object.put("numbers", values.numbers());
        object.put("framing", values.framing());
        object.put("values", values.values().stream().map(DetailJson::value).toList());
        return object;
    }

    private static Map<String, Object> value(ModelValues.Value value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("label", value.label());
        object.put("value", tidy(value.value()));
        return object;
    }

    private static Map<String, Object> kind(String kind) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", kind);
        return object;
    }

    private static List<String> words(Set<? extends Enum<?>> values) {
        return values.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(DetailJson::word)
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Double tidy(double share) {
        return Double.isNaN(share) ? null : Math.round(share * 10_000) / 10_000.0;
    }
}

package org.vigie.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Manifest;
import org.vigie.inference.ModelReport;
import org.vigie.inference.Word;
import org.vigie.shelf.Adding;
import org.vigie.shelf.Arrival;
import org.vigie.shelf.Preset;
import org.vigie.shelf.RedFlags;

/// What the `models` command says about models, as JSON objects and as lines.
final class ModelLines {
    private final Talk talk;

    ModelLines(Talk talk) {
        this.talk = talk;
    }

    /// Describe a model.
    static Map<String, Object> object(Manifest manifest) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", manifest.id());
        object.put("name", manifest.name());
        object.put("task", Word.of(manifest.task()));
        object.put("bytes", manifest.bytes());
        object.put("sha", manifest.sha256());
        object.put("licence", manifest.licence().code());
        object.put("flags", flags(manifest));
        return object;
    }

    private static List<String> flags(Manifest manifest) {
        return RedFlags.of(manifest).stream().map(Word::of).toList();
    }

    /// Describe a model of this workstation.
    ///
    /// @param arrival null for a built-in one
    static Map<String, Object> object(Manifest manifest, @Nullable Arrival arrival) {
        Map<String, Object> object = object(manifest);
        object.put("origin", arrival == null ? "built-in" : "added");
        if (arrival != null) {
            object.put("addedBy", arrival.actor());
            object.put("addedAt", arrival.at().toString());
            object.put("preset", arrival.contract());
            object.put("confirmation", Word.of(arrival.confirmation()));
            object.put("manifestSha", arrival.manifestSha256());
        }
        return object;
    }

    /// Describe a preset.
    Map<String, Object> object(Preset preset, Manifest manifest) {
        Map<String, Object> object = object(manifest);
        object.remove("bytes");
        object.remove("sha");
        object.put("needsLabels", preset.needsLabels());
        object.put("source", manifest.source().url());
        object.put("obtain", preset.obtain().getOrDefault(talk.text().locale().getLanguage(), ""));
        return object;
    }

    /// Describe what was added.
    static Map<String, Object> object(Adding.Added added) {
        Map<String, Object> object = object(added.manifest(), added.arrival());
        object.put("reports", added.reports().stream().map(ModelLines::object).toList());
        return object;
    }

    static Map<String, Object> object(ModelReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", report.model());
        object.put("accelerator", report.accelerator().word());
        object.put("contract", report.contract());
        object.put("golden", report.golden());
        object.put("alike", report.alike());
        object.put("difference", number(report.difference()));
        object.put("tolerance", number(report.tolerance()));
        object.put("apart", number(report.apart()));
        object.put("ms", number(report.millis()));
        object.put("perSecond", number(report.perSecond()));
        object.put("whole", report.whole());
        object.put("reason", report.reason());
        return object;
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /// Say what a model is in one line.
    String line(Map<String, Object> object) {
        Map<String, Object> words = new LinkedHashMap<>(object);
        words.put("flags", object.get("flags") instanceof List<?> all ? flags(all) : "");
        words.putIfAbsent("state", "");
        return talk.text().get("models.line", words).stripTrailing();
    }

    private String flags(List<?> flags) {
        return flags.isEmpty()
                ? ""
                : "! " + String.join(", ", flags.stream().map(String::valueOf).toList());
    }

    /// Say what came of a test in one line.
    String line(ModelReport report) {
        Map<String, String> details =
                Map.of(
                        "id", report.model(),
                        "accelerator", report.accelerator().word(),
                        "state", talk.text().get(report.right() ? "models.ok" : "models.wrong"),
                        "delta", String.format(Locale.ROOT, "%.2g", report.difference()),
                        "apart", String.format(Locale.ROOT, "%.2g", report.apart()),
                        "millis", String.format(Locale.ROOT, "%.2f", report.millis()));
        String said = talk.text().get("models.tested", details);
        return report.reason().isEmpty() ? said : said + ": " + report.reason();
    }
}

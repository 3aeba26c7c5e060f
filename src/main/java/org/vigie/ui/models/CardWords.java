package org.vigie.ui.models;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Accelerator;
import org.vigie.inference.ModelReport;
import org.vigie.shelf.Tested;
import org.vigie.ui.kit.Text;

/// What is known of one model on this workstation, in words.
final class CardWords {
    private final Text text;
    private final ZoneId zone;

    CardWords(Text text, ZoneId zone) {
        this.text = text;
        this.zone = zone;
    }

    /// Return where a model comes from: the program, or who added it.
    String origin(ModelCard card) {
        if (card.fault() != null) {
            return text.get("shelf.damaged");
        }
        return card.arrival() == null
                ? text.get("shelf.built-in")
                : text.get("shelf.added-by", Map.of("actor", card.arrival().actor()));
    }

    /// Return what it runs on best, and how long a run takes.
    String runs(@Nullable Tested tested) {
        return tested == null
                ? "–"
                : tested.reports().stream()
                        .filter(report -> report.contract() && report.golden())
                        .findFirst()
                        .map(this::runs)
                        .orElse("–");
    }

    private String runs(ModelReport report) {
        return text.get(
                "shelf.runs",
                Map.of(
                        "accelerator", accelerator(report.accelerator()),
                        "millis", number(report.millis())));
    }

    String accelerator(Accelerator accelerator) {
        return text.get("engine." + accelerator.word());
    }

    /// Return what came of the last test.
    String tested(@Nullable Tested tested) {
        if (tested == null) {
            return text.get("shelf.tested.never");
        }
        return text.get(
                tested.right() ? "shelf.tested.right" : "shelf.tested.wrong",
                Map.of("at", day(tested.at())));
    }

    /// Return what came of it on one accelerator, in full.
    String tested(ModelReport report) {
        String state =
                text.get(
                        report.contract() && report.golden()
                                ? "shelf.tested.right.word"
                                : "shelf.tested.wrong.word");
        if (Double.isNaN(report.difference())) {
            return report.reason().isEmpty() ? state : state + " · " + report.reason();
        }
        return text.get(
                "shelf.tested.line",
                Map.of(
                        "state", state,
                        "difference", number(report.difference()),
                        "tolerance", number(report.tolerance())));
    }

    String day(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM HH:mm", text.locale()).withZone(zone).format(at);
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(text.locale())
                .withZone(zone)
                .format(at);
    }

    /// Return a measure with three digits that mean something.
    private String number(double value) {
        Locale locale = text.locale();
        double size = Math.abs(value);
        if (size >= 100 || size == 0) {
            return String.format(locale, "%.0f", value);
        }
        return String.format(locale, size >= 10 ? "%.1f" : size >= 0.01 ? "%.2f" : "%.0e", value);
    }
}

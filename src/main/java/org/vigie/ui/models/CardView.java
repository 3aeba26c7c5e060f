package org.vigie.ui.models;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.DataProvenance;
import org.vigie.inference.Manifest.Metric;
import org.vigie.inference.Manifest.RedFlag;
import org.vigie.inference.ModelReport;
import org.vigie.review.PolicyPack;
import org.vigie.shelf.RedFlags;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// What one model can and cannot see, how it is read, and under which terms it comes.
final class CardView {
    private final Text text;
    private final PolicyPack policy;
    private final PackWords packs;
    private final CardWords cards;

    CardView(Text text, PolicyPack policy, CardWords cards) {
        this.text = text;
        this.policy = policy;
        this.packs = new PackWords(text);
        this.cards = cards;
    }

    /// Return the card of a model of this workstation.
    VBox of(ModelCard card) {
        VBox box = new VBox();
        Manifest manifest = card.manifest();
        box.getChildren().add(title(manifest == null ? card.id() : manifest.name(), card.id()));
        if (card.fault() != null) {
            box.getChildren().add(Faces.paragraph(text.of(card.fault()), "over", "card-fault"));
        }
        if (manifest != null) {
            scope(box, manifest);
            reading(box, manifest);
            figures(box, manifest);
            terms(box, manifest, true);
            record(box, card, manifest);
        }
        return box;
    }

    /// Return the card of a model that is not here yet.
    ///
    /// @param obtain how to come by its file, empty when it is here
    VBox of(Manifest manifest, String obtain) {
        VBox box = new VBox(title(manifest.name(), manifest.id()));
        if (!obtain.isEmpty()) {
            box.getChildren().add(Faces.paragraph(obtain, "muted", "card-obtain"));
        }
        scope(box, manifest);
        reading(box, manifest);
        figures(box, manifest);
        terms(box, manifest, !obtain.isEmpty());
        return box;
    }

    private Node title(String name, String id) {
        return new VBox(
                2,
                Faces.paragraph(ScopeWords.of(text, name), "card-title"),
                Faces.label(id, "small", "dim"));
    }

    private void scope(VBox box, Manifest manifest) {
        Manifest.Scope scope = manifest.scope();
        sentences(box, "catches", scope.catches(), Feather.CHECK);
        sentences(box, "misses", scope.knownFailures(), Feather.MINUS);
    }

    private void sentences(VBox box, String key, List<String> sentences, Feather icon) {
        if (sentences.isEmpty()) {
            return;
        }
        box.getChildren().add(heading(key));
        for (String sentence : sentences) {
            Label words = Faces.paragraph(ScopeWords.of(text, sentence));
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(8, Faces.icon(icon), words);
            row.getStyleClass().add("card-sentence");
            box.getChildren().add(row);
        }
    }

    private void reading(VBox box, Manifest manifest) {
        box.getChildren().add(heading("use"));
        fact(
                box,
                "domain",
                String.join(
                        ", ",
                        manifest.scope().domain().stream()
                                .map(word -> ScopeWords.of(text, word))
                                .toList()));
        fact(box, "takes", packs.takes(manifest));
        fact(box, "gives", String.join(" ", packs.gives(manifest)));
        if (!manifest.reductions().isEmpty() && manifest.concepts() == null) {
            fact(box, "thresholds", packs.thresholds(manifest));
        }
        if (!manifest.policyMapping().isEmpty()) {
            fact(box, "categories", categories(manifest));
        }
    }

    private String categories(Manifest manifest) {
        return String.join(
                "\n",
                manifest.policyMapping().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + " → " + names(entry.getValue()))
                        .toList());
    }

    private String names(List<String> ids) {
        return String.join(
                ", ",
                ids.stream()
                        .map(id ->
                                policy.category(id)
                                        .map(PolicyPack.Category::names)
                                        .map(names -> names.get(text.locale().getLanguage()))
                                        .orElse(id))
                        .toList());
    }

    private void figures(VBox box, Manifest manifest) {
        if (manifest.scope().publishedMetrics().isEmpty()) {
            return;
        }
        box.getChildren().add(heading("figures"));
        for (Metric metric : manifest.scope().publishedMetrics()) {
            row(box, ScopeWords.of(text, metric.metric()), figure(metric));
        }
    }

    private String figure(Metric metric) {
        return text.get(
                "pack.metric",
                Map.of(
                        "value", packs.number(metric.value(), 3),
                        "set", said(metric.set()),
                        "by", said(metric.by())));
    }

    private String said(@Nullable String words) {
        return words == null ? "?" : ScopeWords.of(text, words);
    }

    private void terms(VBox box, Manifest manifest, boolean flags) {
        box.getChildren().add(heading("terms"));
        fact(box, "licence", manifest.licence().code());
        if (!manifest.licence().weights().equals(manifest.licence().code())) {
            fact(box, "weights", manifest.licence().weights());
        }
        fact(box, "commercial", packs.commercial(manifest));
        DataProvenance data = manifest.dataProvenance();
        if (data != null && data.note() != null) {
            fact(box, "data", ScopeWords.of(text, data.note()));
        }
        if (manifest.source().url() != null) {
            fact(box, "source", manifest.source().url());
        }
        List<RedFlag> all = RedFlags.of(manifest);
        if (flags && !all.isEmpty()) {
            box.getChildren().add(heading("flags"));
            all.forEach(flag -> box.getChildren().add(FlagLabels.sentence(flag, text)));
        }
    }

    private void record(VBox box, ModelCard card, Manifest manifest) {
        box.getChildren().add(heading("record"));
        if (card.arrival() != null) {
            fact(
                    box,
                    "added",
                    text.get(
                            "shelf.card.added.by",
                            Map.of(
                                    "at", cards.moment(card.arrival().at()),
                                    "actor", card.arrival().actor())));
            if (!card.arrival().flags().isEmpty()) {
                fact(
                        box,
                        "confirmed",
                        String.join(
                                ", ", card.arrival().flags().stream().map(packs::flag).toList()));
            }
        }
        fact(
                box,
                "file",
                text.get(
                        "shelf.card.file.what",
                        Map.of(
                                "size", packs.size(manifest.bytes()),
                                "sha", manifest.sha256().substring(0, 12))));
        if (card.tested() != null) {
            for (ModelReport report : card.tested().reports()) {
                row(box, cards.accelerator(report.accelerator()), cards.tested(report));
            }
        }
    }

    private Label heading(String key) {
        return Faces.paragraph(
                text.get("shelf.card." + key), "small", "strong", "muted", "card-head");
    }

    private void fact(VBox box, String key, String value) {
        row(box, text.get("shelf.card." + key), value);
    }

    private static void row(VBox box, String name, String value) {
        Label left = Faces.paragraph(name, "small", "muted");
        left.getStyleClass().add("card-name");
        left.setMinHeight(Region.USE_PREF_SIZE);
        Label right = Faces.paragraph(value, "small");
        right.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox row = new HBox(8, left, right);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("card-row");
        box.getChildren().add(row);
    }
}

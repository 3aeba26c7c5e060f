package org.vigie.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.vigie.review.CaseFile;
import org.vigie.review.Evidence.Box;
import org.vigie.review.Explanation;
import org.vigie.review.Explanation.Method;
import org.vigie.review.ExposureChange;
import org.vigie.review.ExposureChange.Correspondence;
import org.vigie.review.ExposureChange.Silhouette;
import org.vigie.review.ExposureChange.Skin;
import org.vigie.review.Fault;
import org.vigie.review.Medium;
import org.vigie.ui.casefile.figure.SkinBars.Bar;
import org.vigie.ui.kit.Text;

/// Says what a figure shows, so that nobody needs to see it.
final class FigureWords {
    private static final String EXPOSURE = "exposure-change";

    private final Text text;
    private final Phrases phrases;
    private final Whereabouts whereabouts;

    FigureWords(Text text) {
        this.text = text;
        this.phrases = new Phrases(text);
        this.whereabouts = new Whereabouts(text);
    }

    /// A sign of the legend, named by its style class, and what it stands for; words alone without
    /// a class.
    record Sign(String styleClass, String words) {}

    /// Return why nothing can be mapped, empty when something can.
    String reason(CaseFile file, Medium medium) {
        if (medium.role() == Medium.Role.SOURCE || Changes.of(file, medium).isPresent()) {
            return Changes.of(file, medium).map(found -> reason(found.change())).orElse("");
        }
        if (file.generation().sources().isEmpty()) {
            return text.get("case.map.noSource");
        }
        String gap = file.gaps().getOrDefault(EXPOSURE, "");
        return gap.isEmpty()
                ? text.get("case.map.notMeasured")
                : text.get("case.map.failed", Map.of("why", text.of(Fault.of(gap))));
    }

    private String reason(ExposureChange change) {
        return switch (change.correspondence()) {
            case SAME_PHOTO -> "";
            case DOUBTFUL -> text.get("case.map.doubtful");
            case DIFFERENT -> text.get("case.map.different");
        };
    }

    /// Return what the signs of a bare figure stand for.
    List<Sign> legend(CaseFile file, Medium medium) {
        List<Sign> signs = new ArrayList<>();
        Changes.of(file, medium)
                .filter(Changes.Found::mapped)
                .ifPresent(found -> signs.add(changed(found.change())));
        List<Box> places = Figures.places(file, medium);
        boolean faces = places.stream().anyMatch(Figures::face);
        boolean others = places.stream().anyMatch(box -> !Figures.face(box));
        if (faces) {
            signs.add(new Sign("face-sign", text.get("case.map.faces")));
        }
        if (others) {
            signs.add(new Sign("found-sign", text.get("case.map.found")));
        }
        int hidden = places.size() - Figures.MOST_OUTLINES;
        if (hidden > 0) {
            signs.add(new Sign("", text.count("case.map.more", hidden)));
        }
        return signs;
    }

    private Sign changed(ExposureChange change) {
        return new Sign(
                "change-sign",
                text.get(
                        "case.map.changed",
                        Map.of("share", phrases.percent(change.changedShare()))));
    }

    /// Return what the cells of an answer stand for.
    List<Sign> legend(Explanation explanation) {
        Map<String, String> label = Map.of("label", VisibleText.of(explanation.label()));
        List<Sign> signs = new ArrayList<>();
        signs.add(new Sign("for-sign", text.get("case.cells.for", label)));
        if (IntStream.range(0, explanation.weights().length)
                .anyMatch(i -> explanation.weights()[i] < 0)) {
            signs.add(new Sign("against-sign", text.get("case.cells.against", label)));
        }
        signs.add(new Sign("", method(explanation.method())));
        return signs;
    }

    private String method(Method method) {
        return text.get("case.cells." + method.name().toLowerCase(Locale.ROOT));
    }

    /// Return a skin-coloured share as a bar.
    Bar bar(Medium.Role role, Skin skin, boolean due) {
        String name = text.get(role == Medium.Role.SOURCE ? "case.skin.before" : "case.skin.after");
        return new Bar(
                name,
                skin.share(),
                skin.applicable() ? phrases.percent(skin.share()) : text.get("case.skin.none"),
                due);
    }

    /// Return the skin-coloured shares as one sentence.
    String bars(ExposureChange change) {
        return text.get(
                "case.skin.spoken",
                Map.of("before", share(change.before()), "after", share(change.after())));
    }

    private String share(Skin skin) {
        return skin.applicable() ? phrases.percent(skin.share()) : text.get("case.skin.unmeasured");
    }

    /// Return all a bare figure shows as sentences.
    String spoken(CaseFile file, Medium medium) {
        List<String> said = new ArrayList<>();
        Changes.of(file, medium)
                .filter(Changes.Found::mapped)
                .ifPresent(found -> said.add(mapped(found.change())));
        List<Box> places = Figures.places(file, medium);
        if (!places.isEmpty()) {
            said.add(text.count("case.map.places", places.size()));
        }
        String reason = reason(file, medium);
        if (!reason.isEmpty()) {
            said.add(reason);
        }
        return String.join(" ", said);
    }

    /// Return where an answer comes from as a sentence.
    String spoken(Explanation explanation) {
        int columns = explanation.columns();
        double[] weights = new double[explanation.weights().length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(0, explanation.weights()[i]);
        }
        return text.get(
                "case.cells.spoken",
                Map.of(
                        "label", VisibleText.of(explanation.label()),
                        "where", whereabouts.of(weights, columns, explanation.rows()),
                        "method", method(explanation.method())));
    }

    private String mapped(ExposureChange change) {
        if (change.correspondence() != Correspondence.SAME_PHOTO) {
            return "";
        }
        Silhouette cells = change.changed();
        double[] shares = new double[cells.cells().length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = cells.cells()[i] & 0xff;
        }
        return text.get(
                "case.map.spoken",
                Map.of(
                        "share", phrases.percent(change.changedShare()),
                        "where", whereabouts.of(shares, cells.columns(), cells.rows())));
    }
}

package org.vigie.filing.cybertip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.vigie.filing.Decided;
import org.vigie.filing.Decided.Look;
import org.vigie.review.Fault;
import org.vigie.review.Generation;
import org.vigie.review.Medium;

/// What a report says about one file. What was viewed comes from the log alone; that an output was
/// made by a generator, from the flag that delivered it as one. A source photo is reported beside
/// it as supplemental.
record TipFile(Decided decided, Medium medium, String classification) {
    private static final int DRAWING = 1;

    private boolean output() {
        return medium.role() == Medium.Role.OUTPUT;
    }

    private boolean classified() {
        return output() && !classification.isEmpty();
    }

    private List<Look> original() {
        return decided.looks(medium.sha256()).stream().filter(Look::atOriginal).toList();
    }

    Node element() {
        Generation.Publication published = decided.generation().publication();
        List<Node> parts = new ArrayList<>();
        parts.add(Node.of("reportId", TipDraft.PLACEHOLDER));
        parts.add(Node.of("fileId", TipDraft.PLACEHOLDER));
        if (output() && published != null && !published.url().isBlank()) {
            parts.add(Node.of("locationOfFile", published.url()));
        }
        parts.add(Node.of("fileViewedByEsp", "" + decided.viewed(medium.sha256())));
        // No screen shows a person the metadata as they stand: a program reads them, and the log
        // has
        // no event of looking at them.
        parts.add(Node.of("exifViewedByEsp", "false"));
        if (output()) {
            parts.add(
                    Node.of(
                            "publiclyAvailable",
                            "" + (published != null && published.visibility().equals("public"))));
        }
        parts.add(Node.of("fileRelevance", output() ? "Reported" : "Supplemental Reported"));
        if (output()) {
            parts.add(Node.of("fileAnnotations", List.of(Node.of("generativeAi", ""))));
        }
        if (classified()) {
            parts.add(Node.of("industryClassification", classification));
        }
        parts.add(hash("SHA256", medium.sha256()));
        decided.hashes().getOrDefault(medium.sha256(), Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> parts.add(hash(each.getKey(), each.getValue())));
        parts.add(Node.of("additionalInfo", sight()));
        return Node.of("fileDetails", parts);
    }

    private static Node hash(String type, String digest) {
        return new Node("originalFileHash", digest, Map.of("hashType", type), List.of());
    }

    /// Say what people saw of it, for whoever has to ask for a warrant.
    private String sight() {
        if (original().isEmpty()) {
            boolean drawn =
                    decided.looks(medium.sha256()).stream()
                            .anyMatch(look -> look.rung() == DRAWING);
            return drawn
                    ? "At this desk only a line drawing made from this file was shown, never the"
                            + " file itself."
                    : "Nobody at this desk looked at this file; at most its veil of a few hundred"
                            + " grey cells was shown.";
        }
        Look most = original().stream().max(Comparator.comparingInt(Look::rung)).orElseThrow();
        long seconds = original().stream().mapToLong(Look::millis).sum() / 1_000;
        return (decided.viewed(medium.sha256())
                        ? "A moderator saw the whole picture"
                        : "A moderator saw a part of the picture")
                + (most.rung() == 4 ? ", in colour" : ", without colour")
                + "; looks: "
                + original().size()
                + "; largest part at once: "
                + percent()
                + "%; in all "
                + seconds
                + " s.";
    }

    private int percent() {
        return original().stream().mapToInt(Look::areaPermille).max().orElse(0) / 10;
    }

    List<Fault> notes() {
        List<Fault> notes = new ArrayList<>();
        if (original().stream().anyMatch(look -> !look.ended())) {
            notes.add(Fault.of("tip-look-unended"));
        } else if (!original().isEmpty() && !decided.viewed(medium.sha256())) {
            notes.add(Fault.of("tip-seen-partly", "area", "" + percent()));
        }
        if (classified() && !decided.viewed(medium.sha256())) {
            notes.add(Fault.of("tip-classified-unseen"));
        }
        return notes;
    }
}

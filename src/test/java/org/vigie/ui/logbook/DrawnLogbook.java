package org.vigie.ui.logbook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Evidence;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook;
import org.vigie.review.Rung;

/// A made-up logbook, long enough to scroll.
final class DrawnLogbook implements Logbook {
    static final Instant NOW = Instant.parse("2026-01-04T10:41:07Z");

    final List<Filter> asked = new CopyOnWriteArrayList<>();
    final List<String> told = new CopyOnWriteArrayList<>();
    final int length;
    @Nullable Fault flaw;

    DrawnLogbook(int length) {
        this.length = length;
    }

    private static Line line(int index) {
        String[] categories = {
            "sexualised-edit", "none", "apparent-minor", "sexualised-edit", "impersonation"
        };
        String category = categories[index % 5];
        List<String> actions =
                switch (category) {
                    case "none" -> List.of("keep");
                    case "apparent-minor" -> List.of("divert");
                    case "impersonation" -> List.of("label");
                    default -> List.of("remove", "hash-list");
                };
        return new Line(
                18_204 - index,
                "gen-2026-01-04-%06d".formatted(18_204 - index),
                NOW.minusSeconds(47L * index),
                "M-" + (4 + index % 3 * 9),
                category,
                index % 7 == 4 ? "none" : category,
                actions,
                Rung.values()[index % 4],
                index % 3 == 1 ? null : Duration.ofMinutes(index % 5 == 2 ? -4 : 73 - index % 60),
                index % 11 == 3 ? Reach.HERE : index % 11 == 4 ? Reach.ATTENTION : Reach.ACCEPTED,
                index % 9 == 7);
    }

    private List<Line> through(Filter filter) {
        return IntStream.range(0, length)
                .mapToObj(DrawnLogbook::line)
                .filter(line ->
                        filter.categories().isEmpty()
                                || filter.categories().contains(line.category()))
                .filter(line -> !filter.differsOnly() || line.differs())
                .toList();
    }

    @Override
    public void opened() {
        told.add("opened");
    }

    @Override
    public long count(Filter filter) {
        asked.add(filter);
        return through(filter).size();
    }

    @Override
    public List<Line> page(Filter filter, long offset, int limit) {
        List<Line> all = through(filter);
        int from = (int) Math.min(offset, all.size());
        return all.subList(from, Math.min(all.size(), from + limit));
    }

    @Override
    public Summary summary(Filter filter) {
        return new Summary(12_840, 9_002, 8_876, Duration.ofMinutes(11), 9_116, 2);
    }

    @Override
    public Words words() {
        return new Words(
                List.of("M-13", "M-22", "M-4"),
                List.of("apparent-minor", "impersonation", "none", "sexualised-edit"),
                List.of("divert", "hash-list", "keep", "label", "remove"));
    }

    @Override
    public Details details(long sequence) {
        Line line = line((int) (18_204 - sequence));
        List<Happened> timeline = new ArrayList<>();
        timeline.add(new Happened(sequence - 4, "pulled", NOW.minusSeconds(900), "M-4"));
        timeline.add(new Happened(sequence - 2, "reveal", NOW.minusSeconds(40), line.actor()));
        timeline.add(new Happened(sequence - 1, "reveal_end", NOW.minusSeconds(34), line.actor()));
        timeline.add(new Happened(sequence, "decision", line.at(), line.actor()));
        return new Details(
                line,
                "Photo d’une personne réelle, vêtement retiré",
                List.of(
                        new Seen(Rung.DRAWING, 6_200, 1_000, true),
                        new Seen(Rung.GREY, 3_100, 400, true)),
                List.of(evidence("upstream-safety 3.1", 0.81), evidence("exposure-change", 0.27)),
                timeline,
                new Proof(true, 18_204, NOW.minusSeconds(67), 2));
    }

    private static Evidence evidence(String analyzer, double score) {
        return new Evidence(
                "",
                analyzer,
                Evidence.Origin.LOCAL,
                "sexualised-edit",
                "sexual",
                score,
                0.6,
                "",
                "",
                "",
                List.of());
    }

    @Override
    public Verified verify(LongConsumer progress) throws FaultException {
        progress.accept(9_000);
        if (flaw != null) {
            throw new FaultException(flaw);
        }
        return new Verified(18_204, 12);
    }

    @Override
    public long export(Filter filter, Form form, Path file) {
        told.add("export " + form);
        return through(filter).size();
    }
}

package org.vigie.ui.logbook;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.vigie.review.EventLog;
import org.vigie.review.Logbook.Form;
import org.vigie.review.Logbook.Proof;
import org.vigie.review.Logbook.Reach;

/// A made-up log of every kind of event.
final class DrawnEventLog implements EventLog {
    private static final List<String> TYPES =
            List.of(
                    "pulled",
                    "examined",
                    "reveal",
                    "reveal_end",
                    "decision",
                    "log_read",
                    "second_person",
                    "checkpoint",
                    "quality",
                    "break");

    final List<Filter> asked = new CopyOnWriteArrayList<>();

    @Override
    public long latest() {
        return 18_204;
    }

    private static Line line(long sequence) {
        String type = TYPES.get((int) (sequence % TYPES.size()));
        boolean aboutNone = List.of("log_read", "checkpoint", "break").contains(type);
        return new Line(
                sequence,
                DrawnLogbook.NOW.minus(Duration.ofSeconds(7 * (18_204 - sequence))),
                type,
                "M-" + (4 + sequence % 3 * 9),
                aboutNone ? "" : "gen-" + sequence / 2,
                sequence > 18_200 ? Reach.HERE : Reach.ACCEPTED);
    }

    private List<Line> through(Filter filter) {
        return LongStream.iterate(Math.min(filter.last(), latest()), at -> at > 0, at -> at - 1)
                .mapToObj(DrawnEventLog::line)
                .filter(line -> filter.types().isEmpty() || filter.types().contains(line.type()))
                .filter(line ->
                        filter.generationId().isEmpty()
                                || filter.generationId().equals(line.generationId()))
                .toList();
    }

    @Override
    public long count(Filter filter) {
        asked.add(filter);
        return through(filter).size();
    }

    @Override
    public List<Line> page(Filter filter, long offset, int limit) {
        return through(filter).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public Words words() {
        return new Words(List.of("M-13", "M-22", "M-4"), TYPES);
    }

    @Override
    public Details details(long sequence) {
        return new Details(
                line(sequence),
                "moderator",
                "0.1.0",
                List.of(
                        new Field("actions", List.of("remove", "hash-list")),
                        new Field("category", List.of("sexualised-edit")),
                        new Field("rung", List.of("1")),
                        new Field("undoes_event", List.of("019b8a3e-4f1c-7c11-9d20-5a8f1e6b7c42")),
                        new Field("unforeseen", List.of())),
                List.of(new Field("reason", List.of("Photo d’une personne réelle"))),
                List.of("note"),
                2,
                "a41f".repeat(16),
                new Proof(true, 18_204, DrawnLogbook.NOW, 2));
    }

    @Override
    public long export(Filter filter, Form form, Path file) {
        return through(filter).size();
    }
}

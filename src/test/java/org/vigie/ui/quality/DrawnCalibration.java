package org.vigie.ui.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.review.Calibration;
import org.vigie.review.Saved;

/// Made-up cases with a known answer.
final class DrawnCalibration implements Calibration {
    private static final Instant NOW = Instant.parse("2026-01-04T10:00:00Z");

    final List<String> told = new CopyOnWriteArrayList<>();
    int people = 2;

    @Override
    public List<Known> known(int limit) {
        return List.of(known(18_117, true), known(18_090, false));
    }

    private static Known known(long decision, boolean item) {
        return new Known(
                decision,
                "gen-2026-01-04-%06d".formatted(decision),
                NOW,
                "sexualised-edit",
                List.of("remove"),
                item,
                item);
    }

    @Override
    public Saved add(long decision, String reason) {
        told.add("add " + decision + " " + reason);
        return new Saved("e", 1, "", NOW);
    }

    @Override
    public Saved withdraw(long decision) {
        told.add("withdraw " + decision);
        return new Saved("e", 1, "", NOW);
    }

    @Override
    public Standing standing() {
        return people < LEAST_PEOPLE
                ? new Standing(1, people, 0, 0)
                : new Standing(1, people, 8, 6);
    }

    @Override
    public Optional<Told> told(Saved answer) {
        return Optional.empty();
    }
}

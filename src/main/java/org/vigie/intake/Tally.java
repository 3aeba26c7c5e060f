package org.vigie.intake;

import java.util.Map;
import java.util.TreeMap;
import org.vigie.store.GenerationStore.Admission;

/// Counts what becomes of flags while a pull runs.
final class Tally {
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int added;
    private int sameAgain;
    private int sameContent;
    private int updated;
    private int quarantined;

    void admitted(Admission admission) {
        switch (admission) {
            case ADDED -> added++;
            case SAME_AGAIN -> sameAgain++;
            case SAME_CONTENT -> sameContent++;
            case UPDATED -> updated++;
            case ID_CONFLICT -> {}
        }
    }

    void quarantined(String code) {
        quarantined++;
        reasons.merge(code, 1, Integer::sum);
    }

    long counted() {
        return (long) added + sameAgain + sameContent + updated + quarantined;
    }

    Summary summary() {
        return new Summary(added, sameAgain, sameContent, updated, quarantined, reasons);
    }
}

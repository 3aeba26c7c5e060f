package org.vigie.ui.logbook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.review.Erasure;
import org.vigie.review.Saved;

/// Erases nothing and says what it was asked to.
final class DrawnErasure implements Erasure {
    final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public Saved erase(String generationId, String confirmation, String reason) {
        told.add("case " + generationId + " " + reason);
        return new Saved("e", 18_205, generationId, DrawnLogbook.NOW);
    }

    @Override
    public Saved redact(long sequence, String field, String confirmation, String reason) {
        told.add("text " + sequence + " " + field + " " + reason);
        return new Saved("e", 18_205, "", DrawnLogbook.NOW);
    }
}

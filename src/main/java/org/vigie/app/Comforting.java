package org.vigie.app;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vigie.exposure.Comfort;
import org.vigie.exposure.Softening;
import org.vigie.review.CaseFile;
import org.vigie.review.QueueRow;
import org.vigie.review.Veil;

/// Makes the veils of a category as coarse as the person chose, in the queue and in the case file.
///
/// @param comfort what the person chose, now
record Comforting(Supplier<Comfort> comfort) {
    /// Leaves every veil as it is.
    static final Comforting NONE = new Comforting(() -> Comfort.USUAL);

    QueueRow row(QueueRow row) {
        int cells = comfort.get().taste(row.categoryHint()).veilCells();
        Veil veil = row.veil();
        return cells == 0 || veil == null ? row : row.withVeil(Softening.soften(veil, cells));
    }

    CaseFile file(CaseFile file) {
        int cells = comfort.get().taste(file.categoryHint()).veilCells();
        return cells == 0
                ? file
                : file.withVeils(
                        file.veils().entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                each -> Softening.soften(each.getValue(), cells))));
    }
}

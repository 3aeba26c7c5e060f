package org.vigie.ui.wellness;

import java.util.function.Supplier;
import org.vigie.exposure.Comfort;
import org.vigie.review.Medium;
import org.vigie.review.Rung;
import org.vigie.ui.casefile.Standing;

/// Lets the panes follow what the person chose.
///
/// @param comfort what the person chose, now
public record OwnStanding(Supplier<Comfort> comfort) implements Standing {

    @Override
    public Rung resting(Medium.Role role, String categoryId) {
        Comfort.Taste taste = comfort.get().taste(categoryId);
        return role == Medium.Role.OUTPUT ? taste.output() : taste.source();
    }

    @Override
    public boolean greyOnly(String categoryId) {
        return comfort.get().taste(categoryId).greyOnly();
    }
}

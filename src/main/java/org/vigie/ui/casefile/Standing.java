package org.vigie.ui.casefile;

import org.vigie.review.Medium;
import org.vigie.review.Rung;

/// What somebody wants to stand in a pane unasked, by category. It can keep back more than is
/// usual, never show more than the veil.
public interface Standing {
    /// As usual: nothing of the output, and the source photo's veil.
    Standing USUAL =
            new Standing() {
                @Override
                public Rung resting(Medium.Role role, String categoryId) {
                    return role == Medium.Role.OUTPUT ? Rung.EVIDENCE : Rung.VEIL;
                }

                @Override
                public boolean greyOnly(String categoryId) {
                    return false;
                }
            };

    /// Return what stands unasked: [Rung#VEIL], or anything else for nothing.
    Rung resting(Medium.Role role, String categoryId);

    /// Return whether colour needs a second deliberate press.
    boolean greyOnly(String categoryId);
}

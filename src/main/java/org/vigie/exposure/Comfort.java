package org.vigie.exposure;

import java.util.Map;
import org.vigie.review.Rung;

/// What one person chose for themself at this desk. It is theirs: no lead sees it, no event names
/// it, and nothing in it can show more or ask more than the policy allows.
///
/// @param categories choices by category id; the rest is as usual
/// @param boundPercent of the policy's bounds on looking, 25, 50, 75 or 100
/// @param breakEveryMinutes of work before a break is proposed, 0 for what the policy says
/// @param mildCases whether mild cases are mixed in where the policy does so
/// @param statusLine whether the status bar tells of the day
/// @param day whether My day shows figures at all
public record Comfort(
        Map<String, Taste> categories,
        int boundPercent,
        int breakEveryMinutes,
        boolean mildCases,
        boolean statusLine,
        boolean day) {

    /// Nothing chosen.
    public static final Comfort USUAL = new Comfort(Map.of(), 100, 0, true, true, true);

    private static final int LONGEST = 480;

    public Comfort {
        categories = Map.copyOf(categories);
        boundPercent = Math.clamp((boundPercent + 24) / 25 * 25, 25, 100);
        breakEveryMinutes = Math.clamp(breakEveryMinutes, 0, LONGEST);
    }

    /// What is chosen for one category.
    ///
    /// @param output what stands in the output's pane unasked: [Rung#EVIDENCE] for nothing, or
    ///   [Rung#VEIL]; anything else is nothing
    /// @param source the same for the source photo's pane
    /// @param greyOnly whether colour needs a second deliberate press
    /// @param veilCells 8 or 16 cells on the long edge where the policy's veil is finer, 0 for the
    ///   policy's own
    /// @param later whether its cases come after all others while their deadlines allow
    public record Taste(Rung output, Rung source, boolean greyOnly, int veilCells, boolean later) {
        /// Nothing chosen.
        public static final Taste USUAL = new Taste(Rung.EVIDENCE, Rung.VEIL, false, 0, false);

        public Taste {
            output = output == Rung.VEIL ? Rung.VEIL : Rung.EVIDENCE;
            source = source == Rung.VEIL ? Rung.VEIL : Rung.EVIDENCE;
            veilCells = veilCells == 8 || veilCells == 16 ? veilCells : 0;
        }
    }

    /// Return what is chosen for a category.
    public Taste taste(String categoryId) {
        return categories.getOrDefault(categoryId, Taste.USUAL);
    }

    /// Return the bounds that hold with these choices.
    public Bounds bounds(Bounds policy) {
        return policy.lowered(boundPercent, breakEveryMinutes);
    }
}

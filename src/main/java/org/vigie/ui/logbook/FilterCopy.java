package org.vigie.ui.logbook;

import java.util.Set;
import org.vigie.review.Logbook.Filter;
import org.vigie.review.Logbook.Kept;
import org.vigie.review.Logbook.Reach;
import org.vigie.review.Rung;

/// A filter with one thing changed.
record FilterCopy(Filter of) {

    Filter actors(Set<String> set) {
        return new Filter(
                of.since(),
                of.until(),
                set,
                of.categories(),
                of.actions(),
                of.rungs(),
                of.clocks(),
                of.reaches(),
                of.differsOnly(),
                of.takenBackOnly());
    }

    Filter categories(Set<String> set) {
        return new Filter(
                of.since(),
                of.until(),
                of.actors(),
                set,
                of.actions(),
                of.rungs(),
                of.clocks(),
                of.reaches(),
                of.differsOnly(),
                of.takenBackOnly());
    }

    Filter actions(Set<String> set) {
        return choices(set, of.rungs(), of.clocks(), of.reaches());
    }

    Filter rungs(Set<Rung> set) {
        return choices(of.actions(), set, of.clocks(), of.reaches());
    }

    Filter clocks(Set<Kept> set) {
        return choices(of.actions(), of.rungs(), set, of.reaches());
    }

    Filter reaches(Set<Reach> set) {
        return choices(of.actions(), of.rungs(), of.clocks(), set);
    }

    private Filter choices(
            Set<String> actions, Set<Rung> rungs, Set<Kept> clocks, Set<Reach> reaches) {
        return new Filter(
                of.since(),
                of.until(),
                of.actors(),
                of.categories(),
                actions,
                rungs,
                clocks,
                reaches,
                of.differsOnly(),
                of.takenBackOnly());
    }

    Filter differs(boolean only) {
        return flags(only, of.takenBackOnly());
    }

    Filter takenBack(boolean only) {
        return flags(of.differsOnly(), only);
    }

    private Filter flags(boolean differs, boolean takenBack) {
        return new Filter(
                of.since(),
                of.until(),
                of.actors(),
                of.categories(),
                of.actions(),
                of.rungs(),
                of.clocks(),
                of.reaches(),
                differs,
                takenBack);
    }
}

package org.vigie.store;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Facet;
import org.vigie.review.QueueFilter;

/// A filter made ready to be asked about a million cases.
final class OpenSieve {
    /// What is due within so many milliseconds is close.
    static final long SOON = 12 * 3_600_000L;

    private final QueueFilter filter;
    private final OpenColumns columns;
    private final Map<Integer, Integer> families;
    private final Kin kin;
    private final @Nullable OpenSearch search;

    /// Whose family and whose requester are meant, 0 for none.
    record Kin(int family, long requester) {}

    OpenSieve(
            QueueFilter filter,
            OpenColumns columns,
            Map<Integer, Integer> families,
            Kin kin,
            @Nullable OpenSearch search) {
        this.filter = filter;
        this.columns = columns;
        this.families = families;
        this.kin = kin;
        this.search = search;
    }

    /// What passes, in the order of the queue, and what may pass once its words are unsealed.
    record Sifted(IntList passed, int breached, IntList doubtful) {}

    Sifted sift(Lanes lanes, long now) {
        boolean[][] having = new boolean[Facet.values().length][];
        filter.wanted().forEach((facet, some) -> having[facet.ordinal()] = having(facet, some));
        IntList passed = new IntList();
        IntList doubtful = new IntList();
        int breached = 0;
        for (int place = 0; place < lanes.size(); place++) {
            int slot = lanes.get(place);
            if (!fits(slot, having, now)) {
                continue;
            }
            OpenSearch.Answer answer =
                    search == null ? OpenSearch.Answer.YES : search.answer(columns, slot);
            if (answer == OpenSearch.Answer.YES) {
                passed.add(slot);
                breached += place < lanes.breached() ? 1 : 0;
            } else if (answer == OpenSearch.Answer.ASK) {
                doubtful.add(slot);
            }
        }
        return new Sifted(passed, breached, doubtful);
    }

    private boolean @Nullable [] having(Facet facet, Set<String> some) {
        return facet == Facet.URGENCY || facet == Facet.FAMILY
                ? null
                : columns.values(facet).having(some);
    }

    private boolean fits(int slot, boolean[][] having, long now) {
        for (Facet facet : filter.wanted().keySet()) {
            boolean[] numbers = having[facet.ordinal()];
            boolean fits =
                    numbers == null
                            ? filter.of(facet).contains(computed(facet, slot, now))
                            : numbers[columns.values(facet).number(slot)];
            if (!fits) {
                return false;
            }
        }
        boolean family =
                filter.familyOf().isEmpty()
                        || kin.family() != 0 && columns.family(slot) == kin.family()
                        || columns.id(slot).equals(filter.familyOf());
        boolean requester =
                filter.requesterOf().isEmpty()
                        || kin.requester() != 0 && columns.requester(slot) == kin.requester()
                        || columns.id(slot).equals(filter.requesterOf());
        return family && requester;
    }

    private String computed(Facet facet, int slot, long now) {
        return facet == Facet.URGENCY
                ? urgency(columns.due(slot), now)
                : family(families, columns.family(slot));
    }

    static String urgency(long due, long now) {
        if (due < now) {
            return Facet.BREACHED;
        }
        return due < now + SOON ? Facet.SOON : Facet.LATER;
    }

    static String family(Map<Integer, Integer> families, int family) {
        return families.getOrDefault(family, 0) > 1 ? Facet.SOME : Facet.ALONE;
    }
}

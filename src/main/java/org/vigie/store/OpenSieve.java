package org.vigie.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
    private final BitSet families;
    private final Kin kin;
    private final @Nullable OpenSearch search;

    /// Whose family and whose requester are meant, 0 for none.
    record Kin(int family, long requester) {}

    OpenSieve(
            QueueFilter filter,
            OpenColumns columns,
            BitSet families,
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
        List<Predicate> all = predicates(now);
        Predicate[] asked = all.toArray(Predicate[]::new);
        OpenSearch.Round round = search == null ? null : search.round(columns);
        IntList passed = new IntList();
        IntList doubtful = new IntList();
        int breached = 0;
        for (int place = 0; place < lanes.size(); place++) {
            int slot = lanes.get(place);
            if (!fits(slot, asked)) {
                continue;
            }
            OpenSearch.Answer answer = round == null ? OpenSearch.Answer.YES : round.answer(slot);
            if (answer == OpenSearch.Answer.YES) {
                passed.add(slot);
                breached += place < lanes.breached() ? 1 : 0;
            } else if (answer == OpenSearch.Answer.ASK) {
                doubtful.add(slot);
            }
        }
        return new Sifted(passed, breached, doubtful);
    }

    /// Something asked of a slot.
    private interface Predicate {
        boolean fits(int slot);
    }

    private static boolean fits(int slot, Predicate[] asked) {
        for (Predicate one : asked) {
            if (!one.fits(slot)) {
                return false;
            }
        }
        return true;
    }

    private List<Predicate> predicates(long now) {
        List<Predicate> all = new ArrayList<>();
        filter.wanted().forEach((facet, some) -> all.add(predicate(facet, some, now)));
        if (!filter.familyOf().isEmpty()) {
            all.add(slot ->
                    kin.family() != 0 && columns.family(slot) == kin.family()
                            || columns.id(slot).equals(filter.familyOf()));
        }
        if (!filter.requesterOf().isEmpty()) {
            all.add(slot ->
                    kin.requester() != 0 && columns.requester(slot) == kin.requester()
                            || columns.id(slot).equals(filter.requesterOf()));
        }
        return all;
    }

    private Predicate predicate(Facet facet, Set<String> some, long now) {
        return switch (facet) {
            case URGENCY -> slot -> some.contains(urgency(columns.due(slot), now));
            case FAMILY -> slot -> some.contains(family(families, columns.family(slot)));
            default -> {
                OpenColumns.Values values = columns.values(facet);
                boolean[] having = values.having(some);
                yield slot -> having[values.number(slot)];
            }
        };
    }

    static String urgency(long due, long now) {
        if (due < now) {
            return Facet.BREACHED;
        }
        return due < now + SOON ? Facet.SOON : Facet.LATER;
    }

    /// @param families of more than one
    static String family(BitSet families, int family) {
        return families.get(family) ? Facet.SOME : Facet.ALONE;
    }
}

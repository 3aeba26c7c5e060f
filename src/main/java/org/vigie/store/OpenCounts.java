package org.vigie.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.review.Facet;
import org.vigie.review.FacetCount;

/// Counts what open cases can be narrowed by: by the number of a set of values first, and only then
/// by value.
final class OpenCounts {
    private OpenCounts() {}

    static List<FacetCount> of(OpenColumns columns, Lanes lanes, BitSet families, long now) {
        List<FacetCount> all = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Map<String, Integer> counts =
                    switch (facet) {
                        case URGENCY -> urgencies(columns, lanes, now);
                        case FAMILY -> families(columns, lanes, families);
                        default -> values(columns.values(facet), lanes);
                    };
            counts.forEach((value, cases) -> all.add(new FacetCount(facet, value, cases)));
        }
        all.sort(
                Comparator.comparing(FacetCount::facet)
                        .thenComparing(FacetCount::cases, Comparator.reverseOrder())
                        .thenComparing(FacetCount::value));
        return all;
    }

    private static Map<String, Integer> values(OpenColumns.Values values, Lanes lanes) {
        int[] numbers = new int[values.sets().size()];
        for (int place = 0; place < lanes.size(); place++) {
            numbers[values.number(lanes.get(place))]++;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int number = 0; number < numbers.length; number++) {
            Set<String> set = values.sets().get(number);
            int cases = numbers[number];
            if (cases > 0) {
                set.forEach(value -> counts.merge(value, cases, Integer::sum));
            }
        }
        return counts;
    }

    private static Map<String, Integer> urgencies(OpenColumns columns, Lanes lanes, long now) {
        int soon = 0;
        for (int place = lanes.breached(); place < lanes.size(); place++) {
            soon += columns.due(lanes.get(place)) < now + OpenSieve.SOON ? 1 : 0;
        }
        Map<String, Integer> counts = new HashMap<>();
        put(counts, Facet.BREACHED, lanes.breached());
        put(counts, Facet.SOON, soon);
        put(counts, Facet.LATER, lanes.size() - lanes.breached() - soon);
        return counts;
    }

    private static Map<String, Integer> families(
            OpenColumns columns, Lanes lanes, BitSet families) {
        int some = 0;
        for (int place = 0; place < lanes.size(); place++) {
            some += families.get(columns.family(lanes.get(place))) ? 1 : 0;
        }
        Map<String, Integer> counts = new HashMap<>();
        put(counts, Facet.SOME, some);
        put(counts, Facet.ALONE, lanes.size() - some);
        return counts;
    }

    private static void put(Map<String, Integer> counts, String value, int cases) {
        if (cases > 0) {
            counts.put(value, cases);
        }
    }
}

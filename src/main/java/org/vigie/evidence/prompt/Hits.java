package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.review.PromptMarks.Slot;

/// What was found in a text, in its order, and by role.
final class Hits {
    private final List<Hit> all;
    private final List<Hit> verbs;
    private final Map<String, List<Hit>> roles = new HashMap<>();

    /// @param sorted in the order of the text
    Hits(List<Hit> sorted) {
        all = List.copyOf(sorted);
        verbs = all.stream().filter(hit -> hit.slot() == Slot.VERB).toList();
        for (Hit hit : all) {
            roles.computeIfAbsent(hit.role(), _ -> new ArrayList<>()).add(hit);
        }
    }

    List<Hit> all() {
        return all;
    }

    List<Hit> verbs() {
        return verbs;
    }

    List<Hit> of(String role) {
        return roles.getOrDefault(role, List.of());
    }

    List<Hit> of(Set<String> choice) {
        if (choice.size() == 1) {
            return of(choice.iterator().next());
        }
        List<Hit> merged = new ArrayList<>();
        choice.forEach(role -> merged.addAll(of(role)));
        merged.sort(Hit.ORDER);
        return merged;
    }

    /// Return the index of the first hit that begins at or after `position`.
    static int from(List<Hit> sorted, int position) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).from() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Return the last hit of a role that begins before `position`, or null.
    @Nullable Hit before(String role, int position) {
        List<Hit> sorted = of(role);
        int index = from(sorted, position) - 1;
        return index < 0 ? null : sorted.get(index);
    }

    /// Return the first hit of a role that begins at or after `position`, or null.
    @Nullable Hit after(String role, int position) {
        List<Hit> sorted = of(role);
        int index = from(sorted, position);
        return index == sorted.size() ? null : sorted.get(index);
    }

    /// Return a hit of a role near a stretch of the text that begins at position `from` and reaches
    /// from `place` to `last`, or null.
    @Nullable Hit near(String role, int from, int place, int last, int within) {
        Hit before = before(role, from);
        if (before != null && place - before.last() <= within) {
            return before;
        }
        Hit after = after(role, from);
        return after != null && after.place() - last <= within ? after : null;
    }

    /// Return a hit of a role near another hit, or null.
    @Nullable Hit near(String role, Hit hit, int within) {
        return near(role, hit.from(), hit.place(), hit.last(), within);
    }
}

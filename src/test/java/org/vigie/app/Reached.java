package org.vigie.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.review.CaseFile;
import org.vigie.review.CaseWork;
import org.vigie.review.Clock;
import org.vigie.review.FaultException;
import org.vigie.review.Rung;

/// What became of cases in a shift, held against every word there is for it.
final class Reached {
    private final Workstation workstation;
    private final Set<CaseWork.Place> places = EnumSet.noneOf(CaseWork.Place.class);
    private final Set<CaseWork.Deed> deeds = EnumSet.noneOf(CaseWork.Deed.class);
    private final Set<Standing> standings = EnumSet.noneOf(Standing.class);
    private final Set<Clock.State> clocks = EnumSet.noneOf(Clock.State.class);
    private final Map<Rung, Integer> decidedAt = new EnumMap<>(Rung.class);
    private final Map<EventType, Integer> events = new EnumMap<>(EventType.class);

    /// How a case stands to a decision.
    enum Standing {
        OPEN,
        PUT_ASIDE,
        DECIDED,
        /// Taken back within its undo time.
        UNDONE,
        /// Taken back later, with a reason.
        RETRACTED
    }

    Reached(Workstation workstation) {
        this.workstation = workstation;
    }

    /// Note where a case is now and what was done with it.
    void look(String id) throws FaultException {
        CaseWork.Trail trail = workstation.caseWork().trail(id);
        places.add(trail.place());
        trail.steps().forEach(step -> deeds.add(step.deed()));
        CaseFile file = workstation.desk().open(id);
        standings.add(file.decision() == null ? Standing.OPEN : Standing.DECIDED);
        Instant now = Instant.now();
        file.clocks().forEach(clock -> clocks.add(clock.state(now)));
    }

    /// Read the log from its beginning.
    void read() throws FaultException {
        long after = 0;
        List<Entry> page = workstation.storage().events().after(after, 1_000);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                note(Envelope.read(entry.bytes()));
            }
            after = page.getLast().sequence();
            page = workstation.storage().events().after(after, 1_000);
        }
    }

    private void note(Envelope event) {
        events.merge(event.type(), 1, Integer::sum);
        switch (event.type()) {
            case UNDO -> standings.add(Standing.UNDONE);
            case RETRACT -> standings.add(Standing.RETRACTED);
            case SKIP -> standings.add(Standing.PUT_ASIDE);
            case DECISION -> {
                if (event.body().get("rung") instanceof Number rung) {
                    decidedAt.merge(Rung.values()[rung.intValue()], 1, Integer::sum);
                }
            }
            default -> {}
        }
    }

    /// Return the words no case came to; clocks take hours and are only told of.
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        missing.addAll(missing(CaseWork.Place.values(), places));
        missing.addAll(missing(CaseWork.Deed.values(), deeds));
        missing.addAll(missing(Standing.values(), standings));
        missing.addAll(missing(Rung.values(), decidedAt.keySet()));
        return missing;
    }

    private static <E extends Enum<E>> List<String> missing(E[] all, Set<E> reached) {
        return Arrays.stream(all)
                .filter(each -> !reached.contains(each))
                .map(each -> each.getDeclaringClass().getSimpleName() + " " + each)
                .toList();
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("places", of(CaseWork.Place.values(), places));
        figures.put("deeds", of(CaseWork.Deed.values(), deeds));
        figures.put("standings", of(Standing.values(), standings));
        figures.put("rungs", of(Rung.values(), decidedAt.keySet()));
        figures.put("clocks", of(Clock.State.values(), clocks));
        figures.put("missing", missing());
        return figures;
    }

    private static <E extends Enum<E>> Map<String, Object> of(E[] all, Set<E> reached) {
        return Map.of(
                "reached", reached.stream().map(Enum::name).toList(),
                "all", Arrays.stream(all).map(Enum::name).toList());
    }

    /// Return decisions by the highest rung looked at before them.
    Map<String, Integer> decidedAt() {
        Map<String, Integer> by = new LinkedHashMap<>();
        for (Rung rung : Rung.values()) {
            by.put(rung.name(), decidedAt.getOrDefault(rung, 0));
        }
        return by;
    }

    /// Return events by type.
    Map<String, Integer> events() {
        Map<String, Integer> by = new LinkedHashMap<>();
        events.forEach((type, count) -> by.put(type.word(), count));
        return by;
    }
}

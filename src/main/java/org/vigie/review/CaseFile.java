package org.vigie.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All there is to know about one generation without looking at it.
///
/// @param veils by medium SHA-256; absent while not made
/// @param faults by medium SHA-256: why that medium cannot be shown
/// @param decision the standing decision, null while open
/// @param family the generations one look may settle together with this one, null when it is alone
/// @param history earlier decisions that have something to do with this case
/// @param gaps analyzers that found nothing because something failed, by id: codes of the faults
/// @param ceilings by medium SHA-256, of those that have one
public record CaseFile(
        Generation generation,
        String categoryHint,
        List<Clock> clocks,
        List<Evidence> evidence,
        Map<String, Veil> veils,
        Map<String, Fault> faults,
        @Nullable Standing decision,
        @Nullable Family family,
        History history,
        Map<String, String> gaps,
        Map<String, Ceiling> ceilings) {

    public CaseFile {
        clocks = List.copyOf(clocks);
        evidence = List.copyOf(evidence);
        veils = Map.copyOf(veils);
        faults = Map.copyOf(faults);
        gaps = Map.copyOf(gaps);
        ceilings = Map.copyOf(ceilings);
    }

    /// A case file that nothing holds back.
    public CaseFile(
            Generation generation,
            String categoryHint,
            List<Clock> clocks,
            List<Evidence> evidence,
            Map<String, Veil> veils,
            Map<String, Fault> faults,
            @Nullable Standing decision,
            @Nullable Family family,
            History history,
            Map<String, String> gaps) {
        this(
                generation,
                categoryHint,
                clocks,
                evidence,
                veils,
                faults,
                decision,
                family,
                history,
                gaps,
                Map.of());
    }

    /// A case file without relations.
    public CaseFile(
            Generation generation,
            String categoryHint,
            List<Clock> clocks,
            List<Evidence> evidence,
            Map<String, Veil> veils,
            Map<String, Fault> faults,
            @Nullable Standing decision) {
        this(
                generation,
                categoryHint,
                clocks,
                evidence,
                veils,
                faults,
                decision,
                null,
                History.NONE,
                Map.of());
    }

    /// Return this case file with other clocks.
    public CaseFile with(List<Clock> others) {
        return new CaseFile(
                generation,
                categoryHint,
                others,
                evidence,
                veils,
                faults,
                decision,
                family,
                history,
                gaps,
                ceilings);
    }

    /// Return this case file with other veils.
    public CaseFile withVeils(Map<String, Veil> shown) {
        return new CaseFile(
                generation,
                categoryHint,
                clocks,
                evidence,
                shown,
                faults,
                decision,
                family,
                history,
                gaps,
                ceilings);
    }

    /// Return this case file held to these ceilings, without the veils that are above them.
    public CaseFile within(Map<String, Ceiling> held) {
        Map<String, Veil> shown = new HashMap<>(veils);
        shown.keySet().removeIf(sha256 -> held.getOrDefault(sha256, Ceiling.OPEN).bars(Rung.VEIL));
        return new CaseFile(
                generation,
                categoryHint,
                clocks,
                evidence,
                shown,
                faults,
                decision,
                family,
                history,
                gaps,
                held);
    }

    /// Return how far a medium may be looked at.
    public Ceiling ceiling(String mediumSha256) {
        return ceilings.getOrDefault(mediumSha256, Ceiling.OPEN);
    }

    /// Return the latest earlier decisions, newest first.
    public List<Precedent> precedents() {
        return history.latest();
    }

    /// A decision as it stands now.
    ///
    /// @param actor pseudonymous code of the moderator
    public record Standing(Verdict verdict, Saved saved, String actor, SyncState state) {}
}

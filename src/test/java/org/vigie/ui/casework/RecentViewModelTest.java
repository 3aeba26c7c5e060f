package org.vigie.ui.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.review.CaseWork;
import org.vigie.review.CaseWork.Cause;
import org.vigie.review.CaseWork.Deed;
import org.vigie.review.CaseWork.Place;
import org.vigie.review.CaseWork.Step;
import org.vigie.review.CaseWork.Trail;
import org.vigie.review.FaultException;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.ui.casefile.Moments;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;

/// What happened lately: its order, its words, its filter.
class RecentViewModelTest {
    private final DrawnDesk desk = new DrawnDesk();
    private final StagedWork work = new StagedWork();
    private final Text text = new Text(Locale.FRENCH);
    private final Moments moments = new Moments(Clock.fixed(DrawnDesk.now(), ZoneOffset.UTC), text);
    private final TrailWords trail = new TrailWords(text, moments);
    private final RecentWords words = new RecentWords(DrawnPolicy.pack(), trail, moments, text);
    private final RecentViewModel recent =
            new RecentViewModel(desk, work, Jobs.onCurrentThread(fault -> {}), words::whole);

    @BeforeEach
    void someDecisions() throws FaultException {
        decide(1, "sexualised-edit", "remove");
        decide(2, "no-violation", "keep");
        decide(3, "sexualised-edit", "remove");
        work.away.add(
                new CaseWork.Away(
                        DrawnDesk.id(9),
                        "suggestive",
                        Place.HANDED_OVER,
                        step(2_000, Deed.HANDED_OVER, "M-02", null)));
        recent.load();
    }

    private void decide(int number, String category, String action) throws FaultException {
        desk.decide(new Verdict(DrawnDesk.id(number), category, List.of(action), "", Rung.DRAWING));
    }

    private static Step step(
            long sequence,
            Deed deed,
            String colleague,
            @org.jspecify.annotations.Nullable Cause cause) {
        Instant until = deed == Deed.HELD ? DrawnDesk.now().plusSeconds(900) : null;
        return new Step(
                new Saved("e", sequence, DrawnDesk.id(9), DrawnDesk.now()),
                deed,
                "M-17",
                colleague,
                until,
                cause,
                "");
    }

    @Test
    void theLatestIsFirst() {
        assertThat(recent.shown())
                .extracting(Recent::generationId)
                .containsExactly(
                        DrawnDesk.id(9), DrawnDesk.id(3), DrawnDesk.id(2), DrawnDesk.id(1));
    }

    @Test
    void aLineSaysWhatWhoWhenAtWhichRungAndHowFarItWent() {
        Recent decided = recent.shown().getLast();
        assertThat(words.what(decided)).isEqualTo("Retouche sexualisée · Retirer");
        assertThat(words.details(decided)).contains(DrawnDesk.id(1), "échelon 1", "M-17");
        assertThat(words.state(decided)).isEqualTo("enregistré ici");
        Recent moved = recent.shown().getFirst();
        assertThat(words.what(moved)).isEqualTo("transmis à M-02 · Suggestif");
        assertThat(words.state(moved)).isEqualTo("chez un collègue");
    }

    @Test
    void everyWordTypedMustBeInTheLine() {
        recent.queryProperty().set("retirer RETOUCHE");
        assertThat(recent.shown()).hasSize(2);
        recent.queryProperty().set("retirer " + DrawnDesk.id(3));
        assertThat(recent.shown())
                .extracting(Recent::generationId)
                .containsExactly(DrawnDesk.id(3));
        recent.queryProperty().set("");
        recent.kindProperty().set(RecentViewModel.Kind.AWAY);
        assertThat(recent.shown()).hasSize(1);
        recent.kindProperty().set(RecentViewModel.Kind.DECIDED);
        assertThat(recent.shown()).hasSize(3);
    }

    @Test
    void aCaseThatLeftIsBroughtBack() {
        recent.bringBack((Recent.Moved) recent.shown().getFirst());
        assertThat(work.asked).containsExactly("resume " + DrawnDesk.id(9));
        assertThat(recent.shown()).hasSize(3);
    }

    @Test
    void theLineAboveTheCaseSaysOnlyWhatHoldsNow() {
        Step held = step(1, Deed.HELD, "", null);
        Step back = step(2, Deed.RESUMED, "", Cause.DEADLINE);
        Step note = step(3, Deed.COMMENTED, "", null);
        assertThat(words(Place.HELD, held)).startsWith("Gardé pour plus tard");
        assertThat(words(Place.DESK, held, back, note)).startsWith("Revenu de lui-même");
        assertThat(words(Place.DESK, held, step(2, Deed.RESUMED, "", Cause.ASKED))).isEmpty();
        assertThat(words(Place.DESK)).isEmpty();
    }

    private String words(Place place, Step... steps) {
        return trail.standing(new Trail(place, List.of(steps)));
    }
}

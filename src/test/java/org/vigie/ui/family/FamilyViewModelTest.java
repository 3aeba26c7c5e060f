package org.vigie.ui.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.review.DeskRules;
import org.vigie.review.Family;
import org.vigie.review.FamilyDesk;
import org.vigie.review.FamilyDesk.Fate;
import org.vigie.review.FamilyDesk.Plan;
import org.vigie.review.FamilyDesk.Prospect;
import org.vigie.review.FamilyDesk.Settled;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Veil;
import org.vigie.review.Verdict;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.Jobs;

class FamilyViewModelTest {
    private static final Verdict VERDICT =
            new Verdict("seen", "sexualised-edit", List.of("remove"), "", Rung.VEIL);

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Prospect> members = new ArrayList<>();
    private final List<List<String>> settled = new ArrayList<>();
    private final List<List<String>> asked = new ArrayList<>();
    private @Nullable Fault failure;
    private boolean open = true;
    private final FamilyDesk desk =
            new FamilyDesk() {
                @Override
                public Plan plan(String generationId, String categoryId) throws FaultException {
                    Fault fault = failure;
                    if (fault != null) {
                        throw new FaultException(fault);
                    }
                    return new Plan("1", open, members);
                }

                @Override
                public Map<String, Veil> veils(List<String> ids) {
                    asked.add(ids);
                    Map<String, Veil> veils = new HashMap<>();
                    ids.forEach(id -> veils.put(id, new Veil(1, 1, new byte[3], "")));
                    return veils;
                }

                @Override
                public Settled settle(Verdict verdict, List<String> chosen) throws FaultException {
                    Fault fault = failure;
                    if (fault != null) {
                        throw new FaultException(fault);
                    }
                    settled.add(chosen);
                    return new Settled(
                            "b", List.of(new Saved("e", 1, "seen", DrawnDesk.now())), List.of());
                }

                @Override
                public Saved undo(Settled settled) {
                    throw new AssertionError("nobody undoes here");
                }
            };
    private final FamilyViewModel family =
            new FamilyViewModel(
                    desk,
                    DeskRules.FamilyRules.DEFAULT,
                    new Jobs(waiting::add, Runnable::run, fault -> {}));

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void members(int count, Fate fate) {
        for (int i = 0; i < count; i++) {
            members.add(
                    new Prospect(
                            new Family.Member(
                                    fate + "-" + i,
                                    Set.of(Family.Tie.NEAR_DUPLICATE),
                                    4,
                                    "",
                                    "sexualised-edit",
                                    null,
                                    false),
                            fate,
                            fate == Fate.DISSENTS));
        }
    }

    @Test
    void whoeverSettlesIsChosenAndTheButtonCountsWhatWillBeRecorded() {
        members(12, Fate.SETTLES);
        members(2, Fate.DISSENTS);
        members(3, Fate.FAR);
        family.begin(VERDICT);
        assertThat(family.decisionsProperty().get()).isZero();
        work();
        assertThat(family.chosen()).isEqualTo(12);
        assertThat(family.sample()).isEqualTo(1);
        assertThat(family.decisionsProperty().get()).isEqualTo(12);
        assertThat(family.of(Fate.FAR)).isEqualTo(3);
        members.forEach(family::toggle);
        assertThat(family.chosen()).isEqualTo(2);
        assertThat(family.decisionsProperty().get()).isEqualTo(3);
        family.record();
        work();
        assertThat(settled).containsExactly(List.of("DISSENTS-0", "DISSENTS-1"));
    }

    @Test
    void aDecidedCaseIsNotCountedAgain() {
        open = false;
        members(4, Fate.SETTLES);
        family.begin(VERDICT);
        work();
        assertThat(family.decisionsProperty().get()).isEqualTo(4);
    }

    @Test
    void nothingChosenRecordsNothing() {
        members(1, Fate.SETTLES);
        family.begin(VERDICT);
        work();
        family.toggle(members.getFirst());
        family.record();
        work();
        assertThat(settled).isEmpty();
    }

    @Test
    void recordingTwiceRecordsOnceAndAFaultLeavesEverything() {
        members(2, Fate.SETTLES);
        family.begin(VERDICT);
        work();
        failure = Fault.of("disk-full");
        family.record();
        work();
        assertThat(family.faultProperty().get()).isEqualTo(Fault.of("disk-full"));
        assertThat(family.chosen()).isEqualTo(2);
        failure = null;
        family.record();
        family.record();
        work();
        assertThat(settled).hasSize(1);
    }

    @Test
    void aFamilyThatMustNotBeSettledSaysWhy() {
        failure = Fault.of("family-diverts");
        family.begin(VERDICT);
        work();
        assertThat(family.planProperty().get()).isNull();
        assertThat(family.faultProperty().get()).isEqualTo(Fault.of("family-diverts"));
    }

    @Test
    void veilsComeByThePageAndEachPageIsAskedForOnce() {
        members(500, Fate.SETTLES);
        family.begin(VERDICT);
        work();
        assertThat(asked).isEmpty();
        assertThat(family.veil(3)).isNull();
        assertThat(family.veil(4)).isNull();
        work();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst()).hasSize(FamilyDesk.PAGE);
        assertThat(family.veil(3)).isNotNull();
        assertThat(family.veil(499)).isNull();
        work();
        assertThat(asked).hasSize(2);
        assertThat(asked.getLast()).contains("SETTLES-499");
        assertThat(family.decisionsProperty().get()).isEqualTo(451);
    }
}

package org.vigie.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.review.CaseFile;
import org.vigie.review.Ceiling;
import org.vigie.review.Desk;
import org.vigie.review.Rung;
import org.vigie.review.Veil;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;

class ForesightTest {
    private final StagedDesk staged = new StagedDesk();
    private final List<String> asked = new ArrayList<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Foresight foresight =
            new Foresight(noting(staged), new Jobs(background::add, Runnable::run, fault -> {}));

    private Desk noting(Desk desk) {
        return (Desk)
                Proxy.newProxyInstance(
                        Desk.class.getClassLoader(),
                        new Class<?>[] {Desk.class},
                        (self, method, arguments) -> {
                            asked.add(method.getName() + " " + arguments[0]);
                            return arguments[0].toString().startsWith("case ")
                                    ? method.invoke(desk, StagedCases.FULL)
                                    : method.invoke(desk, arguments);
                        });
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void veilsAreDrawnAndNobodyLooks() {
        foresight.ahead(List.of(StagedCases.FULL));
        assertThat(asked).as("not on the thread of the screen").isEmpty();
        work();
        assertThat(asked).containsExactly("foresee " + StagedCases.FULL);
        assertThat(staged.ended()).as("looks").isEmpty();
        assertThat(foresight.faces().held()).isPositive();
        long held = foresight.faces().held();
        for (Veil veil : StagedCases.file(StagedCases.FULL).veils().values()) {
            foresight.faces().whole(veil, VeiledPane.LONG_EDGE);
        }
        assertThat(foresight.faces().held()).as("already drawn").isEqualTo(held);
    }

    @Test
    void noMoreCasesAreMadeReadyThanMayBe() {
        foresight.ahead(IntStream.range(0, 40).mapToObj(i -> "case " + i).toList());
        work();
        assertThat(asked).hasSize(Foresight.CASES);
        assertThat(foresight.faces().held()).isLessThanOrEqualTo(Foresight.BYTES);
    }

    @Test
    void anotherOrderEndsTheWorkOnTheOneBefore() {
        foresight.ahead(List.of(StagedCases.FULL, StagedCases.OTHER));
        foresight.ahead(List.of(StagedCases.OTHER));
        foresight.ahead(List.of(StagedCases.OTHER));
        assertThat(background).as("the same order changes nothing").hasSize(2);
        work();
        assertThat(asked).containsExactly("foresee " + StagedCases.OTHER);
        foresight.ahead(List.of(StagedCases.FULL));
        foresight.close();
        work();
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatIsReadyAndStillWantedIsNotMadeAgain() {
        foresight.ahead(List.of(StagedCases.FULL, StagedCases.OTHER));
        work();
        foresight.ahead(List.of(StagedCases.OTHER));
        work();
        assertThat(asked)
                .containsExactly("foresee " + StagedCases.FULL, "foresee " + StagedCases.OTHER);
        foresight.ahead(List.of(StagedCases.FULL));
        work();
        assertThat(asked).as("it was let go meanwhile").hasSize(3);
    }

    @Test
    void aCaseThatCannotBeReadKeepsNoOtherFromBeingReady() {
        Desk broken =
                (Desk)
                        Proxy.newProxyInstance(
                                Desk.class.getClassLoader(),
                                new Class<?>[] {Desk.class},
                                (self, method, arguments) -> {
                                    if (arguments[0].equals("broken")) {
                                        throw new org.vigie.review.FaultException(
                                                org.vigie.review.Fault.of("case-unknown"));
                                    }
                                    return method.invoke(staged, arguments);
                                });
        List<CaseFile> ready = new ArrayList<>();
        Foresight other = new Foresight(broken, Jobs.onCurrentThread(fault -> {}));
        other.also(ready::add);
        other.ahead(List.of("broken", StagedCases.OTHER));
        assertThat(ready)
                .extracting(file -> file.generation().id())
                .containsExactly(StagedCases.OTHER);
    }

    /// A ceiling that came between foreseeing and opening holds.
    @Test
    void whatIsShownIsReadAnew() {
        Jobs jobs = Jobs.onCurrentThread(fault -> {});
        Desk desk = noting(staged);
        Foresight ahead = new Foresight(desk, jobs);
        CaseFileViewModel caseFile =
                new CaseFileViewModel(
                        desk,
                        DrawnPolicy.pack(),
                        new Text(Locale.ENGLISH),
                        jobs,
                        Clock.fixed(DrawnDesk.now(), ZoneOffset.UTC),
                        clock -> "");
        ahead.ahead(List.of(StagedCases.FULL));
        staged.hold(new Ceiling(Rung.EVIDENCE, Ceiling.Cause.KNOWN_HASH));
        caseFile.show(StagedCases.FULL);
        assertThat(asked).contains("foresee " + StagedCases.FULL, "open " + StagedCases.FULL);
        CaseFile shown = Objects.requireNonNull(caseFile.fileProperty().get());
        assertThat(shown.veils()).isEqualTo(Map.of());
        assertThat(caseFile.source().state().veil()).isNull();
        assertThat(caseFile.output().state().veil()).isNull();
    }
}

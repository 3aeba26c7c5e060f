package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vigie.ledger.EventType;
import org.vigie.review.Rung;
import org.vigie.ui.kit.Chord;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.shell.Look;

/// Every command, by each of its keys, by its name in the palette and by its item in the menu, with
/// the same answer each way.
class EveryCommandTest extends CommandAnswers {
    @BeforeEach
    void open() {
        openConsole(new Look(Theme.DARK, Locale.ENGLISH), 1440, 900);
    }

    /// What decides comes last: the feed gets nothing that can still be undone, nor what follows.
    @TestFactory
    Stream<DynamicContainer> everyCommandAnswersHoweverItIsGiven() {
        return Arrays.stream(Command.values())
                .sorted(Comparator.comparing(command -> command.group() == Command.Group.DECIDE))
                .map(command -> dynamicContainer(command.id(), ways(command)));
    }

    private Stream<DynamicTest> ways(Command command) {
        Answer answer = answer(command);
        List<DynamicTest> ways = new ArrayList<>();
        for (Chord chord : command.chords()) {
            ways.add(
                    dynamicTest(
                            "by " + chord.print(TEXT),
                            () -> check(answer, () -> down(chord), () -> up(chord))));
        }
        Rung held = heldRung(command);
        Answer byName = held == null ? answer : sentence(held);
        if (command == Command.PALETTE) {
            ways.add(dynamicTest("not in itself", this::thePaletteDoesNotOfferItself));
        } else if (held != null) {
            ways.add(dynamicTest("by name", () -> thePaletteSaysToHold(command)));
        } else {
            ways.add(dynamicTest("by name", () -> check(answer, () -> byPalette(command))));
        }
        ways.add(dynamicTest("by menu", () -> check(byName, () -> byMenu(command))));
        return ways.stream();
    }

    private void check(Answer answer, Runnable way) {
        check(answer, way, () -> {});
    }

    /// @param after ends the way once the answer is there: what is held lasts no longer
    private void check(Answer answer, Runnable way, Runnable after) {
        calm();
        answer.ready().run();
        await("before it was given", () -> !answer.given().call());
        way.run();
        try {
            await("the answer", answer.given());
        } finally {
            after.run();
        }
        answer.back().run();
    }

    private void thePaletteDoesNotOfferItself() {
        calm();
        search(Command.PALETTE.label(TEXT));
        assertThat(onFx(() -> shows(Command.PALETTE.label(TEXT)::equals))).isFalse();
    }

    /// What lasts as long as a key is held is never flashed up by a name.
    private void thePaletteSaysToHold(Command command) {
        calm();
        long before = count(EventType.REVEAL);
        byPalette(command);
        settle();
        assertThat(onFx(() -> begins("command.not.held"))).isTrue();
        assertThat(count(EventType.REVEAL)).isEqualTo(before);
    }
}

package org.vigie.ui.wellness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void aFullRowGoesAndWhatLiesOnItComesDown() {
        Blocks blocks = new Blocks(always(1));
        for (int pair = 0; pair < Blocks.COLUMNS / 2; pair++) {
            int from = Blocks.COLUMNS / 2 - 1;
            int steps = pair * 2 - from;
            for (int step = 0; step < Math.abs(steps); step++) {
                blocks.move(Integer.signum(steps));
            }
            blocks.drop();
        }
        assertThat(lying(blocks)).as("two full rows of squares are gone").isZero();
    }

    @Test
    void aShapeStaysOnTheBoardHoweverItIsMoved() {
        Random random = new Random(4);
        Blocks blocks = new Blocks(random);
        for (int step = 0; step < 2_000; step++) {
            switch (random.nextInt(5)) {
                case 0 -> blocks.move(-1);
                case 1 -> blocks.move(1);
                case 2 -> blocks.turn();
                case 3 -> blocks.down();
                default -> blocks.drop();
            }
            assertThat(falling(blocks)).isBetween(2, 4);
        }
    }

    @Test
    void withoutRoomTheBoardIsClearedAndTheGameGoesOn() {
        Blocks blocks = new Blocks(always(1));
        for (int shape = 0; shape < Blocks.ROWS / 2; shape++) {
            assertThat(lying(blocks)).isEqualTo(shape * 4);
            blocks.drop();
        }
        assertThat(lying(blocks)).isZero();
        assertThat(falling(blocks)).isEqualTo(4);
    }

    @Test
    void fourQuarterTurnsAreNone() {
        Blocks blocks = new Blocks(always(2));
        blocks.down();
        blocks.down();
        String before = drawn(blocks);
        for (int turn = 0; turn < 4; turn++) {
            blocks.turn();
        }
        assertThat(drawn(blocks)).isEqualTo(before);
    }

    private static int falling(Blocks blocks) {
        return (int) drawn(blocks).chars().filter(square -> square == 'o').count();
    }

    private static int lying(Blocks blocks) {
        return (int) drawn(blocks).chars().filter(square -> square == '#').count();
    }

    private static String drawn(Blocks blocks) {
        StringBuilder all = new StringBuilder();
        for (int row = 0; row < Blocks.ROWS; row++) {
            for (int column = 0; column < Blocks.COLUMNS; column++) {
                all.append(
                        blocks.falling(column, row) ? 'o' : blocks.filled(column, row) ? '#' : '.');
            }
        }
        return all.toString();
    }

    private static RandomGenerator always(int shape) {
        return new Random() {
            @Override
            public int nextInt(int bound) {
                return shape;
            }
        };
    }
}

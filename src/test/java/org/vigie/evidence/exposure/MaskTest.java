package org.vigie.evidence.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void piecesComeLargestFirstAndCornersDoNotConnect() {
        Mask mask = mask("##..", "##..", "..#.", "...#");
        assertThat(mask.pieces()).extracting(Mask::count).containsExactly(4, 1, 1);
        assertThat(mask.largerThan(2)).isEqualTo(mask("##..", "##..", "....", "...."));
    }

    @Test
    void rowsDoNotConnectAroundTheEdge() {
        assertThat(mask("...#", "#...").pieces()).hasSize(2);
        assertThat(mask("...#", "#...").grown(1)).isEqualTo(mask("####", "####"));
        assertThat(mask("....", "...#", "....", "....").grown(1))
                .isEqualTo(mask("..##", "..##", "..##", "...."));
    }

    @Test
    void gapsCloseAndHolesFill() {
        assertThat(mask("......", ".#.#..", "......").closed(1))
                .isEqualTo(mask("......", ".###..", "......"));
        Mask ring = mask("#####", "#...#", "#...#", "#####");
        assertThat(ring.filled(7).count()).isEqualTo(20);
        assertThat(ring.filled(6).count()).isEqualTo(14);
        assertThat(mask("#.#", "#.#", "###").filled(9).count()).isEqualTo(7);
    }

    @Test
    void sharesAreOfTheRightThing() {
        Mask left = mask("##..", "##..");
        Mask upper = mask("####", "....");
        assertThat(left.within(upper)).isEqualTo(0.5);
        assertThat(mask("....", "....").within(upper)).isZero();
        assertThat(left.share(1, 0, 3, 2)).isEqualTo(0.5);
        assertThat(left.without(upper)).isEqualTo(mask("....", "##.."));
        assertThat(left.or(upper).inverse()).isEqualTo(mask("....", "..##"));
        assertThat(left.touching(mask("....", "#..."))).isEqualTo(left);
    }

    private static Mask mask(String... rows) {
        Mask mask = new Mask(rows[0].length(), rows.length);
        for (int i = 0; i < rows.length * rows[0].length(); i++) {
            if (rows[i / rows[0].length()].charAt(i % rows[0].length()) == '#') {
                mask.pixels().set(i);
            }
        }
        return mask;
    }
}

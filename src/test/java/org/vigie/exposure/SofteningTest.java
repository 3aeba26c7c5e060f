package org.vigie.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.review.Veil;

class SofteningTest {

    @Test
    void eachCellIsTheMeanOfThoseItCovers() {
        byte[] rgb = new byte[16 * 2 * 3];
        set(rgb, 0, 10, 100, 200);
        set(rgb, 1, 20, 100, 201);
        set(rgb, 16, 30, 100, 255);
        set(rgb, 17, 41, 100, 255);
        Veil soft = Softening.soften(new Veil(16, 2, rgb, "model"), 8);
        assertThat(soft.columns()).isEqualTo(8);
        assertThat(soft.rows()).isEqualTo(1);
        assertThat(soft.modelSha256()).isEqualTo("model");
        // (10 + 20 + 30 + 41) / 4 = 25.25; (200 + 201 + 255 + 255) / 4 = 227.75
        assertThat(soft.rgb()).startsWith(25, 100, 228, 0);
    }

    @Test
    void anOddEdgeKeepsItsLastCell() {
        byte[] rgb = new byte[9 * 3];
        set(rgb, 8, 90, 90, 90);
        Veil soft = Softening.soften(new Veil(9, 1, rgb, "model"), 8);
        assertThat(soft.columns()).isEqualTo(5);
        assertThat(soft.rgb()[4 * 3]).isEqualTo((byte) 90);
    }

    @Test
    void noVeilIsEverMadeFiner() {
        Veil coarse = new Veil(8, 6, new byte[8 * 6 * 3], "model");
        assertThat(Softening.soften(coarse, 8)).isSameAs(coarse);
        assertThat(Softening.soften(coarse, 16)).isSameAs(coarse);
        assertThat(Softening.soften(coarse, 0)).isSameAs(coarse);
    }

    private static void set(byte[] rgb, int cell, int red, int green, int blue) {
        rgb[cell * 3] = (byte) red;
        rgb[cell * 3 + 1] = (byte) green;
        rgb[cell * 3 + 2] = (byte) blue;
    }
}

package org.vigie.evidence.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.evidence.exposure.Edit.Recolour;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Resampling;
import org.vigie.imaging.Scenes;

class LightTest {
    private static final Picture PHOTO = Resampling.area(new Scene(1).photo(), 96, 128);

    @ParameterizedTest
    @EnumSource(
            value = Recolour.class,
            names = {"DARK", "BRIGHT", "WARM", "FLAT"})
    void aLightIsFoundAndUndone(Recolour recolour) {
        Picture lit = Edit.in(recolour).of(PHOTO);
        assertThat(worst(between(PHOTO, lit).on(PHOTO), lit)).isLessThan(6);
        assertThat(worst(between(lit, PHOTO).on(lit), PHOTO)).isLessThan(6);
    }

    @Test
    void channelsAreMixedWhereOnlyThatExplainsIt() {
        Picture colours = Scenes.blocks(96, 128, 3);
        Picture grey = Edit.in(Recolour.GREY).of(colours);
        assertThat(worst(between(colours, grey).on(colours), grey)).isLessThan(4);
    }

    @Test
    void whatWasPaintedOverSaysNothingAboutTheLight() {
        Picture warm = Edit.in(Recolour.WARM).of(PHOTO);
        Picture painted = Scenes.of(96, 128, (x, y) -> y < 50 ? 0xE03010 : Edit.rgb(warm, x, y));
        assertThat(worst(between(PHOTO, painted).on(PHOTO), warm)).isLessThan(8);
    }

    @Test
    void withoutAnythingToGoByNothingChanged() {
        Light light = Light.between(PHOTO, PHOTO, new float[96 * 128]);
        assertThat(light.change(PHOTO)).isLessThan(0.01);
    }

    private static Light between(Picture from, Picture to) {
        float[] weights = new float[(int) from.pixels()];
        Arrays.fill(weights, 1);
        return Light.between(from, to, weights);
    }

    /// The largest difference, apart from one channel value in a thousand at the ends of the scale.
    private static int worst(Picture one, Picture other) {
        int[] off = new int[one.rgb().length];
        for (int i = 0; i < off.length; i++) {
            off[i] = Math.abs((one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff));
        }
        Arrays.sort(off);
        return off[off.length - 1 - off.length / 1000];
    }
}

package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.imaging.Picture;
import org.vigie.inference.Manifest.Task;
import org.vigie.review.FaultException;

class SkinModelTest {
    private static Accelerators accelerators;
    private static SkinModel skin;

    @BeforeAll
    static void start() {
        accelerators = Pictures.accelerators();
        skin = new SkinModel(accelerators);
    }

    @AfterAll
    static void close() {
        accelerators.close();
    }

    /// Values of the published mixtures, worked out in double precision elsewhere.
    @ParameterizedTest
    @CsvSource({
        "234,175,139, 3.656596",
        "151,98,75, 2.830110",
        "100,54,38, 1.655954",
        "74,30,18, 1.642136",
        "160,82,45, 2.315236",
        "244,164,96, 3.122053",
        "222,184,135, 2.232553",
        "84,57,43, 0.400686",
        "60,40,30, -0.685960",
        "57,41,33, -1.177044",
        "45,34,30, -2.355874",
        "128,128,128, -5.061431",
        "0,0,0, -8.817865",
        "255,255,255, -9.435865",
        "45,86,132, -20.171664",
    })
    void givesThePublishedLikelihoodRatio(int r, int g, int b, double llr) throws FaultException {
        Frame frame = new Frame(1, 1, new float[] {r, g, b});
        ModelPack pack = accelerators.packs().of(Task.SKIN);
        Map<String, Tensor> run = accelerators.run(pack, Urgency.ASKED, frame).value();
        float[] got = Pixels.output(run, "llr", 1, pack);
        assertThat((double) got[0]).isCloseTo(llr, within(0.002));
    }

    @Test
    void findsTheSkinColouredHalf() throws FaultException {
        Picture picture = Pictures.of(256, 128, (x, y) -> x < 128 ? 0xeaaf8b : 0x2d5684);
        SkinMap map = skin.map(picture);
        assertThat(map.width()).isEqualTo(128);
        assertThat(map.height()).isEqualTo(64);
        assertThat(map.probability()[10 * 128 + 20]).isGreaterThan(0.97f);
        assertThat(map.probability()[10 * 128 + 100]).isLessThan(0.001f);
        assertThat(map.fraction()).isCloseTo(0.487, within(0.01));
        assertThat(map.applicable()).isTrue();
    }

    @Test
    void hasNothingToSayAboutAGreyPicture() throws FaultException {
        SkinMap map = skin.map(Pictures.of(90, 90, (x, y) -> (x + y) * 0x010101));
        assertThat(map.chroma()).isZero();
        assertThat(map.applicable()).isFalse();
    }

    @Test
    void copesWithOnePixelAndWithAThread() throws FaultException {
        assertThat(skin.map(Pictures.flat(1, 1, 0xeaaf8b)).fraction()).isGreaterThan(0.9);
        assertThat(skin.map(Pictures.flat(10000, 1, 0xeaaf8b)).probability()).hasSize(128);
    }
}

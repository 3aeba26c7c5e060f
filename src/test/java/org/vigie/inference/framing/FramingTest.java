package org.vigie.inference.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.imaging.Backdrop;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Scenes;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifests;
import org.vigie.inference.Tensor;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;

class FramingTest {
    private static final String BYTES =
            """
            "dtype":"float32","layout":"NHWC","width":%d,"height":%d,"channelOrder":"RGB",
            "range":"0..255"
            """;

    /// Digests of what Pillow 12.3.0 makes of the same noise in the same steps.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "28,28|bilinear|'stretch','stage1':[32,32]|23593b6809b8ea37|069af5ea1f066c3f",
                "28,28|bilinear|'stretch','stage1':[32,32],'jpegRoundTrip':true|c4eed10f44e495bf|e6c816fbc7e58a75",
                "24,20|bicubic|'stretch'|786a53ec7c340a97|9074ebe8c758840e",
                "24,24|bicubic|'short-edge-center-crop'|0172b8ee0422b1b3|27036738d3533879",
                "24,24|bicubic|'short-edge-center-crop','shortEdge':24|0172b8ee0422b1b3|27036738d3533879",
                "24,24|bicubic|'short-edge-center-crop','cropPct':0.875|0f50f86fbda99e2b|ba851f66fa507ed4",
                "24,24|bicubic|'letterbox-center','padColor':[114,1,2]|12480d0181c08f88|5bc722530c2f751c",
                "24,24|bicubic|'letterbox-top-left','padColor':[114,1,2]|a806ec50c933b140|fed0b7467a22310a",
                "24,24|bicubic|'pad-square-center','padColor':[114,1,2]|a532dec83ffa363f|7bdf0a541bcced48",
                "24,24|bicubic|'pad-square-top-left','padColor':[114,1,2]|bda91a82a81f4508|439153800f1c02a8",
                "-1,-1|bicubic|'pad-multiple','padMultiple':32,'longEdge':40,'padColor':[114,1,2]|539db89087efd09c|8b5dfe165ce5b7e9",
                "-1,-1|bicubic|'keep-aspect','multipleOf':8,'longEdge':40|0c6058296f405ee2|d29bdac98ab09d05",
            })
    void everyModeMakesWhatPillowMakes(
            String size, String interpolation, String mode, String wide, String tall)
            throws FaultException {
        String[] edges = size.split(",");
        Manifest manifest =
                Manifests.fed(
                        BYTES.formatted(Integer.valueOf(edges[0]), Integer.valueOf(edges[1])),
                        "\"mode\":%s,\"interpolation\":\"%s\",\"antialias\":true"
                                .formatted(mode.replace('\'', '"'), interpolation));
        Framing framing = Framing.of(manifest);

        assertThat(digest(framing.frame(Scenes.noise(50, 34, 3), 1).tensor())).startsWith(wide);
        assertThat(digest(framing.frame(Scenes.noise(31, 57, 3), 1).tensor())).startsWith(tall);
    }

    /// OpenNSFW takes blue, green, red, 0–255, less 104, 117 and 123, one plane a colour.
    @Test
    void openNsfwTakesBlueFirstLessItsMeans() throws FaultException {
        Manifest manifest =
                Manifests.fed(
                        """
                        "dtype":"float32","layout":"NCHW","width":224,"height":224,
                        "channelOrder":"BGR","range":"0..255","mean":[104,117,123]
                        """,
                        """
                        "mode":"stretch","stage1":[256,256],"interpolation":"bilinear",
                        "antialias":true
                        """);
        Picture picture = Scenes.of(256, 256, (x, y) -> x << 16 | y << 8 | (x ^ y));

        Tensor tensor = Framing.of(manifest).frame(picture, 1).tensor();

        assertThat(tensor.shape()).containsExactly(1, 3, 224, 224);
        int at = 5 * 224 + 9;
        assertThat(tensor.values()[at]).isEqualTo((25 ^ 21) - 104);
        assertThat(tensor.values()[224 * 224 + at]).isEqualTo(21 - 117);
        assertThat(tensor.values()[2 * 224 * 224 + at]).isEqualTo(25 - 123);
    }

    /// wd-tagger takes a square padded with white, blue first, 0–255, colours side by side.
    @Test
    void wdTaggerTakesWhiteAroundAndBlueFirst() throws FaultException {
        Manifest manifest =
                Manifests.fed(
                        """
                        "dtype":"float32","layout":"NHWC","width":4,"height":4,
                        "channelOrder":"BGR","range":"0..255"
                        """,
                        """
                        "mode":"pad-square-center","interpolation":"bicubic","antialias":true,
                        "padColor":[255,255,255],"alphaBackground":[255,255,255]
                        """);
        Picture picture = Scenes.of(4, 2, (x, y) -> 0x0a141e + x);
        Framing framing = Framing.of(manifest);

        Tensor tensor = framing.frame(picture, 1).tensor();

        assertThat(framing.backdrop()).isEqualTo(new Backdrop(255, 255, 255));
        assertThat(tensor.shape()).containsExactly(1, 4, 4, 3);
        assertThat(tensor.values()).startsWith(255, 255, 255);
        assertThat(List.of(tensor.values()[12], tensor.values()[13], tensor.values()[14]))
                .containsExactly(30f, 20f, 10f);
        assertThat(tensor.values()[12 + 9]).isEqualTo(33f);
        assertThat(tensor.values()[36]).isEqualTo(255);
    }

    /// CLIP: (v / 255 - mean) / std, red first.
    @Test
    void meansAndDeviationsAreInTheOrderOfTheChannels() throws FaultException {
        Manifest clip =
                Manifests.fed(
                        """
                        "dtype":"float32","layout":"NCHW","width":1,"height":1,
                        "channelOrder":"RGB","range":"0..1",
                        "mean":[0.48145466,0.4578275,0.40821073],
                        "std":[0.26862954,0.26130258,0.27577711]
                        """,
                        "\"mode\":\"stretch\",\"interpolation\":\"bicubic\"");
        Picture picture = Scenes.of(1, 1, (x, y) -> 0xff8000);

        float[] values = Framing.of(clip).frame(picture, 1).tensor().values();

        assertThat(values[0]).isCloseTo(1.9303f, within(1e-4f));
        assertThat(values[1]).isCloseTo(0.16888f, within(1e-4f));
        assertThat(values[2]).isCloseTo(-1.48022f, within(1e-4f));
    }

    /// UltraFace: (x - 127) / 128, 320 across and 240 down.
    @Test
    void widthIsAcross() throws FaultException {
        Manifest manifest =
                Manifests.fed(
                        """
                        "dtype":"float32","layout":"NCHW","width":320,"height":240,
                        "channelOrder":"RGB","range":"0..255","mean":[127,127,127],
                        "std":[128,128,128]
                        """,
                        "\"mode\":\"stretch\",\"interpolation\":\"bilinear\"");

        Tensor tensor = Framing.of(manifest).frame(Scenes.of(9, 5, (x, y) -> 0xff7f00), 1).tensor();

        assertThat(tensor.shape()).containsExactly(1, 3, 240, 320);
        assertThat(tensor.values()[0]).isEqualTo(1);
        assertThat(tensor.values()[320 * 240]).isZero();
        assertThat(tensor.values()[2 * 320 * 240]).isEqualTo(-127f / 128);
    }

    @Test
    void clearPixelsLieOverGreyUnlessTheModelWantsOtherwise() throws FaultException {
        Manifest manifest =
                Manifests.fed(
                        BYTES.formatted(2, 2), "\"mode\":\"stretch\",\"interpolation\":\"area\"");

        assertThat(Framing.of(manifest).backdrop()).isEqualTo(Backdrop.GREY);
    }

    @Test
    void picturesGoTogetherInOneTensor() {
        Tensor one = new Tensor(new long[] {1, 2}, new float[] {1, 2});
        Tensor two = new Tensor(new long[] {1, 2}, new float[] {3, 4});

        Tensor both = Framing.batch(List.of(one, two));

        assertThat(both.shape()).containsExactly(2, 2);
        assertThat(both.values()).containsExactly(1, 2, 3, 4);
        assertThat(one.shape()).containsExactly(1, 2);
        assertThatThrownBy(() -> Framing.batch(List.of(one, Tensor.row(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGoldenPictureTakesTheSameWay() throws FaultException {
        Manifest manifest =
                Manifests.fed(
                        BYTES.formatted(2, 1), "\"mode\":\"stretch\",\"interpolation\":\"area\"");
        Manifest.Golden noise = new Manifest.Golden("lcg:1", 2, 1, "y", 1, List.of());
        Manifest.Golden shrunk = new Manifest.Golden("lcg:1", 4, 1, "y", 1, List.of());

        byte[] bytes = Scenes.noise(4, 1, 1).rgb();
        float mean = ((bytes[0] & 0xff) + (bytes[3] & 0xff)) / 2f;
        assertThat(Framing.of(manifest).golden(noise).values())
                .startsWith(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
        assertThat(Framing.of(manifest).golden(shrunk).values()[0])
                .isEqualTo((float) Math.floor(mean + 0.5));
    }

    @Test
    void goldenBlocksAreATileStretched() {
        Manifest.Golden golden = new Manifest.Golden("blocks16:7", 40, 30, "y", 1, List.of());

        assertThat(GoldenInput.picture(golden).rgb()).isEqualTo(Scenes.blocks(40, 30, 7).rgb());
    }

    @Test
    void aHeadTakesAnEmbeddingOfLengthOne() throws FaultException {
        Framing framing = Framing.of(head());

        Tensor tensor = framing.embedding(new float[] {3, 0, 4});

        assertThat(tensor.shape()).containsExactly(1, 3);
        assertThat(tensor.values()).containsExactly(0.6f, 0, 0.8f);
        assertThatThrownBy(() -> framing.embedding(new float[] {1, 2}))
                .hasMessageStartingWith("model-answer-wrong");
        assertThatThrownBy(() -> framing.embedding(new float[3]))
                .hasMessageStartingWith("model-answer-wrong");
        assertThatThrownBy(() -> framing.frame(Scenes.hill(4, 4), 1))
                .isInstanceOf(IllegalStateException.class);
        Manifest.Golden golden = new Manifest.Golden("lcg:1", 3, 1, "y", 1, List.of());
        assertThat(framing.golden(golden).values()).hasSize(3);
    }

    private static Manifest head() throws FaultException {
        return Manifests.of(
                """
                "task":"head",
                "input":{"name":"x","dtype":"float32","layout":"NCHW","width":3,"height":1,
                         "channelOrder":"RGB","range":"0..1"},
                "outputs":[{"name":"y","shape":[-1,1],"activation":"probability"}],
                "labels":["nsfw"], "reduction":{"kind":"sigmoid","index":0},
                "embedding":{"dim":3,"l2norm":true,"embeddingFrom":"clip-vit-l14"}
                """);
    }

    private static String digest(Tensor tensor) {
        byte[] bytes = new byte[tensor.values().length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) tensor.values()[i];
        }
        return Digests.sha256(bytes);
    }
}

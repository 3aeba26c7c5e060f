package org.vigie.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack.Limits;

class BoundedDecoderTest {
    private final BoundedDecoder decoder = new BoundedDecoder(Limits.DEFAULT);

    @ParameterizedTest(name = "{0}")
    @MethodSource("opaque")
    void showsTheHillFromEveryKindOfFile(String name, byte[] file) throws Exception {
        Picture picture = decoder.decode(file);

        assertThat(picture.width()).isEqualTo(SmallFiles.WIDTH);
        assertThat(picture.height()).isEqualTo(SmallFiles.HEIGHT);
        double tolerance = name.startsWith("palette") || name.startsWith("interlaced.gif") ? 20 : 9;
        assertThat(difference(picture, SmallFiles.hill())).isLessThan(tolerance);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "plain.png",
                "interlaced.png",
                "sixteen.png",
                "ours.png",
                "plain.bmp",
                "LZW.tiff",
                "Deflate.tiff",
                "ZLib.tiff",
                "PackBits.tiff",
                "plain.tiff"
            })
    void losesNothingOfALosslessFile(String name) throws Exception {
        byte[] file = SmallFiles.opaque().getOrDefault(name, new byte[0]);

        assertThat(decoder.decode(file).rgb()).isEqualTo(SmallFiles.hill().rgb());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("grey")
    void keepsGreyLevelsAsTheyAre(String name, byte[] file) throws Exception {
        byte[] rgb = decoder.decode(file).rgb();
        byte[] hill = SmallFiles.hill().rgb();

        for (int i = 0; i < rgb.length; i += 3) {
            assertThat(rgb[i] & 0xff).isCloseTo(hill[i + 1] & 0xff, within(name));
            assertThat(rgb[i + 2]).isEqualTo(rgb[i]);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("translucent")
    void laysClearPixelsOverMidGrey(String name, byte[] file) throws Exception {
        Picture picture = decoder.decode(file);

        assertThat(difference(picture, over(Backdrop.GREY)))
                .isLessThan(name.endsWith("webp") ? 9 : 1);
        assertThat(picture.rgb()[0] & 0xff).isBetween(126, 130);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("translucent")
    void laysClearPixelsOverAnyColour(String name, byte[] file) throws Exception {
        Backdrop backdrop = new Backdrop(250, 20, 130);

        Picture picture = decoder.decode(file, backdrop);

        assertThat(difference(picture, over(backdrop))).isLessThan(name.endsWith("webp") ? 9 : 1);
        assertThat(picture.rgb()[0] & 0xff).isBetween(248, 252);
        assertThat(picture.rgb()[1] & 0xff).isBetween(18, 22);
    }

    private static Picture over(Backdrop backdrop) {
        Picture hill = SmallFiles.hill();
        byte[] expected = hill.rgb().clone();
        for (int i = 0; i < expected.length; i++) {
            int alpha = i / 3 / SmallFiles.WIDTH * 255 / (SmallFiles.HEIGHT - 1);
            expected[i] = backdrop.under(expected[i] & 0xff, alpha, i % 3);
        }
        return new Picture(hill.width(), hill.height(), expected, ImageFormat.PNG);
    }

    @Test
    void namesTheFormatOfEachFile() throws Exception {
        for (Map.Entry<String, byte[]> file : SmallFiles.all().entrySet()) {
            String ending = file.getKey().substring(file.getKey().indexOf('.') + 1);
            String word = ending.equals("jpg") ? "jpeg" : ending;

            assertThat(decoder.peek(file.getValue()).format().word()).isEqualTo(word);
            assertThat(decoder.decode(file.getValue()).format().word()).isEqualTo(word);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsThePictureUprightAndBack(int orientation) throws Exception {
        Picture hill = SmallFiles.hill();
        Picture laid = Orientation.stored(hill, orientation);
        byte[] plain = PngWriter.png(laid.width(), laid.height(), laid.rgb());

        byte[] file = Parts.pngWith(plain, "eXIf", Parts.exif(orientation));

        assertThat(decoder.peek(file).orientation()).isEqualTo(orientation);
        assertThat(decoder.peek(file).width()).isEqualTo(laid.width());
        Picture upright = decoder.decode(file);
        assertThat(upright.rgb()).isEqualTo(hill.rgb());
        assertThat(Orientation.stored(upright, orientation).rgb()).isEqualTo(laid.rgb());
    }

    @Test
    void movesTheFirstStoredPixelWhereTheOrientationSays() {
        Picture stored = Scenes.of(3, 2, (x, y) -> x == 0 && y == 0 ? 0xffffff : 0);
        int[][] corners = {{0, 0}, {2, 0}, {2, 1}, {0, 1}, {0, 0}, {1, 0}, {1, 2}, {0, 2}};
        for (int orientation = 1; orientation <= 8; orientation++) {
            Picture upright = Orientation.upright(stored, orientation);
            int[] corner = corners[orientation - 1];

            assertThat(upright.width()).isEqualTo(orientation < 5 ? 3 : 2);
            assertThat(upright.rgb()[(corner[1] * upright.width() + corner[0]) * 3])
                    .as("orientation " + orientation)
                    .isEqualTo((byte) 0xff);
        }
    }

    @Test
    void readsOrientationFromJpegAndWebp() throws Exception {
        byte[] jpeg = Parts.jpegWith(SmallFiles.jpeg(SmallFiles.hill(), 0.9f), Parts.exif(8));

        assertThat(decoder.decode(jpeg).width()).isEqualTo(SmallFiles.HEIGHT);
        assertThat(decoder.peek(SmallFiles.stored("lossy-turned.webp")).orientation()).isEqualTo(6);
        assertThat(decoder.decode(SmallFiles.stored("lossy-turned.webp")).height())
                .isEqualTo(SmallFiles.WIDTH);
    }

    @Test
    void convertsTheColoursOfAProfile() throws Exception {
        Picture red = Scenes.of(8, 8, (x, y) -> 0xc83232);
        byte[] plain = PngWriter.png(8, 8, red.rgb());

        byte[] wide = decoder.decode(Parts.pngWith(plain, "iCCP", Parts.displayP3())).rgb();
        byte[] broken = decoder.decode(Parts.pngWith(plain, "iCCP", Parts.damagedProfile())).rgb();

        // Display P3 (200, 50, 50) is sRGB (217.9, 23.7, 40.0).
        assertThat(wide[0] & 0xff).isBetween(217, 219);
        assertThat(wide[1] & 0xff).isBetween(22, 25);
        assertThat(wide[2] & 0xff).isBetween(39, 41);
        assertThat(broken).isEqualTo(red.rgb());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void showsNothingOfATruncatedFile(String name, byte[] file) throws Exception {
        decoder.decode(file);
        for (int length = 1; length < file.length - 12; length += 1 + length / 9) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> decoder.decode(cut))
                    .as(name + " cut to " + length + " of " + file.length)
                    .isInstanceOf(FaultException.class);
        }
        byte[] half = Arrays.copyOf(file, file.length * 2 / 3);
        assertThat(code(half)).isEqualTo("image-truncated");
    }

    @ParameterizedTest
    @CsvSource({
        "<svg xmlns='http://www.w3.org/2000/svg'/>,svg",
        "<!DOCTYPE html><html></html>,html",
        "%PDF-1.7,pdf",
        "PK\u0003\u0004rest,zip",
        "'\0\0\0\u001cftypheic\0\0\0\0mif1',heic",
        "'\0\0\0\u001cftypavif\0\0\0\0mif1',avif",
        "'\0\0\0\u001cftypmif1\0\0\0\0mif1avif',avif",
        "'\0\0\0\u001cftypisom\0\0\0\0',mp4",
        "{\"a\":1},json",
        "nothing in particular,unknown"
    })
    void namesWhatItDoesNotOpen(String text, String format) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> decoder.decode(bytes))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            assertThat(e.fault().code()).isEqualTo("image-unsupported");
                            assertThat(e.fault().details()).containsEntry("format", format);
                        });
    }

    @Test
    void keepsToEachLimit() {
        byte[] file = PngWriter.png(48, 32, SmallFiles.hill().rgb());

        assertThat(code(new byte[0])).isEqualTo("image-empty");
        assertThat(code(file, new Limits(1, file.length - 1, 1, 9999, 1, 9999)))
                .isEqualTo("image-too-heavy");
        assertThat(code(file, new Limits(1, 1 << 20, 1, 48 * 32 - 1, 1, 9999)))
                .isEqualTo("image-too-many-pixels");
        assertThat(code(file, new Limits(1, 1 << 20, 1, 48 * 32, 1, 0)))
                .isEqualTo("image-too-slow");
        assertThat(code(file, new Limits(1, file.length, 1, 48 * 32, 1, 9999))).isEmpty();
        ByteBuffer.wrap(file).putInt(16, BoundedDecoder.LONGEST_EDGE + 1);
        assertThat(code(Parts.pngSummed(file))).isEqualTo("image-too-long");
    }

    @Test
    void stopsWhenTimeIsUpWhateverTheFormat() {
        Limits hurried = new Limits(1, 1 << 20, 1, 1 << 20, 1, 0);
        SmallFiles.all()
                .forEach((name, file) ->
                        assertThat(code(file, hurried)).as(name).isEqualTo("image-too-slow"));
    }

    @Test
    void believesNoHeaderThatItsPixelsContradict() {
        byte[] webp = SmallFiles.stored("lossy-alpha.webp");
        webp[24] = 127;

        assertThat(code(webp)).isEqualTo("image-damaged");
        byte[] png = PngWriter.png(48, 32, SmallFiles.hill().rgb());
        ByteBuffer.wrap(png).putInt(20, 64);
        assertThat(code(png)).isEqualTo("image-damaged");
        assertThat(code(Parts.pngSummed(png))).isEqualTo("image-truncated");
        byte[] bmp = SmallFiles.opaque().getOrDefault("plain.bmp", new byte[0]);
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(22, 4000);
        assertThat(code(bmp)).isEqualTo("image-truncated");
    }

    static Stream<Object[]> opaque() {
        return rows(SmallFiles.opaque());
    }

    static Stream<Object[]> grey() {
        return rows(SmallFiles.grey());
    }

    static Stream<Object[]> translucent() {
        return rows(SmallFiles.translucent());
    }

    static Stream<Object[]> all() {
        return rows(SmallFiles.all());
    }

    private static Stream<Object[]> rows(Map<String, byte[]> files) {
        return files.entrySet().stream().map(e -> new Object[] {e.getKey(), e.getValue()});
    }

    private String code(byte[] file) {
        return code(file, Limits.DEFAULT);
    }

    private static String code(byte[] file, Limits limits) {
        try {
            new BoundedDecoder(limits).decode(file);
            return "";
        } catch (FaultException e) {
            return e.fault().code();
        }
    }

    private static Offset<Integer> within(String name) {
        return Offset.offset(name.endsWith("jpg") ? 16 : 0);
    }

    private static double difference(Picture a, Picture b) {
        long sum = 0;
        for (int i = 0; i < a.rgb().length; i++) {
            sum += Math.abs((a.rgb()[i] & 0xff) - (b.rgb()[i] & 0xff));
        }
        return (double) sum / a.rgb().length;
    }
}

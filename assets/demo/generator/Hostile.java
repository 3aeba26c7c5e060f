import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/// Broken and hostile deliveries. Each says in its id what it is, and in `demo.json` what should
/// become of it.
final class Hostile {
    private record Line(String text, String id, String outcome, String truth) {}

    private final Album album;
    private final int before;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Object> plain;

    /// @param before how many lines of the file come before these
    Hostile(Album album, int before) {
        this.album = album;
        this.before = before;
        Shot shot = Cast.portrait(Backdrop.STUDIO, Cast.NIKHIL, Outfit.tee(0x4A6A8A, 0x33486A));
        this.plain = album.jpeg("hostile-base", shot, Darkroom.Change.scaled(.6), .7f);
        media(shot);
        fields();
        twins();
        benign();
    }

    private Flag flag(String id) {
        return new Flag(id, 1_000 + lines.size() * 11, "none")
                .prompt("en", "Brighten the portrait")
                .upstream("none", .05)
                .in("FR");
    }

    private void add(Flag flag, String outcome) {
        lines.add(new Line(flag.line(), flag.id(), outcome, flag.truth()));
    }

    private void media(Shot shot) {
        byte[] whole = album.bytes("hostile-base.jpg");
        byte[] start = Arrays.copyOf(whole, 400);
        add(with("hostile-truncated-jpeg", "hostile-truncated.jpg", "image/jpeg", start), UNSEEN);
        byte[] lying = png(4_000, 3_000, new byte[64]);
        add(with("hostile-lying-png-header", "hostile-lying.png", "image/png", lying), UNSEEN);
        byte[] huge = png(60_000, 60_000, new byte[256]);
        add(with("hostile-huge-dimensions", "hostile-huge.png", "image/png", huge), UNSEEN);
        byte[] avif = brand("avif");
        add(with("hostile-avif-unsupported", "hostile-still.avif", "image/avif", avif), UNSEEN);
        byte[] heic = brand("heic");
        add(with("hostile-heic-unsupported", "hostile-still.heic", "image/heic", heic), UNSEEN);
        byte[] words = "This is text, not a picture.\n".getBytes(StandardCharsets.UTF_8);
        add(with("hostile-text-as-jpeg", "hostile-text.jpg", "image/jpeg", words), UNSEEN);
        add(with("hostile-empty-file", "hostile-empty.png", "image/png", new byte[0]), UNSEEN);
        Map<String, Object> tiny = album.lossless("hostile-png-called-jpeg", "png", shot, .3);
        tiny.put("mediaType", "image/jpeg");
        add(flag("hostile-png-called-jpeg").output(tiny), "admitted");
        Map<String, Object> wrong = new LinkedHashMap<>(plain);
        wrong.put("sha256", "0".repeat(63) + "1");
        add(flag("hostile-wrong-sha256").output(wrong), "quarantined:medium-hash-differs");
        Map<String, Object> outside = new LinkedHashMap<>(plain);
        outside.put("file", "../media/hostile-base.jpg");
        add(flag("hostile-path-outside").output(outside), "quarantined:medium-outside");
        Map<String, Object> absolute = new LinkedHashMap<>(plain);
        absolute.put("file", "/etc/hostname");
        add(flag("hostile-path-absolute").output(absolute), "quarantined:medium-outside");
        Map<String, Object> missing = new LinkedHashMap<>(plain);
        missing.put("file", "media/not-delivered.jpg");
        add(flag("hostile-medium-missing").output(missing), "quarantined:medium-missing");
        Flag many = flag("hostile-too-many-media");
        for (int i = 0; i < 17; i++) {
            many.output(plain);
        }
        add(many, "quarantined:too-many-media");
    }

    private static final String UNSEEN = "admitted-undecodable";

    private Flag with(String id, String name, String mediaType, byte[] bytes) {
        return flag(id).output(album.raw(name, mediaType, bytes));
    }

    private void fields() {
        Flag schema = flag("hostile-unknown-schema").output(plain);
        schema.fields().put("schema", "vigie/flag/99");
        add(schema, "quarantined:flag-schema");
        Flag nameless = flag("hostile-missing-id").output(plain);
        nameless.fields().remove("id");
        lines.add(new Line(nameless.line(), "", "quarantined:flag-field", "none"));
        Flag undated = flag("hostile-missing-flagged-at").output(plain);
        undated.fields().remove("flaggedAt");
        add(undated, "quarantined:flag-field");
        Flag empty = flag("hostile-no-output-no-prompt").source(plain);
        empty.fields().remove("prompt");
        add(empty, "quarantined:flag-field");
        Flag stranger = flag("hostile-unknown-complainant").output(plain);
        add(stranger.complaint("passer_by", "FR", "other", 900), "quarantined:flag-field");
        String words = "Brighten the portrait. ".repeat(900).substring(0, 20_001);
        add(
                flag("hostile-prompt-20001-characters").prompt("en", words).output(plain),
                "quarantined:prompt-too-long");
        lines.add(
                new Line(
                        "{\"schema\":\"vigie/flag/1\",\"id\":\"hostile-not-json\",\"flaggedAt\":",
                        "",
                        "quarantined:flag-not-json",
                        "none"));
    }

    private void twins() {
        Flag first = flag("hostile-duplicate-id").output(picture("hostile-twin-a", Cast.SAM));
        add(first, "admitted");
        add(first, "same-again");
        Flag other = flag("hostile-duplicate-id").output(picture("hostile-twin-b", Cast.LUC));
        add(other, "id-conflict");
        Flag copy = flag("hostile-same-content-other-id");
        copy.fields().putAll(first.fields());
        copy.fields().put("id", "hostile-same-content-other-id");
        add(copy, "same-content");
    }

    private Map<String, Object> picture(String name, Person person) {
        Shot shot = Cast.portrait(Backdrop.PARK, person, Outfit.tee(0x7A4A3A, 0x33486A));
        return album.jpeg(name, shot, Darkroom.Change.scaled(.6), .7f);
    }

    private void benign() {
        add(
                flag("hostile-prompt-only")
                        .prompt("fr", "Dessine un phare au bord de la mer, au soleil couchant"),
                "admitted");
        add(
                flag("hostile-unknown-fields")
                        .prompt("en", "Brighten the portrait a little")
                        .output(picture("hostile-extra", Cast.GITA))
                        .extra("x-region", "eu-west")
                        .extra("x-scores", Flag.map("novelty", .31, "rank", 7))
                        .extra("x-note", "<b>kept as text</b> {not} ${interpreted}"),
                "admitted");
    }

    List<String> lines() {
        return lines.stream().map(Line::text).toList();
    }

    int admitted() {
        return (int) lines.stream().filter(it -> it.outcome().startsWith("admitted")).count();
    }

    int quarantined() {
        return (int) lines.stream().filter(it -> it.outcome().startsWith("quarantined")).count();
    }

    int count(String outcome) {
        return (int) lines.stream().filter(it -> it.outcome().equals(outcome)).count();
    }

    Map<String, String> truth() {
        Map<String, String> truth = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.outcome().startsWith("admitted")) {
                truth.put(line.id(), line.truth());
            }
        }
        return truth;
    }

    /// What should become of each line, by its number in the file, from 1.
    Map<String, Object> outcomes() {
        Map<String, Object> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            outcomes.put(
                    String.valueOf(before + i + 1),
                    Flag.map("id", line.id(), "outcome", line.outcome()));
        }
        return outcomes;
    }

    /// A PNG whose header promises more than its data hold.
    private static byte[] png(int width, int height, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        byte[] header =
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array();
        chunk(out, "IHDR", header);
        chunk(out, "IDAT", deflated(data));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] data) {
        java.util.zip.Deflater deflater = new java.util.zip.Deflater();
        deflater.setInput(data);
        deflater.finish();
        byte[] buffer = new byte[data.length + 64];
        int length = deflater.deflate(buffer);
        deflater.end();
        return Arrays.copyOf(buffer, length);
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /// The first box of an ISO media file of that brand, and nothing after it.
    private static byte[] brand(String brand) {
        ByteBuffer box = ByteBuffer.allocate(96).putInt(24);
        box.put("ftyp".getBytes(StandardCharsets.US_ASCII));
        box.put(brand.getBytes(StandardCharsets.US_ASCII)).putInt(0);
        box.put(brand.getBytes(StandardCharsets.US_ASCII));
        box.put("mif1".getBytes(StandardCharsets.US_ASCII));
        return box.putInt(72).put("meta".getBytes(StandardCharsets.US_ASCII)).array();
    }
}

package org.vigie.app;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.vigie.imaging.PngWriter;
import org.vigie.review.Digests;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The demo set many times over, as a drop folder: each copy under its own id, each picture a
/// little different and marked with the canary's colours, so that a frame that holds an original
/// can be told from one that does not.
final class ManyDemoCases {
    private static final Path DEMO = Path.of("assets", "demo");
    private static final int BLOCK = 12;
    private static final int BLOCKS = 8;

    /// The pictures are made small: the shift is about the desk, not about decoding.
    private static final int LONGEST = 320;

    private final Path drop;
    private final Map<String, @Nullable BufferedImage> pictures = new HashMap<>();
    private int written;

    private ManyDemoCases(Path drop) {
        this.drop = drop;
    }

    /// Write `count` cases and return how many outputs they have.
    static int write(Path drop, int count) throws IOException {
        Files.createDirectories(drop.resolve("media"));
        return new ManyDemoCases(drop).write(count);
    }

    private int write(int count) throws IOException {
        List<ObjectNode> flags = flags();
        int outputs = 0;
        for (int copy = 0; written < count; copy++) {
            for (ObjectNode flag : flags) {
                if (written < count) {
                    outputs += copy(flag.deepCopy(), copy);
                }
            }
        }
        return outputs;
    }

    private static List<ObjectNode> flags() throws IOException {
        List<ObjectNode> flags = new ArrayList<>();
        for (String line : Files.readAllLines(DEMO.resolve("demo.flags.jsonl"))) {
            try {
                JsonNode flag = JsonMapper.shared().readTree(line);
                if (flag instanceof ObjectNode whole && whole.path("outputs").size() > 0) {
                    flags.add(whole);
                }
            } catch (JacksonException e) {
                // Some of the set is broken on purpose; this shift is about cases.
                continue;
            }
        }
        return flags;
    }

    private int copy(ObjectNode flag, int copy) throws IOException {
        for (String role : List.of("sources", "outputs")) {
            if (flag.path(role) instanceof ArrayNode media) {
                for (JsonNode medium : media) {
                    if (!(medium instanceof ObjectNode one) || !mark(one, copy)) {
                        return 0;
                    }
                }
            }
        }
        String id = flag.path("id").asString("") + "-" + copy;
        flag.put("id", id);
        flag.put(
                "flaggedAt",
                Instant.now().minus(5, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS) + "");
        flag.remove("generatedAt");
        for (JsonNode complaint : flag.path("complaints")) {
            if (complaint instanceof ObjectNode one) {
                one.put("id", one.path("id").asString("") + "-" + copy);
                one.put(
                        "receivedAt",
                        Instant.now().minus(4, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS)
                                + "");
            }
        }
        Files.writeString(drop.resolve("case-" + written + ".flag.json"), flag.toString());
        written++;
        return flag.path("outputs").size();
    }

    private boolean mark(ObjectNode medium, int copy) throws IOException {
        String file = medium.path("file").asString("");
        BufferedImage picture = pictures.computeIfAbsent(file, ManyDemoCases::read);
        if (picture == null) {
            return false;
        }
        byte[] png = marked(picture, written * 31 + copy);
        String sha256 = Digests.sha256(png);
        String name = "media/" + sha256.substring(0, 16) + ".png";
        Files.write(drop.resolve(name), png);
        medium.put("file", name);
        medium.put("sha256", sha256);
        medium.put("mediaType", "image/png");
        return true;
    }

    private static @Nullable BufferedImage read(String file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(DEMO.resolve(file))));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /// Magenta and green side by side average to grey: no veil can hold either.
    private static byte[] marked(BufferedImage picture, int number) {
        double scale =
                Math.min(1, (double) LONGEST / Math.max(picture.getWidth(), picture.getHeight()));
        int width = (int) Math.round(picture.getWidth() * scale);
        int height = (int) Math.round(picture.getHeight() * scale);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(picture, 0, 0, width, height, null);
        int left = (width - BLOCK * BLOCKS) / 2;
        int top = (height - BLOCK * BLOCKS) / 2;
        for (int y = 0; y < BLOCKS; y++) {
            for (int x = 0; x < BLOCKS; x++) {
                pen.setColor((x + y) % 2 == 0 ? Color.MAGENTA : Color.GREEN);
                pen.fillRect(left + x * BLOCK, top + y * BLOCK, BLOCK, BLOCK);
            }
        }
        pen.dispose();
        copy.setRGB(0, 0, number & 0xffffff);
        return PngWriter.png(width, height, bytes(copy));
    }

    private static byte[] bytes(BufferedImage picture) {
        int width = picture.getWidth();
        int[] argb = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        byte[] rgb = new byte[argb.length * 3];
        for (int i = 0; i < argb.length; i++) {
            rgb[3 * i] = (byte) (argb[i] >> 16);
            rgb[3 * i + 1] = (byte) (argb[i] >> 8);
            rgb[3 * i + 2] = (byte) argb[i];
        }
        return rgb;
    }
}

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Takes the pictures of the guides and of the README from where the tests painted them, with a
/// palette of 256 colours, so that they stay small. Run from the repository's root, after the tests
/// the operators' guide names: `java src/site/resources/CopyScreenshots.java`.
final class CopyScreenshots {
    private static final Path FROM = Path.of("target/screenshots");
    private static final Path GUIDES = Path.of("src/site/resources/images");
    private static final Path README = Path.of("assets/screenshots");
    private static final int COLOURS = 256;

    private static final List<String> PICTURES =
            List.of(
                    "desk",
                    "queue",
                    "ladder",
                    "family",
                    "settings",
                    "logbook",
                    "quality",
                    "filings");

    private CopyScreenshots() {}

    public static void main(String[] arguments) throws IOException {
        for (String language : List.of("en", "fr")) {
            for (String picture : PICTURES) {
                String name = picture + "-" + language + ".png";
                copy(FROM.resolve("guide-" + name), GUIDES.resolve(name));
            }
            copy(
                    FROM.resolve("settings-managed-look-" + language + "-100.png"),
                    GUIDES.resolve("settings-managed-" + language + ".png"));
        }
        for (String picture : List.of("desk", "logbook")) {
            copy(FROM.resolve("guide-" + picture + "-en.png"), README.resolve(picture + ".png"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        BufferedImage image = ImageIO.read(from.toFile());
        Files.createDirectories(to.getParent());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        Files.deleteIfExists(to);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(to.toFile())) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0);
            BufferedImage indexed = indexed(image);
            writer.write(
                    null,
                    new IIOImage(
                            indexed,
                            null,
                            writer.getDefaultImageMetadata(
                                    ImageTypeSpecifier.createFromRenderedImage(indexed), how)),
                    how);
        } finally {
            writer.dispose();
        }
        System.out.println(to + "  " + Files.size(to) / 1_024 + " KiB");
    }

    /// A colour and how often it is there.
    private record Shade(int rgb, int count) {
        int part(int shift) {
            return rgb >> shift & 255;
        }
    }

    private static BufferedImage indexed(BufferedImage image) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        List<Shade> shades = new ArrayList<>();
        counts.forEach((rgb, count) -> shades.add(new Shade(rgb, count)));
        int[] palette = palette(shades);
        Map<Integer, Integer> nearest = new HashMap<>();
        IndexColorModel colours = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        BufferedImage indexed =
                new BufferedImage(
                        image.getWidth(),
                        image.getHeight(),
                        BufferedImage.TYPE_BYTE_INDEXED,
                        colours);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y) & 0xffffff;
                int index = nearest.computeIfAbsent(rgb, each -> nearest(each, palette));
                indexed.getRaster().setSample(x, y, 0, index);
            }
        }
        return indexed;
    }

    /// Cut the colours in two where they differ most, again and again: the median cut of Heckbert,
    /// 1982. A box counts by its spread and, less, by how much of the picture it covers.
    private static int[] palette(List<Shade> shades) {
        List<List<Shade>> boxes = new ArrayList<>(List.of(shades));
        while (boxes.size() < COLOURS) {
            List<Shade> widest =
                    boxes.stream()
                            .filter(box -> box.size() > 1)
                            .max(Comparator.comparingDouble(CopyScreenshots::weight))
                            .orElse(null);
            if (widest == null) {
                break;
            }
            boxes.remove(widest);
            int shift = longest(widest);
            List<Shade> sorted = new ArrayList<>(widest);
            sorted.sort(Comparator.comparingInt(shade -> shade.part(shift)));
            int cut = median(sorted);
            boxes.add(new ArrayList<>(sorted.subList(0, cut)));
            boxes.add(new ArrayList<>(sorted.subList(cut, sorted.size())));
        }
        return boxes.stream().mapToInt(CopyScreenshots::mean).toArray();
    }

    private static double weight(List<Shade> box) {
        long pixels = box.stream().mapToLong(Shade::count).sum();
        return spread(box, longest(box)) * Math.pow(pixels, 0.8);
    }

    private static int longest(List<Shade> box) {
        int longest = 16;
        for (int shift : new int[] {8, 0}) {
            longest = spread(box, shift) > spread(box, longest) ? shift : longest;
        }
        return longest;
    }

    private static int spread(List<Shade> box, int shift) {
        int least = 255;
        int most = 0;
        for (Shade shade : box) {
            least = Math.min(least, shade.part(shift));
            most = Math.max(most, shade.part(shift));
        }
        return most - least;
    }

    private static int median(List<Shade> sorted) {
        double half = sorted.stream().mapToDouble(shade -> Math.sqrt(shade.count())).sum() / 2;
        double seen = 0;
        for (int i = 0; i < sorted.size() - 1; i++) {
            seen += Math.sqrt(sorted.get(i).count());
            if (seen >= half) {
                return i + 1;
            }
        }
        return sorted.size() - 1;
    }

    private static int mean(List<Shade> box) {
        long pixels = box.stream().mapToLong(Shade::count).sum();
        int mean = 0;
        for (int shift : new int[] {16, 8, 0}) {
            long sum =
                    box.stream().mapToLong(shade -> (long) shade.part(shift) * shade.count()).sum();
            mean |= (int) ((sum + pixels / 2) / pixels) << shift;
        }
        return mean;
    }

    private static int nearest(int rgb, int[] palette) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            long distance = 0;
            for (int shift : new int[] {16, 8, 0}) {
                long apart = (rgb >> shift & 255) - (palette[i] >> shift & 255);
                distance += apart * apart;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}

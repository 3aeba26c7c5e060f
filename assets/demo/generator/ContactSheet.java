import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Lays the pictures of the demo set out on sheets, for looking at all of them at once: `java
/// assets/demo/generator/ContactSheet.java assets/demo/media target/sheets`.
final class ContactSheet {
    private static final int ACROSS = 8;
    private static final int DOWN = 5;
    private static final int CELL = 236;

    public static void main(String[] arguments) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                if (!file.getFileName().toString().startsWith("hostile")) {
                    pictures.add(ImageIO.read(file.toFile()));
                }
            }
        }
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int perSheet = ACROSS * DOWN;
        for (int start = 0; start < pictures.size(); start += perSheet) {
            int end = Math.min(pictures.size(), start + perSheet);
            Path file = folder.resolve("sheet-%d.png".formatted(start / perSheet + 1));
            ImageIO.write(sheet(pictures.subList(start, end)), "png", file.toFile());
        }
    }

    private static BufferedImage sheet(List<BufferedImage> pictures) {
        BufferedImage sheet =
                new BufferedImage(ACROSS * CELL, DOWN * CELL, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        for (int i = 0; i < pictures.size(); i++) {
            BufferedImage picture = pictures.get(i);
            double longEdge = Math.max(picture.getWidth(), picture.getHeight());
            Image small =
                    picture.getScaledInstance(
                            (int) (picture.getWidth() * (CELL - 4) / longEdge),
                            (int) (picture.getHeight() * (CELL - 4) / longEdge),
                            Image.SCALE_AREA_AVERAGING);
            graphics.drawImage(small, i % ACROSS * CELL, i / ACROSS * CELL, null);
        }
        graphics.dispose();
        return sheet;
    }
}

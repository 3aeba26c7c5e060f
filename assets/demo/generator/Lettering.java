import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;

/// Letters made of strokes on a grid of 4 by 6: no font of the machine is used, so the pixels are
/// the same everywhere.
final class Lettering {
    private Lettering() {}

    private static final Map<Character, String> STROKES =
            Map.ofEntries(
                    Map.entry('A', "06 20 46|13 33"),
                    Map.entry('B', "00 06 36 45 44 33 03|00 30 41 42 33"),
                    Map.entry('C', "41 30 10 01 05 16 36 45"),
                    Map.entry('E', "40 00 06 46|03 33"),
                    Map.entry('G', "41 30 10 01 05 16 36 45 43 23"),
                    Map.entry('I', "20 26"),
                    Map.entry('L', "00 06 46"),
                    Map.entry('M', "06 00 23 40 46"),
                    Map.entry('N', "06 00 46 40"),
                    Map.entry('O', "10 30 41 45 36 16 05 01 10"),
                    Map.entry('P', "06 00 30 41 42 33 03"),
                    Map.entry('R', "06 00 30 41 42 33 03|23 46"),
                    Map.entry('S', "41 30 10 01 02 13 33 44 45 36 16 05"),
                    Map.entry('T', "00 40|20 26"),
                    Map.entry('U', "00 05 16 36 45 40"),
                    Map.entry('V', "00 26 40"),
                    Map.entry('X', "00 46|40 06"),
                    Map.entry('7', "00 40 16"));

    static Path2D words(String words) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < words.length(); i++) {
            String strokes = STROKES.getOrDefault(words.charAt(i), "");
            for (String stroke : strokes.split("\\|")) {
                boolean first = true;
                for (String point : stroke.split(" ")) {
                    if (point.length() == 2) {
                        double x = i * 5.6 + point.charAt(0) - '0';
                        double y = point.charAt(1) - '0';
                        if (first) {
                            path.moveTo(x, y);
                        } else {
                            path.lineTo(x, y);
                        }
                        first = false;
                    }
                }
            }
        }
        return path;
    }

    /// A cloth banner with words across the lower part of the picture.
    static void banner(Easel easel, String words) {
        double width = easel.width();
        double height = easel.height();
        easel.beginFigure();
        easel.layer(
                new AffineTransform(),
                new Easel.Relief(height * .02, .7, .4, .3),
                graphics -> {
                    graphics.setColor(new Color(0xF1EDE0));
                    graphics.fill(
                            Shapes.polygon(
                                    width * .06,
                                    height * .66,
                                    width * .5,
                                    height * .68,
                                    width * .94,
                                    height * .655,
                                    width * .95,
                                    height * .83,
                                    width * .5,
                                    height * .855,
                                    width * .05,
                                    height * .835));
                });
        easel.paint(graphics -> write(graphics, words, width, height));
    }

    private static void write(Graphics2D graphics, String words, double width, double height) {
        double length = words.length() * 5.6 - 1.6;
        double scale = Math.min(width * .76 / length, height * .1 / 6);
        graphics.translate(width * .5 - length * scale / 2, height * .762 - 3 * scale);
        graphics.scale(scale, scale);
        graphics.setColor(new Color(0x25252B));
        graphics.setStroke(Figure.round(1.1));
        graphics.draw(words(words));
    }
}

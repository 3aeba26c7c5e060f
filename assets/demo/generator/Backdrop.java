import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// Where a picture was taken. Painted in a space of 1 by 1 that is stretched over the easel.
enum Backdrop {
    BEACH,
    STREET,
    STUDIO,
    OFFICE,
    LIVING_ROOM,
    STAGE,
    STADIUM,
    PARK,
    POOL,
    CLASSROOM,
    HALL,
    KITCHEN;

    void paint(Easel easel, long seed) {
        Noise noise = new Noise(seed);
        easel.paint(graphics -> {
            graphics.transform(AffineTransform.getScaleInstance(easel.width(), easel.height()));
            switch (this) {
                case BEACH -> beach(graphics, noise);
                case STREET -> street(graphics, noise);
                case STUDIO -> studio(graphics, noise);
                case OFFICE -> office(graphics, noise);
                case LIVING_ROOM -> livingRoom(graphics, noise);
                case STAGE -> stage(graphics, noise);
                case STADIUM -> stadium(graphics, noise);
                case PARK -> park(graphics, noise);
                case POOL -> pool(graphics, noise);
                case CLASSROOM -> classroom(graphics);
                case HALL -> hall(graphics, noise);
                case KITCHEN -> kitchen(graphics, noise);
            }
        });
        texture(easel, seed);
    }

    /// Give sand, grass and plaster something to be made of.
    private void texture(Easel easel, long seed) {
        if (easel.flat()) {
            return;
        }
        double depth = this == BEACH || this == PARK || this == STADIUM ? .22 : .1;
        int[] pixels = easel.pixels();
        double scale = 1.0 / (easel.height() * .035);
        for (int y = 0; y < easel.height(); y++) {
            for (int x = 0; x < easel.width(); x++) {
                double n = Noise.layered(seed + 7, x * scale, y * scale * 2.2) - .5;
                int at = y * easel.width() + x;
                pixels[at] = Easel.scaled(pixels[at], 1 + depth * n);
            }
        }
    }

    private static void down(Graphics2D g, double top, double bottom, int from, int to) {
        g.setPaint(
                new GradientPaint(
                        0, (float) top, new Color(from), 0, (float) bottom, new Color(to)));
        g.fill(Shapes.box(0, top, 1, bottom - top));
    }

    private static void box(Graphics2D g, int color, double x, double y, double w, double h) {
        g.setColor(new Color(color));
        g.fill(Shapes.box(x, y, w, h));
    }

    private static void blob(
            Graphics2D g, int rgb, int alpha, double x, double y, double rx, double ry) {
        g.setColor(new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, alpha));
        g.fill(Shapes.oval(x, y, rx, ry));
    }

    private static void glow(Graphics2D g, int rgb, int alpha, double x, double y, double radius) {
        Color core = new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, alpha);
        Color edge = new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 0);
        g.setPaint(
                new RadialGradientPaint(
                        (float) x,
                        (float) y,
                        (float) radius,
                        new float[] {0, 1},
                        new Color[] {core, edge}));
        g.fill(Shapes.disc(x, y, radius));
    }

    private static void beach(Graphics2D g, Noise noise) {
        down(g, 0, .42, 0x7FB4DE, 0xDCEBF2);
        for (int i = 0; i < 9; i++) {
            double x = noise.next();
            blob(g, 0xFFFFFF, 60, x, .1 + noise.next() * .2, .1 + noise.next() * .1, .02);
        }
        g.setColor(new Color(0x6F8F86));
        g.fill(Shapes.polygon(0, .42, 0, .35, .12, .33, .25, .38, .36, .42));
        down(g, .42, .62, 0x2F7FA0, 0x6FC0C4);
        for (int i = 0; i < 26; i++) {
            double y = .43 + noise.next() * .18;
            blob(
                    g,
                    0xEAF7F7,
                    70,
                    noise.next(),
                    y,
                    .05 + noise.next() * .16,
                    .002 + (y - .42) * .02);
        }
        down(g, .6, 1, 0xE6D2A8, 0xCDAF7C);
        blob(g, 0xF4FAF8, 190, .3, .605, .5, .012);
        blob(g, 0xF4FAF8, 160, .8, .612, .4, .014);
        double px = noise.next() < .5 ? .14 : .86;
        box(g, 0x8A6A48, px - .006, .42, .012, .34);
        Path2D parasol = new Path2D.Double();
        parasol.moveTo(px - .15, .45);
        parasol.quadTo(px, .28, px + .15, .45);
        parasol.closePath();
        g.setColor(new Color(0xD8574A));
        g.fill(parasol);
        g.setColor(new Color(0xF3E9D8));
        g.fill(Shapes.polygon(px - .05, .45, px, .367, px + .05, .45));
        g.setColor(new Color(0, 0, 0, 40));
        g.fill(Shapes.oval(px + .03, .77, .16, .022));
        box(g, 0x3F86A8, px - .08, .755, .17, .02);
    }

    private static void street(Graphics2D g, Noise noise) {
        down(g, 0, .5, 0xC9D6E0, 0xE6E3DA);
        int[] walls = {0xB98C6E, 0x9AA3A8, 0xC7B79A, 0x8B6F66, 0xA9B0A2};
        double x = -.05;
        while (x < 1) {
            double width = .17 + noise.next() * .12;
            double top = noise.next() * .16;
            int wall = walls[noise.below(walls.length)];
            box(g, wall, x, top, width - .005, .76 - top);
            for (double wy = top + .05; wy < .52; wy += .12) {
                for (double wx = x + .025; wx < x + width - .05; wx += .07) {
                    box(g, noise.next() < .25 ? 0xF2DDA4 : 0x47545F, wx, wy, .038, .07);
                }
            }
            box(g, 0x32383E, x + .02, .6, width - .05, .16);
            box(g, noise.next() < .5 ? 0x9C3B34 : 0x2F5D57, x + .01, .57, width - .03, .035);
            x += width;
        }
        down(g, .75, .82, 0xB9B4AC, 0xA7A29A);
        down(g, .82, 1, 0x6E6F72, 0x55575B);
        for (int i = 0; i < 6; i++) {
            box(g, 0xD9D6CE, i * .2 + .02, .9, .09, .012);
        }
        double car = noise.next() < .5 ? -.06 : .74;
        g.setColor(new Color(0x35506E));
        g.fill(Shapes.oval(car + .16, .71, .11, .07));
        box(g, 0x35506E, car, .71, .33, .08);
        blob(g, 0x1B1C1F, 255, car + .07, .8, .03, .03);
        blob(g, 0x1B1C1F, 255, car + .26, .8, .03, .03);
        for (int i = 0; i < 12; i++) {
            glow(g, 0xFFE2A0, 90, noise.next(), .2 + noise.next() * .4, .02 + noise.next() * .02);
        }
    }

    private static void studio(Graphics2D g, Noise noise) {
        int[] hues = {0x8C95A3, 0xA89C90, 0x7F8F86, 0x9A8BA0, 0xB7B4AE};
        int hue = hues[noise.below(hues.length)];
        down(g, 0, .8, Easel.scaled(hue, .8), hue);
        down(g, .78, 1, Easel.scaled(hue, 1.05), Easel.scaled(hue, .75));
        glow(g, 0xFFFFFF, 110, .5, .38, .5);
        g.setPaint(
                new GradientPaint(0, .74f, new Color(0, 0, 0, 0), 0, .82f, new Color(0, 0, 0, 30)));
        g.fill(Shapes.box(0, .74, 1, .08));
    }

    private static void office(Graphics2D g, Noise noise) {
        down(g, 0, .78, 0xD5D8D6, 0xBEC3C1);
        down(g, .78, 1, 0x8A7B6B, 0x6B5E50);
        box(g, 0x5C6268, .52, .06, .44, .44);
        for (int i = 0; i < 3; i++) {
            box(g, 0xBFD6E4, .535 + i * .142, .08, .13, .4);
            for (int j = 0; j < 3; j++) {
                double h = .1 + noise.next() * .22;
                box(g, 0x8FA1AE, .54 + i * .142 + j * .04, .48 - h, .036, h);
            }
        }
        box(g, 0x7A5C40, .03, .1, .3, .66);
        int[] books = {0x9C3B34, 0x2F5D7A, 0xC79A3C, 0x4B6B4A, 0xE2DCCB, 0x52405E};
        for (int shelf = 0; shelf < 4; shelf++) {
            box(g, 0x4E3A29, .045, .12 + shelf * .16, .27, .13);
            for (double x = .05; x < .3; x += .022) {
                double h = .08 + noise.next() * .04;
                box(g, books[noise.below(6)], x, .25 + shelf * .16 - h, .018, h);
            }
        }
        box(g, 0x5A4634, .6, .7, .42, .045);
        box(g, 0x46372A, .63, .745, .03, .2);
        box(g, 0x1E2226, .74, .55, .15, .12);
        box(g, 0x1E2226, .805, .67, .02, .03);
        for (int i = 0; i < 9; i++) {
            blob(
                    g,
                    0x3F6B45,
                    255,
                    .42 + noise.between(-.04, .04),
                    .55 + noise.between(-.1, .08),
                    .018,
                    .06);
        }
        box(g, 0xB5714B, .39, .64, .06, .14);
    }

    private static void livingRoom(Graphics2D g, Noise noise) {
        int[] walls = {0xCDBFA8, 0xB9C2B2, 0xC9B2A6};
        int wall = walls[noise.below(3)];
        down(g, 0, .76, wall, Easel.scaled(wall, .88));
        down(g, .76, 1, 0x8A6446, 0x6C4C34);
        box(g, 0x4A3B2E, .3, .1, .22, .2);
        box(g, 0xE9E2D2, .312, .117, .196, .166);
        blob(g, 0x5D8AA0, 255, .38, .21, .05, .04);
        blob(g, 0xC98B4B, 255, .46, .18, .03, .03);
        glow(g, 0xFFE3A6, 190, .88, .28, .28);
        box(g, 0x3A2F28, .876, .32, .01, .46);
        g.setColor(new Color(0xF0DDB0));
        g.fill(Shapes.polygon(.83, .32, .845, .2, .915, .2, .93, .32));
        int sofa = noise.next() < .5 ? 0x4F6C73 : 0x7C5A52;
        box(g, Easel.scaled(sofa, .9), .08, .46, .7, .2);
        box(g, sofa, .06, .6, .74, .19);
        blob(g, Easel.scaled(sofa, 1.12), 255, .07, .63, .05, .12);
        blob(g, Easel.scaled(sofa, 1.12), 255, .79, .63, .05, .12);
        box(g, 0xC9A24C, .16, .52, .1, .11);
        blob(g, 0x9B4A44, 255, .45, .93, .5, .07);
        blob(g, 0xB9766A, 255, .45, .93, .4, .05);
    }

    private static void stage(Graphics2D g, Noise noise) {
        down(g, 0, .8, 0x1A1526, 0x2E2238);
        for (int i = 0; i < 22; i++) {
            double x = i / 22.0;
            g.setColor(new Color(120, 22, 40, i % 2 == 0 ? 150 : 95));
            g.fill(Shapes.box(x, 0, .03, .8));
        }
        down(g, .8, 1, 0x5A4030, 0x2F2018);
        for (int i = 0; i < 3; i++) {
            double x = .2 + i * .3;
            g.setColor(new Color(255, 236, 190, 34));
            g.fill(Shapes.polygon(x, -.05, x + .03, -.05, x + .22, .85, x - .2, .85));
        }
        for (int i = 0; i < 14; i++) {
            glow(
                    g,
                    noise.next() < .5 ? 0xFFD9A0 : 0xA0C4FF,
                    150,
                    noise.next(),
                    noise.next() * .16,
                    .035);
        }
        glow(g, 0xFFE9C4, 120, .5, .88, .4);
    }

    private static void stadium(Graphics2D g, Noise noise) {
        down(g, 0, .16, 0x9CC4E4, 0xD8E8F0);
        down(g, .14, .56, 0x4A4F5C, 0x6A6F7C);
        int[] crowd = {0xD8574A, 0xE9E2D2, 0x3F86A8, 0xC9A24C, 0x2A2D33, 0xB57A5A};
        for (int i = 0; i < 900; i++) {
            double y = .17 + noise.next() * .36;
            blob(g, crowd[noise.below(6)], 220, noise.next(), y, .008, .009);
        }
        down(g, .52, .58, 0xE2E2DE, 0xC7C9C7);
        box(g, 0x2F5D9A, .05, .53, .25, .04);
        box(g, 0xB3332F, .4, .53, .25, .04);
        box(g, 0x2F7A4A, .74, .53, .2, .04);
        for (int i = 0; i < 7; i++) {
            double y = .58 + i * .06;
            box(g, i % 2 == 0 ? 0x4F9A4A : 0x448A42, 0, y, 1, .061);
        }
        g.setColor(new Color(245, 245, 240, 210));
        g.fill(Shapes.polygon(.1, .58, .11, .58, .03, 1, .0, 1));
        g.fill(Shapes.box(0, .72, 1, .008));
    }

    private static void park(Graphics2D g, Noise noise) {
        down(g, 0, .5, 0xA8CBE0, 0xE4EDE2);
        down(g, .42, .6, 0x4E7A44, 0x5E8A4A);
        for (int i = 0; i < 70; i++) {
            int green = Easel.scaled(0x5E8F4E, .65 + noise.next() * .6);
            blob(
                    g,
                    green,
                    230,
                    noise.next(),
                    .2 + noise.next() * .28,
                    .05 + noise.next() * .05,
                    .06);
        }
        for (int i = 0; i < 5; i++) {
            box(g, 0x5C4632, noise.next(), .4, .02, .26);
        }
        down(g, .58, 1, 0x86AE5E, 0x5E8A42);
        g.setColor(new Color(0xCDBB98));
        g.fill(Shapes.polygon(.44, .58, .52, .58, .86, 1, .2, 1));
        for (int i = 0; i < 60; i++) {
            blob(
                    g,
                    noise.next() < .5 ? 0xF2E48A : 0xE9E9F2,
                    200,
                    noise.next(),
                    .62 + noise.next() * .36,
                    .004,
                    .005);
        }
    }

    private static void pool(Graphics2D g, Noise noise) {
        down(g, 0, .36, 0xBFDDEB, 0xE8EFEA);
        box(g, 0xEDE6DA, 0, .26, 1, .14);
        for (int i = 0; i < 5; i++) {
            box(g, 0x8FB7C4, .04 + i * .2, .1, .13, .2);
        }
        down(g, .4, .78, 0x2FA0BC, 0x6CD0D8);
        for (int i = 0; i < 60; i++) {
            double y = .41 + noise.next() * .36;
            blob(g, 0xE4FBFB, 90, noise.next(), y, .02 + noise.next() * .05, .003);
        }
        for (int i = 0; i < 3; i++) {
            box(g, 0xE0604A, 0, .48 + i * .1, 1, .006);
        }
        down(g, .78, 1, 0xE0D6C4, 0xC8BBA4);
        g.setColor(new Color(150, 138, 120, 120));
        for (int i = 0; i < 10; i++) {
            g.fill(Shapes.box(i * .11, .78, .004, .22));
        }
        g.fill(Shapes.box(0, .87, 1, .005));
    }

    private static void classroom(Graphics2D g) {
        down(g, 0, .8, 0xE9E2CF, 0xDCD3BC);
        box(g, 0x6B4A30, .1, .08, .8, .42);
        box(g, 0x2F5A48, .115, .095, .77, .39);
        box(g, 0xE9E9E0, .2, .46, .1, .012);
        for (int i = 0; i < 4; i++) {
            box(
                    g,
                    new int[] {0xE0604A, 0xF5D24A, 0x5DA0C8, 0x7AB068}[i],
                    .2 + i * .16,
                    .18,
                    .08,
                    .1);
        }
        down(g, .8, 1, 0xB08A5E, 0x94714A);
    }

    private static void hall(Graphics2D g, Noise noise) {
        down(g, 0, .8, 0x25405E, 0x3B5A7C);
        for (int i = 0; i < 4; i++) {
            double x = .06 + i * .25;
            box(g, 0xC9B07A, x, 0, .012, .8);
            int cloth = new int[] {0x8A2F36, 0xE5E0D2, 0x2F6B52, 0xC79A3C}[noise.below(4)];
            Shape flag = Shapes.polygon(x + .012, .08, x + .13, .12, x + .11, .46, x + .012, .5);
            g.setColor(new Color(cloth));
            g.fill(flag);
        }
        glow(g, 0xFFFFFF, 90, .5, .3, .4);
        down(g, .8, 1, 0x4A3A32, 0x2C221D);
    }

    private static void kitchen(Graphics2D g, Noise noise) {
        down(g, 0, .8, 0xE3E0D6, 0xCFCABC);
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 14; column++) {
                int tile = Easel.scaled(0xCFE0DE, .9 + noise.next() * .14);
                box(g, tile, column / 14.0 + .003, .3 + row * .06, .064, .054);
            }
        }
        box(g, 0x6C8A86, .02, .02, .4, .24);
        box(g, 0x6C8A86, .58, .02, .4, .24);
        box(g, 0xE9E4D8, 0, .6, 1, .035);
        box(g, 0x5C7A76, 0, .635, 1, .2);
        for (int i = 0; i < 5; i++) {
            box(g, 0x4A6662, i * .21 + .005, .65, .004, .18);
        }
        box(g, 0xB3262B, .12, .5, .035, .1);
        box(g, 0xEFEFEA, .125, .475, .022, .03);
        blob(g, 0x8A5A3A, 255, .8, .575, .07, .03);
        down(g, .83, 1, 0xA8997F, 0x8A7C66);
    }
}

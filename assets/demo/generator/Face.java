import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// Head, hair and whatever is worn on them. Coordinates are in heads from the crown.
final class Face {
    private final Figure figure;
    private final Person person;

    Face(Figure figure) {
        this.figure = figure;
        this.person = figure.person();
    }

    private void fill(Easel easel, double radius, double folds, Color color, Shape... shapes) {
        double head = figure.head();
        easel.layer(
                tilted(),
                new Easel.Relief(radius * head, 1.0, .32, folds),
                graphics -> {
                    graphics.setColor(color);
                    for (Shape shape : shapes) {
                        graphics.fill(shape);
                    }
                });
    }

    private AffineTransform tilted() {
        AffineTransform place = figure.place();
        place.rotate(figure.pose().tilt(), 0, 1.1);
        return place;
    }

    void drawBackHair(Easel easel) {
        Color hair = Easel.tone(person.hairColor(), .82);
        switch (person.hair()) {
            case LONG ->
                    fill(
                            easel,
                            .18,
                            .5,
                            hair,
                            Shapes.mirrored(
                                    0, -.1, .36, -.1, .5, .2, .5, .6, .52, 1.1, .7, 1.5, .56, 2.05,
                                    .4, 2.2, .2, 2.1, 0, 2.0));
            case BOB ->
                    fill(
                            easel,
                            .16,
                            .45,
                            hair,
                            Shapes.mirrored(
                                    0, -.08, .36, -.08, .5, .15, .5, .55, .52, .85, .5, 1.1, .34,
                                    1.2, .2, 1.2, .1, 1.15, 0, 1.15));
            case PONYTAIL ->
                    fill(
                            easel,
                            .12,
                            .5,
                            hair,
                            Shapes.limb(.25, .1, .14, .52, .5, .17, .5, 1.1, .14, .4, 1.6, .06));
            case BUN -> fill(easel, .12, .5, hair, Shapes.disc(.04, -.14, .22));
            case CURLY -> fill(easel, .12, .5, hair, curls(.46, .36));
            default -> {}
        }
    }

    void draw(Easel easel) {
        fill(
                easel,
                .05,
                0,
                Easel.tone(person.skin(), .94),
                Shapes.oval(-.37, .56, .06, .12),
                Shapes.oval(.37, .56, .06, .12));
        shadowUnderChin(easel);
        fill(easel, .17, 0, person.skin(), skull());
        blush(easel);
        features(easel);
        beard(easel);
        frontHair(easel);
        if (person.extra() == Person.Extra.GLASSES
                || person.extra() == Person.Extra.BEARD_GLASSES) {
            glasses(easel);
        }
        headwear(easel);
    }

    private Shape skull() {
        double jaw = person.jaw();
        return Shapes.mirrored(
                0, 0, .24, 0, .375, .16, .375, .44, .375, .62, .3 * jaw, .8, .2 * jaw, .92,
                .13 * jaw, 1.0, .06, 1.01, 0, 1.01);
    }

    private void shadowUnderChin(Easel easel) {
        easel.layer(
                tilted(),
                new Easel.Relief(1, 0, 0, 0),
                graphics -> {
                    graphics.setColor(Figure.shade(person.skin(), .62, easel.flat() ? 255 : 120));
                    graphics.fill(Shapes.oval(.03, 1.02, .2, .17));
                });
    }

    private void blush(Easel easel) {
        if (easel.flat()) {
            return;
        }
        easel.layer(
                tilted(),
                new Easel.Relief(1, 0, 0, 0),
                graphics -> {
                    Color cheek = mix(person.skin(), new Color(0xC0504A), .45);
                    for (int ring = 6; ring > 0; ring--) {
                        graphics.setColor(Figure.shade(cheek, 1, 13));
                        double r = .024 * ring;
                        graphics.fill(Shapes.oval(-.21, .66, r, r * .8));
                        graphics.fill(Shapes.oval(.21, .66, r, r * .8));
                    }
                    for (int ring = 5; ring > 0; ring--) {
                        graphics.setColor(Figure.shade(person.skin(), .7, 22));
                        graphics.fill(Shapes.oval(-.155, .475, .03 * ring, .018 * ring));
                        graphics.fill(Shapes.oval(.155, .475, .03 * ring, .018 * ring));
                    }
                });
    }

    private void features(Easel easel) {
        easel.layer(
                tilted(),
                new Easel.Relief(1, 0, 0, 0),
                graphics -> {
                    eye(graphics, -1);
                    eye(graphics, 1);
                    nose(graphics);
                    mouth(graphics);
                });
    }

    private void eye(Graphics2D graphics, int side) {
        double x = side * .155;
        double y = .485;
        Path2D almond = new Path2D.Double();
        almond.moveTo(x - .085, y + .008);
        almond.curveTo(x - .04, y - .058, x + .045, y - .058, x + .085, y + .002);
        almond.curveTo(x + .04, y + .038, x - .045, y + .04, x - .085, y + .008);
        graphics.setColor(new Color(0xEDE8E2));
        graphics.fill(almond);
        Shape clip = graphics.getClip();
        graphics.clip(almond);
        graphics.setColor(person.eyes());
        graphics.fill(Shapes.disc(x, y - .008, .042));
        graphics.setColor(new Color(0x120E0C));
        graphics.fill(Shapes.disc(x, y - .008, .02));
        graphics.setColor(new Color(255, 255, 255, 220));
        graphics.fill(Shapes.disc(x - .015, y - .024, .01));
        graphics.setClip(clip);
        graphics.setColor(new Color(0x2A1C16));
        graphics.setStroke(Figure.round(person.broad() ? .016 : .022));
        Path2D lid = new Path2D.Double();
        lid.moveTo(x - .088, y + .006);
        lid.curveTo(x - .04, y - .062, x + .045, y - .062, x + .09, y);
        graphics.draw(lid);
        graphics.setColor(Easel.tone(mix(person.hairColor(), person.skin(), .12), .85));
        graphics.setStroke(Figure.round(.022 * person.brow()));
        Path2D brow = new Path2D.Double();
        brow.moveTo(x - side * .085, .398);
        brow.quadTo(x + side * .03, .36, x + side * .11, .402);
        graphics.draw(brow);
    }

    private void nose(Graphics2D graphics) {
        graphics.setColor(Figure.shade(person.skin(), .66, 90));
        graphics.setStroke(Figure.round(.018));
        Path2D bridge = new Path2D.Double();
        bridge.moveTo(.035, .5);
        bridge.quadTo(.04, .6, .07, .66);
        graphics.draw(bridge);
        graphics.setColor(Figure.shade(person.skin(), .55, 150));
        Path2D base = new Path2D.Double();
        base.moveTo(-.062, .675);
        base.quadTo(-.03, .7, 0, .692);
        base.quadTo(.03, .7, .062, .675);
        graphics.draw(base);
    }

    private void mouth(Graphics2D graphics) {
        Color lip =
                mix(Easel.tone(person.skin(), .8), new Color(0x9A3A40), person.broad() ? .3 : .55);
        Path2D upper = new Path2D.Double();
        upper.moveTo(-.125, .79);
        upper.curveTo(-.07, .765, -.03, .752, 0, .765);
        upper.curveTo(.03, .752, .07, .765, .125, .79);
        upper.curveTo(.05, .812, -.05, .812, -.125, .79);
        graphics.setColor(Easel.tone(lip, .88));
        graphics.fill(upper);
        Path2D lower = new Path2D.Double();
        lower.moveTo(-.12, .793);
        lower.curveTo(-.05, .868, .05, .868, .12, .793);
        lower.curveTo(.05, .812, -.05, .812, -.12, .793);
        graphics.setColor(lip);
        graphics.fill(lower);
        graphics.setColor(Figure.shade(lip, .45, 200));
        graphics.setStroke(Figure.round(.012));
        Path2D line = new Path2D.Double();
        line.moveTo(-.13, .787);
        line.curveTo(-.05, .815, .05, .815, .13, .787);
        graphics.draw(line);
    }

    private void beard(Easel easel) {
        if (person.extra() != Person.Extra.BEARD && person.extra() != Person.Extra.BEARD_GLASSES) {
            return;
        }
        Shape mask =
                Shapes.less(
                        Shapes.both(skull(), Shapes.box(-1, .66, 2, 1)),
                        Shapes.oval(0, .52, .25, .2),
                        Shapes.oval(0, .795, .13, .06));
        fill(easel, .03, .5, mix(person.hairColor(), person.skin(), .12), mask);
    }

    private void frontHair(Easel easel) {
        Color hair = person.hairColor();
        switch (person.hair()) {
            case SHORT, CURLY ->
                    fill(
                            easel,
                            .1,
                            .55,
                            hair,
                            person.hair() == Person.Hair.CURLY
                                    ? Shapes.less(curls(.42, .2), Shapes.oval(0, .62, .31, .42))
                                    : cap(.3, .24));
            case PARTED, LONG, BOB, PONYTAIL, BUN -> fill(easel, .1, .5, hair, parted());
            case SCARF -> scarf(easel, hair);
            case BALD -> {}
        }
    }

    private static Shape cap(double width, double brow) {
        Shape crown =
                Shapes.mirrored(
                        0, -.09, .28, -.1, .45, .08, .42, .52, .4, .52, .39, .5, .38, .5, .2, .5,
                        .1, .5, 0, .5);
        return Shapes.less(
                crown,
                Shapes.oval(0, .66, width + .04, .66 - brow),
                Shapes.box(-width, .5, width * 2, .5));
    }

    private Shape parted() {
        double low =
                person.hair() == Person.Hair.BOB || person.hair() == Person.Hair.LONG ? .95 : .5;
        Path2D left = new Path2D.Double();
        left.moveTo(.1, -.09);
        left.curveTo(-.3, -.14, -.47, .1, -.45, low);
        left.curveTo(-.42, low + .1, -.36, low, -.355, low * .75);
        left.curveTo(-.36, .4, -.1, .34, .12, .12);
        left.closePath();
        Path2D right = new Path2D.Double();
        right.moveTo(.06, -.09);
        right.curveTo(.36, -.1, .48, .14, .45, low);
        right.curveTo(.42, low + .1, .36, low, .355, low * .75);
        right.curveTo(.36, .42, .24, .3, .1, .12);
        right.closePath();
        return Shapes.sum(left, right);
    }

    private static Shape curls(double reach, double bottom) {
        Shape all = Shapes.oval(0, .25, reach, .38);
        for (int i = 0; i < 15; i++) {
            double angle = Math.PI * (0.92 + i * 1.16 / 14);
            double x = StrictMath.cos(angle) * reach;
            double y = .3 + StrictMath.sin(angle) * (.42 + bottom * .1);
            all = Shapes.sum(all, Shapes.disc(x, y, .11 + .02 * (i % 3)));
        }
        return all;
    }

    private void scarf(Easel easel, Color cloth) {
        Shape hood =
                Shapes.mirrored(
                        0, -.1, .34, -.1, .5, .14, .5, .5, .52, .95, .6, 1.2, .85, 1.6, .7, 2.1, .3,
                        2.25, 0, 2.3);
        fill(easel, .17, .4, cloth, Shapes.less(hood, Shapes.oval(0, .56, .315, .45)));
        fill(
                easel,
                .06,
                .3,
                Easel.tone(cloth, .93),
                Shapes.limb(-.36, .9, .07, 0, 1.22, .1, .4, 1.35, .14, .6, 1.7, .1));
    }

    private void glasses(Easel easel) {
        easel.layer(
                tilted(),
                new Easel.Relief(figure.head() * .02, .4, .4, 0),
                graphics -> {
                    graphics.setColor(new Color(0x1E1E22));
                    graphics.setStroke(Figure.round(.022));
                    graphics.draw(Shapes.oval(-.16, .49, .125, .1));
                    graphics.draw(Shapes.oval(.16, .49, .125, .1));
                    Path2D bridge = new Path2D.Double();
                    bridge.moveTo(-.04, .475);
                    bridge.quadTo(0, .455, .04, .475);
                    graphics.draw(bridge);
                });
    }

    private void headwear(Easel easel) {
        Outfit.Hat hat = figure.outfit().hat();
        switch (hat) {
            case STRAW -> {
                Color straw = new Color(0xD9BE86);
                fill(easel, .08, .2, straw, Shapes.oval(0, .16, .82, .16));
                fill(
                        easel,
                        .14,
                        .2,
                        straw,
                        Shapes.mirrored(
                                0, -.32, .3, -.32, .4, -.1, .42, .16, .2, .22, .1, .22, 0, .22));
                fill(easel, .03, 0, new Color(0x7A3B34), Shapes.box(-.42, .02, .84, .12));
            }
            case CAP -> {
                Color cloth = new Color(0x2F4E7A);
                fill(
                        easel,
                        .14,
                        .1,
                        cloth,
                        Shapes.mirrored(
                                0, -.16, .3, -.16, .43, .02, .42, .26, .2, .2, .1, .18, 0, .18));
                fill(easel, .05, 0, Easel.tone(cloth, .8), Shapes.oval(.16, .24, .42, .09));
            }
            case PARTY -> {
                fill(
                        easel,
                        .12,
                        0,
                        new Color(0xE0559A),
                        Shapes.polygon(-.3, .12, .02, -.75, .32, .12));
                fill(
                        easel,
                        .04,
                        0,
                        new Color(0xF5D24A),
                        Shapes.disc(.02, -.75, .09),
                        Shapes.disc(-.08, -.1, .05),
                        Shapes.disc(.1, -.3, .05));
            }
            case BANDAGE ->
                    fill(
                            easel,
                            .05,
                            .2,
                            new Color(0xEFEBE2),
                            Shapes.both(
                                    Shapes.oval(0, .2, .42, .34),
                                    Shapes.polygon(-.6, .18, .6, .02, .6, .24, -.6, .4)));
            case STAGE_PAINT ->
                    fill(
                            easel,
                            .03,
                            .3,
                            new Color(0xB3262B),
                            Shapes.limb(-.26, .2, .05, -.24, .4, .045, -.27, .62, .03),
                            Shapes.limb(.2, .66, .03, .24, .8, .03));
            case NONE -> {}
        }
    }

    private static Color mix(Color a, Color b, double share) {
        return new Color(
                Easel.clamp(a.getRed() * (1 - share) + b.getRed() * share),
                Easel.clamp(a.getGreen() * (1 - share) + b.getGreen() * share),
                Easel.clamp(a.getBlue() * (1 - share) + b.getBlue() * share));
    }
}

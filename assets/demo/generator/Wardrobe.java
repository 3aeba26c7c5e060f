import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/// The clothes of one figure, over its body and under its arms and head.
record Wardrobe(Figure figure) {

    void draw(Easel easel) {
        Outfit outfit = figure.outfit();
        drawLower(easel, outfit);
        switch (outfit.top()) {
            case COAT, JACKET -> drawJacket(easel, outfit);
            case TEE -> drawPlain(easel, outfit, 3.98, .055);
            case TANK -> drawTank(easel, outfit);
            case DRESS -> drawSkirted(easel, outfit, .16);
            case TUNIC -> drawSkirted(easel, outfit, .1);
            case ROBE -> drawRobe(easel, outfit);
            case SARI -> drawSari(easel, outfit);
            case ONE_PIECE -> drawSwimsuit(easel, outfit);
            case SWIM_SHORTS -> drawShorts(easel, outfit.main(), 3.35, .1);
        }
    }

    private void drawLower(Easel easel, Outfit outfit) {
        if (outfit.lower() == Outfit.Lower.TROUSERS) {
            Color cloth = outfit.second();
            if (outfit.top() == Outfit.Top.JACKET) {
                cloth = Easel.tone(outfit.main(), .92);
            }
            Shape seat = Shapes.both(figure.torso(.03), Shapes.box(-2, 3.2, 4, 1));
            figure.fill(easel, .2, .3, cloth, seat, figure.leg(-1, .05), figure.leg(1, .05));
        } else if (outfit.lower() == Outfit.Lower.SHORTS) {
            drawShorts(easel, outfit.second(), 3.3, .08);
        }
    }

    private void drawShorts(Easel easel, Color cloth, double waist, double grow) {
        double knee = (figure.pose().leftLeg()[1] + figure.pose().rightLeg()[1]) / 2;
        double end = Math.min(4.95, 3.75 + (knee - 3.75) * .68);
        Shape keep = Shapes.box(-3, waist, 6, end - waist);
        Shape legs = Shapes.both(Shapes.sum(figure.leg(-1, grow), figure.leg(1, grow)), keep);
        Shape seat = Shapes.both(figure.torso(.04), keep);
        figure.fill(easel, .18, .3, cloth, seat, legs);
        figure.fill(
                easel,
                .04,
                0,
                Easel.tone(cloth, .75),
                Shapes.both(figure.torso(.045), Shapes.box(-2, waist, 4, .12)));
    }

    private Shape skirt(double hem, double flare, double waistY) {
        double w = figure.person().waist() + .06;
        double h = figure.person().hip() + .08;
        return Shapes.mirrored(
                0,
                waistY,
                w * .5,
                waistY,
                w,
                waistY,
                w,
                waistY + .05,
                w,
                waistY + .4,
                h,
                waistY + .5,
                h + flare * .2,
                waistY + .95,
                h + flare * .6,
                hem * .6 + waistY * .4,
                h + flare,
                hem - .5,
                h + flare,
                hem,
                h * .6,
                hem + .1,
                h * .2,
                hem + .06,
                0,
                hem + .06);
    }

    private Shape neckline(double width, double depth) {
        return Shapes.mirrored(
                0,
                .6,
                width,
                .6,
                width,
                1.0,
                width,
                1.25,
                width,
                depth - .12,
                width * .55,
                depth,
                0,
                depth);
    }

    private void drawPlain(Easel easel, Outfit outfit, double end, double grow) {
        Shape body = Shapes.both(figure.torso(grow), Shapes.box(-2, 1, 4, end - 1));
        figure.fill(easel, .24, .25, outfit.main(), Shapes.less(body, neckline(.26, 1.5)));
        figure.fill(
                easel,
                .03,
                0,
                Easel.tone(outfit.main(), .86),
                Shapes.both(body, Shapes.less(neckline(.3, 1.56), neckline(.26, 1.5))));
    }

    private void drawTank(Easel easel, Outfit outfit) {
        Shape body = Shapes.both(figure.torso(.03), Shapes.box(-2, 1, 4, 2.75));
        double arm = figure.person().shoulder();
        Shape cut =
                Shapes.less(
                        body,
                        neckline(.3, 1.75),
                        Shapes.oval(-arm - .02, 1.72, .3, .48),
                        Shapes.oval(arm + .02, 1.72, .3, .48));
        figure.fill(easel, .24, .22, outfit.main(), cut);
        figure.fill(
                easel, .02, 0, new Color(0xF2F2EE), Shapes.both(cut, Shapes.box(-2, 2.28, 4, .14)));
    }

    private void drawSkirted(Easel easel, Outfit outfit, double flare) {
        drawPlain(easel, outfit, 3.2, .05);
        figure.fill(
                easel,
                .26,
                .42,
                outfit.main(),
                Shapes.sum(skirt(outfit.hem(), flare + .12, 2.7), waistFill()));
        figure.layer(
                easel,
                .03,
                .6,
                .2,
                0,
                graphics -> {
                    graphics.setColor(Easel.tone(outfit.main(), .7));
                    if (outfit.top() == Outfit.Top.DRESS) {
                        graphics.fill(Shapes.both(figure.torso(.07), Shapes.box(-2, 2.72, 4, .11)));
                    } else {
                        graphics.setStroke(Figure.round(.02));
                        Path2D placket = new Path2D.Double();
                        placket.moveTo(0, 1.55);
                        placket.lineTo(0, 2.3);
                        graphics.draw(placket);
                        for (int i = 0; i < 3; i++) {
                            graphics.fill(Shapes.disc(0, 1.7 + i * .25, .03));
                        }
                    }
                });
    }

    private Shape waistFill() {
        return Shapes.both(figure.torso(.06), Shapes.box(-2, 2.6, 4, .6));
    }

    private void drawJacket(Easel easel, Outfit outfit) {
        boolean coat = outfit.top() == Outfit.Top.COAT;
        Color shirt = coat ? new Color(0x9FA8B2) : new Color(0xE9ECEF);
        figure.fill(
                easel,
                .2,
                .15,
                shirt,
                Shapes.both(figure.torso(.03), Shapes.box(-.55, 1.2, 1.1, 2.3)));
        if (!coat) {
            figure.fill(
                    easel,
                    .05,
                    .2,
                    outfit.second(),
                    Shapes.polygon(-.07, 1.44, .07, 1.44, .11, 2.5, 0, 2.72, -.11, 2.5));
        }
        Shape upper = Shapes.both(figure.torso(.09), Shapes.box(-2, 1, 4, 2.4));
        Shape opening =
                Shapes.polygon(-.27, 1.0, .27, 1.0, .24, 1.42, .02, coat ? 2.1 : 2.75, -.24, 1.42);
        Shape body = Shapes.sum(upper, skirt(outfit.hem(), coat ? .16 : .03, 2.7), waistFill());
        figure.fill(easel, .26, .3, outfit.main(), Shapes.less(body, opening));
        figure.fill(
                easel,
                .05,
                .1,
                Easel.tone(outfit.main(), .9),
                Shapes.polygon(-.24, 1.3, -.5, 1.62, -.38, 1.85, -.02, coat ? 2.12 : 2.77),
                Shapes.polygon(.24, 1.3, .5, 1.62, .38, 1.85, .04, coat ? 2.12 : 2.77));
        drawFastening(easel, outfit, coat);
    }

    private void drawFastening(Easel easel, Outfit outfit, boolean coat) {
        figure.layer(
                easel,
                .02,
                .5,
                .2,
                0,
                graphics -> {
                    graphics.setColor(Easel.tone(outfit.main(), .45));
                    graphics.setStroke(Figure.round(.022));
                    Path2D edge = new Path2D.Double();
                    edge.moveTo(.03, coat ? 2.12 : 2.78);
                    edge.lineTo(.05, outfit.hem() - .05);
                    graphics.draw(edge);
                    for (int i = 0; i < (coat ? 4 : 2); i++) {
                        graphics.fill(Shapes.disc(-.06, (coat ? 2.35 : 2.95) + i * .38, .045));
                    }
                    pocket(graphics, -1);
                    pocket(graphics, 1);
                    if (coat) {
                        graphics.fill(Shapes.both(figure.torso(.1), Shapes.box(-2, 2.78, 4, .13)));
                    }
                });
    }

    private static void pocket(Graphics2D graphics, int side) {
        Path2D line = new Path2D.Double();
        line.moveTo(side * .28, 3.5);
        line.lineTo(side * .56, 3.42);
        graphics.draw(line);
    }

    private void drawRobe(Easel easel, Outfit outfit) {
        Shape upper = Shapes.both(figure.torso(.1), Shapes.box(-2, 1, 4, 2.2));
        Shape opening = Shapes.polygon(-.24, 1.0, .24, 1.0, .2, 1.4, .02, 1.9, -.2, 1.4);
        Shape body = Shapes.sum(upper, skirt(outfit.hem(), .14, 2.7), waistFill());
        figure.fill(easel, .26, .35, outfit.main(), Shapes.less(body, opening));
        figure.fill(
                easel,
                .05,
                .2,
                Easel.tone(outfit.main(), .93),
                Shapes.limb(-.27, 1.2, .09, -.2, 1.5, .1, .08, 2.3, .1, .2, 2.8, .09),
                Shapes.limb(.27, 1.2, .09, .2, 1.5, .1, 0, 1.95, .08));
        figure.fill(
                easel,
                .05,
                .1,
                outfit.second(),
                Shapes.both(figure.torso(.13), Shapes.box(-2, 2.72, 4, .2)),
                Shapes.limb(.12, 2.85, .07, .2, 3.3, .06, .18, 3.75, .06));
    }

    private void drawSari(Easel easel, Outfit outfit) {
        Color blouse = outfit.second();
        Shape upper = Shapes.both(figure.torso(.05), Shapes.box(-2, 1, 4, 2.3));
        figure.fill(easel, .22, .15, blouse, Shapes.less(upper, neckline(.28, 1.55)));
        figure.fill(
                easel,
                .26,
                .5,
                outfit.main(),
                Shapes.sum(skirt(outfit.hem(), .2, 2.75), waistFill()));
        Shape drape = Shapes.limb(.66, 1.6, .2, .25, 2.1, .36, -.25, 2.7, .38, -.5, 3.2, .3);
        figure.fill(easel, .14, .45, outfit.main(), Shapes.both(drape, figure.torso(.09)));
        figure.fill(
                easel,
                .05,
                .2,
                outfit.second(),
                Shapes.both(
                        skirt(outfit.hem(), .2, 2.75), Shapes.box(-2, outfit.hem() - .2, 4, .2)));
    }

    /// A closed one-piece swimsuit: opaque, with straps, side panels and modest leg openings.
    private void drawSwimsuit(Easel easel, Outfit outfit) {
        double arm = figure.person().shoulder();
        Shape body = Shapes.both(figure.torso(.02), Shapes.box(-2, 1.3, 4, 3));
        Shape suit =
                Shapes.less(
                        body,
                        neckline(.27, 1.88),
                        Shapes.oval(-arm + .03, 1.55, .27, .62),
                        Shapes.oval(arm - .03, 1.55, .27, .62),
                        Shapes.oval(-.82, 4.22, .56, .52),
                        Shapes.oval(.82, 4.22, .56, .52));
        figure.fill(easel, .2, .1, outfit.main(), suit);
        figure.fill(
                easel, .02, 0, outfit.second(), Shapes.both(suit, Shapes.box(-2, 2.74, 4, .08)));
    }
}

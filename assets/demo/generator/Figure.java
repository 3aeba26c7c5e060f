import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.function.Consumer;

/// One whole figure on an easel: body first, then clothes, arms and head.
///
/// @param x middle of the body in pixels
/// @param y crown of the head in pixels
/// @param head height of the head in pixels; an adult is seven and a half of them
record Figure(Person person, Outfit outfit, Pose pose, double x, double y, double head) {

    void draw(Easel easel) {
        easel.beginFigure();
        Face face = new Face(this);
        face.drawBackHair(easel);
        drawLegs(easel);
        drawTorso(easel);
        new Wardrobe(this).draw(easel);
        drawArm(easel, -1);
        drawArm(easel, 1);
        face.draw(easel);
    }

    AffineTransform place() {
        return new AffineTransform(head, 0, 0, head, x, y);
    }

    /// Paint one modelled layer in heads. Radius is in heads too.
    void layer(
            Easel easel,
            double radius,
            double strength,
            double shadow,
            double folds,
            Consumer<Graphics2D> painter) {
        easel.layer(place(), new Easel.Relief(radius * head, strength, shadow, folds), painter);
    }

    void fill(Easel easel, double radius, double folds, Color color, Shape... shapes) {
        layer(
                easel,
                radius,
                1.1,
                0.34,
                folds,
                graphics -> {
                    graphics.setColor(color);
                    for (Shape shape : shapes) {
                        graphics.fill(shape);
                    }
                });
    }

    Shape torso(double grow) {
        double s = person.shoulder() + grow;
        double w = person.waist() + grow;
        double h = person.hip() + grow;
        return Shapes.mirrored(
                0.16, 1.12, .22, 1.42, s * .68, 1.36, s - .03, 1.56, s + .06, 1.66, s * .98, 2.0,
                s * .9, 2.2, w * 1.2, 2.5, w, 2.6, w, 2.82, w, 3.1, h, 3.3, h, 3.68, h, 3.92, .4,
                4.08, 0, 4.08);
    }

    private void drawLegs(Easel easel) {
        boolean bare = outfit.lower() == Outfit.Lower.BARE || outfit.beach();
        fill(easel, .2, 0, person.skin(), leg(-1, 0), leg(1, 0));
        boolean shoes = !(bare && (outfit.beach() || outfit.top() == Outfit.Top.ROBE));
        Color color = shoes ? new Color(0x2A2522) : person.skin();
        fill(easel, .07, 0, color, foot(-1, shoes), foot(1, shoes));
    }

    Shape leg(int side, double grow) {
        double[] joints = side < 0 ? pose.leftLeg() : pose.rightLeg();
        double k = person.limb();
        double hipX = side * person.hip() * .49;
        double midX = (hipX + joints[0]) / 2;
        double calfX = joints[0] * .62 + joints[2] * .38 + side * .02;
        double calfY = joints[1] * .62 + joints[3] * .38;
        return Shapes.limb(
                hipX,
                3.75,
                .32 + grow,
                midX,
                (3.75 + joints[1]) / 2,
                .27 * k + grow,
                joints[0],
                joints[1],
                .185 * k + grow,
                calfX,
                calfY,
                .19 * k + grow,
                joints[2],
                joints[3],
                .105 * k + grow * 1.15);
    }

    private Shape foot(int side, boolean shoe) {
        double[] joints = side < 0 ? pose.leftLeg() : pose.rightLeg();
        double out = side * .1;
        double size = shoe ? .13 : .11;
        return Shapes.limb(
                joints[2],
                joints[3] + .06,
                size,
                joints[2] + out * .6,
                joints[3] + .2,
                size * 1.05,
                joints[2] + out * 1.6,
                joints[3] + .34,
                size * .95);
    }

    private void drawTorso(Easel easel) {
        Shape neck = Shapes.limb(0, .8, .19, 0, 1.15, .18, 0, 1.36, .23);
        fill(
                easel,
                .18,
                0,
                person.skin(),
                torso(0),
                neck,
                arm(-1, 0, 1),
                arm(1, 0, 1),
                hand(-1),
                hand(1));
        layer(
                easel,
                .05,
                0,
                0,
                0,
                graphics -> {
                    graphics.setColor(shade(person.skin(), .72, 70));
                    graphics.setStroke(round(.03));
                    Path2D bones = new Path2D.Double();
                    bones.moveTo(-.12, 1.5);
                    bones.quadTo(-.35, 1.46, -.55, 1.52);
                    bones.moveTo(.12, 1.5);
                    bones.quadTo(.35, 1.46, .55, 1.52);
                    graphics.draw(bones);
                });
    }

    /// The part of an arm that is in front of the clothes.
    private void drawArm(Easel easel, int side) {
        double[] joints = side < 0 ? pose.leftArm() : pose.rightArm();
        boolean crosses = side * joints[2] < person.hip() + .25;
        if (crosses || outfit.sleeve() == 2) {
            fill(
                    easel,
                    .12,
                    0,
                    person.skin(),
                    hand(side),
                    Shapes.limb(
                            joints[0],
                            joints[1],
                            .13 * person.limb(),
                            (joints[0] + joints[2]) / 2,
                            (joints[1] + joints[3]) / 2,
                            .13,
                            joints[2],
                            joints[3],
                            .085));
        }
        drawFingers(easel, side);
        if (outfit.sleeve() > 0) {
            double reach = outfit.sleeve() == 1 ? .36 : .94;
            layer(
                    easel,
                    .15,
                    .85,
                    .22,
                    .28,
                    graphics -> {
                        graphics.setColor(outfit.main());
                        graphics.fill(arm(side, .055, reach));
                    });
        }
    }

    /// The arm down to a share of its length.
    Shape arm(int side, double grow, double share) {
        double[] joints = side < 0 ? pose.leftArm() : pose.rightArm();
        double k = person.limb();
        double sx = side * (person.shoulder() - .17);
        double sy = 1.75;
        double ex = joints[0];
        double ey = joints[1];
        if (share <= .5) {
            double t = share * 2;
            double cx = sx + (ex - sx) * t;
            double cy = sy + (ey - sy) * t;
            return Shapes.limb(sx, sy, .19 * k + grow, cx, cy, .17 * k + grow * 1.3);
        }
        double t = (share - .5) * 2;
        return Shapes.limb(
                sx,
                sy,
                .19 * k + grow,
                (sx + ex) / 2,
                (sy + ey) / 2,
                .175 * k + grow,
                ex,
                ey,
                .13 * k + grow,
                ex + (joints[2] - ex) * t * .4,
                ey + (joints[3] - ey) * t * .4,
                .135 * k + grow,
                ex + (joints[2] - ex) * t,
                ey + (joints[3] - ey) * t,
                .085 * k + grow);
    }

    private Shape hand(int side) {
        double[] joints = side < 0 ? pose.leftArm() : pose.rightArm();
        double[] along = forearm(joints);
        double px = -along[1] * side * -1;
        double py = along[0] * side * -1;
        double x = joints[2];
        double y = joints[3];
        return Shapes.sum(
                Shapes.limb(
                        x,
                        y,
                        .085,
                        x + along[0] * .16,
                        y + along[1] * .16,
                        .115,
                        x + along[0] * .36,
                        y + along[1] * .36,
                        .075,
                        x + along[0] * .44,
                        y + along[1] * .44,
                        .05),
                Shapes.limb(
                        x + along[0] * .06,
                        y + along[1] * .06,
                        .06,
                        x + along[0] * .2 + px * .14,
                        y + along[1] * .2 + py * .14,
                        .045,
                        x + along[0] * .28 + px * .15,
                        y + along[1] * .28 + py * .15,
                        .035));
    }

    private void drawFingers(Easel easel, int side) {
        double[] joints = side < 0 ? pose.leftArm() : pose.rightArm();
        double[] along = forearm(joints);
        layer(
                easel,
                .02,
                0,
                0,
                0,
                graphics -> {
                    graphics.setColor(shade(person.skin(), .6, 110));
                    graphics.setStroke(round(.014));
                    for (int finger = -1; finger <= 1; finger++) {
                        double ox = -along[1] * finger * .05;
                        double oy = along[0] * finger * .05;
                        Path2D line = new Path2D.Double();
                        line.moveTo(
                                joints[2] + along[0] * .24 + ox, joints[3] + along[1] * .24 + oy);
                        line.lineTo(
                                joints[2] + along[0] * .42 + ox, joints[3] + along[1] * .42 + oy);
                        graphics.draw(line);
                    }
                });
    }

    private static double[] forearm(double[] joints) {
        double dx = joints[2] - joints[0];
        double dy = joints[3] - joints[1];
        double length = StrictMath.sqrt(dx * dx + dy * dy);
        return new double[] {dx / length, dy / length};
    }

    static Color shade(Color color, double factor, int alpha) {
        Color tone = Easel.tone(color, factor);
        return new Color(tone.getRed(), tone.getGreen(), tone.getBlue(), alpha);
    }

    static BasicStroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}

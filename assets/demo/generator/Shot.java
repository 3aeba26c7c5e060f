import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/// One picture as it was taken or generated: a place, people in it and how the picture ended up.
///
/// @param zoom 1 shows the whole figure, 2.6 head and shoulders
record Shot(
        int width,
        int height,
        Backdrop backdrop,
        List<Actor> actors,
        double zoom,
        boolean flat,
        boolean grey,
        Prop prop,
        String banner,
        long seed) {

    /// Somebody in the picture; x is the share of the width, size a share of the usual.
    record Actor(Person person, Outfit outfit, Pose pose, double x, double size) {
        Actor dressed(Outfit other) {
            return new Actor(person, other, pose, x, size);
        }
    }

    enum Prop {
        NONE,
        LECTERN,
        KETCHUP,
        BALL,
        MICROPHONE,
        STICKS,
        STICKS_HATS,
        MOSAIC
    }

    Shot {
        actors = List.copyOf(actors);
    }

    static Shot of(int width, int height, Backdrop backdrop, Actor... actors) {
        long seed = backdrop.ordinal() * 977L + width * 31L + height + actors.length;
        return new Shot(
                width, height, backdrop, List.of(actors), 1, false, false, Prop.NONE, "", seed);
    }

    Shot zoomed(double other) {
        return new Shot(width, height, backdrop, actors, other, flat, grey, prop, banner, seed);
    }

    Shot drawn() {
        return new Shot(width, height, backdrop, actors, zoom, true, grey, prop, banner, seed);
    }

    Shot grey(boolean other) {
        return new Shot(width, height, backdrop, actors, zoom, flat, other, prop, banner, seed);
    }

    Shot with(Prop other) {
        return new Shot(width, height, backdrop, actors, zoom, flat, grey, other, banner, seed);
    }

    Shot banner(String words) {
        return new Shot(width, height, backdrop, actors, zoom, flat, grey, prop, words, seed);
    }

    Shot at(Backdrop other) {
        return new Shot(width, height, other, actors, zoom, flat, grey, prop, banner, seed);
    }

    Shot seed(long other) {
        return new Shot(width, height, backdrop, actors, zoom, flat, grey, prop, banner, other);
    }

    /// Everybody in other clothes; the bodies, poses and place stay.
    Shot dressed(Outfit... outfits) {
        List<Actor> others = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            others.add(actors.get(i).dressed(outfits[Math.min(i, outfits.length - 1)]));
        }
        return new Shot(width, height, backdrop, others, zoom, flat, grey, prop, banner, seed);
    }

    Shot hat(Outfit.Hat hat) {
        List<Actor> others = new ArrayList<>(actors);
        others.set(0, actors.getFirst().dressed(actors.getFirst().outfit().with(hat)));
        return new Shot(width, height, backdrop, others, zoom, flat, grey, prop, banner, seed);
    }

    Shot headOf(Person other) {
        List<Actor> others = new ArrayList<>(actors);
        Actor first = actors.getFirst();
        others.set(
                0,
                new Actor(
                        first.person().withHeadOf(other),
                        first.outfit(),
                        first.pose(),
                        first.x(),
                        first.size()));
        return new Shot(width, height, backdrop, others, zoom, flat, grey, prop, banner, seed);
    }

    Easel render() {
        Easel easel = new Easel(width, height, flat);
        backdrop.paint(easel, seed);
        easel.soften(height * .004 * zoom * zoom);
        for (Actor actor : actors) {
            draw(easel, actor);
        }
        foreground(easel);
        if (!banner.isEmpty()) {
            Lettering.banner(easel, banner);
        }
        Darkroom.finish(easel, flat, grey, seed);
        return easel;
    }

    private void draw(Easel easel, Actor actor) {
        double head = height * .116 * actor.size() * zoom;
        double seat = actor.pose() == Pose.SIT ? .87 : 1;
        double feet = height * .955;
        double crown = zoom > 1.2 ? height * .13 : feet - 7.35 * head * seat;
        double x = width * actor.x();
        if (zoom <= 1.2) {
            easel.groundShadow(x + head * .3, feet - head * .1, head * 1.9, head * .32, .55);
        }
        new Figure(actor.person(), actor.outfit(), actor.pose(), x, crown, head).draw(easel);
    }

    private void foreground(Easel easel) {
        easel.beginFigure();
        switch (prop) {
            case LECTERN -> prop(easel, this::lectern);
            case KETCHUP -> prop(easel, this::ketchup);
            case BALL -> prop(easel, this::ball);
            case MICROPHONE -> prop(easel, this::microphone);
            case STICKS -> easel.paint(graphics -> sticks(graphics, false));
            case STICKS_HATS -> easel.paint(graphics -> sticks(graphics, true));
            case MOSAIC -> easel.paint(this::mosaic);
            case NONE -> {}
        }
    }

    private void prop(Easel easel, java.util.function.Consumer<Graphics2D> painter) {
        easel.layer(
                java.awt.geom.AffineTransform.getScaleInstance(height, height),
                new Easel.Relief(height * .012, .8, .3, .08),
                painter);
    }

    /// A class photo as a sign would show it: discs and lines.
    private void sticks(Graphics2D g, boolean hats) {
        Noise noise = new Noise(seed);
        g.setStroke(Figure.round(height * .014));
        for (int i = 0; i < 7; i++) {
            double x = width * (.14 + i * .12);
            double y = height * (.57 + noise.next() * .05);
            double r = height * .042;
            g.setColor(new Color(0x2B3440));
            Path2D lines = new Path2D.Double();
            lines.moveTo(x, y + r);
            lines.lineTo(x, y + r * 4.6);
            lines.lineTo(x - r, y + r * 7.6);
            lines.moveTo(x, y + r * 4.6);
            lines.lineTo(x + r, y + r * 7.6);
            lines.moveTo(x - r * 1.3, y + r * (2 + 2 * noise.next()));
            lines.lineTo(x, y + r * 2);
            lines.lineTo(x + r * 1.3, y + r * (2 + 2 * noise.next()));
            g.draw(lines);
            g.fill(Shapes.disc(x, y, r));
            if (hats) {
                g.setColor(new Color(i % 2 == 0 ? 0xE0559A : 0xF5A84A));
                g.fill(Shapes.polygon(x - r, y - r * .6, x, y - r * 2.8, x + r, y - r * .6));
            }
        }
    }

    /// Plain squares: what stands where a picture of another kind would be.
    private void mosaic(Graphics2D g) {
        Noise noise = new Noise(seed);
        double cell = height / 12.0;
        for (double y = cell * 2; y < height - cell * 2.5; y += cell) {
            for (double x = cell * 2; x < width - cell * 2.5; x += cell) {
                int tone = (int) noise.between(90, 170);
                int blue = tone + (int) noise.between(-16, 24);
                g.setColor(new Color(tone, tone - 6, blue));
                g.fill(Shapes.box(x, y, cell * .94, cell * .94));
            }
        }
    }

    private double middle() {
        return width * actors.getFirst().x() / height;
    }

    private void lectern(Graphics2D g) {
        double x = middle();
        double top = zoom > 1.2 ? .68 : .5;
        g.setColor(new Color(0x6B4428));
        g.fill(Shapes.polygon(x - .2, top + .05, x + .2, top + .05, x + .17, 1.02, x - .17, 1.02));
        g.setColor(new Color(0x8A5A36));
        g.fill(Shapes.polygon(x - .24, top + .06, x - .2, top, x + .2, top, x + .24, top + .06));
        g.setColor(new Color(0xD9C48A));
        g.fill(Shapes.disc(x, top + .2, .07));
        g.setColor(new Color(0x6B4428));
        g.fill(Shapes.disc(x, top + .2, .045));
        g.setColor(new Color(0x1C1D20));
        g.setStroke(Figure.round(.008));
        Path2D stalk = new Path2D.Double();
        stalk.moveTo(x - .05, top + .01);
        stalk.quadTo(x - .06, top - .06, x - .02, top - .09);
        g.draw(stalk);
        g.fill(Shapes.oval(x - .015, top - .1, .018, .024));
    }

    private void ketchup(Graphics2D g) {
        double x = middle() + .2;
        g.setColor(new Color(0xB3262B));
        g.fill(Shapes.limb(x, .505, .013, x, .53, .022, x, .59, .024));
        g.setColor(new Color(0xEFEFEA));
        g.fill(Shapes.limb(x, .475, .005, x, .497, .009));
        g.fill(Shapes.box(x - .021, .54, .042, .035));
    }

    private void ball(Graphics2D g) {
        double x = middle() + .2;
        g.setColor(new Color(0xF0EFEA));
        g.fill(Shapes.disc(x, .9, .05));
        g.setColor(new Color(0x24262B));
        g.fill(Shapes.disc(x, .9, .016));
        g.fill(Shapes.disc(x - .035, .88, .01));
        g.fill(Shapes.disc(x + .03, .925, .01));
    }

    private void microphone(Graphics2D g) {
        double x = middle() - .16;
        g.setColor(new Color(0x1C1D20));
        g.fill(Shapes.box(x - .005, .36, .01, .6));
        g.fill(Shapes.oval(x, .97, .07, .014));
        g.setColor(new Color(0x4A4C52));
        g.fill(Shapes.oval(x + .01, .34, .02, .03));
    }
}

import java.awt.Color;

/// Who is drawn: skin, head and build. Lengths elsewhere are in heads; all people are invented.
record Person(
        Color skin,
        Hair hair,
        Color hairColor,
        boolean broad,
        double jaw,
        double brow,
        Color eyes,
        Extra extra) {

    enum Hair {
        SHORT,
        BOB,
        LONG,
        BUN,
        CURLY,
        BALD,
        SCARF,
        PONYTAIL,
        PARTED
    }

    enum Extra {
        NONE,
        BEARD,
        GLASSES,
        BEARD_GLASSES
    }

    /// The ten swatches of the Monk Skin Tone scale.
    private static final int[] MONK = {
        0xF6EDE4, 0xF3E7DB, 0xF7EAD0, 0xEADABA, 0xD7BD96, 0xA07E56, 0x825C43, 0x604134, 0x3A312A,
        0x292420
    };

    private static final Color[] HAIR = {
        new Color(0x2A1D17),
        new Color(0x4A2F1E),
        new Color(0x7A4E2A),
        new Color(0xC49A58),
        new Color(0x8E8A86),
        new Color(0x9A4A26),
        new Color(0x16130F)
    };

    /// A tone of the Monk scale, 1–10; the lightest get some blood so that they do not read as wax.
    static Color monk(int tone) {
        Color swatch = new Color(MONK[tone - 1]);
        if (tone > 5) {
            return Easel.tone(swatch, tone > 8 ? 1.4 : 1.08);
        }
        return new Color(
                Easel.clamp(swatch.getRed() * 0.97),
                Easel.clamp(swatch.getGreen() * 0.845),
                Easel.clamp(swatch.getBlue() * 0.78));
    }

    static Color hair(int shade) {
        return HAIR[shade];
    }

    static Person woman(int tone, Hair hair, int shade) {
        return new Person(
                monk(tone),
                hair,
                hair(shade),
                false,
                0.96 + 0.02 * (tone % 3),
                0.8 + 0.1 * (shade % 3),
                new Color(0x4A3A2A),
                Extra.NONE);
    }

    static Person man(int tone, Hair hair, int shade) {
        return new Person(
                monk(tone),
                hair,
                hair(shade),
                true,
                1.1,
                1.3 + 0.1 * (shade % 3),
                new Color(0x3A3024),
                Extra.NONE);
    }

    Person with(Extra other) {
        return new Person(skin, hair, hairColor, broad, jaw, brow, eyes, other);
    }

    /// The face and hair of somebody else on this body, in this body's own skin tone.
    Person withHeadOf(Person other) {
        return new Person(
                other.skin,
                other.hair,
                other.hairColor,
                broad,
                other.jaw,
                other.brow,
                other.eyes,
                other.extra);
    }

    double shoulder() {
        return broad ? 0.92 : 0.76;
    }

    double waist() {
        return broad ? 0.62 : 0.5;
    }

    double hip() {
        return broad ? 0.62 : 0.67;
    }

    double limb() {
        return broad ? 1.1 : 0.94;
    }
}

import java.awt.Color;

/// What a figure wears. Everybody wears something opaque, always.
///
/// @param sleeve 0 none, 1 short, 2 long
/// @param hem where a skirt, tunic or coat ends, in heads from the crown; 0 for none
record Outfit(Top top, Lower lower, int sleeve, double hem, Color main, Color second, Hat hat) {

    enum Top {
        COAT,
        JACKET,
        TEE,
        DRESS,
        ONE_PIECE,
        SWIM_SHORTS,
        TANK,
        ROBE,
        TUNIC,
        SARI
    }

    enum Lower {
        TROUSERS,
        SHORTS,
        BARE
    }

    enum Hat {
        NONE,
        STRAW,
        CAP,
        PARTY,
        BANDAGE,
        STAGE_PAINT
    }

    static Color rgb(int rgb) {
        return new Color(rgb);
    }

    static Outfit coat(int color) {
        return new Outfit(Top.COAT, Lower.TROUSERS, 2, 5.35, rgb(color), rgb(0x2C2F38), Hat.NONE);
    }

    static Outfit suit(int color) {
        return new Outfit(Top.JACKET, Lower.TROUSERS, 2, 4.25, rgb(color), rgb(0x8E2F35), Hat.NONE);
    }

    static Outfit tee(int color, int jeans) {
        return new Outfit(Top.TEE, Lower.TROUSERS, 1, 0, rgb(color), rgb(jeans), Hat.NONE);
    }

    static Outfit dress(int color) {
        return new Outfit(Top.DRESS, Lower.BARE, 1, 5.5, rgb(color), rgb(0x33261F), Hat.NONE);
    }

    static Outfit swimsuit(int color) {
        return new Outfit(Top.ONE_PIECE, Lower.BARE, 0, 0, rgb(color), rgb(0xF4F1EA), Hat.NONE);
    }

    static Outfit swimShorts(int color) {
        return new Outfit(Top.SWIM_SHORTS, Lower.BARE, 0, 0, rgb(color), rgb(0xF4F1EA), Hat.NONE);
    }

    static Outfit kit(int color) {
        return new Outfit(Top.TANK, Lower.SHORTS, 0, 0, rgb(color), rgb(0x20242C), Hat.NONE);
    }

    static Outfit robe(int color) {
        return new Outfit(Top.ROBE, Lower.BARE, 2, 5.6, rgb(color), rgb(0xB9AFA2), Hat.NONE);
    }

    static Outfit tunic(int color, int trousers) {
        return new Outfit(Top.TUNIC, Lower.TROUSERS, 2, 5.05, rgb(color), rgb(trousers), Hat.NONE);
    }

    static Outfit sari(int color, int border) {
        return new Outfit(Top.SARI, Lower.BARE, 1, 6.75, rgb(color), rgb(border), Hat.NONE);
    }

    Outfit with(Hat other) {
        return new Outfit(top, lower, sleeve, hem, main, second, other);
    }

    boolean beach() {
        return top == Top.ONE_PIECE || top == Top.SWIM_SHORTS;
    }

    boolean skirted() {
        return lower == Lower.BARE && hem > 0;
    }
}

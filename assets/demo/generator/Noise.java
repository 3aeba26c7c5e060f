/// Seeded randomness of our own, so that the set is the same on every machine and run.
final class Noise {
    private long state;

    Noise(long seed) {
        state = mix(seed + 0x9E3779B97F4A7C15L);
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// A number in [0, 1).
    double next() {
        state += 0x9E3779B97F4A7C15L;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * next();
    }

    int below(int bound) {
        return (int) (next() * bound);
    }

    /// Nearly normal with deviation 1: the sum of four uniforms is near enough for film grain.
    double grain() {
        return (next() + next() + next() + next() - 2) * 1.732;
    }

    private static double lattice(long seed, int x, int y) {
        return (mix(seed * 31 + x * 0x1F123BB5L + y * 0x5BD1E995L) >>> 11) * 0x1.0p-53;
    }

    /// Value noise in [0, 1) at a point, smooth over one unit.
    static double at(long seed, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double u = smooth(x - column);
        double v = smooth(y - row);
        double top = lerp(lattice(seed, column, row), lattice(seed, column + 1, row), u);
        double low = lerp(lattice(seed, column, row + 1), lattice(seed, column + 1, row + 1), u);
        return lerp(top, low, v);
    }

    /// Three octaves of value noise, in [0, 1).
    static double layered(long seed, double x, double y) {
        return at(seed, x, y) * 0.57
                + at(seed + 1, x * 2.1, y * 2.1) * 0.29
                + at(seed + 2, x * 4.3, y * 4.3) * 0.14;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double lerp(double a, double b, double t) {
        return a + (b - a) * t;
    }
}

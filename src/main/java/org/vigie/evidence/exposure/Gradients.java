package org.vigie.evidence.exposure;

/// How strongly a plane rises at each pixel and in which direction, and where it rises in more than
/// one.
final class Gradients {
    private static final int WAYS = Landmark.DIRECTIONS;
    private static final int SPACING = 4;
    private static final int POOL = 2;

    /// No more than this part of a look comes from one direction at one place: a single strong edge
    /// must not drown the rest (Lowe 2004, §6.1).
    private static final float MOST = 0.2f;

    private final int width;
    private final int height;
    private final float[] dx;
    private final float[] dy;

    Gradients(Plane plane) {
        width = plane.width();
        height = plane.height();
        dx = new float[width * height];
        dy = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                dx[at] = plane.at(x + 1, y) - plane.at(x - 1, y);
                dy[at] = plane.at(x, y + 1) - plane.at(x, y - 1);
            }
        }
    }

    /// Return what the surroundings of a pixel look like: 4 × 4 places four pixels apart, each the
    /// gradients of 5 × 5 pixels by direction, weighted 1 2 3 2 1 across and down. Of unit length,
    /// whatever the contrast.
    float[] look(int x, int y) {
        float[] look = new float[Landmark.LOOK];
        for (int row = 0; row < Landmark.GRID; row++) {
            for (int column = 0; column < Landmark.GRID; column++) {
                int to = (row * Landmark.GRID + column) * WAYS;
                pool(x + column * SPACING - 6, y + row * SPACING - 6, look, to);
            }
        }
        level(look);
        for (int i = 0; i < look.length; i++) {
            look[i] = Math.min(look[i], MOST);
        }
        level(look);
        return look;
    }

    private void pool(int x, int y, float[] look, int to) {
        for (int down = -POOL; down <= POOL; down++) {
            int row = Math.clamp(y + down, 0, height - 1) * width;
            for (int across = -POOL; across <= POOL; across++) {
                int at = row + Math.clamp(x + across, 0, width - 1);
                int weight = (POOL + 1 - Math.abs(down)) * (POOL + 1 - Math.abs(across));
                float strength = weight * (float) Math.sqrt(dx[at] * dx[at] + dy[at] * dy[at]);
                if (strength > 0) {
                    float turn = eighths(dx[at], dy[at]);
                    int way = (int) turn;
                    float rest = turn - way;
                    look[to + way % WAYS] += strength * (1 - rest);
                    look[to + (way + 1) % WAYS] += strength * rest;
                }
            }
        }
    }

    /// The direction of a vector in eighths of a turn, 0–8, within 0.005 of an eighth turn times
    /// eight: within each eighth the angle is taken from the ratio of the sides by a parabola.
    static float eighths(float x, float y) {
        float wide = Math.abs(x);
        float high = Math.abs(y);
        float ratio = Math.min(wide, high) / Math.max(wide, high);
        float part = ratio * (1.273f - 0.273f * ratio);
        float inQuarter = wide >= high ? part : 2 - part;
        float inHalf = x >= 0 ? inQuarter : 4 - inQuarter;
        return y >= 0 ? inHalf : 8 - inHalf;
    }

    private static void level(float[] look) {
        float sum = 0;
        for (float value : look) {
            sum += value * value;
        }
        float factor = sum > 0 ? (float) (1 / Math.sqrt(sum)) : 0;
        for (int i = 0; i < look.length; i++) {
            look[i] *= factor;
        }
    }

    /// Return how far from a flat or merely striped place each pixel is: the smaller eigenvalue of
    /// the structure tensor around it (Shi and Tomasi 1994).
    Plane corners() {
        Plane xx = product(dx, dx);
        Plane yy = product(dy, dy);
        Plane xy = product(dx, dy);
        Plane corners = new Plane(width, height);
        for (int i = 0; i < corners.values().length; i++) {
            float half = (xx.values()[i] + yy.values()[i]) / 2;
            float apart = (xx.values()[i] - yy.values()[i]) / 2;
            float cross = xy.values()[i];
            corners.values()[i] = half - (float) Math.sqrt(apart * apart + cross * cross);
        }
        return corners;
    }

    private Plane product(float[] one, float[] other) {
        Plane product = new Plane(width, height);
        for (int i = 0; i < one.length; i++) {
            product.values()[i] = one[i] * other[i];
        }
        return product.softened().softened();
    }
}

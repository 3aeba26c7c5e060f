package org.vigie.evidence.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds places to recognise a picture by, at several sizes and spread over the whole of it, so
/// that an edited part never holds most of them.
final class Landmarks {
    private static final double STEP = 0.75;
    private static final int LEVELS = 6;
    private static final int MARGIN = 5;
    private static final int SMALLEST = 24;

    /// Corner strength below which there is nothing but noise and compression: about two grey
    /// levels of contrast.
    private static final float FAINTEST = 16;

    /// Places kept in each field of a 6 × 6 grid, from the finest level to the coarsest.
    private static final int[] PER_FIELD = {4, 3, 2, 2, 1, 1};

    private static final int FIELDS = 6;

    private Landmarks() {}

    /// Find the landmarks of a luminance plane, at most a few hundred.
    static List<Landmark> of(Plane luminance) {
        List<Landmark> found = new ArrayList<>();
        Plane level = luminance.softened();
        for (int i = 0; i < LEVELS; i++) {
            level(level, (double) luminance.width() / level.width(), PER_FIELD[i], found);
            int width = (int) Math.round(level.width() * STEP);
            int height = (int) Math.round(level.height() * STEP);
            if (Math.min(width, height) < SMALLEST) {
                break;
            }
            level = level.softened().shrunk(width, height);
        }
        return found;
    }

    private static void level(Plane plane, double reach, int most, List<Landmark> found) {
        Gradients gradients = new Gradients(plane);
        Plane corners = gradients.corners();
        for (int fy = 0; fy < FIELDS; fy++) {
            for (int fx = 0; fx < FIELDS; fx++) {
                for (int at : best(corners, fx, fy, most)) {
                    int x = at % plane.width();
                    int y = at / plane.width();
                    found.add(
                            new Landmark(
                                    (x + 0.5) * reach - 0.5,
                                    (y + 0.5) * reach - 0.5,
                                    reach,
                                    gradients.look(x, y)));
                }
            }
        }
    }

    private static List<Integer> best(Plane corners, int fx, int fy, int most) {
        int width = corners.width();
        List<Integer> peaks = new ArrayList<>();
        int right = Math.min((fx + 1) * width / FIELDS, width - MARGIN);
        int bottom = Math.min((fy + 1) * corners.height() / FIELDS, corners.height() - MARGIN);
        for (int y = Math.max(fy * corners.height() / FIELDS, MARGIN); y < bottom; y++) {
            for (int x = Math.max(fx * width / FIELDS, MARGIN); x < right; x++) {
                if (peak(corners, x, y)) {
                    peaks.add(y * width + x);
                }
            }
        }
        peaks.sort(Comparator.comparingDouble(at -> -corners.values()[at]));
        return peaks.subList(0, Math.min(most, peaks.size()));
    }

    private static boolean peak(Plane corners, int x, int y) {
        float value = corners.at(x, y);
        if (value < FAINTEST) {
            return false;
        }
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                if (corners.at(x + dx, y + dy) > value) {
                    return false;
                }
            }
        }
        return true;
    }
}

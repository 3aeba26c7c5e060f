package org.vigie.evidence.exposure;

/// A place in a picture that can be told from others, and what its surroundings look like.
///
/// @param x pixels of the finest level, from the middle of the first pixel
/// @param reach how many of those pixels one pixel of its own level covers
/// @param look sixteen places around it times eight directions, of unit length
record Landmark(double x, double y, double reach, float[] look) {
    static final int GRID = 4;
    static final int DIRECTIONS = 8;
    static final int LOOK = GRID * GRID * DIRECTIONS;

    /// Return how alike the surroundings of two places are, 0–1.
    static float likeness(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < LOOK; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        return a + b + c + d;
    }

    /// Return what the surroundings look like in a mirror: columns change sides, and so do
    /// directions.
    float[] mirroredLook() {
        float[] mirrored = new float[LOOK];
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                for (int way = 0; way < DIRECTIONS; way++) {
                    int to = (row * GRID + GRID - 1 - column) * DIRECTIONS;
                    int turned = (DIRECTIONS / 2 - way + DIRECTIONS) % DIRECTIONS;
                    mirrored[to + turned] = look[(row * GRID + column) * DIRECTIONS + way];
                }
            }
        }
        return mirrored;
    }
}

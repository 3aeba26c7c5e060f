package org.vigie.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The one thing that is read from EXIF.
final class Exif {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;

    private Exif() {}

    /// Return the orientation that a TIFF structure names, 1–8; 1 when it names none or is damaged.
    static int orientation(byte[] bytes, int from, int length) {
        try {
            ByteBuffer tiff = ByteBuffer.wrap(bytes, from, length).slice();
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int at = tiff.getInt(4);
            int entries = tiff.getShort(at) & 0xffff;
            for (int i = 0; i < entries; i++) {
                int entry = at + 2 + i * 12;
                if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                    return tiff.getShort(entry + 2) == SHORT
                            ? checked(tiff.getShort(entry + 8))
                            : Orientation.UPRIGHT;
                }
            }
        } catch (IndexOutOfBoundsException e) {
            return Orientation.UPRIGHT;
        }
        return Orientation.UPRIGHT;
    }

    private static int checked(int orientation) {
        return orientation >= 1 && orientation <= 8 ? orientation : Orientation.UPRIGHT;
    }
}

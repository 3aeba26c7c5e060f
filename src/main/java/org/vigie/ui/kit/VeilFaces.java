package org.vigie.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.WritableImage;
import org.vigie.review.Veil;

/// Veils that were drawn lately, so that one that comes up again is not drawn again. It holds
/// nothing but veils, and forgets the ones longest out of use when they are more than it may hold.
///
/// Any thread may ask: what is likely to be shown next can be drawn beforehand.
public final class VeilFaces {
    /// What the lists of a window may keep: some screens full of thumbnails of 88 pixels an edge,
    /// 31 KB each.
    private static final long OF_LISTS = 4L << 20;

    private static final int BYTES_A_PIXEL = 4;

    private final long budget;
    private final Map<Key, WritableImage> drawn = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /// @param budget bytes of pixels kept at most; a veil larger than that is drawn and not kept
    public VeilFaces(long budget) {
        this.budget = budget;
    }

    /// Return a store for the thumbnails of one list.
    public static VeilFaces ofLists() {
        return new VeilFaces(OF_LISTS);
    }

    private record Key(Veil veil, int edge, boolean square) {}

    /// Return a veil as [VeilImage#of] draws it.
    public WritableImage whole(Veil veil, int longEdge) {
        return drawn(new Key(veil, longEdge, false));
    }

    /// Return a veil as [VeilImage#square] draws it.
    public WritableImage square(Veil veil, int edge) {
        return drawn(new Key(veil, edge, true));
    }

    private WritableImage drawn(Key key) {
        synchronized (drawn) {
            WritableImage known = drawn.get(key);
            if (known != null) {
                return known;
            }
        }
        WritableImage image =
                key.square()
                        ? VeilImage.square(key.veil(), key.edge())
                        : VeilImage.of(key.veil(), key.edge());
        keep(key, image);
        return image;
    }

    private void keep(Key key, WritableImage image) {
        synchronized (drawn) {
            if (size(image) <= budget && drawn.put(key, image) == null) {
                held += size(image);
            }
            var oldest = drawn.values().iterator();
            while (held > budget) {
                held -= size(oldest.next());
                oldest.remove();
            }
        }
    }

    /// Return the bytes of the pixels that are kept.
    public long held() {
        synchronized (drawn) {
            return held;
        }
    }

    private static long size(WritableImage image) {
        return BYTES_A_PIXEL * (long) (image.getWidth() * image.getHeight());
    }
}

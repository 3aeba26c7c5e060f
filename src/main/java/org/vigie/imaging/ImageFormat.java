package org.vigie.imaging;

import java.util.Locale;

/// The picture formats that are opened. Everything else is refused by name.
public enum ImageFormat {
    JPEG,
    PNG,
    WEBP,
    GIF,
    TIFF,
    BMP;

    /// Return the word for logs and JSON, such as `jpeg`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

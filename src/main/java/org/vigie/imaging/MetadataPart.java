package org.vigie.imaging;

/// A part of a picture file that makes no pixel, as found: nothing in it has been checked.
///
/// @param bytes its content, without the marker or chunk header that announced it
public record MetadataPart(Kind kind, byte[] bytes) {

    /// What a part claims to hold.
    public enum Kind {
        /// A TIFF structure of camera settings.
        EXIF,
        /// A whole TIFF file, whose first directory describes it.
        TIFF,
        /// An XML packet.
        XMP,
        /// Photoshop's image resources, IPTC among them.
        PHOTOSHOP,
        /// One segment of a JUMBF box that goes on over several (ISO 19566-5, in JPEG APP11): "JP",
        /// instance, sequence number, then box bytes.
        JUMBF_SEGMENT,
        /// A whole JUMBF box.
        JUMBF,
        /// Keyword, zero, Latin-1 text.
        PNG_TEXT,
        /// Keyword, zero, method, deflated Latin-1 text.
        PNG_DEFLATED_TEXT,
        /// Keyword, zero, flag, method, language, zero, translated keyword, zero, UTF-8 text.
        PNG_INTERNATIONAL_TEXT,
        /// Free text without a name.
        COMMENT
    }
}

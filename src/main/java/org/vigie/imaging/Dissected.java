package org.vigie.imaging;

/// A picture file taken apart: what it claims, and only those of its bytes that its reader needs.
/// Metadata, comments, thumbnails, further frames and anything appended are left behind.
///
/// @param header of the whole canvas
/// @param body a file of the same format, made of checked parts
/// @param icc the colour profile as found, empty when there is none
/// @param left where the decoded pixels lie on the canvas
/// @param top where the decoded pixels lie on the canvas
/// @param inverted whether inks are stored the Adobe way, 255 for no ink
/// @param direct whether the reader can fill packed RGB itself
record Dissected(
        ImageHeader header,
        byte[] body,
        byte[] icc,
        int left,
        int top,
        boolean inverted,
        boolean direct) {

    static Dissected of(ImageHeader header, byte[] body, byte[] icc, boolean direct) {
        return new Dissected(header, body, icc, 0, 0, true, direct);
    }
}

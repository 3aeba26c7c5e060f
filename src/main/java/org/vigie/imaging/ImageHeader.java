package org.vigie.imaging;

/// What a picture file claims before any pixel is read.
///
/// @param width pixels across as stored
/// @param height pixels down as stored
/// @param orientation EXIF orientation, 1–8; from 5 on, the upright picture has the edges swapped
public record ImageHeader(ImageFormat format, int width, int height, int orientation) {}

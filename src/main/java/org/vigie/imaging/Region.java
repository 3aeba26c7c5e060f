package org.vigie.imaging;

/// A part of a picture, in pixels.
public record Region(int left, int top, int width, int height) {

    /// All of a picture.
    public static Region whole(int width, int height) {
        return new Region(0, 0, width, height);
    }

    /// The middle of a picture. Where it cannot lie exactly in the middle, an even number of pixels
    /// stays at the left and above, as torchvision's CenterCrop does.
    public static Region middle(int width, int height, int ofWidth, int ofHeight) {
        int left = (int) Math.rint((ofWidth - width) / 2.0);
        int top = (int) Math.rint((ofHeight - height) / 2.0);
        return new Region(left, top, width, height);
    }
}

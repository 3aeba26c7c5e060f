package org.vigie.imaging;

import org.vigie.review.FaultException;

/// Turns untrusted bytes into bounded pixels.
public interface Decoder {

    /// Decode a whole picture, upright and in sRGB. Of an animation, the first frame.
    ///
    /// @param backdrop what transparent pixels are laid over
    /// @throws FaultException when the bytes are not a whole picture within the limits; no part of
    ///   a picture is ever returned
    Picture decode(byte[] bytes, Backdrop backdrop) throws FaultException;

    /// Decode a whole picture over mid-grey.
    default Picture decode(byte[] bytes) throws FaultException {
        return decode(bytes, Backdrop.GREY);
    }
}

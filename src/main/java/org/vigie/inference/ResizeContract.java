package org.vigie.inference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an upright picture of any size becomes the pixels a model takes.
///
/// @param shortEdge short-edge-center-crop: length of the short edge before the crop; left out, the
///   input's edge divided by `cropPct`, rounded down
/// @param cropPct share of the short edge the crop keeps, 0–1; left out, 1
/// @param stage1 width and height of a first, stretched picture that is then cropped in its middle
/// @param antialias whether shrinking averages all pixels it covers; left out, yes for `area`, no
///   otherwise
/// @param padColor red, green, blue 0–255 beside the picture; left out, black
/// @param padMultiple pad-multiple: edges are padded at right and bottom to a multiple of it
/// @param longEdge keep-aspect and pad-multiple: longest edge of the picture fed; a smaller picture
///   keeps its size
/// @param multipleOf keep-aspect: edges are rounded to a multiple of it
/// @param alphaBackground what transparent pixels are laid over, red, green, blue 0–255; left out,
///   mid-grey
/// @param jpegRoundTrip stretch: whether the resized picture goes through JPEG of quality 75 before
///   its middle is cut out, as it did in training
/// @param exifOrientation whether the picture is fed upright; left out, it is
public record ResizeContract(
        Mode mode,
        Interpolation interpolation,
        @Nullable Boolean antialias,
        @Nullable Integer shortEdge,
        @Nullable Double cropPct,
        List<Integer> stage1,
        List<Integer> padColor,
        @Nullable Integer padMultiple,
        @Nullable Integer longEdge,
        @Nullable Integer multipleOf,
        List<Integer> alphaBackground,
        @Nullable Boolean jpegRoundTrip,
        @Nullable ExifOrientation exifOrientation) {

    public ResizeContract {
        stage1 = List.copyOf(stage1);
        padColor = List.copyOf(padColor);
        alphaBackground = List.copyOf(alphaBackground);
    }

    /// How the shape is made to fit.
    public enum Mode {
        @JsonProperty("stretch")
        STRETCH,
        @JsonProperty("short-edge-center-crop")
        SHORT_EDGE_CENTER_CROP,
        @JsonProperty("letterbox-center")
        LETTERBOX_CENTER,
        @JsonProperty("letterbox-top-left")
        LETTERBOX_TOP_LEFT,
        @JsonProperty("pad-square-center")
        PAD_SQUARE_CENTER,
        @JsonProperty("pad-square-top-left")
        PAD_SQUARE_TOP_LEFT,
        @JsonProperty("pad-multiple")
        PAD_MULTIPLE,
        @JsonProperty("keep-aspect")
        KEEP_ASPECT
    }

    /// How pixels are made when resizing.
    public enum Interpolation {
        @JsonProperty("nearest")
        NEAREST,
        @JsonProperty("bilinear")
        BILINEAR,
        @JsonProperty("bicubic")
        BICUBIC,
        @JsonProperty("area")
        AREA
    }

    /// What is done about a camera's orientation mark.
    public enum ExifOrientation {
        @JsonProperty("apply")
        APPLY,
        @JsonProperty("ignore")
        IGNORE
    }

    /// Return whether shrinking averages all pixels it covers.
    public boolean smooth() {
        return antialias == null ? interpolation == Interpolation.AREA : antialias;
    }
}

package org.vigie.inference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one input tensor, and how a pixel becomes a number in it.
///
/// A value v of a pixel (0–255) is fed as `(v / 255 - mean) / std` where the range is 0..1, and as
/// `(v - mean) / std` where it is 0..255. Means and deviations are in the order of the channels as
/// the model takes them: for BGR, blue first.
///
/// @param width columns the model takes; -1 where it takes any number; for a head, the length of
///   the embedding
/// @param height rows the model takes; -1 where it takes any number; for a head, 1
/// @param batch whether several pictures may go in one run; left out, one
/// @param mean three numbers, or none for no mean
/// @param std three numbers above 0, or none for 1
public record InputContract(
        String name,
        DataType dtype,
        Layout layout,
        int width,
        int height,
        @Nullable Batch batch,
        ChannelOrder channelOrder,
        Range range,
        List<Double> mean,
        List<Double> std) {

    public InputContract {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
    }

    /// Return whether several pictures may go in one run.
    public boolean batched() {
        return batch == Batch.DYNAMIC;
    }

    /// Number types a model may take or give.
    public enum DataType {
        @JsonProperty("float32")
        FLOAT32,
        @JsonProperty("float16")
        FLOAT16,
        @JsonProperty("uint8")
        UINT8
    }

    /// Order of the dimensions.
    public enum Layout {
        @JsonProperty("NCHW")
        NCHW,
        @JsonProperty("NHWC")
        NHWC
    }

    /// Size of the first dimension.
    public enum Batch {
        @JsonProperty("fixed1")
        FIXED1,
        @JsonProperty("dynamic")
        DYNAMIC
    }

    /// Order of the channels.
    public enum ChannelOrder {
        @JsonProperty("RGB")
        RGB,
        @JsonProperty("BGR")
        BGR
    }

    /// What black and white are before mean and deviation.
    public enum Range {
        @JsonProperty("0..1")
        UNIT,
        @JsonProperty("0..255")
        BYTES
    }
}

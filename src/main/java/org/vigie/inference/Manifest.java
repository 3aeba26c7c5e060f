package org.vigie.inference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What a model file is, what it takes and gives, and what it must compute. Unknown fields and
/// unknown words are refused, never guessed.
///
/// @param id file-name safe
/// @param bytes size of the model file
/// @param sha256 lower-case hex of the model file
/// @param cells cells on the long edge, 0 unless the task is a veil
/// @param colour whether a veil keeps colour
public record Manifest(
        int manifestVersion,
        String id,
        String name,
        Task task,
        String file,
        long bytes,
        String sha256,
        int opset,
        int irVersion,
        Source source,
        Licence licence,
        Input input,
        List<Output> outputs,
        int cells,
        boolean colour,
        Scope scope,
        List<Golden> golden) {

    /// The only manifest version this program reads.
    static final int VERSION = 1;

    public Manifest {
        outputs = List.copyOf(outputs);
        golden = List.copyOf(golden);
    }

    /// What a model is for.
    public enum Task {
        @JsonProperty("veil")
        VEIL,
        @JsonProperty("line-drawing")
        LINE_DRAWING,
        @JsonProperty("skin")
        SKIN,
        @JsonProperty("probe")
        PROBE
    }

    /// Number types a model may take or give.
    public enum Type {
        @JsonProperty("float32")
        FLOAT32
    }

    /// Order of the dimensions.
    public enum Layout {
        @JsonProperty("NHWC")
        NHWC
    }

    /// Order of the channels.
    public enum ChannelOrder {
        @JsonProperty("RGB")
        RGB
    }

    /// What black and white are.
    public enum Range {
        @JsonProperty("0..255")
        BYTES
    }

    /// How a picture becomes the input.
    public enum Resize {
        @JsonProperty("keep-aspect")
        KEEP_ASPECT
    }

    /// How pixels are made when resizing.
    public enum Interpolation {
        @JsonProperty("area")
        AREA
    }

    /// Where the model comes from.
    public record Source(String program, String method) {}

    /// Terms of the file and of the numbers in it.
    public record Licence(String code, String weights) {}

    /// The one input, with everything needed to prepare it.
    public record Input(
            String name,
            Type dtype,
            Layout layout,
            Range range,
            ChannelOrder channelOrder,
            Resize resize,
            Interpolation interpolation,
            int longEdge,
            int multipleOf) {}

    /// A result; -1 in the shape is any size.
    public record Output(String name, Type dtype, List<Long> shape) {

        public Output {
            shape = List.copyOf(shape);
        }
    }

    /// What the model can and cannot see.
    public record Scope(List<String> domain, List<String> knownFailures) {

        public Scope {
            domain = List.copyOf(domain);
            knownFailures = List.copyOf(knownFailures);
        }
    }

    /// Expected values of one output for one synthetic input.
    ///
    /// @param input `lcg:<seed>` or `blocks16:<seed>`
    /// @param tol largest difference accepted, in the output's own unit
    public record Golden(
            String input, int width, int height, String output, double tol, List<Double> values) {

        public Golden {
            values = List.copyOf(values);
        }
    }
}

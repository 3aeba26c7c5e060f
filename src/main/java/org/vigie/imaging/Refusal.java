package org.vigie.imaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The ways a picture can be refused.
final class Refusal {

    private Refusal() {}

    static FaultException unsupported(String format) {
        return new FaultException(Fault.of("image-unsupported", "format", format));
    }

    static FaultException empty() {
        return new FaultException(Fault.of("image-empty"));
    }

    static FaultException truncated() {
        return new FaultException(Fault.of("image-truncated"));
    }

    static FaultException damaged(@Nullable Throwable cause) {
        return new FaultException(Fault.of("image-damaged"), cause);
    }

    static FaultException tooHeavy(long bytes, long limit) {
        return new FaultException(
                new Fault(
                        "image-too-heavy",
                        Map.of("bytes", Long.toString(bytes), "limit", Long.toString(limit))));
    }

    static FaultException tooManyPixels(long width, long height, long limit) {
        return new FaultException(
                new Fault(
                        "image-too-many-pixels",
                        Map.of(
                                "width", Long.toString(width),
                                "height", Long.toString(height),
                                "limit", Long.toString(limit))));
    }

    static FaultException tooLong(long width, long height, long limit) {
        return new FaultException(
                new Fault(
                        "image-too-long",
                        Map.of(
                                "width", Long.toString(width),
                                "height", Long.toString(height),
                                "limit", Long.toString(limit))));
    }

    static FaultException tooSlow(long limitMillis) {
        return new FaultException(Fault.of("image-too-slow", "limit", limitMillis));
    }
}

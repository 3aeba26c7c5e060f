package org.vigie.imaging;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FaultException;

/// Hears what a reader only mutters, and stops it when time is up.
final class Attention implements IIOReadWarningListener, IIOReadProgressListener {
    private final Deadline deadline;
    private @Nullable FaultException heard;
    private boolean aborted;

    private Attention(Deadline deadline) {
        this.deadline = deadline;
    }

    static Attention on(ImageReader reader, Deadline deadline) {
        Attention attention = new Attention(deadline);
        reader.addIIOReadWarningListener(attention);
        reader.addIIOReadProgressListener(attention);
        return attention;
    }

    /// Throw what was heard: a reader that warns of missing or damaged pixels has made them up.
    void check() throws FaultException {
        if (heard != null) {
            throw heard;
        }
        if (aborted) {
            throw Refusal.damaged(null);
        }
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        if (words.contains("extraneous") || words.contains("unknown jfif")) {
            return;
        }
        heard =
                words.contains("premature") || words.contains("eof")
                        ? Refusal.truncated()
                        : Refusal.damaged(null);
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        deadline.check();
    }

    @Override
    public void readAborted(ImageReader source) {
        aborted = true;
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}
}

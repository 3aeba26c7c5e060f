package org.vigie.imaging;

import javax.imageio.stream.ImageInputStreamImpl;

/// Bytes in memory as a reader wants them: no copy, no cache, no file, and every read looks at the
/// clock.
final class BytesInput extends ImageInputStreamImpl {
    private final byte[] bytes;
    private final Deadline deadline;

    BytesInput(byte[] bytes, Deadline deadline) {
        this.bytes = bytes;
        this.deadline = deadline;
    }

    @Override
    public int read() {
        deadline.check();
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int off, int len) {
        deadline.check();
        bitOffset = 0;
        if (len == 0) {
            return 0;
        }
        if (streamPos >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(len, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, to, off, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}

package org.vigie.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// Unpacks gzip, and stops where it unpacks to more than honest text would.
final class BoundedGunzip extends InputStream {
    /// Text of flags packs 10 to 60 times; deflate can reach 1032.
    static final int RATIO = 200;

    private static final long FREE = 1L << 20;
    private static final long LARGEST = 64L << 30;

    private final Counting packed;
    private final GZIPInputStream unpacking;
    private long unpacked;

    /// The stream unpacks to too much.
    static final class TooDense extends IOException {
        private static final long serialVersionUID = 1L;
    }

    BoundedGunzip(InputStream packed) throws IOException {
        this.packed = new Counting(packed);
        this.unpacking = new GZIPInputStream(this.packed, 1 << 13);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = unpacking.read(bytes, from, length);
        unpacked += Math.max(0, read);
        if (unpacked > FREE + RATIO * packed.count || unpacked > LARGEST) {
            throw new TooDense();
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        unpacking.close();
    }

    /// Return how many packed bytes were read.
    long packedRead() {
        return packed.count;
    }

    private static final class Counting extends InputStream {
        private final InputStream in;
        private long count;

        Counting(InputStream in) {
            this.in = in;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

package org.vigie.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.FolderCursor.Mark;
import org.vigie.intake.FolderScan.Entry;
import org.vigie.intake.FolderScan.Kind;
import org.vigie.intake.LineReader.Line;
import org.vigie.review.Fault;

/// A file of one flag a line, plain or gzip, read on from where it was left.
final class FlagLines implements FlagFile {
    private static final int TAIL = 64;

    private final Entry entry;
    private final int limit;
    private final boolean still;
    private final FileChannel channel;
    private final InputStream in;
    private final LineReader reader;
    private final FolderMedia media;
    private long offset;
    private long lines;
    private boolean over;
    private boolean done;

    private FlagLines(Entry entry, @Nullable Mark mark, long limit, boolean still)
            throws IOException {
        this.entry = entry;
        this.limit = (int) limit;
        this.still = still;
        this.media = new FolderMedia(folder(entry));
        this.channel =
                FileChannel.open(
                        entry.path(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        try {
            InputStream bytes = Channels.newInputStream(channel);
            this.in = entry.kind() == Kind.GZIP ? new BoundedGunzip(bytes) : bytes;
            if (mark != null && continues(mark)) {
                skipTo(mark);
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        this.reader = new LineReader(in, this.limit);
    }

    /// Open a file, or say as a flag why it cannot be.
    ///
    /// @param mark how far it was taken before, null when it was not
    /// @param still whether nobody has written to it for a while
    static FlagFile open(Entry entry, @Nullable Mark mark, long limit, boolean still) {
        try {
            return new FlagLines(entry, mark, limit, still);
        } catch (IOException e) {
            return new UnreadableFile(entry, fault(e), !still && e instanceof EOFException);
        }
    }

    static Path folder(Entry entry) {
        return Objects.requireNonNull(entry.path().getParent(), "a listed file has a folder");
    }

    @Override
    public @Nullable RawFlag next() {
        try {
            while (!over) {
                Line line = reader.next();
                if (line == null) {
                    over = true;
                    done = true;
                } else if (!line.ended() && entry.kind() == Kind.LINES) {
                    return unended(line);
                } else {
                    advance(line);
                    if (!line.blank()) {
                        return flag(line, lines);
                    }
                }
            }
            return null;
        } catch (IOException e) {
            return broken(e);
        }
    }

    /// The last line without its line feed: left for next time while the file is being written,
    /// else taken, and looked at again should the file grow after all.
    private @Nullable RawFlag unended(Line line) {
        over = true;
        done = still || line.blank();
        return done && !line.blank() ? flag(line, lines + 1) : null;
    }

    private @Nullable RawFlag broken(IOException e) {
        over = true;
        done = still || !(e instanceof EOFException);
        return done
                ? new RawFlag(entry.name() + ":" + (lines + 1), new byte[0], media, fault(e))
                : null;
    }

    private RawFlag flag(Line line, long number) {
        String origin = entry.name() + ":" + number;
        if (line.length() <= limit) {
            return new RawFlag(origin, line.bytes(), media);
        }
        byte[] head = Arrays.copyOf(line.bytes(), Math.min(line.bytes().length, HEAD));
        Fault fault = FlagReader.tooHeavy(line.length(), limit).fault();
        return new RawFlag(origin, head, media, fault);
    }

    static Fault fault(IOException e) {
        return switch (e) {
            case BoundedGunzip.TooDense _ ->
                    Fault.of("feed-file-bomb", "limit", BoundedGunzip.RATIO);
            case ZipException _ -> Fault.of("feed-file-damaged");
            case EOFException _ -> Fault.of("feed-file-damaged");
            default -> Fault.of("feed-file-unreadable");
        };
    }

    @Override
    public Mark mark() {
        return new Mark(entry.stamp(), done, offset, lines, tail(offset));
    }

    @Override
    public long read() {
        return in instanceof BoundedGunzip packed ? packed.packedRead() : offset;
    }

    @Override
    public void close() {
        try {
            in.close();
            channel.close();
        } catch (IOException e) {
            // Only read from; there is nothing to lose.
        }
    }

    private void advance(Line line) {
        offset += line.taken();
        lines++;
    }

    private boolean continues(Mark mark) {
        return entry.kind() == Kind.GZIP
                ? !mark.done() && mark.stamp().equals(entry.stamp())
                : entry.size() >= mark.offset() && tail(mark.offset()).equals(mark.tail());
    }

    private void skipTo(Mark mark) throws IOException {
        if (entry.kind() == Kind.GZIP) {
            in.skipNBytes(mark.offset());
        } else {
            channel.position(mark.offset());
        }
        offset = mark.offset();
        lines = mark.lines();
    }

    private String tail(long before) {
        if (entry.kind() == Kind.GZIP || before == 0) {
            return "";
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(TAIL, before));
        try {
            channel.read(bytes, before - bytes.capacity());
            return Fingerprint.of(bytes.array());
        } catch (IOException e) {
            return "";
        }
    }
}

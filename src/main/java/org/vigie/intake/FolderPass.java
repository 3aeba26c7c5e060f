package org.vigie.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.FolderCursor.Mark;
import org.vigie.intake.FolderScan.Entry;
import org.vigie.intake.FolderScan.Kind;
import org.vigie.review.FaultException;

/// One way through a drop folder, from a cursor to the last file there is.
final class FolderPass implements AutoCloseable {
    /// A file nobody wrote to for this long is taken as it stands.
    static final Duration STILL = Duration.ofSeconds(10);

    private final FolderCursor cursor;
    private final Deque<Entry> pending = new ArrayDeque<>();
    private final long limit;
    private final Instant now;
    private @Nullable Entry entry;
    private @Nullable FlagFile file;
    private long bytesLeft;
    private long bytesRead;
    private long delivered;

    /// @param limit longest flag, in bytes
    FolderPass(Path folder, String cursor, long limit, Instant now) throws FaultException {
        this.cursor = FolderCursor.parse(cursor);
        this.limit = limit;
        this.now = now;
        List<Entry> entries = FolderScan.list(folder);
        Set<String> keys = new HashSet<>();
        for (Entry found : entries) {
            String key = found.key();
            keys.add(key);
            @Nullable Mark mark = this.cursor.get(key);
            if (mark == null || !mark.done() || !mark.stamp().equals(found.stamp())) {
                pending.add(found);
                bytesLeft +=
                        found.size() - (mark == null ? 0 : Math.min(mark.offset(), found.size()));
            }
        }
        this.cursor.keepOnly(keys);
    }

    /// Return the next flag, null at the end of the pass.
    @Nullable RawFlag next() {
        while (file != null || !pending.isEmpty()) {
            FlagFile current = file == null ? open(pending.remove()) : file;
            RawFlag flag = current.next();
            if (flag != null) {
                delivered++;
                return flag;
            }
            leave();
        }
        return null;
    }

    boolean more() {
        return file != null || !pending.isEmpty();
    }

    /// Return the cursor that stands for what was delivered.
    String cursor() {
        mark();
        return cursor.write();
    }

    /// Return about how many flags are left, by the bytes they took so far.
    long remaining() {
        long read = bytesRead + (file == null ? 0 : file.read());
        if (!more()) {
            return 0;
        }
        return read == 0
                ? -1
                : Math.round((double) delivered / read * Math.max(0, bytesLeft - read));
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
            file = null;
        }
        pending.clear();
    }

    private FlagFile open(Entry found) {
        boolean still = Duration.between(found.modified(), now).abs().compareTo(STILL) >= 0;
        FlagFile opened =
                found.kind() == Kind.ONE
                        ? new OneFlag(found, limit, still)
                        : FlagLines.open(found, cursor.get(found.key()), limit, still);
        entry = found;
        file = opened;
        return opened;
    }

    private void leave() {
        mark();
        if (file != null) {
            bytesRead += file.read();
            file.close();
        }
        file = null;
        entry = null;
    }

    private void mark() {
        if (file != null && entry != null) {
            Mark mark = file.mark();
            if (mark != null) {
                cursor.put(entry.key(), mark);
            }
        }
    }
}

package org.vigie.intake;

import org.jspecify.annotations.Nullable;
import org.vigie.intake.FolderCursor.Mark;
import org.vigie.intake.FolderScan.Entry;
import org.vigie.review.Fault;

/// A file that could not be opened: one flag that says why, so that people see it.
final class UnreadableFile implements FlagFile {
    private final Entry entry;
    private final Fault fault;
    private final boolean unfinished;
    private boolean taken;

    /// @param unfinished whether it is still being written, so that nothing is to be said yet
    UnreadableFile(Entry entry, Fault fault, boolean unfinished) {
        this.entry = entry;
        this.fault = fault;
        this.unfinished = unfinished;
    }

    @Override
    public @Nullable RawFlag next() {
        if (taken || unfinished) {
            return null;
        }
        taken = true;
        return new RawFlag(entry.name(), new byte[0], MediaSource.none(), fault);
    }

    @Override
    public @Nullable Mark mark() {
        return taken ? Mark.whole(entry) : null;
    }

    @Override
    public long read() {
        return entry.size();
    }

    @Override
    public void close() {
        // Never opened.
    }
}

package org.vigie.intake;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack.Limits;

/// A folder people or programs drop flags into: `*.flag.json`, `*.flags.jsonl` and
/// `*.flags.jsonl.gz`, in sub-folders too. Nothing in it is ever changed or moved.
///
/// What is still being written is left for a later pull: names that begin with a dot or end in
/// `.part` or `.tmp`, and for ten seconds after the last write a last line without its end. Memory
/// goes with the number of files, not of flags. One thread at a time.
public final class DropFolderFeed implements Feed, AutoCloseable {
    private static final long BATCH_BYTES = 16L << 20;

    private final Path folder;
    private final String name;
    private final Limits limits;
    private final InstantSource clock;
    private @Nullable FolderPass pass;
    private String reached = "";
    private long remaining = -1;

    public DropFolderFeed(Path folder, Limits limits, InstantSource clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.name = "folder-" + Fingerprint.of(this.folder.toString());
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    /// Return the folder.
    public Path folder() {
        return folder;
    }

    /// Call back after something was dropped and the folder came to rest; see [FolderWatch].
    public FolderWatch watch(Executor executor, Runnable onChange) {
        return FolderWatch.start(folder, executor, onChange);
    }

    @Override
    public Batch pull(String cursor, int limit) throws FaultException {
        FolderPass current = passFrom(cursor);
        List<RawFlag> flags = new ArrayList<>();
        long bytes = 0;
        while (flags.size() < limit && bytes < BATCH_BYTES) {
            RawFlag flag = current.next();
            if (flag == null) {
                break;
            }
            flags.add(flag);
            bytes += flag.json().length;
        }
        reached = current.cursor();
        remaining = current.remaining();
        return new Batch(flags, reached, current.more());
    }

    @Override
    public long remaining() {
        return remaining;
    }

    @Override
    public void close() {
        if (pass != null) {
            pass.close();
            pass = null;
        }
    }

    private FolderPass passFrom(String cursor) throws FaultException {
        if (pass == null || !pass.more() || !cursor.equals(reached)) {
            close();
            pass = new FolderPass(folder, cursor, limits.flagBytes(), clock.instant());
        }
        return pass;
    }
}

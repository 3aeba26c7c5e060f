package org.vigie.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.FolderCursor.Mark;
import org.vigie.intake.FolderScan.Entry;
import org.vigie.review.Fault;

/// A file that is one flag.
final class OneFlag implements FlagFile {
    private final Entry entry;
    private final long limit;
    private final boolean still;
    private boolean taken;
    private boolean unfinished;

    /// @param still whether nobody has written to it for a while
    OneFlag(Entry entry, long limit, boolean still) {
        this.entry = entry;
        this.limit = limit;
        this.still = still;
    }

    @Override
    public @Nullable RawFlag next() {
        if (taken) {
            return null;
        }
        taken = true;
        FolderMedia media = new FolderMedia(FlagLines.folder(entry));
        boolean heavy = entry.size() > limit;
        try (InputStream in = Files.newInputStream(entry.path(), LinkOption.NOFOLLOW_LINKS)) {
            byte[] json = in.readNBytes(heavy ? HEAD : (int) limit + 1);
            unfinished = !still && !heavy && !closed(json);
            @Nullable Fault fault = heavy ? FlagReader.tooHeavy(entry.size(), limit).fault() : null;
            return unfinished ? null : new RawFlag(entry.name(), json, media, fault);
        } catch (IOException e) {
            Fault fault = Fault.of("feed-file-unreadable");
            return new RawFlag(entry.name(), new byte[0], media, fault);
        }
    }

    private static boolean closed(byte[] json) {
        int last = json.length - 1;
        while (last >= 0 && json[last] <= ' ' && json[last] >= 0) {
            last--;
        }
        return last >= 0 && json[last] == '}';
    }

    @Override
    public @Nullable Mark mark() {
        return taken && !unfinished ? Mark.whole(entry) : null;
    }

    @Override
    public long read() {
        return taken ? entry.size() : 0;
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }
}

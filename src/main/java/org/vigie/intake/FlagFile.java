package org.vigie.intake;

import org.jspecify.annotations.Nullable;
import org.vigie.intake.FolderCursor.Mark;

/// A file of the drop folder while its flags are taken.
interface FlagFile extends AutoCloseable {
    /// How much of a flag that cannot be taken is kept for people to look at.
    int HEAD = 1 << 16;

    /// Return the next flag, null when nothing is left or the rest is still being written.
    @Nullable RawFlag next();

    /// Return how far it was taken, null when it is to be looked at again from its beginning.
    @Nullable Mark mark();

    /// Return how many bytes of the file were read.
    long read();

    @Override
    void close();
}

package org.vigie.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.FolderScan.Entry;

/// What has been taken from a drop folder: one short line a file that is still there, so its length
/// goes with the number of files, not of flags.
final class FolderCursor {
    private final Map<String, Mark> marks = new LinkedHashMap<>();

    /// How far a file was taken.
    ///
    /// @param stamp of the file when it was
    /// @param done whether nothing was left in it then
    /// @param offset bytes taken, unpacked; 0 for a file of one flag
    /// @param lines lines taken
    /// @param tail stands for the last bytes before `offset`, empty when they are not known
    record Mark(String stamp, boolean done, long offset, long lines, String tail) {

        static Mark whole(Entry entry) {
            return new Mark(entry.stamp(), true, 0, 0, "");
        }
    }

    /// Read a cursor. One that cannot be read counts as none: the feed is then delivered again,
    /// which is harmless.
    static FolderCursor parse(String text) {
        FolderCursor cursor = new FolderCursor();
        try {
            text.lines().forEach(cursor::parseLine);
        } catch (IllegalArgumentException e) {
            return new FolderCursor();
        }
        return cursor;
    }

    @Nullable Mark get(String key) {
        return marks.get(key);
    }

    void put(String key, Mark mark) {
        marks.put(key, mark);
    }

    /// Forget files that are gone.
    void keepOnly(Set<String> keys) {
        marks.keySet().retainAll(keys);
    }

    String write() {
        StringBuilder text = new StringBuilder(marks.size() * 22);
        marks.forEach((key, mark) -> writeLine(text, key, mark));
        return text.toString();
    }

    private static void writeLine(StringBuilder text, String key, Mark mark) {
        text.append(key).append(mark.stamp());
        if (mark.offset() > 0 || !mark.done()) {
            text.append(mark.done() ? '=' : '+').append(mark.offset());
            text.append(':').append(mark.lines()).append(':').append(mark.tail());
        }
        text.append('\n');
    }

    private void parseLine(String line) {
        if (line.length() < 20) {
            throw new IllegalArgumentException("a mark has a key and a stamp");
        }
        String key = line.substring(0, 12);
        String stamp = line.substring(12, 20);
        if (line.length() == 20) {
            put(key, new Mark(stamp, true, 0, 0, ""));
            return;
        }
        String[] parts = line.substring(21).split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a mark has an offset, a line and a tail");
        }
        boolean done = line.charAt(20) == '=';
        put(
                key,
                new Mark(
                        stamp, done, Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]));
    }
}

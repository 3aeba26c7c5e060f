package org.vigie.hashes;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Notes as bytes: the first 4,095 pairs of label and list stand in a dictionary, the rest is
/// written out. Numbers are 7 bits a byte, the lowest first.
final class NoteBytes {
    private static final int DICTIONARY = 4_095;

    private final Map<List<String>, Integer> words = new HashMap<>();
    private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();

    byte[] of(Note note) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int word = word(note);
        number(out, word);
        if (word == 0) {
            text(out, note.label());
            text(out, note.list());
        }
        text(out, note.sourceId());
        return out.toByteArray();
    }

    private int word(Note note) {
        List<String> pair = List.of(note.label(), note.list());
        Integer known = words.get(pair);
        if (known != null) {
            return known;
        }
        if (words.size() == DICTIONARY) {
            return 0;
        }
        words.put(pair, words.size() + 1);
        text(dictionary, note.label());
        text(dictionary, note.list());
        return words.size();
    }

    byte[] dictionary() {
        return dictionary.toByteArray();
    }

    static void number(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest >= 0x80) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(out, bytes.length);
        out.writeBytes(bytes);
    }

    /// Reads on from a place in a section.
    static final class Reader {
        private final MemorySegment bytes;
        private long at;

        Reader(MemorySegment bytes, long at) {
            this.bytes = bytes;
            this.at = at;
        }

        long at() {
            return at;
        }

        boolean ended() {
            return at >= bytes.byteSize();
        }

        int number() {
            int number = 0;
            for (int shift = 0; shift < 32; shift += 7) {
                byte b = bytes.get(Bytes.BYTE, at++);
                number |= (b & 0x7f) << shift;
                if (b >= 0) {
                    break;
                }
            }
            return number;
        }

        String text() {
            int length = number();
            byte[] text = bytes.asSlice(at, length).toArray(Bytes.BYTE);
            at += length;
            return new String(text, StandardCharsets.UTF_8);
        }

        private void skipText() {
            int length = number();
            at += length;
        }

        /// Pass over a note.
        void skip() {
            if (number() == 0) {
                skipText();
                skipText();
            }
            skipText();
        }

        Note note(List<Note> dictionary) {
            int word = number();
            Note pair = word == 0 ? new Note(text(), text(), "") : dictionary.get(word - 1);
            return new Note(pair.label(), pair.list(), text());
        }
    }

    static List<Note> dictionary(MemorySegment section) {
        List<Note> words = new ArrayList<>();
        Reader reader = new Reader(section, 0);
        while (!reader.ended()) {
            words.add(new Note(reader.text(), reader.text(), ""));
        }
        return words;
    }
}

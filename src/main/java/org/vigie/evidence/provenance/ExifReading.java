package org.vigie.evidence.provenance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.evidence.provenance.Statements.Place;

/// Reads what EXIF says about the origin of a picture.
final class ExifReading {
    private static final int DESCRIPTION = 0x010e;
    private static final int MAKE = 0x010f;
    private static final int MODEL = 0x0110;
    private static final int ARTIST = 0x013b;
    private static final int USER_COMMENT = 0x9286;

    /// What a field stands for, by tag.
    private static final Map<Integer, Field> NAMES =
            Map.of(
                    0x0131,
                    new Field("Software", Meaning.SOFTWARE),
                    ARTIST,
                    new Field("Artist", Meaning.CREATOR),
                    0x8298,
                    new Field("Copyright", Meaning.COPYRIGHT),
                    0x9003,
                    new Field("DateTimeOriginal", Meaning.CAPTURE_TIME),
                    0xa434,
                    new Field("LensModel", Meaning.LENS));

    /// Fields of Windows Explorer, in UTF-16.
    private static final Map<Integer, Field> WIDE =
            Map.of(
                    0x9c9b, new Field("XPTitle", Meaning.DESCRIPTION),
                    0x9c9c, new Field("XPComment", Meaning.COMMENT),
                    0x9c9d, new Field("XPAuthor", Meaning.CREATOR),
                    0x9c9e, new Field("XPKeywords", Meaning.DESCRIPTION));

    static final Set<Integer> TAGS =
            Stream.of(NAMES.keySet(), WIDE.keySet(), Set.of(DESCRIPTION, MAKE, MODEL, USER_COMMENT))
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    /// Bytes of text that are read of one file.
    static final int MOST_BYTES = 1 << 18;

    /// As three pictures of one service had them in May 2026; its key is not public (facts §7.3).
    private static final Pattern SIGNATURE =
            Pattern.compile("^Signature:\\s*[A-Za-z0-9+/=]{64,}\\s*$");

    private static final Pattern UUID =
            Pattern.compile("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$");

    private final Statements found;
    private final TextReading texts;

    ExifReading(Statements found) {
        this.found = found;
        this.texts = new TextReading(found);
    }

    private record Field(String name, Meaning meaning) {}

    /// Read a TIFF structure.
    void read(byte[] tiff) {
        TiffTags.Found tags = TiffTags.read(tiff, TAGS, MOST_BYTES);
        if (!tags.complete()) {
            found.incomplete();
        }
        read(tags.values());
    }

    /// Read tags that were found already.
    void read(Map<Integer, byte[]> tags) {
        Map<Integer, String> values = new LinkedHashMap<>();
        tags.forEach((tag, bytes) -> values.put(tag, Wording.decoded(bytes).strip()));
        if (!signed(values)) {
            say(values, ARTIST);
            String description = values.getOrDefault(DESCRIPTION, "");
            texts.text(Place.EXIF, "ImageDescription", description, Meaning.DESCRIPTION);
        }
        camera(values.getOrDefault(MAKE, ""), values.getOrDefault(MODEL, ""));
        NAMES.keySet().stream()
                .filter(tag -> tag != ARTIST)
                .sorted()
                .forEach(tag -> say(values, tag));
        comments(tags);
    }

    private void comments(Map<Integer, byte[]> tags) {
        WIDE.forEach((tag, field) -> {
            String value = Wording.wide(tags.getOrDefault(tag, new byte[0]));
            texts.text(Place.EXIF, field.name(), value, field.meaning());
        });
        byte[] comment = tags.getOrDefault(USER_COMMENT, new byte[0]);
        texts.text(Place.EXIF, "UserComment", comment(comment), Meaning.COMMENT);
    }

    private void say(Map<Integer, String> values, int tag) {
        Field field = NAMES.get(tag);
        if (field != null) {
            String value = values.getOrDefault(tag, "");
            texts.name(Place.EXIF, field.name(), value, field.meaning());
        }
    }

    private boolean signed(Map<Integer, String> values) {
        String description = values.getOrDefault(DESCRIPTION, "");
        String artist = values.getOrDefault(ARTIST, "");
        boolean signed = SIGNATURE.matcher(description).find() && UUID.matcher(artist).find();
        if (signed) {
            found.add(Place.EXIF, "ImageDescription", description, Meaning.GROK_PATTERN);
            found.add(Place.EXIF, "Artist", artist, Meaning.GROK_PATTERN);
        }
        return signed;
    }

    private void camera(String make, String model) {
        String both = (make + " " + model).strip();
        texts.name(Place.EXIF, make.isEmpty() ? "Model" : "Make", both, Meaning.CAMERA);
    }

    /// Eight bytes name the alphabet (Exif 3.0, UserComment); not every writer keeps to it.
    private static String comment(byte[] bytes) {
        if (bytes.length < 8) {
            return Wording.decoded(bytes);
        }
        String alphabet = new String(bytes, 0, 8, StandardCharsets.ISO_8859_1);
        byte[] rest = Arrays.copyOfRange(bytes, 8, bytes.length);
        if (alphabet.startsWith("UNICODE")) {
            return Wording.wide(rest);
        }
        boolean named = alphabet.startsWith("ASCII\0") || alphabet.equals("\0".repeat(8));
        return Wording.decoded(named ? rest : bytes);
    }
}

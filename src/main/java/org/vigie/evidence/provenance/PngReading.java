package org.vigie.evidence.provenance;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.vigie.evidence.provenance.PngTexts.Entry;
import org.vigie.evidence.provenance.Statements.Place;
import org.vigie.imaging.MetadataPart;
import org.vigie.imaging.MetadataPart.Kind;

/// Reads what the text chunks of a PNG file say about its origin.
final class PngReading {
    /// What a keyword stands for in the hands of one writer only.
    private static final Map<String, Meaning> WRITERS =
            Map.of(
                    "invokeai_metadata", Meaning.INVOKEAI,
                    "invokeai_graph", Meaning.INVOKEAI,
                    "invokeai_workflow", Meaning.INVOKEAI,
                    "sd-metadata", Meaning.INVOKEAI,
                    "Dream", Meaning.INVOKEAI,
                    "fooocus_scheme", Meaning.FOOOCUS,
                    "sui_image_params", Meaning.SWARMUI);

    /// What the keywords of the standard stand for, unless a generator is named in them.
    private static final Map<String, Meaning> NAMES =
            Map.of(
                    "Software", Meaning.SOFTWARE,
                    "Author", Meaning.CREATOR,
                    "Artist", Meaning.CREATOR,
                    "Copyright", Meaning.COPYRIGHT,
                    "Source", Meaning.CREDIT,
                    "Title", Meaning.DESCRIPTION);

    private static final Map<String, Meaning> TEXTS =
            Map.of(
                    "Description", Meaning.DESCRIPTION,
                    "Comment", Meaning.COMMENT,
                    "UserComment", Meaning.COMMENT,
                    "Disclaimer", Meaning.COMMENT,
                    "Warning", Meaning.COMMENT,
                    "parameters", Meaning.DESCRIPTION);

    private final Statements found;
    private final TextReading texts;
    private final Consumer<MetadataPart> wrapped;
    private final PngTexts chunks = new PngTexts();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /// @param wrapped reads the blocks that some writers wrap in text
    PngReading(Statements found, Consumer<MetadataPart> wrapped) {
        this.found = found;
        this.texts = new TextReading(found);
        this.wrapped = wrapped;
    }

    /// Read a chunk; its text is interpreted in [#finish], beside the others.
    void read(MetadataPart part) {
        Entry entry = chunks.read(part);
        if (entry == null) {
            found.incomplete();
        } else {
            entries.putIfAbsent(entry.keyword(), entry.text());
        }
    }

    /// Interpret all chunks together.
    void finish() {
        entries.forEach((keyword, bytes) -> {
            if (keyword.equals("XML:com.adobe.xmp")) {
                wrapped.accept(new MetadataPart(Kind.XMP, bytes));
            } else if (keyword.startsWith("Raw profile type ")) {
                unwrap(keyword.substring(17).toLowerCase(Locale.ROOT), Wording.decoded(bytes));
            } else {
                entry(keyword, Wording.decoded(bytes));
            }
        });
    }

    private void entry(String keyword, String text) {
        Meaning writer = WRITERS.get(keyword);
        if (writer != null) {
            String line = GenerationJson.read(text).line();
            found.addText(Place.PNG, keyword, line.isEmpty() ? text : line, writer);
        } else if (NAMES.containsKey(keyword)) {
            texts.name(Place.PNG, keyword, text, NAMES.get(keyword));
        } else if (TEXTS.containsKey(keyword)) {
            texts.text(Place.PNG, keyword, text, plain(keyword));
        } else if (keyword.equals("prompt") || keyword.equals("workflow")) {
            texts.json(Place.PNG, keyword, text);
        }
    }

    /// NovelAI writes what it was asked into the fields of the standard.
    private Meaning plain(String keyword) {
        byte[] software = entries.getOrDefault("Software", new byte[0]);
        boolean novel = Wording.decoded(software).equals("NovelAI");
        return novel ? Meaning.NOVELAI : TEXTS.getOrDefault(keyword, Meaning.COMMENT);
    }

    /// ImageMagick keeps blocks of other formats as a name, a length and hexadecimal digits.
    private void unwrap(String kind, String text) {
        String[] parts = text.strip().split("\\s+", 3);
        byte[] block;
        try {
            block = HexFormat.of().parseHex(parts[parts.length - 1].replaceAll("\\s+", ""));
        } catch (IllegalArgumentException e) {
            found.incomplete();
            return;
        }
        switch (kind) {
            case "xmp" -> wrapped.accept(new MetadataPart(Kind.XMP, block));
            case "iptc", "8bim" -> wrapped.accept(new MetadataPart(Kind.PHOTOSHOP, block));
            case "exif", "app1" -> wrapped.accept(new MetadataPart(Kind.EXIF, block));
            default -> {
                // Colour profiles say nothing about origin.
            }
        }
    }
}

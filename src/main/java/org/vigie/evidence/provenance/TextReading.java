package org.vigie.evidence.provenance;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.evidence.provenance.Statements.Place;

/// Reads the free texts of a file: who is named in them, and whether a generator wrote them.
final class TextReading {
    /// The last line of a text that the web interface of Stable Diffusion writes; others copied it.
    private static final Pattern STEPS = Pattern.compile("\\bSteps: \\d+");

    private static final Pattern SETTINGS = Pattern.compile("\\b(?:Sampler|CFG scale|Seed): ");
    private static final Pattern FOOOCUS = Pattern.compile("\\bVersion: Fooocus");
    private static final Pattern JOB =
            Pattern.compile("\\bJob ID: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// Facebook marks what it hands out again with this in a field meant for instructions.
    private static final String HANDED_OUT = "FBMD";

    private static final int LONGEST_READ = 1 << 18;

    private final Statements found;

    TextReading(Statements found) {
        this.found = found;
    }

    /// Keep a text that names somebody or something, such as a program.
    ///
    /// @param plain what the field stands for unless it names a generator
    void name(Place place, String field, String value, Meaning plain) {
        found.add(place, field, value, Generators.meaning(head(value), plain));
    }

    /// Keep a text of any kind.
    ///
    /// @param plain what the field stands for unless a generator wrote it
    void text(Place place, String field, String value, Meaning plain) {
        String read = head(value);
        if (STEPS.matcher(read).find() && SETTINGS.matcher(read).find()) {
            boolean fooocus = FOOOCUS.matcher(read).find();
            found.addText(place, field, read, fooocus ? Meaning.FOOOCUS : Meaning.PARAMETERS);
        } else if (JOB.matcher(read).find()) {
            found.addText(place, field, read, Meaning.MIDJOURNEY);
        } else if (read.startsWith(HANDED_OUT)) {
            found.add(place, field, HANDED_OUT, Meaning.UPLOADED);
        } else if (!json(place, field, read)) {
            found.addText(place, field, read, plain);
        }
    }

    /// Keep a JSON text by what it asks for; false when nobody who writes such texts is known.
    boolean json(Place place, String field, String value) {
        GenerationJson json = GenerationJson.read(value);
        Meaning writer = writer(json);
        if (writer == null) {
            return false;
        }
        String line = json.line();
        found.addText(place, field, line.isEmpty() ? value : line, writer);
        return true;
    }

    private static @Nullable Meaning writer(GenerationJson json) {
        if (json.names().contains("class_type")) {
            return Meaning.COMFYUI_PROMPT;
        }
        if (json.names().contains("nodes") && json.names().contains("links")) {
            return Meaning.COMFYUI_WORKFLOW;
        }
        if (json.names().contains("sui_image_params")) {
            return Meaning.SWARMUI;
        }
        if (json.names().contains("uc") && json.names().contains("prompt")) {
            return Meaning.NOVELAI;
        }
        if (json.names().contains("metadata_scheme") || json.names().contains("base_model_hash")) {
            return Meaning.FOOOCUS;
        }
        return json.names().contains("positive_prompt") ? Meaning.INVOKEAI : null;
    }

    private static String head(String value) {
        return value.length() <= LONGEST_READ ? value : value.substring(0, LONGEST_READ);
    }
}

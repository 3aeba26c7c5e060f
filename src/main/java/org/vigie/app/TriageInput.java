package org.vigie.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.intake.FlagReader;
import org.vigie.intake.FolderMedia;
import org.vigie.intake.MediumReference;
import org.vigie.intake.Parsed;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// What one path given to `triage` stands for: a picture, or a flag file with the pictures it
/// names.
final class TriageInput {
    private TriageInput() {}

    /// Examine what `file` stands for; at least one object comes back.
    static List<Map<String, Object>> examine(Path file, HeadlessParts parts) {
        Examination examination = parts.examination();
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.endsWith(".flag.json")
                ? flag(file, parts, examination)
                : List.of(examination.file(file));
    }

    private static List<Map<String, Object>> flag(
            Path file, HeadlessParts parts, Examination examination) {
        try {
            Parsed parsed = new FlagReader(parts.policy().limits()).read(json(file, parts));
            return parsed.media().isEmpty()
                    ? List.of(examination.words(file.toString(), parsed.generation()))
                    : media(file, parsed, parts, examination);
        } catch (FaultException e) {
            return List.of(examination.failed(file.toString(), "", e.fault()));
        } catch (IOException e) {
            return List.of(examination.failed(file.toString(), "", Fault.of("file-unreadable")));
        }
    }

    /// Read a flag; one byte over the limit is enough for the reader to refuse it.
    private static byte[] json(Path file, HeadlessParts parts) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException("not a plain file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) parts.policy().limits().flagBytes() + 1);
        }
    }

    /// Examine the media of a flag together; those that cannot be read fail by themselves.
    private static List<Map<String, Object>> media(
            Path file, Parsed parsed, HeadlessParts parts, Examination examination) {
        Map<String, Map<String, Object>> objects = new LinkedHashMap<>();
        List<Examination.Content> contents = new ArrayList<>();
        for (MediumReference medium : parsed.media()) {
            String sha256 = medium.medium().sha256();
            String role = medium.medium().role().name().toLowerCase(Locale.ROOT);
            String name = file + "#" + role + medium.medium().ordinal();
            objects.put(name, Map.of());
            try {
                byte[] bytes = bytes(file, medium, parts);
                if (!Digests.sha256(bytes).equals(sha256)) {
                    throw new FaultException(
                            Fault.of(
                                    "medium-hash-differs",
                                    "role",
                                    role + "s[" + medium.medium().ordinal() + "]"));
                }
                contents.add(new Examination.Content(name, medium.medium(), bytes));
            } catch (FaultException e) {
                objects.put(name, examination.failed(name, sha256, e.fault()));
            }
        }
        for (Map<String, Object> object : examination.together(parsed.generation(), contents)) {
            objects.put(String.valueOf(object.get("path")), object);
        }
        return List.copyOf(objects.values());
    }

    private static byte[] bytes(Path file, MediumReference medium, HeadlessParts parts)
            throws FaultException {
        return switch (medium.place()) {
            case MediumReference.Inline inline -> inline.bytes();
            case MediumReference.ByHash named ->
                    throw new FaultException(Fault.of("medium-missing"));
            case MediumReference.Referenced referenced ->
                    new FolderMedia(file.toAbsolutePath().resolveSibling(""))
                            .read(referenced.reference(), parts.policy().limits().mediumBytes());
        };
    }
}

package org.vigie.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// A reference that stays inside, on every system: no root, no drive, no climbing, no backslash, no
/// device name, nothing a file system would quietly change.
///
/// @param segments names from the flag's place down
record RelativePath(List<String> segments) {
    private static final int LONGEST = 1_000;
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL");

    RelativePath {
        segments = List.copyOf(segments);
    }

    /// @throws FaultException `medium-outside`
    static RelativePath of(String reference) throws FaultException {
        if (reference.isEmpty() || reference.length() > LONGEST || hasForbidden(reference)) {
            throw outside();
        }
        List<String> segments = new ArrayList<>();
        for (String segment : reference.split("/", -1)) {
            if (!segment.equals(".")) {
                segments.add(checked(segment));
            }
        }
        if (segments.isEmpty()) {
            throw outside();
        }
        return new RelativePath(segments);
    }

    static FaultException outside() {
        return new FaultException(Fault.of("medium-outside"));
    }

    private static boolean hasForbidden(String reference) {
        return reference.chars().anyMatch(c -> c < 0x20 || c == 0x7F || c == '\\' || c == ':');
    }

    private static String checked(String segment) throws FaultException {
        int dot = segment.indexOf('.');
        String stem = (dot < 0 ? segment : segment.substring(0, dot)).toUpperCase(Locale.ROOT);
        if (segment.isEmpty()
                || segment.endsWith(".")
                || segment.endsWith(" ")
                || DEVICES.contains(stem)
                || stem.matches("(COM|LPT)[0-9]")) {
            throw outside();
        }
        return segment;
    }
}

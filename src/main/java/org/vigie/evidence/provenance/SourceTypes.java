package org.vigie.evidence.provenance;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The codes of the IPTC vocabulary "digital source type", by which XMP and C2PA say how a picture
/// came about.
final class SourceTypes {
    private static final Map<String, Meaning> CODES = new HashMap<>();

    static {
        for (Meaning meaning : Meaning.values()) {
            if (meaning.compareTo(Meaning.OTHER_SOURCE_TYPE) < 0) {
                CODES.put(meaning.name().replace("_", "").toLowerCase(Locale.ROOT), meaning);
            }
        }
        // Retired names that files still carry.
        CODES.put("minorhumanedits", Meaning.HUMAN_EDITS);
        CODES.put("digitalart", Meaning.DIGITAL_CREATION);
        CODES.put("softwareimage", Meaning.DIGITAL_CREATION);
    }

    private SourceTypes() {}

    /// Return what a code stands for, given alone or as an address that ends with it.
    static Meaning meaning(String code) {
        return CODES.getOrDefault(last(code).toLowerCase(Locale.ROOT), Meaning.OTHER_SOURCE_TYPE);
    }

    /// Return the code without the address of its vocabulary.
    static String last(String code) {
        return code.strip().replaceFirst("^.*[/#:](?=[^/#:])", "");
    }
}

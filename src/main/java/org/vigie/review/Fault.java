package org.vigie.review;

import java.util.Map;

/// Something that went wrong, in a form that can be said as one sentence in any language.
///
/// @param code stable, lower-case words with dashes, such as `image-truncated`; key of the sentence
///   in the bundles (`fault.<code>`) and the word in logs and JSON
/// @param details values for the sentence's `{placeholders}`; never prompts, URLs, account ids,
///   paths of people or pixels
public record Fault(String code, Map<String, String> details) {

    public Fault {
        details = Map.copyOf(details);
    }

    /// Make a fault without details.
    public static Fault of(String code) {
        return new Fault(code, Map.of());
    }

    /// Make a fault with one detail.
    public static Fault of(String code, String name, Object value) {
        return new Fault(code, Map.of(name, String.valueOf(value)));
    }
}

package org.vigie.inference;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The words of manifests.
public final class Word {
    private Word() {}

    /// Return the word a manifest, and the log, use for one of its choices.
    public static String of(Enum<?> choice) {
        try {
            JsonProperty word =
                    choice.getDeclaringClass()
                            .getField(choice.name())
                            .getAnnotation(JsonProperty.class);
            return word == null ? choice.name() : word.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}

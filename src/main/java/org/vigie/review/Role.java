package org.vigie.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody at a desk is there for. Policy packs name roles by their words.
public enum Role {
    MODERATOR,
    SPECIALIST,
    LEAD;

    /// Return the word in settings, policies and events, such as `moderator`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Find the role a file names.
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}

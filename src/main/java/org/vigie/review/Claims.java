package org.vigie.review;

import java.util.List;

/// What a file says about its own origin. Claimed, not verified: anyone can write it, and every
/// upload may strip it, so that silence says nothing either.
public record Claims(List<Claim> claims) implements Detail {

    public Claims {
        claims = List.copyOf(claims);
    }

    /// One statement.
    ///
    /// @param place where in the file: exif, xmp, iptc, png, c2pa
    /// @param field the field's own name
    /// @param value as written, shortened, without control characters
    /// @param meaning key of the sentence that says what such a field stands for
    public record Claim(String place, String field, String value, String meaning) {}
}

package org.vigie.review;

/// What a medium can be found again by, beside its SHA-256.
///
/// @param pdq 64 lower-case hexadecimal digits, of the upright picture
/// @param quality of the PDQ hash, 0–100; 49 or less says nothing
/// @param md5 lower-case hex of the bytes
public record Fingerprint(String pdq, int quality, String md5) {}

package org.vigie.inference;

/// A result and how long the session run alone took.
public record Timed<T>(T value, double millis) {}

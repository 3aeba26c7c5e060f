package org.vigie.review;

/// A step of the reveal ladder, from seeing nothing to seeing everything.
public enum Rung {
    /// Evidence only: no output pixel at all.
    EVIDENCE,
    /// Line drawing: who does what, without flesh.
    DRAWING,
    /// The veil, without colour.
    VEIL,
    /// The picture without colour.
    GREY,
    /// The picture as delivered.
    COLOUR;

    /// Return the number people and the ledger use, 0 to 4.
    public int number() {
        return ordinal();
    }

    /// Return whether original pixels are visible at this rung.
    public boolean showsOriginal() {
        return this == GREY || this == COLOUR;
    }
}

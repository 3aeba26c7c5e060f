package org.vigie.inference;

/// Whose turn it is when several wait for one accelerator, most urgent first.
enum Urgency {
    /// Lets the lane end.
    CLOSING,
    /// Without a veil nothing may be shown.
    VEIL,
    /// A person asked and is looking at the screen.
    ASKED,
    /// Nobody waits.
    BACKGROUND
}

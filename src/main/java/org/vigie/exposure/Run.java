package org.vigie.exposure;

/// How many grave cases were settled since a mild one.
public record Run(int grave) {
    public static final Run NONE = new Run(0);

    /// Return the run after a case of some severity was settled; one that is neither grave nor mild
    /// changes nothing.
    public Run then(int severity) {
        if (severity <= Order.MILD) {
            return NONE;
        }
        return severity >= Order.GRAVE ? new Run(grave + 1) : this;
    }

    /// Return whether a mild case is due.
    ///
    /// @param every after so many grave ones, 0 for never
    public boolean mildNext(int every) {
        return every > 0 && grave >= every;
    }
}

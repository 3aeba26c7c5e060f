package org.vigie.review;

import org.jspecify.annotations.Nullable;

/// Carries a [Fault] to whoever can tell a person. Its message is safe to log.
public class FaultException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public FaultException(Fault fault) {
        this(fault, null);
    }

    public FaultException(Fault fault, @Nullable Throwable cause) {
        super(fault.code() + (fault.details().isEmpty() ? "" : " " + fault.details()), cause);
        this.fault = fault;
    }

    /// Return what went wrong.
    public Fault fault() {
        return fault;
    }
}

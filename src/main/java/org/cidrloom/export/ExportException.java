package org.cidrloom.export;

/// The design cannot be expressed in what is exported. The message is one full sentence for a person: what, where, and
/// how to mend it.
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// With that sentence.
    public ExportException(String message) {
        super(message);
    }
}

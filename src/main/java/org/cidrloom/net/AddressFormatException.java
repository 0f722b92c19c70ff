package org.cidrloom.net;

/// A text that is no address or no block. The message is a full sentence for the person who typed it and says how
/// to mend it.
public final class AddressFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    AddressFormatException(String message) {
        super(message);
    }
}

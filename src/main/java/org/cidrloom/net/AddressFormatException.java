package org.cidrloom.net;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A text that is no address or no block. The message is a full sentence for the person who typed it and says how
/// to mend it.
public final class AddressFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String suggestion;

    AddressFormatException(String message) {
        this(message, null);
    }

    AddressFormatException(String message, @Nullable String suggestion) {
        super(message);
        this.suggestion = suggestion;
    }

    /// What to write instead, where there is one likely answer: `10.0.0.0/24` for `10.0.0.1/24`. It can be parsed.
    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }
}

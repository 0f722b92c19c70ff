package org.cidrloom.document.file;

import java.io.IOException;

/// A design was not saved, and the file is as it was. The message is a full sentence for the person who saves: what
/// kept it from being saved, and what to do.
public final class SaveRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    SaveRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /// Why it was refused.
    public Reason reason() {
        return reason;
    }

    /// Why a save is refused.
    public enum Reason {
        /// The file has changed since it was read, or another file of that name exists. Told to, [DesignFile#replace]
        /// overwrites it and keeps a backup.
        OTHER_CONTENT,

        /// Comments or unknown keys of the file cannot be kept. Told to, [DesignFile#replace] overwrites it and keeps
        /// a backup.
        WOULD_LOSE,

        /// The design holds what no design file can hold, such as half a character.
        UNWRITABLE
    }
}

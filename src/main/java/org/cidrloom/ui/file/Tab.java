package org.cidrloom.ui.file;

import org.cidrloom.ui.DocumentModel;

/// A place of the window for one open design, with what shows it. Without an open design it shows the start page.
public interface Tab extends AutoCloseable {
    /// What it shows.
    DocumentModel document();

    /// Reads and saves its design.
    FileModel files();

    /// Lets go of everything that was made for it.
    @Override
    void close();
}

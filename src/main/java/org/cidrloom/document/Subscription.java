package org.cidrloom.document;

/// A listener's place in the list; closing it takes the listener out, and closing it again does nothing.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}

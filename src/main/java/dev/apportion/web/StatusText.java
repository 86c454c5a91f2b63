package dev.apportion.web;

/** What the command {@code status} prints, which knows how. */
@FunctionalInterface
public interface StatusText {

    /** @param json whether as JSON, else as text */
    String of(boolean json) throws Exception;
}

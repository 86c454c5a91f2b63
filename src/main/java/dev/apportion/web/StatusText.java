package dev.apportion.web;

/** What the command {@code status} prints, which knows how. */
@FunctionalInterface
public interface StatusText {

    /**
     * The whole text.
     *
     * @param json whether as JSON, else for people
     */
    String of(boolean json) throws Exception;
}

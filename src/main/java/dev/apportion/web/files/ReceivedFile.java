package dev.apportion.web.files;

import org.jspecify.annotations.Nullable;

/**
 * A file in a month's folder.
 *
 * @param state key of what became of it in the latest run, in the message bundles; {@code new} if that run didn't see it as it is
 * @param message why it could not be read, or what to know about it; null for nothing
 * @param rows how many were read
 * @param rejected how many of them could not be read as cost
 */
public record ReceivedFile(
        String name, String state, @Nullable String message, long rows, long accepted, long rejected) {

    /** Whether somebody has to look. */
    public boolean isFaulty() {
        return rejected > 0 || state.equals("unreadable");
    }
}

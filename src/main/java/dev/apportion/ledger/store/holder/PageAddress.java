package dev.apportion.ledger.store.holder;

import dev.apportion.access.FileAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that a process keeps open on a data folder, noted in that folder for other commands. Whoever takes the folder
 * removes the note, so it tells nothing of a process that was killed.
 *
 * @param address without anything that lets one in
 * @param commands where commands of this machine ask it
 * @param key what commands of those who may read the folder ask the page with
 */
public record PageAddress(URI address, URI commands, String key) {

    private static final String FILE = "apportion.page";

    /** The note of a data folder that another process holds; null if it is no page that holds it. */
    public static @Nullable PageAddress in(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve(FILE));
            return lines.size() < 3
                    ? null
                    : new PageAddress(URI.create(lines.get(0)), URI.create(lines.get(1)), lines.get(2));
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Notes it, readable by the folder's owners alone. */
    public void note(Path data) {
        try {
            FileAccess.replace(data.resolve(FILE), address + "\n" + commands + "\n" + key + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + data + " can't be written: " + e.getMessage(), e);
        }
    }

    /** Removes the note, if there is one. */
    public static void remove(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }
}

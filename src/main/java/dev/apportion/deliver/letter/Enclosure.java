package dev.apportion.deliver.letter;

import dev.apportion.cost.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A workbook that goes with a message.
 *
 * @param name as the recipient sees it
 * @param sha256 of the file as the run wrote it
 * @param toCorrect whether its recipient is to correct it and send it back
 */
public record Enclosure(String name, Path file, String sha256, boolean toCorrect) {

    long size() throws IOException {
        return Files.size(file);
    }

    /**
     * What goes out: what the run wrote and nothing else.
     *
     * @throws IOException if the file can't be read, or isn't what the run wrote
     */
    public byte[] bytes() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!Sha256.of(bytes).equals(sha256)) {
            throw new IOException(name + " was changed while it was being sent. Delete it and run again.");
        }
        return bytes;
    }
}

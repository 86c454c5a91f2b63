package dev.apportion.report;

import dev.apportion.access.FileAccess;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Writes a file beside its place and renames it when it is whole: nobody ever sees a part of it, and two who write the
 * same file at once don't mix.
 */
public final class WholeFile {

    /** Writes the file's bytes. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /** Writes a file, in a folder that is made if there is none, in place of what is there. */
    public static Path write(Path file, Content content) throws IOException {
        FileAccess.folders(file.toAbsolutePath().resolveSibling(""));
        return writeThere(file, content);
    }

    /** Writes a file in place of what is there, in a folder that must be there. */
    static Path writeThere(Path file, Content content) throws IOException {
        Path unfinished = beside(file);
        try {
            try (OutputStream out = new BufferedOutputStream(FileAccess.write(unfinished))) {
                content.writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Makes a folder if there is none, but not the one around it: where several processes write, that may be gone because
     * nobody wants the file any more, and must not come back.
     */
    public static Path subfolder(Path folder) throws IOException {
        try {
            return FileAccess.folder(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            return folder;
        }
    }

    /** A name in the same folder that nobody else uses. */
    public static Path beside(Path file) {
        return file.toAbsolutePath().resolveSibling("." + UUID.randomUUID() + ".unfinished");
    }
}

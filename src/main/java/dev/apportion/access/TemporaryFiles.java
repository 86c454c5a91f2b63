package dev.apportion.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/**
 * Temporary files, in a folder of this process below the data folder instead of the system's, where what a killed process left
 * would stay. What processes that are gone left here is removed by the next command.
 */
public final class TemporaryFiles {

    private static final String FOLDER = "tmp";
    private static final String LOCK = ".lock";

    private static @Nullable Path parent;
    private static @Nullable Path own;

    private TemporaryFiles() {}

    /** From now on below this data folder, which need not be there yet. */
    public static synchronized void keepIn(Path data) {
        Path folder = data.toAbsolutePath().normalize().resolve(FOLDER);
        if (!folder.equals(parent)) {
            parent = folder;
            own = null;
        }
        removeLeft(folder);
    }

    /** The folder of this process, removed when it ends; whoever puts something there removes it before. */
    public static synchronized Path folder() throws IOException {
        if (own == null || !Files.isDirectory(own)) {
            own = parent == null ? Files.createTempDirectory("apportion") : make(parent);
        }
        return own;
    }

    private static Path make(Path folder) throws IOException {
        FileAccess.folders(folder);
        while (true) {
            Path made = folder.resolve(UUID.randomUUID().toString());
            Path file = lock(made);
            FileChannel channel =
                    FileAccess.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            // Held as long as the process lives, unless another command saw the file before it was locked.
            if (FileAccess.lock(channel) && Files.exists(file)) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(made)));
                return FileAccess.folder(made);
            }
            channel.close();
        }
    }

    private static void removeLeft(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> locks =
                    files.filter(file -> file.toString().endsWith(LOCK)).toList();
            for (Path file : locks) {
                removeIfLeft(file);
            }
        } catch (IOException e) {
            // The next command tries again; this one has other things to do.
        }
    }

    private static void removeIfLeft(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (FileAccess.lock(channel)) {
                String name = file.getFileName().toString();
                remove(file.resolveSibling(name.substring(0, name.length() - LOCK.length())));
            }
        }
    }

    private static void remove(Path made) {
        try {
            if (Files.exists(made)) {
                PathUtils.deleteDirectory(made);
            }
            Files.deleteIfExists(lock(made));
        } catch (IOException e) {
            FileUtils.deleteQuietly(made.toFile());
        }
    }

    private static Path lock(Path made) {
        return made.resolveSibling(made.getFileName() + LOCK);
    }
}

package dev.apportion.folder;

import dev.apportion.access.FileAccess;
import dev.apportion.cost.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/** Puts files into a period's folder, whole or not at all, the same bytes once, in place of nothing. */
public final class Filing {

    /** Not looked at by whoever reads the folder, and the same each time, so that a kill leaves at most one. */
    private static final String UNFINISHED = ".fetched.tmp";

    private final Path folder;

    /**
     * For the files of one period.
     *
     * @param folder of the period
     */
    public Filing(Path folder) {
        this.folder = folder;
    }

    /**
     * How long a file may be.
     *
     * @param setting that says so, for people
     */
    public record Limit(long bytes, String setting) {

        public static final Limit NONE = new Limit(Long.MAX_VALUE, "");

        private String exceeded() {
            return "it has more than the " + bytes / FileUtils.ONE_MB + " MB of " + setting
                    + "; save it yourself, or raise the limit";
        }
    }

    /**
     * A file in the folder.
     *
     * @param isNew whether it was not there before, under whatever name
     */
    public record Filed(String name, String sha256, boolean isNew) {}

    /**
     * Files what is read.
     *
     * @param after what its name has after the sender's own
     * @param known the name of what came before, by its hash; null for what did not
     * @throws NotWholeException if it can't be read to its end, is longer or empty; then nothing is filed
     * @throws IOException if the folder can't be written
     */
    public Filed put(
            InputStream content, FiledName name, String after, Limit limit, Function<String, @Nullable String> known)
            throws IOException, NotWholeException {
        FileAccess.folders(folder);
        Path unfinished = folder.resolve(UNFINISHED);
        try {
            write(content, unfinished, limit);
            String sha256 = Sha256.of(unfinished);
            String before = twin(unfinished, sha256);
            before = before == null ? known.apply(sha256) : before;
            return before != null
                    ? new Filed(before, sha256, false)
                    : new Filed(move(unfinished, name, after), sha256, true);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(InputStream content, Path file, Limit limit) throws IOException, NotWholeException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        try (FileChannel channel = FileAccess.open(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE));
                OutputStream out = Channels.newOutputStream(channel)) {
            for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
                length += read;
                if (length > limit.bytes()) {
                    throw new NotWholeException(limit.exceeded(), null);
                }
                out.write(buffer, 0, read);
            }
            // What is remembered as fetched must be there after a power cut too.
            channel.force(true);
        }
        if (length == 0) {
            throw new NotWholeException("it is empty; ask for it again", null);
        }
    }

    private static int read(InputStream content, byte[] buffer) throws NotWholeException {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new NotWholeException("it can't be read to its end; ask for it again", e);
        }
    }

    /** A file of the folder with the same bytes: fetched before a kill, or saved by hand. */
    private @Nullable String twin(Path file, String sha256) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, other -> Files.isRegularFile(other))) {
            for (Path other : others) {
                if (!other.equals(file)
                        && Files.size(other) == Files.size(file)
                        && Sha256.of(other).equals(sha256)) {
                    return other.getFileName().toString();
                }
            }
        }
        return null;
    }

    private String move(Path unfinished, FiledName name, String after) throws IOException {
        String free = name.with(after);
        for (int number = 2; !moved(unfinished, folder.resolve(free)); number++) {
            free = name.with(after + " (" + number + ")");
        }
        return free;
    }

    /** Whether the place was free. */
    private static boolean moved(Path from, Path to) throws IOException {
        try {
            Files.move(from, to);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}

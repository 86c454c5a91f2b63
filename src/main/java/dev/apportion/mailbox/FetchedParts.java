package dev.apportion.mailbox;

import dev.apportion.access.FileAccess;
import dev.apportion.cost.Period;
import dev.apportion.ledger.store.DataFolderInUseException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which attachments were fetched, a line each in {@code data/fetched.tsv}, written once the file is in its folder: what a kill
 * comes before is fetched again and found there. Held by one process at a time.
 */
final class FetchedParts implements Closeable {

    private static final String FILE = "fetched.tsv";
    private static final int CELLS = 7;

    /**
     * Where an attachment is, for as long as the mailbox keeps its numbers.
     *
     * @param part its number in the mail
     */
    record Place(String mailbox, long validity, long uid, String part) {

        private String key() {
            return String.join("\t", mailbox, String.valueOf(validity), String.valueOf(uid), part);
        }
    }

    private final FileChannel file;
    private final Set<String> places = new HashSet<>();
    /** Names by period and hash. */
    private final Map<String, String> names = new HashMap<>();

    private FetchedParts(FileChannel file) {
        this.file = file;
    }

    /**
     * Opens it, in a folder that is made if there is none.
     *
     * @throws DataFolderInUseException if another process fetches
     */
    static FetchedParts open(Path data) throws IOException, DataFolderInUseException {
        FileAccess.folders(data);
        FileChannel file = FileAccess.open(
                data.resolve(FILE),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        FetchedParts fetched = new FetchedParts(file);
        try {
            if (!FileAccess.lock(file)) {
                throw new DataFolderInUseException(data);
            }
            fetched.read();
            return fetched;
        } catch (IOException | DataFolderInUseException e) {
            file.close();
            throw e;
        }
    }

    private void read() throws IOException {
        // Not closed, since that would close the file.
        byte[] bytes = Channels.newInputStream(file).readAllBytes();
        int whole = bytes.length;
        // A kill or a full disk may have left half a line.
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        for (String line : new String(bytes, 0, whole, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == CELLS) {
                places.add(String.join("\t", cells[0], cells[1], cells[2], cells[3]));
                names.put(cells[4] + "\t" + cells[5], cells[6]);
            }
        }
        file.truncate(whole);
        file.position(file.size());
    }

    boolean has(Place place) {
        return places.contains(place.key());
    }

    /** What the same bytes were called when they were fetched for a period, null if they were not. */
    @Nullable
    String name(Period period, String sha256) {
        return names.get(period + "\t" + sha256);
    }

    /** On the disk when this returns. */
    void remember(Place place, Period period, String sha256, String name) throws IOException {
        String line = String.join("\t", place.key(), period.toString(), sha256, name) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
        places.add(place.key());
        names.putIfAbsent(period + "\t" + sha256, name);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

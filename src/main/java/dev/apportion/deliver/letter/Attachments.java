package dev.apportion.deliver.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a message.
 *
 * @param files in the order in which they are attached
 * @param zip name of the ZIP file that holds them all, null if they are attached one by one
 * @param left too large to be attached
 */
public record Attachments(List<Enclosure> files, @Nullable String zip, List<Enclosure> left) {

    /** Not the first day that a zip knows, beside which Java writes the time in this computer's time zone. */
    private static final LocalDateTime SOME_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /**
     * All files in one message if they keep to the limit, else a ZIP file of them, else several messages. A file that
     * keeps to the limit neither by itself nor zipped is left, and named in the first message.
     *
     * @param limit of one message, in bytes
     * @param mayZip false for locked workbooks, which don't get smaller
     * @return one for each message, at least one
     */
    public static List<Attachments> within(long limit, boolean mayZip, String zipName, List<Enclosure> files)
            throws IOException {
        if (size(files) <= limit) {
            return List.of(new Attachments(files, null, List.of()));
        }
        if (mayZip && zipped(files, new Counter()) <= limit) {
            return List.of(new Attachments(files, zipName, List.of()));
        }
        List<Attachments> parts = new ArrayList<>();
        List<Enclosure> left = new ArrayList<>();
        List<Enclosure> together = new ArrayList<>();
        for (Enclosure file : files) {
            if (file.size() > limit) {
                if (mayZip && zipped(List.of(file), new Counter()) <= limit) {
                    parts.add(new Attachments(List.of(file), file.name() + ".zip", List.of()));
                } else {
                    left.add(file);
                }
            } else {
                if (size(together) + file.size() > limit) {
                    parts.add(new Attachments(List.copyOf(together), null, List.of()));
                    together.clear();
                }
                together.add(file);
            }
        }
        if (!together.isEmpty() || parts.isEmpty()) {
            parts.add(new Attachments(List.copyOf(together), null, List.of()));
        }
        Attachments first = parts.get(0);
        parts.set(0, new Attachments(first.files(), first.zip(), List.copyOf(left)));
        return parts;
    }

    private static long size(List<Enclosure> files) throws IOException {
        long size = 0;
        for (Enclosure file : files) {
            size += file.size();
        }
        return size;
    }

    /** What the message is about: the files that it carries, and those that it says are elsewhere. */
    public List<Enclosure> all() {
        List<Enclosure> all = new ArrayList<>(files);
        all.addAll(left);
        return all;
    }

    /** Names as the recipient sees them. */
    public List<String> names() {
        return zip == null ? files.stream().map(Enclosure::name).toList() : List.of(zip);
    }

    public byte[] zipBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        zipped(files, bytes);
        return bytes.toByteArray();
    }

    private static long zipped(List<Enclosure> files, OutputStream target) throws IOException {
        Counter counter = new Counter(target);
        try (ZipOutputStream zip = new ZipOutputStream(counter)) {
            for (Enclosure file : files) {
                ZipEntry entry = new ZipEntry(file.name());
                // The file's own time would make two runs differ.
                entry.setTimeLocal(SOME_TIME);
                zip.putNextEntry(entry);
                zip.write(file.bytes());
                zip.closeEntry();
            }
        }
        return counter.bytes;
    }

    private static final class Counter extends OutputStream {

        private final OutputStream target;
        private long bytes;

        Counter() {
            this(OutputStream.nullOutputStream());
        }

        Counter(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            target.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] block, int from, int length) throws IOException {
            target.write(block, from, length);
            bytes += length;
        }
    }
}

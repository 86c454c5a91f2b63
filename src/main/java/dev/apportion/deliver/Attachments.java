package dev.apportion.deliver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
record Attachments(List<Path> files, @Nullable String zip, List<Path> left) {

    private static final LocalDateTime SOME_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /**
     * Attaches all files if they keep to the limit, else a ZIP file of them, else as many as fit.
     *
     * @param limit in bytes
     * @param mayZip false for locked workbooks, which don't get smaller
     */
    static Attachments within(long limit, boolean mayZip, String zipName, List<Path> files) throws IOException {
        long size = 0;
        List<Path> fitting = new ArrayList<>();
        List<Path> left = new ArrayList<>();
        for (Path file : files) {
            long bytes = Files.size(file);
            if (size + bytes <= limit) {
                size += bytes;
                fitting.add(file);
            } else {
                left.add(file);
            }
        }
        if (!left.isEmpty() && mayZip && zipped(files, new Counter()) <= limit) {
            return new Attachments(files, zipName, List.of());
        }
        return new Attachments(fitting, null, left);
    }

    /** Names as the recipient sees them. */
    List<String> names() {
        return zip == null
                ? files.stream().map(file -> file.getFileName().toString()).toList()
                : List.of(zip);
    }

    byte[] zipBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        zipped(files, bytes);
        return bytes.toByteArray();
    }

    private static long zipped(List<Path> files, OutputStream target) throws IOException {
        Counter counter = new Counter(target);
        try (ZipOutputStream zip = new ZipOutputStream(counter)) {
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(file.getFileName().toString());
                // The file's own time would make two runs differ.
                entry.setTimeLocal(SOME_TIME);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
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

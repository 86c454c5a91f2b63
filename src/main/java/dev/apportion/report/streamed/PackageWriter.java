package dev.apportion.report.streamed;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a package in which all parts are of the same time. */
public final class PackageWriter implements Closeable {

    /** Not the first day that a zip knows, beside which Java writes the time in this computer's time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    public PackageWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    PackageWriter(OutputStream out, int level) {
        this(out);
        zip.setLevel(level);
    }

    /** Something that writes a part. */
    @FunctionalInterface
    public interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Adds a part. */
    public void add(String name, Part part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        part.writeTo(zip);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

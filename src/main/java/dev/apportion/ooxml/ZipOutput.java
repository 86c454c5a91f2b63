package dev.apportion.ooxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.io.output.CountingOutputStream;

/** Writes a zip whose bytes depend on nothing but its content: no time stamps, entries in the order given. */
public final class ZipOutput {

    /** 1980-01-01, the first day a zip knows. */
    private static final int DATE = 0x21;

    private static final long MAX = 0xFFFFFFFFL;

    private final CountingOutputStream out;
    private final int level;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;

    public ZipOutput(OutputStream out, int level) {
        this.out = new CountingOutputStream(out);
        this.level = level;
    }

    /** Copies a part as it is, compressed bytes and all. */
    public void copy(Part part) throws IOException {
        long at = out.getByteCount();
        header(part.name(), part.method(), part.crc(), part.packed().length, part.size(), 0);
        write(part.packed());
        remember(part.name(), part.method(), part.crc(), part.packed().length, part.size(), at, 0);
    }

    public void add(String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 3 + 64);
        Deflater deflater = new Deflater(level, true);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed, deflater)) {
            deflating.write(content);
        } finally {
            deflater.end();
        }
        copy(new Part(name, 8, crc.getValue(), packed.toByteArray(), content.length));
    }

    /** Something that writes the content of an entry. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Adds an entry whose size is known only when it is written. */
    public void stream(String name, Content content) throws IOException {
        long at = out.getByteCount();
        header(name, 8, 0, 0, 0, 8);
        CRC32 crc = new CRC32();
        Deflater deflater = new Deflater(level, true);
        long packed;
        long size;
        try {
            DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater, 1 << 16);
            content.writeTo(new CheckedOutputStream(deflating, crc));
            deflating.finish();
            packed = deflater.getBytesWritten();
            size = deflater.getBytesRead();
        } finally {
            deflater.end();
        }
        int32(0x08074b50);
        int32(crc.getValue());
        int32(packed);
        int32(size);
        remember(name, 8, crc.getValue(), packed, size, at, 8);
    }

    public void finish() throws IOException {
        long start = out.getByteCount();
        write(directory.toByteArray());
        int32(0x06054b50);
        int32(0);
        int16(entries);
        int16(entries);
        int32(directory.size());
        int32(start);
        int16(0);
        out.flush();
    }

    private void header(String name, int method, long crc, long packed, long size, int flags) throws IOException {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        int32(0x04034b50);
        fields(method, crc, packed, size, flags, nameBytes.length);
        write(nameBytes);
    }

    private void fields(int method, long crc, long packed, long size, int flags, int nameLength) throws IOException {
        int16(20);
        int16(flags | 0x800);
        int16(method);
        int16(0);
        int16(DATE);
        int32(crc);
        int32(packed);
        int32(size);
        int16(nameLength);
        int16(0);
    }

    private void remember(String name, int method, long crc, long packed, long size, long at, int flags)
            throws IOException {
        if (size > MAX || out.getByteCount() > MAX) {
            throw new IOException(name + " makes the workbook larger than 4 GB");
        }
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        ZipOutput central = new ZipOutput(directory, level);
        central.int32(0x02014b50);
        central.int16(20);
        central.fields(method, crc, packed, size, flags, nameBytes.length);
        central.int16(0);
        central.int16(0);
        central.int16(0);
        central.int32(0);
        central.int32(at);
        central.write(nameBytes);
        entries++;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    private void int16(int value) throws IOException {
        out.write(value);
        out.write(value >>> 8);
    }

    private void int32(long value) throws IOException {
        int16((int) value & 0xFFFF);
        int16((int) (value >>> 16) & 0xFFFF);
    }
}

package dev.apportion.ooxml;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A part of a workbook package as it is in the file.
 *
 * @param method 0 stored, 8 deflated
 * @param packed the bytes as they are in the zip
 * @param size inflated
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Part(String name, int method, long crc, byte[] packed, int size) {

    private static final int DEFLATED = 8;

    /** The same bytes under another name. */
    public Part named(String other) {
        return new Part(other, method, crc, packed, size);
    }

    /** The same content, made smaller unless it is already. */
    public Part deflated(int level) {
        if (method != 0) {
            return this;
        }
        Deflater deflater = new Deflater(level, true);
        try {
            deflater.setInput(packed);
            deflater.finish();
            byte[] smaller = new byte[packed.length + 64];
            int length = deflater.deflate(smaller);
            return new Part(name, DEFLATED, crc, Arrays.copyOf(smaller, length), size);
        } finally {
            deflater.end();
        }
    }

    public byte[] bytes() throws DataFormatException {
        if (method == 0) {
            return packed;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] bytes = new byte[size];
            int read = 0;
            while (read < size) {
                int count = inflater.inflate(bytes, read, size - read);
                if (count == 0) {
                    throw new DataFormatException(name + " ends too early");
                }
                read += count;
            }
            return bytes;
        } finally {
            inflater.end();
        }
    }
}

package dev.apportion.ooxml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An entry of the central directory.
 *
 * @param name as written
 * @param flags general purpose bits; bit 0 says encrypted
 * @param method 0 stored, 8 deflated
 * @param crc of the inflated bytes, 0 if the writer left it out
 */
public record ZipPart(String name, int flags, int method, long crc, long compressed, long inflated, long headerAt) {

    private static final int LOCAL_HEADER = 0x04034b50;

    /** Where its bytes begin; -1 if they are not where the central directory says. */
    public long dataAt(ByteSource source) throws IOException {
        byte[] header = source.bytes(headerAt, 30);
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        if (headerAt < 0 || header.length < 30 || fields.getInt(0) != LOCAL_HEADER) {
            return -1;
        }
        return headerAt + 30 + Short.toUnsignedInt(fields.getShort(26)) + Short.toUnsignedInt(fields.getShort(28));
    }

    public boolean encrypted() {
        return (flags & 1) != 0;
    }

    public boolean sameContent(ZipPart other) {
        return crc == other.crc && inflated == other.inflated;
    }
}

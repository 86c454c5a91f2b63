package dev.apportion.ooxml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds and reads the central directory of a zip file, Zip64 included; for those who stream and those who hold all. */
public final class CentralDirectory {

    private static final int END = 0x06054b50;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int MOST_PARTS = 100_000;
    private static final int MOST_BYTES = 64 << 20;

    private CentralDirectory() {}

    /**
     * The entries in the order of the directory.
     *
     * @throws DamagedZipException if there is none, or none that can be read
     */
    public static List<ZipPart> read(ByteSource source) throws IOException {
        long size = source.size();
        int tailSize = (int) Math.min(size, END_SIZE + 0xFFFF);
        long tailAt = size - tailSize;
        ByteBuffer tail = buffer(source.bytes(tailAt, tailSize));
        for (int i = tailSize - END_SIZE; i >= 0; i--) {
            if (tail.getInt(i) == END) {
                long length = Integer.toUnsignedLong(tail.getInt(i + 12));
                long offset = Integer.toUnsignedLong(tail.getInt(i + 16));
                long endAt = tailAt + i;
                if (i >= 20 && tail.getInt(i - 20) == LOCATOR64) {
                    ByteBuffer end64 = buffer(source.bytes(tail.getLong(i - 20 + 8), 56));
                    if (end64.capacity() == 56 && end64.getInt(0) == END64) {
                        length = end64.getLong(40);
                        offset = end64.getLong(48);
                        endAt = tail.getLong(i - 20 + 8);
                    }
                }
                // Bytes put before the archive shift every offset by as much.
                long shift = endAt - length - offset;
                return entries(source, offset + shift, length, shift);
            }
        }
        throw new DamagedZipException("it ends in the middle, as after a broken upload");
    }

    private static List<ZipPart> entries(ByteSource source, long at, long length, long shift) throws IOException {
        if (at < 0 || length < 0 || length > MOST_BYTES) {
            throw new DamagedZipException("its table of contents is outside the file");
        }
        byte[] bytes = source.bytes(at, (int) length);
        ByteBuffer all = buffer(bytes);
        List<ZipPart> parts = new ArrayList<>();
        int p = 0;
        while (p + 46 <= all.capacity() && all.getInt(p) == ENTRY && parts.size() < MOST_PARTS) {
            int nameLength = Short.toUnsignedInt(all.getShort(p + 28));
            int extraLength = Short.toUnsignedInt(all.getShort(p + 30));
            int commentLength = Short.toUnsignedInt(all.getShort(p + 32));
            if (p + 46 + nameLength + extraLength > all.capacity()) {
                break;
            }
            String name = new String(bytes, p + 46, nameLength, StandardCharsets.UTF_8);
            parts.add(entry(all, p, name, p + 46 + nameLength, extraLength, shift));
            p += 46 + nameLength + extraLength + commentLength;
        }
        if (parts.isEmpty()) {
            throw new DamagedZipException("its table of contents is broken");
        }
        return parts;
    }

    private static ZipPart entry(ByteBuffer all, int p, String name, int extraAt, int extraLength, long shift) {
        long compressed = Integer.toUnsignedLong(all.getInt(p + 20));
        long inflated = Integer.toUnsignedLong(all.getInt(p + 24));
        long headerAt = Integer.toUnsignedLong(all.getInt(p + 42));
        int end = extraAt + extraLength;
        for (int e = extraAt; e + 4 <= end; e += 4 + Short.toUnsignedInt(all.getShort(e + 2))) {
            if (all.getShort(e) == 1) {
                int next = e + 4;
                if (inflated == 0xFFFFFFFFL && next + 8 <= end) {
                    inflated = all.getLong(next);
                    next += 8;
                }
                if (compressed == 0xFFFFFFFFL && next + 8 <= end) {
                    compressed = all.getLong(next);
                    next += 8;
                }
                if (headerAt == 0xFFFFFFFFL && next + 8 <= end) {
                    headerAt = all.getLong(next);
                }
                break;
            }
        }
        return new ZipPart(
                name,
                all.getShort(p + 8),
                all.getShort(p + 10),
                Integer.toUnsignedLong(all.getInt(p + 16)),
                compressed,
                inflated,
                headerAt + shift);
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

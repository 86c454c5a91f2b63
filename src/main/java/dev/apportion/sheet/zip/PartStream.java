package dev.apportion.sheet.zip;

import dev.apportion.message.Message;
import dev.apportion.ooxml.ByteSource;
import dev.apportion.ooxml.ZipPart;
import dev.apportion.sheet.Limit;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.cells.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates one part. Stops at the limits and fails if the bytes don't add up to the stored checksum. */
final class PartStream extends InputStream {

    private static final long RATIO_COUNTS_FROM = 100L << 20;

    private final ByteSource source;
    private final ZipPart part;
    private final ReadLimits limits;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] input;
    private long position;
    private long left;
    private long produced;
    private boolean ended;

    PartStream(ByteSource source, ZipPart part, ReadLimits limits) throws IOException {
        this.source = source;
        this.part = part;
        this.limits = limits;
        this.input = new byte[(int) Math.max(1, Math.min(1 << 16, part.compressed()))];
        position = part.dataAt(source);
        if (position < 0) {
            throw broken(null);
        }
        left = part.compressed();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        int n = part.method() == 0 ? stored(into, offset, length) : inflate(into, offset, length);
        if (n < 0) {
            ended = true;
            if (part.crc() != 0 && crc.getValue() != part.crc()) {
                throw Unreadable.damaged(Message.of("the checksum of its part {0} doesn't match", part.name()));
            }
            return -1;
        }
        crc.update(into, offset, n);
        produced += n;
        check();
        return n;
    }

    /** As many bytes as the table of contents promises; it may be wrong. */
    @Override
    public int available() {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, part.inflated() - produced));
    }

    private int stored(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int n = source.read(position, into, offset, (int) Math.min(length, left));
        if (n <= 0) {
            throw broken(null);
        }
        position += n;
        left -= n;
        return n;
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            while (true) {
                int n = inflater.inflate(into, offset, length);
                if (n > 0) {
                    return n;
                }
                if (inflater.finished()) {
                    return -1;
                }
                if (inflater.needsDictionary() || left == 0) {
                    throw broken(null);
                }
                int got = source.read(position, input, 0, (int) Math.min(input.length, left));
                if (got <= 0) {
                    throw broken(null);
                }
                position += got;
                left -= got;
                inflater.setInput(input, 0, got);
            }
        } catch (DataFormatException e) {
            throw broken(e);
        }
    }

    private void check() throws UnreadableWorkbookException {
        if (produced > limits.inflatedBytes()) {
            throw Unreadable.overLimit(
                    Message.of(
                            "The part {0} unpacks to more than the limit of {1} bytes",
                            part.name(), limits.inflatedBytes()),
                    Limit.INFLATED_MB);
        }
        if (produced > RATIO_COUNTS_FROM && produced / limits.ratio() > part.compressed()) {
            throw Unreadable.overLimit(
                    Message.of(
                            "The part {0} unpacks to more than {1} times its size, as zip bombs do",
                            part.name(), limits.ratio()),
                    Limit.RATIO);
        }
    }

    private UnreadableWorkbookException broken(@org.jspecify.annotations.Nullable Throwable cause) {
        return Unreadable.damaged(Message.of("its part {0} can't be unpacked", part.name()), cause);
    }

    @Override
    public void close() {
        ended = true;
        inflater.end();
    }
}

package dev.apportion.sheet.xlsb;

import dev.apportion.message.Message;
import dev.apportion.sheet.cells.Unreadable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The records of a binary part, one after the other: id, length, body. See [MS-XLSB] 2.1.4. */
final class Records implements Closeable {

    private static final int LONGEST = 16 << 20;

    private final InputStream in;
    private final byte[] input = new byte[1 << 16];
    private int at;
    private int limit;
    private byte[] body = new byte[1024];
    private int length;
    private int id;

    Records(InputStream in) {
        this.in = in;
    }

    /** Moves to the next record; false at the end of the part. */
    boolean next() throws IOException {
        int first = read();
        if (first < 0) {
            return false;
        }
        id = first;
        if ((first & 0x80) != 0) {
            id = (first & 0x7F) | ((need() & 0x7F) << 7);
        }
        length = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int b = need();
            length |= (b & 0x7F) << shift;
            if ((b & 0x80) == 0) {
                break;
            }
        }
        if (length > LONGEST) {
            throw Unreadable.damaged(Message.of("it holds a record of an impossible length"));
        }
        if (body.length < length) {
            body = new byte[Math.max(length, body.length * 2)];
        }
        for (int got = 0; got < length; ) {
            if (at == limit && !fill()) {
                throw Unreadable.damaged(Message.of("it ends in the middle of a record"));
            }
            int n = Math.min(length - got, limit - at);
            System.arraycopy(input, at, body, got, n);
            at += n;
            got += n;
        }
        return true;
    }

    int id() {
        return id;
    }

    int length() {
        return length;
    }

    /** Whether the record is so long. */
    boolean has(int length) {
        return this.length >= length;
    }

    int byteAt(int offset) throws IOException {
        check(offset, 1);
        return body[offset] & 0xFF;
    }

    int shortAt(int offset) throws IOException {
        check(offset, 2);
        return (body[offset] & 0xFF) | ((body[offset + 1] & 0xFF) << 8);
    }

    int intAt(int offset) throws IOException {
        return shortAt(offset) | (shortAt(offset + 2) << 16);
    }

    double doubleAt(int offset) throws IOException {
        return Double.longBitsToDouble((intAt(offset) & 0xFFFFFFFFL) | ((long) intAt(offset + 4) << 32));
    }

    /** A number in 30 bits: whole or the upper half of a double, perhaps times 100. */
    double rkAt(int offset) throws IOException {
        int rk = intAt(offset);
        double value = (rk & 2) != 0 ? rk >> 2 : Double.longBitsToDouble((rk & 0xFFFFFFFCL) << 32);
        return (rk & 1) != 0 ? value / 100 : value;
    }

    /** A string of UTF-16 with its count of characters before it. */
    String stringAt(int offset) throws IOException {
        int count = intAt(offset);
        if (count == -1) {
            return "";
        }
        if (count < 0 || count > LONGEST) {
            throw Unreadable.damaged(Message.of("it holds a text of an impossible length"));
        }
        check(offset + 4, 2 * count);
        return new String(body, offset + 4, 2 * count, StandardCharsets.UTF_16LE);
    }

    private void check(int offset, int size) throws IOException {
        if (offset < 0 || offset + size > length) {
            throw Unreadable.damaged(Message.of("it holds a record that is too short"));
        }
    }

    private int read() throws IOException {
        return at == limit && !fill() ? -1 : input[at++] & 0xFF;
    }

    private int need() throws IOException {
        int b = read();
        if (b < 0) {
            throw Unreadable.damaged(Message.of("it ends in the middle of a record"));
        }
        return b;
    }

    private boolean fill() throws IOException {
        limit = Math.max(0, in.read(input, 0, input.length));
        at = 0;
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package dev.apportion.sheet.csv;

import dev.apportion.ooxml.ByteSource;
import java.io.IOException;
import java.io.InputStream;

/** A source as a stream, from a position on. */
final class SourceStream extends InputStream {

    private final ByteSource source;
    private long position;

    SourceStream(ByteSource source, long position) {
        this.source = source;
        this.position = position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = source.read(position, into, offset, length);
        position += Math.max(n, 0);
        return n;
    }
}

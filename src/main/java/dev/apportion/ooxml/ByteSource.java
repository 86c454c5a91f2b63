package dev.apportion.ooxml;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes that can be read at any position: a file, or what was decrypted from one. */
public interface ByteSource extends Closeable {

    long size() throws IOException;

    /** Reads up to {@code length} bytes; -1 at the end. */
    int read(long position, byte[] into, int offset, int length) throws IOException;

    /** Reads exactly {@code length} bytes, or fewer where the source ends; none at an impossible position. */
    default byte[] bytes(long position, int length) throws IOException {
        if (position < 0 || length < 0) {
            return new byte[0];
        }
        byte[] all = new byte[(int) Math.max(0, Math.min(length, size() - position))];
        int got = 0;
        while (got < all.length) {
            int n = read(position + got, all, got, all.length - got);
            if (n <= 0) {
                return java.util.Arrays.copyOf(all, got);
            }
            got += n;
        }
        return all;
    }

    /** A file, opened for reading only. */
    static ByteSource of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new ByteSource() {
            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public int read(long position, byte[] into, int offset, int length) throws IOException {
                return channel.read(ByteBuffer.wrap(into, offset, length), position);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    /** Bytes in memory. */
    static ByteSource of(byte[] all) {
        return new ByteSource() {
            @Override
            public long size() {
                return all.length;
            }

            @Override
            public int read(long position, byte[] into, int offset, int length) {
                if (position >= all.length) {
                    return -1;
                }
                int n = (int) Math.min(length, all.length - position);
                System.arraycopy(all, (int) position, into, offset, n);
                return n;
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }
}

package dev.apportion.ledger.block;

import java.util.Arrays;

/** Numbers and texts as bytes, small numbers in few. {@link PackedInput} reads them back. */
final class PackedOutput {

    private byte[] bytes = new byte[1 << 12];
    private int size;

    /** A number that is mostly small and never negative: seven bits a byte. */
    void count(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A number that may be negative: its sign is the lowest bit. */
    void number(long value) {
        count((value << 1) ^ (value >> 63));
    }

    /** How many bytes {@link #number} takes. */
    static int sizeOf(long value) {
        long unsigned = (value << 1) ^ (value >> 63);
        return (70 - Long.numberOfLeadingZeros(unsigned | 1)) / 7;
    }

    /** Eight bytes. */
    void bits(long value) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >> shift);
        }
    }

    /** A text as it is, half a surrogate pair included: a byte a character if all are Latin-1, else two. */
    void text(String text) {
        int length = text.length();
        boolean latin = true;
        for (int i = 0; i < length && latin; i++) {
            latin = text.charAt(i) <= 0xFF;
        }
        count(((long) length << 1) | (latin ? 0 : 1));
        room(latin ? length : 2 * length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!latin) {
                bytes[size++] = (byte) (c >> 8);
            }
            bytes[size++] = (byte) c;
        }
    }

    void append(PackedOutput other) {
        room(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int needed) {
        if (size + needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + needed));
        }
    }
}

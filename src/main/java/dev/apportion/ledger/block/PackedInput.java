package dev.apportion.ledger.block;

import dev.apportion.cost.Sha256;
import java.nio.charset.StandardCharsets;

/** Reads what {@link PackedOutput} wrote, in the same order. */
final class PackedInput {

    private final byte[] bytes;
    private int at;

    PackedInput(byte[] bytes) {
        this.bytes = bytes;
    }

    long count() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    int smallCount() {
        return Math.toIntExact(count());
    }

    long number() {
        long value = count();
        return (value >>> 1) ^ -(value & 1);
    }

    long bits() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = (value << 8) | (bytes[at++] & 0xFF);
        }
        return value;
    }

    String text() {
        int header = smallCount();
        int length = header >>> 1;
        if ((header & 1) == 0) {
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = (char) (((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF));
            at += 2;
        }
        return new String(chars);
    }

    int position() {
        return at;
    }

    int length() {
        return bytes.length;
    }

    /** Adds bytes as they are packed to a hash. */
    void addTo(Sha256 hash, int from, int length) {
        hash.add(bytes, from, length);
    }

    void moveTo(int position) {
        at = position;
    }

    /** Passes a text over and gives where it begins. */
    int skipText() {
        int from = at;
        int header = smallCount();
        at += (header & 1) == 0 ? header >>> 1 : header & ~1;
        return from;
    }

    static IllegalStateException damaged() {
        return new IllegalStateException("A block in the ledger is damaged.");
    }
}

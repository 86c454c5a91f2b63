package dev.apportion.ledger.block;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes deflated as fast as deflate goes, with their length in front. */
final class Deflated {

    private Deflated() {}

    static byte[] of(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] deflated = new byte[bytes.length / 2 + 64];
            int size = 4;
            while (!deflater.finished()) {
                if (size == deflated.length) {
                    deflated = Arrays.copyOf(deflated, 2 * size);
                }
                size += deflater.deflate(deflated, size, deflated.length - size);
            }
            for (int i = 0; i < 4; i++) {
                deflated[i] = (byte) (bytes.length >>> (24 - 8 * i));
            }
            return Arrays.copyOf(deflated, size);
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalStateException if these are not bytes that {@link #of} gave */
    static byte[] inflate(byte[] deflated) {
        Inflater inflater = new Inflater(true);
        try {
            int length = 0;
            for (int i = 0; i < 4; i++) {
                length = (length << 8) | (deflated[i] & 0xFF);
            }
            byte[] bytes = new byte[length];
            inflater.setInput(deflated, 4, deflated.length - 4);
            int size = 0;
            int more = 1;
            while (size < length && more > 0) {
                more = inflater.inflate(bytes, size, length - size);
                size += more;
            }
            if (size < length) {
                throw PackedInput.damaged();
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IllegalStateException("A block in the ledger is damaged.", e);
        } finally {
            inflater.end();
        }
    }
}

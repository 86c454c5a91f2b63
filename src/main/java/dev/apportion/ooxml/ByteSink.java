package dev.apportion.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** XML as bytes: to a stream in blocks, or kept. */
public final class ByteSink {

    private static final int BLOCK = 1 << 16;
    private static final long[] POWERS = new long[16];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private final @Nullable OutputStream out;
    private byte[] buffer;
    private int size;

    public ByteSink() {
        this.out = null;
        this.buffer = new byte[1024];
    }

    public ByteSink(OutputStream out) {
        this.out = out;
        this.buffer = new byte[BLOCK + 1024];
    }

    /** Text in UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }

    public void flush() {
        if (out != null) {
            try {
                out.write(buffer, 0, size);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            size = 0;
        }
    }

    private void room(int needed) {
        if (size + needed <= buffer.length) {
            return;
        }
        flush();
        if (size + needed > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + needed));
        }
    }

    public void bytes(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    @SuppressWarnings("deprecation") // getBytes(int, int, byte[], int) is the fast way for text known to be ASCII
    public void ascii(String text) {
        int length = text.length();
        room(length);
        text.getBytes(0, length, buffer, size);
        size += length;
    }

    /** Text that needs no escapes. */
    public void raw(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public void number(long value) {
        if (value < 0) {
            ascii(Long.toString(value));
            return;
        }
        int digits = 1;
        while (digits < 16 && value >= POWERS[digits]) {
            digits++;
        }
        if (digits == 16) {
            ascii(Long.toString(value));
            return;
        }
        room(digits);
        long rest = value;
        for (int i = size + digits - 1; i >= size; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    /** A decimal as Excel stores it, without trailing zeros. */
    public void decimal(BigDecimal value) {
        int scale = value.scale();
        if (scale < 0 || scale > 15 || value.precision() > 15) {
            ascii(CellNumber.plain(value));
            return;
        }
        long unscaled = value.unscaledValue().longValue();
        if (unscaled < 0) {
            ascii("-");
            unscaled = -unscaled;
        }
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
        number(unscaled / POWERS[scale]);
        if (scale > 0) {
            ascii(".");
            long fraction = unscaled % POWERS[scale];
            for (int i = scale - 1; i > 0 && fraction < POWERS[i]; i--) {
                ascii("0");
            }
            number(fraction);
        }
    }

    /** Text with XML escapes, for content and attributes alike. */
    public void text(String text) {
        int length = text.length();
        room(length * 6);
        byte[] to = buffer;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80 && c >= ' ' && c != '<' && c != '&' && c != '>' && c != '"') {
                to[at++] = (byte) c;
            } else {
                size = at;
                i += special(text, i);
                at = size;
            }
        }
        size = at;
    }

    private int special(String text, int i) {
        char c = text.charAt(i);
        switch (c) {
            case '<' -> put("&lt;");
            case '>' -> put("&gt;");
            case '&' -> put("&amp;");
            case '"' -> put("&quot;");
            case '\r' -> put("&#13;");
            case '\n' -> put("&#10;");
            case '\t' -> put("&#9;");
            default -> {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                String one = text.substring(i, i + (pair ? 2 : 1));
                byte[] utf8 = one.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(utf8, 0, buffer, size, utf8.length);
                size += utf8.length;
                return pair ? 1 : 0;
            }
        }
        return 0;
    }

    private void put(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            buffer[size++] = (byte) ascii.charAt(i);
        }
    }
}

package dev.apportion.sheet.xlsx;

import dev.apportion.message.Message;
import dev.apportion.ooxml.Escapes;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.xml.XmlNames;
import dev.apportion.sheet.xml.XmlPull;
import java.io.IOException;
import java.util.Arrays;

/** The text of a {@code si} or {@code is} element: its runs joined, phonetic runs left out, escapes resolved. */
final class RichText {

    private static final long T = XmlNames.code("t");
    private static final long PHONETIC_RUN = XmlNames.code("rPh");

    private final ReadLimits limits;
    private byte[] bytes = new byte[256];
    private int length;

    RichText(ReadLimits limits) {
        this.limits = limits;
    }

    /** Reads from the start tag just met to its end. */
    void read(XmlPull xml) throws IOException {
        length = 0;
        int depth = 1;
        int phonetic = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XmlPull.START && xml.name() == T && xml.leaf()) {
                if (phonetic == 0) {
                    append(xml.bytes(), xml.from(), xml.to());
                }
            } else if (event == XmlPull.START) {
                depth++;
                if (xml.name() == PHONETIC_RUN) {
                    phonetic++;
                }
            } else if (event == XmlPull.END) {
                depth--;
                if (xml.name() == T && phonetic == 0) {
                    xml.text();
                    append(xml.bytes(), xml.from(), xml.to());
                } else if (xml.name() == PHONETIC_RUN) {
                    phonetic--;
                }
            } else {
                throw Unreadable.damaged(Message.of("a text ends in the middle"));
            }
        }
        length = Escapes.resolve(bytes, 0, length);
        checkLength(bytes, 0, length, limits);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void append(byte[] from, int start, int end) {
        int more = end - start;
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
        System.arraycopy(from, start, bytes, length, more);
        length += more;
    }

    /** A character is at least one byte, so that short texts need no count. */
    static void checkLength(byte[] utf8, int from, int to, ReadLimits limits) throws IOException {
        if (to - from <= limits.cellCharacters()) {
            return;
        }
        int characters = 0;
        for (int i = from; i < to; i++) {
            int b = utf8[i] & 0xC0;
            characters += b == 0x80 ? 0 : (utf8[i] & 0xF8) == 0xF0 ? 2 : 1;
        }
        if (characters > limits.cellCharacters()) {
            throw Unreadable.tooLong(Message.of("A cell's text"), limits);
        }
    }
}

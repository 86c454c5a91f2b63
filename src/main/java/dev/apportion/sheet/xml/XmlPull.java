package dev.apportion.sheet.xml;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Pulls tags one by one. Names are {@link XmlNames} codes of local names; text is UTF-8 in {@link #bytes()} with entities
 * resolved and line ends normalized, valid until the next call.
 */
public abstract class XmlPull implements Closeable {

    public static final int END_OF_DOCUMENT = 0;
    public static final int START = 1;
    public static final int END = 2;

    /** Code of the current element, {@link XmlNames#FOREIGN} if it isn't in the root's namespace. */
    protected long name;

    protected byte[] bytes = new byte[0];
    protected int from;
    protected int to;
    protected long attribute;
    protected boolean attributePrefixed;

    /** Moves to the next tag; a self-closing tag is a start and an end. */
    public abstract int next() throws IOException;

    /** Moves to the next attribute of the start tag just met; its value becomes the current text. */
    public abstract boolean nextAttribute() throws IOException;

    /** Makes the text between the previous tag and this one the current text. */
    public abstract void text() throws IOException;

    /**
     * Right after a start tag: if the element holds text only and can be taken as a whole at once, makes that the
     * current text, moves past the element's end, and returns true. On false, go on with {@link #next}.
     */
    public boolean leaf() throws IOException {
        return false;
    }

    /** Between elements: takes the next cell as a whole if it is a plain one; its value becomes the current text. */
    public boolean plainCell(PlainCell cell) {
        return false;
    }

    /** What is done at a start tag, whose attributes alone can be read. */
    @FunctionalInterface
    public interface Visitor {
        void visit(XmlPull xml) throws IOException;
    }

    /** From before the root to the end of the document: visits all start tags of a name, and looks closely at nothing else. */
    public void startTags(String element, Visitor visitor) throws IOException {
        long code = XmlNames.code(element);
        for (int event; (event = next()) != END_OF_DOCUMENT; ) {
            if (event == START && name == code) {
                visitor.visit(this);
            }
        }
    }

    public final long name() {
        return name;
    }

    public final long attribute() {
        return attribute;
    }

    public final boolean attributePrefixed() {
        return attributePrefixed;
    }

    public final byte[] bytes() {
        return bytes;
    }

    public final int from() {
        return from;
    }

    public final int to() {
        return to;
    }

    /** The current text. */
    public final String string() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** The current text as a number of at most nine digits; -1 if it is anything else. */
    public final int integer() {
        if (to - from > 9 || to == from) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Whether the current text is a true boolean of XML. */
    public final boolean isTrue() {
        return to > from && (bytes[from] == '1' || bytes[from] == 't' || bytes[from] == 'T' || bytes[from] == 'o');
    }

    /** The value of an attribute without prefix of the start tag just met; null if it has none. */
    public final @Nullable String attribute(long code) throws IOException {
        while (nextAttribute()) {
            if (attribute == code && !attributePrefixed) {
                return string();
            }
        }
        return null;
    }

    /** From a start tag to past its end. */
    public final void skip() throws IOException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == END_OF_DOCUMENT) {
                return;
            }
            depth += event == START ? 1 : -1;
        }
    }
}

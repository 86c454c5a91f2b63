package dev.apportion.sheet.xml;

import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Scans UTF-8 XML as the usual writers produce it. Comments, CDATA, document types, other encodings and a prefixed root
 * are left to StAX by an {@link UnusualXmlException}, and so is whatever doesn't look well-formed.
 */
public final class ByteXml extends XmlPull {

    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream in;
    private final int largestToken;
    private final long[] open;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int limit;
    private int position;
    private boolean ended;
    private int depth;
    private boolean closeNext;
    private boolean rootSeen;
    private int textFrom;
    private int textTo;
    private boolean textRaw;
    private int attributesAt;
    private int attributesEnd;
    private byte[] cooked = new byte[64];

    public ByteXml(InputStream in, ReadLimits limits) throws IOException {
        this.in = in;
        // A character takes at most nine bytes as a reference such as &#x10FFF;, and markup needs a little room.
        this.largestToken = (int) Math.min(1 << 26, 9L * limits.cellCharacters() + (1 << 16));
        this.open = new long[limits.depth() + 1];
        start();
    }

    private void start() throws IOException {
        while (limit < 256 && fill()) {
            // The declaration has to be seen as a whole.
        }
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
        position = Declaration.skip(buffer, position, limit);
    }

    @Override
    public int next() throws IOException {
        if (closeNext) {
            closeNext = false;
            attributesAt = attributesEnd;
            textFrom = textTo;
            depth--;
            return END;
        }
        int start = position;
        int p = start;
        boolean raw = false;
        while (true) {
            while (p == limit) {
                int moved = more(start);
                if (moved < 0) {
                    return endOfDocument(start);
                }
                p -= moved;
                start -= moved;
            }
            byte b = buffer[p];
            if (b == '<') {
                break;
            }
            if (b == '&' || b == '\r') {
                raw = true;
            }
            p++;
        }
        textFrom = start;
        textTo = p;
        textRaw = raw;
        return tag(p + 1);
    }

    private int tag(int at) throws IOException {
        int p = at;
        byte quote = 0;
        while (true) {
            while (p == limit) {
                int moved = more(textFrom);
                if (moved < 0) {
                    throw new UnusualXmlException("ends in a tag");
                }
                p -= moved;
                at -= moved;
                textFrom -= moved;
                textTo -= moved;
            }
            byte b = buffer[p];
            if (quote != 0) {
                if (b == quote) {
                    quote = 0;
                }
            } else if (b == '>') {
                break;
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else if (b == '<' || (p == at && (b == '!' || b == '?'))) {
                throw new UnusualXmlException("comment, CDATA, declaration or stray <");
            }
            p++;
        }
        position = p + 1;
        return buffer[at] == '/' ? endTag(at + 1, p) : startTag(at, p);
    }

    private int startTag(int at, int end) throws IOException {
        int last = end;
        if (buffer[end - 1] == '/') {
            last = end - 1;
            closeNext = true;
        }
        int p = at;
        boolean prefixed = false;
        long code = 0;
        while (p < last) {
            byte b = buffer[p];
            if (b <= ' ' && b >= 0) {
                break;
            }
            if (b == ':') {
                prefixed = true;
            }
            if (p < at + 7) {
                code = (code << 8) | (b & 0xFF);
            }
            p++;
        }
        if (p == at || (prefixed && !rootSeen) || (rootSeen && depth == 0)) {
            throw new UnusualXmlException("prefixed root or content behind it");
        }
        rootSeen = true;
        // The same as Names.code, in one pass.
        int length = p - at;
        name = prefixed ? Names.FOREIGN : code | ((long) length << (8 * Math.min(7, length)));
        attributesAt = p;
        attributesEnd = last;
        if (depth + 1 >= open.length) {
            throw Findings.overLimit("Its XML is nested deeper than the limit of " + (open.length - 1));
        }
        open[depth++] = name;
        return START;
    }

    private int endTag(int at, int end) throws IOException {
        int last = end;
        while (last > at && buffer[last - 1] <= ' ' && buffer[last - 1] >= 0) {
            last--;
        }
        if (depth == 0) {
            throw new UnusualXmlException("end without start");
        }
        name = open[--depth];
        if (name != Names.FOREIGN && Names.code(buffer, at, last) != name) {
            throw new UnusualXmlException("end doesn't fit start");
        }
        attributesAt = attributesEnd;
        return END;
    }

    private int endOfDocument(int start) throws IOException {
        for (int i = start; i < limit; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                throw new UnusualXmlException("text behind the root");
            }
        }
        if (depth > 0 || !rootSeen) {
            throw new UnusualXmlException("ends too early");
        }
        position = limit;
        return END_OF_DOCUMENT;
    }

    @Override
    public boolean nextAttribute() throws IOException {
        int p = attributesAt;
        int end = attributesEnd;
        while (p < end && buffer[p] <= ' ') {
            p++;
        }
        if (p >= end) {
            attributesAt = end;
            return false;
        }
        int nameFrom = p;
        attributePrefixed = false;
        while (p < end && buffer[p] != '=') {
            if (buffer[p] == ':') {
                attributePrefixed = true;
                nameFrom = p + 1;
            }
            p++;
        }
        int nameTo = p;
        while (nameTo > nameFrom && buffer[nameTo - 1] <= ' ') {
            nameTo--;
        }
        p++;
        while (p < end && buffer[p] <= ' ') {
            p++;
        }
        if (p >= end || (buffer[p] != '"' && buffer[p] != '\'')) {
            throw new UnusualXmlException("attribute without quotes");
        }
        byte quote = buffer[p++];
        int valueFrom = p;
        boolean raw = false;
        while (p < end && buffer[p] != quote) {
            raw |= buffer[p] == '&' || (buffer[p] < ' ' && buffer[p] >= 0);
            p++;
        }
        attributesAt = p + 1;
        attribute = Names.code(buffer, nameFrom, nameTo);
        bytes = buffer;
        from = valueFrom;
        to = p;
        if (raw) {
            cook(valueFrom, p, true);
        }
        return true;
    }

    @Override
    public void text() throws IOException {
        bytes = buffer;
        from = textFrom;
        to = textTo;
        if (textRaw) {
            cook(textFrom, textTo, false);
        }
    }

    /** Resolves references and line ends into a side buffer, so that the tag can be looked at again. */
    private void cook(int rawFrom, int rawTo, boolean inAttribute) throws IOException {
        if (cooked.length < rawTo - rawFrom) {
            cooked = new byte[(rawTo - rawFrom) * 2];
        }
        to = References.resolve(buffer, rawFrom, rawTo, cooked, inAttribute);
        from = 0;
        bytes = cooked;
    }

    /** Makes room and tries to read more, keeping bytes from {@code keep} on; by how much they moved, -1 at the end. */
    private int more(int keep) throws IOException {
        if (ended) {
            return -1;
        }
        int moved = 0;
        if (limit == buffer.length) {
            moved = keep;
            if (keep < buffer.length / 2) {
                if (buffer.length > largestToken) {
                    throw Findings.overLimit("A cell's text is longer than its limit");
                }
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            System.arraycopy(buffer, keep, buffer, 0, limit - keep);
            limit -= keep;
            position -= keep;
        }
        fill();
        return moved;
    }

    private boolean fill() throws IOException {
        int n = in.read(buffer, limit, buffer.length - limit);
        if (n < 0) {
            ended = true;
            return false;
        }
        limit += n;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

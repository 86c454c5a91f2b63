package dev.apportion.sheet.xml;

import dev.apportion.message.Message;
import dev.apportion.sheet.Limit;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.Unreadable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Scans UTF-8 XML as the usual writers produce it. Comments, CDATA, document types, other encodings and a prefixed root
 * are left to StAX by an {@link UnusualXmlException}, and so is anything that doesn't look well-formed.
 */
public final class ByteXml extends BufferedXml {

    private static final long DOCTYPE = XmlNames.code("!DOCTYPE");

    private static final int NEED_MORE = -1;

    private final long[] open;
    private final TagAttributes attributes = new TagAttributes();
    private int depth;
    private boolean closeNext;
    private boolean rootSeen;
    private int nameFrom;
    private int nameTo;
    private int textFrom;
    private int textTo;
    private boolean textRaw;
    private byte[] cooked = new byte[64];

    public ByteXml(InputStream in, ReadLimits limits) throws IOException {
        super(in, limits);
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
        attributes.clear();
        if (closeNext) {
            closeNext = false;
            textFrom = textTo;
            depth--;
            return END;
        }
        int event = scan();
        while (event == NEED_MORE) {
            if (!more()) {
                return endOfDocument();
            }
            attributes.clear();
            event = scan();
        }
        return event;
    }

    /** Scans text and the tag after it. Changes nothing but attributes unless both are wholly in the buffer. */
    private int scan() throws IOException {
        byte[] b = buffer;
        int end = limit;
        int p = position;
        boolean raw = false;
        for (; p < end && b[p] != '<'; p++) {
            raw |= b[p] == '&' || b[p] == '\r';
        }
        if (p + 3 >= end) {
            return p + 2 < end && b[p + 2] == '>' ? startTag(p, raw) : NEED_MORE;
        }
        return b[p + 1] == '/' ? endTag(p, raw) : startTag(p, raw);
    }

    private int startTag(int at, boolean raw) throws IOException {
        byte[] b = buffer;
        int end = limit;
        int from = at + 1;
        int p = from;
        long code = 0;
        boolean prefixed = false;
        for (; p < end && b[p] != '>' && b[p] != '/' && (b[p] > ' ' || b[p] < 0); p++) {
            prefixed |= b[p] == ':';
            if (p < from + 7) {
                code = (code << 8) | (b[p] & 0xFF);
            }
        }
        if (p < end && (p == from || b[from] == '!' || b[from] == '?')) {
            throw unusualMarkup(from);
        }
        int to = p;
        p = attributes.read(b, p, end);
        if (p < 0) {
            return NEED_MORE;
        }
        if ((prefixed && !rootSeen) || (rootSeen && depth == 0)) {
            throw new UnusualXmlException("prefixed root or content behind it");
        }
        closeNext = b[p] == '/';
        rootSeen = true;
        // The same as Names.code, in one pass.
        int length = to - from;
        name = prefixed ? XmlNames.FOREIGN : code | ((long) length << (8 * Math.min(7, length)));
        nameFrom = from;
        nameTo = to;
        if (depth + 1 >= open.length) {
            throw Unreadable.overLimit(
                    Message.of("Its XML is nested deeper than the limit of {0}", open.length - 1), Limit.DEPTH);
        }
        open[depth++] = name;
        consume(at, raw, closeNext ? p + 2 : p + 1);
        return START;
    }

    private int endTag(int at, boolean raw) throws IOException {
        byte[] b = buffer;
        int end = limit;
        int from = at + 2;
        int p = from;
        while (p < end && b[p] != '>') {
            p++;
        }
        if (p == end) {
            return NEED_MORE;
        }
        int to = p;
        while (to > from && b[to - 1] <= ' ' && b[to - 1] >= 0) {
            to--;
        }
        if (depth == 0) {
            throw new UnusualXmlException("end without start");
        }
        name = open[--depth];
        if (name != XmlNames.FOREIGN && XmlNames.code(b, from, to) != name) {
            throw new UnusualXmlException("end doesn't fit start");
        }
        consume(at, raw, p + 1);
        return END;
    }

    private void consume(int textEnd, boolean raw, int behind) {
        textFrom = position;
        textTo = textEnd;
        textRaw = raw;
        position = behind;
    }

    private IOException unusualMarkup(int at) {
        return limit - at > 8 && XmlNames.code(buffer, at, at + 8) == DOCTYPE
                ? StaxXml.documentType()
                : new UnusualXmlException("comment, CDATA, declaration or stray <");
    }

    private int endOfDocument() throws IOException {
        for (int i = position; i < limit; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                throw new UnusualXmlException("ends in a tag, or text behind the root");
            }
        }
        if (depth > 0 || !rootSeen) {
            throw new UnusualXmlException("ends too early");
        }
        position = limit;
        return END_OF_DOCUMENT;
    }

    @Override
    public boolean leaf() throws IOException {
        byte[] b = buffer;
        int length = nameTo - nameFrom;
        int p = position;
        int end = limit - length - 3;
        boolean raw = false;
        if (closeNext || name == XmlNames.FOREIGN) {
            return false;
        }
        for (; p < end && b[p] != '<'; p++) {
            raw |= b[p] == '&' || b[p] == '\r';
        }
        if (p >= end || b[p + 1] != '/' || b[p + 2 + length] != '>') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (b[p + 2 + i] != b[nameFrom + i]) {
                return false;
            }
        }
        depth--;
        consume(p, raw, p + 3 + length);
        text();
        return true;
    }

    @Override
    public boolean plainCell(PlainCell cell) {
        int behind = closeNext ? -1 : cell.match(buffer, position, limit);
        if (behind < 0) {
            return false;
        }
        position = behind;
        bytes = buffer;
        from = cell.from;
        to = cell.to;
        return true;
    }

    @Override
    public void startTags(String element, Visitor visitor) throws IOException {
        next();
        TagSearch search = new TagSearch(element);
        do {
            int at = search.find(buffer, position, limit);
            while (at >= 0 && startTagAlone(at) != NEED_MORE) {
                visitor.visit(this);
                at = search.find(buffer, position, limit);
            }
            position = at < 0 ? ~at : at;
        } while (more());
    }

    private int startTagAlone(int at) throws IOException {
        attributes.clear();
        depth = 1;
        return startTag(at, false);
    }

    @Override
    public boolean nextAttribute() throws IOException {
        if (!attributes.next()) {
            return false;
        }
        attribute = attributes.name();
        attributePrefixed = attributes.prefixed();
        bytes = buffer;
        from = attributes.from();
        to = attributes.to();
        if (attributes.raw()) {
            cook(from, to, true);
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
}

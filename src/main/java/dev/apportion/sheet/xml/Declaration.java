package dev.apportion.sheet.xml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The XML declaration, which says whether the byte scanner knows the encoding. */
final class Declaration {

    private Declaration() {}

    /** The position after the declaration, if there is one. */
    static int skip(byte[] bytes, int from, int limit) throws UnusualXmlException {
        for (int i = from; i < Math.min(limit, from + 4); i++) {
            if (bytes[i] == 0 || bytes[i] == (byte) 0xFE || bytes[i] == (byte) 0xFF) {
                throw new UnusualXmlException("not UTF-8");
            }
        }
        int p = from;
        while (p < limit && bytes[p] <= ' ' && bytes[p] >= 0) {
            p++;
        }
        if (p + 5 >= limit || bytes[p] != '<' || bytes[p + 1] != '?') {
            return from;
        }
        int end = p;
        while (end + 1 < limit && !(bytes[end] == '?' && bytes[end + 1] == '>' && end > p + 1)) {
            end++;
        }
        String text = new String(bytes, p, end - p, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int encoding = text.indexOf("encoding");
        if (end + 1 >= limit || p > from || !text.startsWith("<?xml")) {
            throw new UnusualXmlException("odd start");
        }
        if (encoding >= 0 && !text.contains("utf-8") && !text.contains("us-ascii")) {
            throw new UnusualXmlException("another encoding");
        }
        return end + 2;
    }
}

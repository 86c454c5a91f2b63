package dev.apportion.sheet.xml;

import java.nio.charset.StandardCharsets;

/** Resolves character references and the five entities every XML document has. */
final class References {

    private References() {}

    /** Writes the resolved text, which is never longer, to the start of {@code into}; returns its length. */
    static int resolve(byte[] raw, int from, int to, byte[] into, boolean inAttribute) throws UnusualXmlException {
        int out = 0;
        for (int i = from; i < to; i++) {
            byte b = raw[i];
            if (b == '&') {
                int end = i + 1;
                while (end < to && raw[end] != ';') {
                    end++;
                }
                if (end == to) {
                    throw new UnusualXmlException("bare ampersand");
                }
                out = append(codePoint(raw, i + 1, end), into, out);
                i = end;
            } else if (b == '\r') {
                into[out++] = (byte) (inAttribute ? ' ' : '\n');
                if (i + 1 < to && raw[i + 1] == '\n') {
                    i++;
                }
            } else {
                into[out++] = inAttribute && (b == '\n' || b == '\t') ? (byte) ' ' : b;
            }
        }
        return out;
    }

    private static int codePoint(byte[] raw, int from, int to) throws UnusualXmlException {
        String name = new String(raw, from, Math.min(to - from, 12), StandardCharsets.ISO_8859_1);
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numeric(name);
        };
    }

    private static int numeric(String name) throws UnusualXmlException {
        try {
            int point = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
            if (Character.isValidCodePoint(point) && point > 0 && !(point >= 0xD800 && point < 0xE000)) {
                return point;
            }
        } catch (NumberFormatException e) {
            throw new UnusualXmlException("odd reference");
        }
        throw new UnusualXmlException("unknown reference");
    }

    private static int append(int point, byte[] into, int at) {
        if (point < 0x80) {
            into[at] = (byte) point;
            return at + 1;
        }
        byte[] utf8 = Character.toString(point).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(utf8, 0, into, at, utf8.length);
        return at + utf8.length;
    }
}

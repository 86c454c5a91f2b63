package dev.apportion.sheet.xml;

import java.util.Arrays;

/** Where the attributes of the current tag are in the scanner's buffer. */
final class TagAttributes {

    private long[] names = new long[16];
    private int[] froms = new int[16];
    private int[] tos = new int[16];
    private boolean[] prefixed = new boolean[16];
    private boolean[] raw = new boolean[16];
    private int count;
    private int current = -1;

    void clear() {
        count = 0;
        current = -1;
    }

    /** Reads on from the tag's name; the place of {@code >} or {@code />}, -1 if that isn't in the buffer yet. */
    int read(byte[] b, int at, int end) throws UnusualXmlException {
        int p = at;
        while (true) {
            while (p < end && b[p] <= ' ' && b[p] >= 0) {
                p++;
            }
            if (p >= end - 1) {
                return p < end && b[p] == '>' ? p : -1;
            }
            if (b[p] == '>') {
                return p;
            }
            if (b[p] == '/') {
                if (b[p + 1] != '>') {
                    throw new UnusualXmlException("stray slash");
                }
                return p;
            }
            p = one(b, p, end);
            if (p < 0) {
                return -1;
            }
        }
    }

    private int one(byte[] b, int at, int end) throws UnusualXmlException {
        int p = at;
        int from = at;
        long code = 0;
        boolean hasPrefix = false;
        for (; p < end && b[p] != '=' && (b[p] > ' ' || b[p] < 0); p++) {
            if (b[p] == ':') {
                hasPrefix = true;
                from = p + 1;
                code = 0;
            } else if (b[p] == '>' || b[p] == '<' || b[p] == '"' || b[p] == '\'') {
                throw new UnusualXmlException("attribute without value");
            } else if (p < from + 7) {
                code = (code << 8) | (b[p] & 0xFF);
            }
        }
        int length = p - from;
        p = skipSpace(b, p, end);
        if (p < end && b[p] != '=') {
            throw new UnusualXmlException("attribute without value");
        }
        p = skipSpace(b, p + 1, end);
        if (p >= end) {
            return -1;
        }
        byte quote = b[p++];
        if (quote != '"' && quote != '\'') {
            throw new UnusualXmlException("attribute without quotes");
        }
        int valueFrom = p;
        boolean isRaw = false;
        for (; p < end && b[p] != quote; p++) {
            if (b[p] < '\'') {
                isRaw |= b[p] == '&' || (b[p] < ' ' && b[p] >= 0);
            } else if (b[p] == '<') {
                throw new UnusualXmlException("stray <");
            }
        }
        if (p >= end) {
            return -1;
        }
        add(code | ((long) length << (8 * Math.min(7, length))), valueFrom, p, hasPrefix, isRaw);
        return p + 1;
    }

    private static int skipSpace(byte[] b, int at, int end) {
        int p = at;
        while (p < end && b[p] <= ' ' && b[p] >= 0) {
            p++;
        }
        return p;
    }

    private void add(long name, int from, int to, boolean hasPrefix, boolean isRaw) {
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            froms = Arrays.copyOf(froms, count * 2);
            tos = Arrays.copyOf(tos, count * 2);
            prefixed = Arrays.copyOf(prefixed, count * 2);
            raw = Arrays.copyOf(raw, count * 2);
        }
        names[count] = name;
        froms[count] = from;
        tos[count] = to;
        prefixed[count] = hasPrefix;
        raw[count] = isRaw;
        count++;
    }

    boolean next() {
        return ++current < count;
    }

    long name() {
        return names[current];
    }

    int from() {
        return froms[current];
    }

    int to() {
        return tos[current];
    }

    boolean prefixed() {
        return prefixed[current];
    }

    boolean raw() {
        return raw[current];
    }
}

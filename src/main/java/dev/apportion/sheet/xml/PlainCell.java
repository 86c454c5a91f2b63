package dev.apportion.sheet.xml;

/**
 * A cell as Excel writes nearly all of them: {@code <c r="B7" s="3" t="s"><v>12</v></c>}, nothing more and in this
 * order. Taken at one go it costs a third of what it costs tag by tag.
 */
public final class PlainCell {

    int column;
    int style;
    byte type;
    int from;
    int to;

    /** From 0. */
    public int column() {
        return column;
    }

    public int style() {
        return style;
    }

    /** The one letter of the type, n if there is none. */
    public byte type() {
        return type;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** Matches at a position; the place after the cell, or -1 if it isn't plain or not in the buffer as a whole. */
    int match(byte[] b, int at, int limit) {
        // Room for the longest plain start tag, so that only the digits need care.
        if (at + 64 > limit || b[at] != '<' || b[at + 1] != 'c' || b[at + 2] != ' ' || b[at + 3] != 'r') {
            return -1;
        }
        int p = at + 4;
        if (b[p] != '=' || b[p + 1] != '"') {
            return -1;
        }
        p += 2;
        int letters = 0;
        int most = p + 3;
        for (int d; p < most && (d = b[p] - 'A') >= 0 && d < 26; p++) {
            letters = letters * 26 + d + 1;
        }
        most = p + 8;
        while (p < most && b[p] >= '0' && b[p] <= '9') {
            p++;
        }
        if (letters == 0 || b[p] != '"') {
            return -1;
        }
        p++;
        column = letters - 1;
        style = 0;
        if (b[p] == ' ' && b[p + 1] == 's' && b[p + 2] == '=' && b[p + 3] == '"') {
            p += 4;
            most = p + 6;
            for (int d; p < most && (d = b[p] - '0') >= 0 && d < 10; p++) {
                style = style * 10 + d;
            }
            if (b[p] != '"') {
                return -1;
            }
            p++;
        }
        type = 'n';
        if (b[p] == ' ' && b[p + 1] == 't' && b[p + 2] == '=' && b[p + 3] == '"') {
            type = b[p + 4];
            if (b[p + 5] != '"') {
                return -1;
            }
            p += 6;
        }
        if (b[p] != '>' || b[p + 1] != '<' || b[p + 2] != 'v' || b[p + 3] != '>') {
            return -1;
        }
        from = p + 4;
        return value(b, from, limit - 8);
    }

    private int value(byte[] b, int at, int end) {
        int p = at;
        for (; p < end && b[p] != '<'; p++) {
            if (b[p] == '&' || b[p] == '\r') {
                return -1;
            }
        }
        if (p >= end) {
            return -1;
        }
        to = p;
        boolean plain = b[p + 1] == '/'
                && b[p + 2] == 'v'
                && b[p + 3] == '>'
                && b[p + 4] == '<'
                && b[p + 5] == '/'
                && b[p + 6] == 'c'
                && b[p + 7] == '>';
        return plain ? p + 8 : -1;
    }
}

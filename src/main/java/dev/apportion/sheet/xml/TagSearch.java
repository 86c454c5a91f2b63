package dev.apportion.sheet.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the start tags of one name without parsing what lies before. Until the name comes up at all, only every n-th byte is
 * looked at (Horspool's search), n being its length. From there on each bracket is: a comment, CDATA or instruction that
 * the name may be in has to end somewhere after it, and that is left to StAX.
 */
final class TagSearch {

    private final byte[] name;

    /** By the byte under the name's last letter, how far the name can be moved on; 0 if that letter is it. */
    private final int[] steps = new int[256];

    private boolean met;

    TagSearch(String name) {
        this.name = name.getBytes(StandardCharsets.US_ASCII);
        int last = this.name.length - 1;
        Arrays.fill(steps, this.name.length);
        for (int i = 0; i <= last; i++) {
            steps[this.name[i]] = last - i;
        }
    }

    /** The place of the next tag's bracket; if there is none yet, the complement of where to go on with more bytes. */
    int find(byte[] b, int from, int limit) throws UnusualXmlException {
        int start = from;
        if (!met) {
            start = word(b, from, limit);
            if (start < 0) {
                return start;
            }
            met = true;
        }
        return tag(b, start, limit);
    }

    private int word(byte[] b, int from, int limit) {
        int p = from + name.length - 1;
        while (p < limit) {
            int step = steps[b[p] & 0xFF];
            if (step == 0) {
                int at = p - name.length + 1;
                if (common(b, at, limit) == name.length) {
                    return Math.max(from, at - 1);
                }
                step = 1;
            }
            p += step;
        }
        return ~Math.max(from, limit - name.length);
    }

    private int tag(byte[] b, int from, int limit) throws UnusualXmlException {
        for (int p = from; p + 1 < limit; p++) {
            if (b[p] == '<') {
                int behind = p + 1 + common(b, p + 1, limit);
                if (behind == limit) {
                    return ~p;
                }
                if (behind == p + 1 + name.length && endsName(b[behind])) {
                    return p;
                }
                if (b[p + 1] == '!' || b[p + 1] == '?') {
                    throw new UnusualXmlException("comment, CDATA, declaration or instruction");
                }
            } else if (b[p + 1] == '>' && (b[p] == '-' || b[p] == ']' || b[p] == '?')) {
                throw new UnusualXmlException("perhaps the end of a comment, CDATA or instruction");
            }
        }
        return ~Math.max(from, limit - 1);
    }

    /** How many bytes are those of the name. */
    private int common(byte[] b, int at, int limit) {
        int most = Math.min(name.length, limit - at);
        int n = 0;
        while (n < most && b[at + n] == name[n]) {
            n++;
        }
        return n;
    }

    private static boolean endsName(byte b) {
        return b == '>' || b == '/' || (b <= ' ' && b >= 0);
    }
}
